import { scorePeriod } from '@thidua/scoring'
import { type Bundle, makeBundle, parseBundle, publishFacts, verifyBundle } from '@thidua/scoring/receipt'
import type { ScoringInput } from '@thidua/scoring/records'
import { describe, expect, it } from 'vitest'
import { article, compiled, criterion, group, input, line, school, smallSet } from '../support/small-set.ts'

const label = { vi: 'x', en: 'x' }

/** Two points an article, at most 10; ten marked points as the mean of the seats; everybody above 5 may be proposed. */
const set = compiled(
  smallSet(
    [
      group('G', [
        criterion('c1', '10', [
          line('l1', { value: 'articles', points: { perItem: { points: '2' } }, cap: '10' }),
        ]),
        criterion('c2', '10', [
          line('l2', { value: { marks: 'mean' }, points: { marked: { from: '0', to: '10' } } }),
        ]),
      ]),
    ],
    {
      nominal: '20',
      ratings: [
        { id: 'good', label, from: '10' },
        { id: 'done', label },
      ],
      commendations: [
        {
          id: 'praise',
          label,
          stream: 'annual',
          eligible: [{ label, when: { value: 'articles', atLeast: '1' } }],
          quota: { percent: '50', percentOf: 'units', rounding: 'floor' },
        },
      ],
    },
  ),
)

const year: ScoringInput = input({
  units: [school('B'), school('A'), school('C')],
  activities: [article('A'), article('A'), article('A', { status: 'submitted' }), article('B')],
  marks: [
    { unit: 'A', line: 'l2', member: 'TV1', points: '8', reason: 'vì sao TV1' },
    { unit: 'A', line: 'l2', member: 'TV2', points: '9', reason: 'vì sao TV2' },
    { unit: 'A', line: 'l2', member: 'TV3', points: '0', reason: 'vì sao TV3', recused: true },
    { unit: 'B', line: 'l2', member: 'TV1', points: '5', reason: 'vì sao TV1' },
    { unit: 'C', line: 'l2', member: 'TV1', points: '5', reason: 'vì sao TV1' },
  ],
  holds: [
    { id: 'h-a', unit: 'A', from: '2024-12-01', reason: 'đơn thư', document: 'CV 1' },
    { id: 'h-c', unit: 'C', from: '2024-12-01', reason: 'đơn thư', document: 'CV 2' },
  ],
})

const bundleOf = (of: ScoringInput): Bundle => {
  const result = scorePeriod(set, of, 'final')
  return JSON.parse(JSON.stringify(makeBundle(set, publishFacts(set, of, result), result)))
}

const tampered = (change: (bundle: Bundle) => unknown) => {
  const bundle = structuredClone(bundleOf(year))
  change(bundle)
  const verified = verifyBundle(bundle)
  if (!verified.ok) throw new Error(JSON.stringify(verified.issues))
  return verified.value
}

// biome-ignore lint/suspicious/noExplicitAny: a forger does not mind types
const at = (bundle: Bundle, unit: number): any => bundle.result.units[unit]

describe('a facts document', () => {
  const { facts } = bundleOf(year)

  it('says what the result was computed from, unit by unit in the order of their ids', () => {
    expect(facts.units.map(({ unit }) => unit)).toEqual(['A', 'B', 'C'])
    expect(facts.units[0]).toMatchObject({
      submitted: true,
      measures: { articles: '2' },
      marks: { l2: { members: 2, recused: 1, spread: '1', values: { mean: '8.5' } } },
    })
    expect(facts.units[2]).toMatchObject({ submitted: false, measures: { articles: '0' } })
  })

  it('names a hold only where it stood in the way, and no reason at all', () => {
    // C has no article and could not be proposed anyway; that it is being looked into is nobody's business.
    expect(facts.units.map(({ hold }) => hold)).toEqual(['h-a', null, null])
    expect(JSON.stringify(facts)).not.toMatch(/vì sao|đơn thư|CV/)
  })
})

