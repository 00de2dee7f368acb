import { createHash } from 'node:crypto'
import { type Bundle, canonicalJson, verifyBundle } from '@thidua/scoring/receipt'
import { describe, expect, it, test } from 'vitest'
import { compareResults } from '../../packages/scoring/src/receipt/compare-results.ts'
import { bundleOf, fullYear } from '../support/full-year.ts'

// biome-ignore lint/suspicious/noExplicitAny: a forger does not mind types
type Plain = any

const digestOf = (document: unknown) => createHash('sha256').update(canonicalJson(document)).digest('hex')

const verified = (bundle: Bundle) => {
  const answer = verifyBundle(bundle)
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
  return answer.value
}

describe('comparing two results', () => {
  const [A, P] = [0, 2]
  /** The places of `result.units` and `result.proposals`: A has 7 + 8.75 + 4.5 of 30 points, that is 27 of 40. */
  test.each<[(result: Plain) => Plain, string, unknown, Record<string, unknown>]>([
    [r => r.units[A], 'block', 'b9', { kind: 'unit', of: null, before: 'b1' }],
    [r => r.units[A], 'total', '28', { kind: 'unit', of: null, before: '27' }],
    [r => r.units[A], 'total', null, { kind: 'unit', of: null, before: '27' }],
    [r => r.units[A], 'place', 2, { kind: 'unit', of: null, before: '1' }],
    [r => r.units[A], 'shared', true, { kind: 'unit', of: null, before: 'false' }],
    [r => r.units[A], 'rating', 'done', { kind: 'unit', of: null, before: 'good' }],
    [r => r.units[A], 'commendable', false, { kind: 'unit', of: null, before: 'true' }],
    [r => r.units[A], 'standard', '26', { kind: 'unit', of: null, before: '27' }],
    [r => r.units[A], 'bonus', '1', { kind: 'unit', of: null, before: '0' }],
    [r => r.units[A], 'deduction', '1', { kind: 'unit', of: null, before: '0' }],
    [r => r.units[A], 'exact', '26.999', { kind: 'unit', of: null, before: '27' }],
    [r => r.units[A].gates, 'silent', 'yes', { kind: 'gate', figure: 'answer', before: 'no' }],
    [r => r.units[A].groups, 'G', '26', { kind: 'group', figure: 'points', before: '27' }],
    [r => r.units[A].criteria, 'c3', '1.5', { kind: 'criterion', figure: 'points', before: '4.5' }],
    [r => r.units[A].lines, 'l3', '4.5', { kind: 'line', figure: 'points', before: '1.5' }],
  ])('tells the figure of a unit that differs [%#]', (holder, key, value, told) => {
    const { result } = bundleOf(fullYear)
    const other = structuredClone(result)
    holder(other)[key] = value
    const after = value === null ? null : String(value)
    const block = 'b1'
    const figure = { of: key, figure: key, ...told }
    expect(compareResults(result, other)).toStrictEqual([{ block, unit: 'A', after, ...figure }])
  })

  test.each<[(result: Plain) => Plain, string, unknown, Record<string, unknown>]>([
    [r => r.proposals[0], 'seats', 2, { unit: null, kind: 'seats', figure: 'seats', before: '1' }],
    [r => r.proposals[0], 'seatBase', 3, { unit: null, kind: 'seats', figure: 'seatBase', before: '2' }],
    [
      r => r.proposals[0].units,
      'B',
      'ceded',
      { unit: 'B', kind: 'proposal', figure: 'outcome', before: 'hold' },
    ],
  ])('tells the figure of a proposal that differs [%#]', (holder, key, value, told) => {
    const { result } = bundleOf(fullYear)
    const other = structuredClone(result)
    holder(other)[key] = value
    expect(compareResults(result, other)).toStrictEqual([
      { block: 'b1', of: 'praise', after: String(value), ...told },
    ])
  })

  it('tells every figure of a unit that only one of them has, but none that is not there either', () => {
    const { result } = bundleOf(fullYear)
    const units = result.units.map((unit, i) => (i === P ? { ...unit, total: null, rating: null } : unit))
    const [without, full] = [
      { ...result, units: units.slice(0, P) },
      { ...result, units },
    ]
    const figures = ['block', 'place', 'shared', 'commendable', 'answer', 'answer', 'answer', 'standard']
    const rest = ['bonus', 'deduction', 'exact', 'points', ...Array(8).fill('points')]
    const added = compareResults(without, full)
    expect(added.map(({ figure }) => figure)).toEqual([...figures, ...rest])
    expect(added.every(({ unit, before, after }) => unit === 'P' && before === null && after !== null)).toBe(
      true,
    )
    expect(compareResults(full, without)).toEqual(
      added.map(({ before, after, ...figure }) => ({ ...figure, before: after, after: before })),
    )
  })
})

describe('verifying the bundle of a year in which everything occurs', () => {
  it('reproduces it', () => {
    expect(verified(bundleOf(fullYear))).toMatchObject({
      isReproduced: true,
      mismatches: [],
      differences: [],
    })
  })

  const other = 'f'.repeat(64)
  test.each([
    ['criteriaSet', ({ receipt }: Plain) => receipt.criteriaSet],
    ['facts', ({ receipt }: Plain) => receipt],
    ['activities', ({ receipt }: Plain) => receipt],
    ['result', ({ receipt }: Plain) => receipt],
    ['receipt', ({ receipt }: Plain) => receipt],
  ] as const)('a digest of %s that is another is named, stated and found', (of, holder) => {
    const bundle = bundleOf(fullYear)
    const key = of === 'facts' || of === 'activities' || of === 'result' ? of : 'digest'
    const found = holder(bundle)[key]
    holder(bundle)[key] = other
    const { isReproduced, mismatches, differences } = verified(bundle)
    // Whatever a receipt states enters its own digest.
    const ofItself = of === 'receipt' ? [] : ['receipt']
    expect([isReproduced, differences]).toEqual([false, []])
    expect(mismatches[0]).toStrictEqual({ of, stated: other, found })
    expect(mismatches.slice(1).map(mismatch => mismatch.of)).toEqual(ofItself)
  })

  it('the digest of what one unit reported enters those of the facts and of all activities', () => {
    const bundle = bundleOf(fullYear) as Plain
    bundle.facts.units[0].activities = other
    expect(verified(bundle).mismatches.map(({ of }) => of)).toEqual(['facts', 'activities'])
  })

  it('finds a figure that does not follow, though every digest was computed anew', () => {
    const bundle = bundleOf(fullYear) as Plain
    bundle.result.units[0].total = '28'
    const { digest: _, engine, ...content } = { ...bundle.receipt, result: digestOf(bundle.result) }
    bundle.receipt = { ...content, digest: digestOf(content), engine }
    expect(verified(bundle)).toMatchObject({
      isReproduced: false,
      mismatches: [],
      differences: [{ unit: 'A', figure: 'total', before: '28', after: '27' }],
    })
  })
})

it('a published result has its units by id, and its proposals by the set and then by block', () => {
  const { units, proposals } = bundleOf(fullYear).result
  expect(units.map(({ unit, total, place }) => [unit, total, place])).toEqual([
    ['A', '27', 1],
    // 2 points of 20, for marks do not apply to B and schools have no schools: 4 of 40.
    ['B', '4', 2],
    // 3.5 and 1 articles of its schools.
    ['P', '4.5', 1],
  ])
  expect(proposals.map(({ commendation, block }) => `${commendation} ${block}`)).toEqual([
    ...['praise b1', 'praise b2', 'topic b1', 'topic b2'],
  ])
})
