import { scorePeriod } from '@thidua/scoring'
import { periodRanges } from '@thidua/scoring/analysis'
import type { ScoringInput } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import {
  article,
  compiled,
  criterion,
  declare,
  group,
  input,
  line,
  school,
  smallSet,
} from '../support/small-set.ts'

const label = { vi: 'x', en: 'x' }

/** What was done, up to 60; what was published, 5 an article up to 30; a mark up to 10; cases cost 2 each. */
const setOf = (silence: { readonly missing?: 'zero' | 'excluded' }) =>
  compiled(
    smallSet(
      [
        group('G', [
          criterion('C', '60', [line('L', { value: 'done', points: { perItem: { points: '1' } } })]),
          criterion('A', '30', [
            line('A.1', { value: 'articles', points: { perItem: { points: '5' } } }),
            line('A.2', {
              value: 'cases',
              column: 'deduction',
              points: { perItem: { points: '2' } },
              cap: '8',
              ...silence,
            }),
          ]),
          criterion('J', '10', [
            line('J.1', {
              value: { marks: 'mean' },
              points: { marked: { from: '2', to: '10' } },
              ...silence,
            }),
          ]),
        ]),
      ],
      {
        ratings: [
          { id: 'good', label, from: '50' },
          { id: 'fair', label, from: '20' },
          { id: 'rest', label },
        ],
        commendations: [
          {
            id: 'flag',
            label,
            eligible: [{ label, when: { rating: ['good'] } }],
            quota: { seats: '1' },
          },
        ],
      },
    ),
  )
const set = setOf({})

const marks = (unit: string, points: string) => ({ unit, line: 'J.1', member: 'TV1', points, reason: 'r' })
const complete = (unit: string, done: string): Partial<ScoringInput> => ({
  declarations: declare(unit, { done, cases: '0' }),
  marks: [marks(unit, '5')],
})

const rangesOf = (given: Partial<ScoringInput> & { readonly units: ScoringInput['units'] }) => {
  const period = input(given)
  return periodRanges(set, period, scorePeriod(set, period, 'final'))
}
const rangeOf = (given: Partial<ScoringInput>, unit = 'u') =>
  rangesOf({ units: [school('u')], ...given }).units.find(range => range.unit === unit)

