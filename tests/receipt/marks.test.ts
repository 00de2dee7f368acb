import { scorePeriod } from '@thidua/scoring'
import {
  type Bundle,
  committeeMarks,
  makeBundle,
  parseBundle,
  parseMarks,
  publishFacts,
  verifyBundle,
  verifyMarks,
} from '@thidua/scoring/receipt'
import type { ScoringInput } from '@thidua/scoring/records'
import { describe, expect, it, test } from 'vitest'
import { scoreFacts } from '../../packages/scoring/src/receipt/score-facts.ts'
import { fullSet, fullYear } from '../support/full-year.ts'
import { compiled, criterion, group, input, line, school, smallSet } from '../support/small-set.ts'

const saltOf = (unit: string): string => `muối của ${unit}`

const bundleOf = (year: ScoringInput, set = fullSet): Bundle => {
  const result = scorePeriod(set, year, 'final')
  return JSON.parse(JSON.stringify(makeBundle(set, publishFacts(set, year, result, saltOf), result)))
}
const open = (bundle: Bundle) => {
  const opened = parseBundle(JSON.stringify(bundle))
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return opened.value
}
const bundle = bundleOf(fullYear)
const marks = committeeMarks(fullSet, fullYear.marks, saltOf)

describe('the marks of the committee', () => {
  it('are not in what is public: their digest is, with a salt that is not', () => {
    const text = JSON.stringify(bundle)
    expect(text).not.toMatch(/TV\d|muối/)
    const sealed = bundle.facts.units.filter(({ marksDigest }) => marksDigest !== undefined)
    expect(sealed.map(({ unit }) => unit)).toEqual(marks.units.map(({ unit }) => unit))
    expect(bundle.facts.format).toBe('thidua-facts/2')
  })

  it('are by unit, line and seat, two of one seat by their points, in whatever order they came', () => {
    const given = (...points: string[]) =>
      points.map(one => ({ unit: 'A', line: 'l2', member: 'TV1', points: one, reason: 'x' }))
    const [first, second] = [given('8', '3.50'), given('3.5', '8')].map(own =>
      committeeMarks(fullSet, own, saltOf),
    )
    expect(first).toEqual(second)
    expect(first!.units).toEqual([
      {
        unit: 'A',
        salt: saltOf('A'),
        marks: {
          l2: [
            { seat: 'TV1', points: '3.5', recused: false },
            { seat: 'TV1', points: '8', recused: false },
          ],
        },
      },
    ])
  })

  it('verify the judged lines, and the bundle verifies without them', () => {
    expect(verifyBundle(bundle)).toMatchObject({ ok: true, value: { isReproduced: true } })
    expect(verifyMarks(open(bundle), marks)).toEqual([])
  })

  it('of one unit can be shown alone', () => {
    const own = { ...marks, units: marks.units.slice(0, 1) }
    const only = new Set(own.units.map(({ unit }) => unit))
    expect(verifyMarks(open(bundle), own, only)).toEqual([])
  })

  test.each<[string, (copy: typeof marks) => unknown]>([
    ['another mark', copy => Object.assign(copy.units[0]!.marks.l2![0]!, { points: '7.5' })],
    ['another seat', copy => Object.assign(copy.units[0]!.marks.l2![0]!, { seat: 'TV9' })],
    ['another salt', copy => Object.assign(copy.units[0]!, { salt: 'đường' })],
    ['a unit left out', copy => (copy.units as unknown[]).shift()],
  ])('%s is seen', (_, change) => {
    const copy = structuredClone(marks)
    change(copy)
    const [found] = verifyMarks(open(bundle), copy)
    expect(found).toMatchObject({ unit: marks.units[0]!.unit, otherMarks: true })
  })

  it('a judged line that is not what its marks come to is named', () => {
    const forged = structuredClone(bundle)
    const { unit } = marks.units[0]!
    const facts = forged.facts.units.find(own => own.unit === unit)!
    Object.assign(facts.marks.l2!, { values: { mean: '10' } })
    expect(verifyMarks(open(forged), marks)).toEqual([{ unit, otherMarks: false, lines: ['l2'] }])
    expect(verifyBundle(forged)).toMatchObject({ ok: true, value: { isReproduced: false } })
  })

  it('without salts are not tied to anything, and say so by their absence', () => {
    const result = scorePeriod(fullSet, fullYear, 'final')
    const facts = publishFacts(fullSet, fullYear, result)
    expect(facts.units.every(({ marksDigest }) => marksDigest === undefined)).toBe(true)
  })

  test.each([
    ['{', 'not-json'],
    ['[]', 'expected-object'],
    ['{"format":"thidua-marks/2","units":[]}', 'not-one-of'],
    [
      '{"format":"thidua-marks/1","units":[{"unit":"A","salt":"s","marks":{"l":[{"seat":"T"}]}}]}',
      'missing-key',
    ],
  ])('in a file %s are refused', (text, code) => {
    const read = parseMarks(text)
    expect(read.ok ? [] : read.issues[0]!.code).toBe(code)
  })
})

/** Every way in which a line can read marks: in its value, its size, its condition, its block and its sub-units. */
const judgedSet = compiled(
  smallSet([
    group('G', [
      criterion('C', '50', [
        line('mean', {
          value: { marks: 'mean' },
          points: { marked: { from: '0', to: '10', flagSpread: '3' } },
        }),
        line('trimmed', {
          value: { marks: 'mean', dropLowest: 1, dropHighest: 1 },
          points: { marked: { from: '0', to: '10' } },
        }),
        line('both', {
          value: { largest: [{ marks: 'median' }, { marks: 'trimmed-mean' }] },
          points: { marked: { from: '0', to: '10' } },
        }),
        line('asked', {
          when: { value: { marks: 'sum' }, atLeast: '12' },
          value: '1',
          points: { perItem: { points: '2' } },
        }),
        line('peer', {
          value: { difference: [{ blockMax: { marks: 'mean' } }, { marks: 'mean' }] },
          points: { perItem: { points: '1' } },
        }),
      ]),
    ]),
  ]),
)
const lines = ['mean', 'trimmed', 'both', 'asked', 'peer']
const judgedYear = input({
  units: [school('A'), school('B'), school('C')],
  marks: ['A', 'B'].flatMap((unit, i) =>
    lines.flatMap(id =>
      (i === 0 ? ['2', '7', '4.5', '9'] : ['1', '6', '3.5', '8']).map((points, seat) => ({
        ...{ unit, line: id, member: `TV${seat}`, reason: 'x', recused: seat === 3 && i === 0, points },
      })),
    ),
  ),
})

test('a result follows from judged lines as from the marks, wherever in a line they are read', () => {
  const result = scorePeriod(judgedSet, judgedYear, 'final')
  const facts = publishFacts(judgedSet, judgedYear, result, saltOf)
  expect(facts.units[0]!.marks).toMatchObject({
    mean: { members: 3, recused: 1, spread: '5', values: { mean: '4.5' } },
    trimmed: { values: { 'mean, dropLowest 1, dropHighest 1': '4.5' } },
    both: { values: { median: '4.5', 'trimmed-mean': '4.5' } },
    asked: { values: { sum: '13.5' } },
  })
  expect(scoreFacts(judgedSet, facts, '2')).toEqual(result)
  const again = bundleOf(judgedYear, judgedSet)
  expect(verifyBundle(again)).toMatchObject({ ok: true, value: { isReproduced: true } })
  expect(verifyMarks(open(again), committeeMarks(judgedSet, judgedYear.marks, saltOf))).toEqual([])
})