describe('verifying a bundle', () => {
  it('recomputes the figures computed by hand: 2 × 2 + (8 + 9) / 2 = 12.5, 2 + 5 = 7, 5', () => {
    const { result } = bundleOf(year)
    expect(result.units.map(({ unit, total, place }) => [unit, total, place])).toEqual([
      ['A', '12.5', 1],
      ['B', '7', 2],
      ['C', '5', 3],
    ])
    // 50% of three units is one seat; A is held, so B has it.
    expect(result.proposals).toEqual([
      {
        commendation: 'praise',
        block: 'b1',
        seatBase: 3,
        seats: 1,
        units: { A: 'hold', B: 'proposed', C: 'not-eligible' },
      },
    ])
    expect(verifyBundle(bundleOf(year))).toMatchObject({ ok: true, value: { isReproduced: true } })
  })

  it('names the line that somebody changed, as published and as recomputed', () => {
    const { isReproduced, differences, mismatches } = tampered(bundle => {
      at(bundle, 1).lines.l1 = '4'
    })
    expect(isReproduced).toBe(false)
    expect(differences).toEqual([
      { block: 'b1', unit: 'B', kind: 'line', of: 'l1', figure: 'points', before: '4', after: '2' },
    ])
    expect(mismatches.map(({ of }) => of)).toEqual(['result'])
  })

  it.each([
    [
      'total',
      'unit',
      null,
      '12.6',
      (unit: Record<string, unknown>) => Object.assign(unit, { total: '12.6' }),
    ],
    ['place', 'unit', null, '2', (unit: Record<string, unknown>) => Object.assign(unit, { place: 2 })],
    [
      'rating',
      'unit',
      null,
      'done',
      (unit: Record<string, unknown>) => Object.assign(unit, { rating: 'done' }),
    ],
  ])('names a changed %s', (figure, kind, of, before, change) => {
    const { differences } = tampered(bundle => change(at(bundle, 0)))
    expect(differences).toMatchObject([{ unit: 'A', kind, of, figure, before }])
  })

  it('names a proposal and seats that were changed', () => {
    const { differences } = tampered(bundle => {
      const [proposal] = bundle.result.proposals as unknown as [Record<string, unknown>]
      Object.assign(proposal, { seats: 2, units: { ...(proposal.units as object), A: 'proposed' } })
    })
    expect(differences).toMatchObject([
      { block: 'b1', unit: null, kind: 'seats', of: 'praise', figure: 'seats', before: '2', after: '1' },
      { unit: 'A', kind: 'proposal', of: 'praise', before: 'proposed', after: 'hold' },
    ])
  })

  it('finds a unit that was left out, and everything that moved with it', () => {
    const { differences } = tampered(bundle => (bundle.result.units as unknown[]).pop())
    expect(differences).toContainEqual({
      ...{ block: 'b1', unit: 'C', kind: 'unit', of: null, figure: 'total', before: null, after: '5' },
    })
  })

  it('sees through a forger who computes every digest anew only by the digest that was published', () => {
    const forged = bundleOf({ ...year, activities: [...year.activities, article('B'), article('B')] })
    expect(verifyBundle(forged)).toMatchObject({ ok: true, value: { isReproduced: true } })
    expect(forged.receipt.digest).not.toBe(bundleOf(year).receipt.digest)
  })

  it('does not mind which engine made it, and refuses an arithmetic that it does not know', () => {
    expect(tampered(({ receipt }) => Object.assign(receipt, { engine: '9.0.0' })).isReproduced).toBe(true)
    const bundle = bundleOf(year)
    expect(verifyBundle({ ...bundle, receipt: { ...bundle.receipt, semantics: '9' } })).toMatchObject({
      ok: false,
      issues: [{ code: 'not-one-of', path: ['receipt', 'semantics'] }],
    })
  })

  it('reports every place of a file that is no bundle', () => {
    const read = parseBundle('{"format":"thidua-bundle/1","receipt":{},"facts":[]}')
    if (read.ok) throw new Error('it was read')
    expect(read.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      expect.arrayContaining([
        'missing-key criteriaSet',
        'missing-key receipt.digest',
        'expected-object facts',
      ]),
    )
    expect(parseBundle('no')).toMatchObject({ ok: false, issues: [{ code: 'not-json' }] })
    const bundle = bundleOf(year)
    const facts = { ...bundle.facts, units: bundle.facts.units.map(unit => ({ ...unit, measures: {} })) }
    expect(verifyBundle({ ...bundle, facts })).toMatchObject({
      issues: [{ code: 'missing-key', path: ['facts', 'units', 0, 'measures', 'articles'] }, {}, {}],
    })
  })
})