describe('the range of a unit', () => {
  test('is none where nothing open is read', () => {
    expect(rangesOf({ units: [school('u')], ...complete('u', '40') })).toEqual({ units: [], proposals: [] })
  })

  test('spans every value that a declaration which is not there can get, and that it stays away', () => {
    const range = rangeOf({ declarations: declare('u', { done: '40' }), marks: [marks('u', '5')] })
    expect(range).toMatchObject({ total: { least: '37', most: '45' }, isExact: true })
    // If it stays away there is no total, and none but the lowest rating asks for no points.
    expect(range?.ratings).toEqual(['fair', 'rest', null])
    expect(range?.open).toEqual([{ unit: 'u', kind: 'declaration', of: 'cases', state: 'missing' }])
  })

  test('is none where the set says what silence gives: an optional bonus or deduction is nothing that is missing', () => {
    for (const missing of ['zero', 'excluded'] as const) {
      const silent = setOf({ missing })
      const period = input({ units: [school('u')], declarations: declare('u', { done: '40' }) })
      const ranges = periodRanges(silent, period, scorePeriod(silent, period, 'final'))
      expect(ranges, missing).toEqual({ units: [], proposals: [] })
    }
  })

  test('opens again for what was submitted all the same, since it waits for verification', () => {
    const silent = setOf({ missing: 'zero' })
    const [cases] = declare('u', { cases: '3' })
    const declarations = [...declare('u', { done: '40' }), { ...cases!, status: 'submitted' as const }]
    const period = input({ units: [school('u')], declarations })
    expect(periodRanges(silent, period, scorePeriod(silent, period, 'final')).units).toMatchObject([
      { total: { least: '32', most: '40' }, open: [{ of: 'cases', state: 'waiting' }] },
    ])
  })

  test('of a unit that has no total is that of the totals it can get', () => {
    const range = rangeOf({ declarations: declare('u', { cases: '0' }), marks: [marks('u', '5')] })
    // Anything can be declared, also less than nothing, and nobody gets less than nothing for it.
    expect(range).toMatchObject({ total: { least: '5', most: '65' }, isExact: true })
    expect(range?.ratings).toEqual(['good', 'fair', 'rest', null])
  })

  test('names what was submitted and waits', () => {
    const [done] = declare('u', { done: '40' })
    const given = {
      declarations: [{ ...done!, status: 'submitted' as const }, ...declare('u', { cases: '0' })],
    }
    expect(rangeOf({ ...given, marks: [marks('u', '5')] })?.open).toEqual([
      { unit: 'u', kind: 'declaration', of: 'done', state: 'waiting' },
    ])
  })

  test('goes from the marks that a line allows at least to those at most', () => {
    const range = rangeOf({ declarations: declare('u', { done: '40', cases: '0' }) })
    expect(range).toMatchObject({ total: { least: '42', most: '50' } })
    expect(range?.open).toEqual([{ unit: 'u', kind: 'marks', of: 'J.1', state: 'missing' }])
  })

  test('counts activities that wait as accepted and as refused', () => {
    const activities = [
      article('u'),
      article('u', { status: 'submitted' }),
      article('u', { status: 'rejected' }),
    ]
    const range = rangeOf({ ...complete('u', '40'), activities })
    expect(range).toMatchObject({ total: { least: '50', most: '55' }, isExact: true, ratings: ['good'] })
    expect(range?.open).toEqual([{ unit: 'u', kind: 'activities', of: '', state: 'waiting' }])
  })

  test('does not move where a ruling settles the criterion', () => {
    const ruling = {
      ...{ id: 'r', unit: 'u', criterion: 'A', author: 'a', reason: 'r', document: 'd' },
      decision: { kind: 'points' as const, points: '7' },
    }
    const given = { declarations: declare('u', { done: '40' }), marks: [marks('u', '5')], rulings: [ruling] }
    expect(rangeOf(given)).toBeUndefined()
  })
})

describe('places and proposals', () => {
  const units = ['u', 'v', 'w'].map(id => school(id))
  const together = (...given: Partial<ScoringInput>[]) => ({
    units,
    declarations: given.flatMap(({ declarations = [] }) => declarations),
    marks: given.flatMap(({ marks: own = [] }) => own),
  })

  test('are open only between units whose totals can cross', () => {
    const open: Partial<ScoringInput> = {
      declarations: declare('v', { done: '57' }),
      marks: [marks('v', '5')],
    }
    const ranges = rangesOf(together(complete('u', '55'), open, complete('w', '10')))
    // v has 62 and may come down to 54; u has 60, w 15.
    expect(ranges.units.map(({ unit, place }) => [unit, place])).toEqual([
      ['u', { best: 1, worst: 2 }],
      ['v', { best: 1, worst: 2 }],
      // Without a total v has no place, and w the second.
      ['w', { best: 2, worst: 3 }],
    ])
    expect(ranges.proposals).toEqual([
      {
        commendation: 'flag',
        block: 'b1',
        open: [
          { unit: 'u', waitsFor: ['v'] },
          { unit: 'v', waitsFor: ['v'] },
        ],
      },
    ])
  })

  test('are certain for a leader that nobody can reach, whatever is open behind it', () => {
    const open: Partial<ScoringInput> = {
      declarations: declare('v', { done: '20' }),
      marks: [marks('v', '5')],
    }
    const ranges = rangesOf(together(complete('u', '55'), open, complete('w', '10')))
    expect(ranges.units.map(({ unit }) => unit)).toEqual(['v', 'w'])
    expect(ranges.proposals).toEqual([])
  })

  test('leave the order open where the ends of two totals meet', () => {
    const open: Partial<ScoringInput> = {
      declarations: declare('v', { done: '55' }),
      marks: [marks('v', '5')],
    }
    const [, v] = rangesOf(together(complete('u', '55'), open, complete('w', '10'))).units
    expect(v).toMatchObject({ total: { least: '52', most: '60' }, place: { best: 1, worst: 2 } })
  })
})
