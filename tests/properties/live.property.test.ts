import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { encodeActivities, openScoring, scoreColumns } from '@thidua/scoring/columns'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Activity, ScoringInput } from '@thidua/scoring/records'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activity, letter, letterSet, yearInput } from '../support/letter-set.ts'
import { plainTable } from '../support/plain-table.ts'

/** Add, remove or replace: two numbers choose which, and the activity is what comes in. */
const edit = fc.record({ choice: fc.constantFrom('add', 'remove', 'replace'), at: fc.nat(), with: activity })

const play = (
  compiled: typeof letter,
  input: ScoringInput,
  edits: readonly (typeof edit extends fc.Arbitrary<infer T> ? T : never)[],
) => {
  const live = openScoring(compiled, input, 'final')
  const activities: Activity[] = [...input.activities]
  edits.forEach(({ choice, at, with: incoming }, i) => {
    const after = { ...incoming, id: `edit-${i}` }
    const where = activities.length === 0 ? 0 : at % activities.length
    const before = choice === 'add' ? null : (activities[where] ?? null)
    live.change(before, choice === 'remove' ? null : after)
    if (before) activities.splice(where, 1)
    if (choice !== 'remove') activities.push(after)
    // Now and then between edits too, so that an error which a later edit would undo is seen.
    if (at % 4 === 0) expectFull(live, compiled, input, activities)
  })
  expectFull(live, compiled, input, activities)
  return { live, activities }
}

const expectFull = (
  live: ReturnType<typeof openScoring>,
  compiled: typeof letter,
  input: ScoringInput,
  activities: readonly Activity[],
) => {
  const index = new Map(input.units.map(({ id }, i) => [id, i]))
  const full = scoreColumns(compiled, input, encodeActivities(activities, index), 'final')
  const shown = ({ totals, ranks, ratings }: typeof full) => ({ totals, ranks, ratings })
  expect(shown(live.scores)).toEqual(shown(full))
}

test("after any sequence of edits, live scores equal the full recompute: the letter's set", () => {
  fc.assert(
    fc.property(yearInput, fc.array(edit, { maxLength: 12 }), (input, edits) => {
      play(letter, input, edits)
    }),
    { numRuns: 60 },
  )
})

test('… and plain tables with duplicates and highest level only', () => {
  fc.assert(
    fc.property(plainTable, yearInput, fc.array(edit, { maxLength: 12 }), (table, input, edits) => {
      const parsed = parseCriteriaSet({ ...JSON.parse(JSON.stringify(letterSet)), ...table })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
      play(compileCriteria(parsed.value), input, edits)
    }),
    { numRuns: 100 },
  )
})

const rankedPlainly = { ...letterSet.policies, ranking: { basis: 'rounded', tieBreak: [] } }

test('a rule that reads the leader of the block touches the whole block, another only its unit', () => {
  const leader = {
    facts: { n: { count: 'activities' } },
    groups: [
      {
        id: 'G',
        label: { vi: 'x', en: 'x' },
        criteria: [
          {
            id: 'c',
            label: { vi: 'x', en: 'x' },
            clause: '1',
            standard: '100',
            lines: [
              {
                id: 'l',
                label: { vi: 'x', en: 'x' },
                value: { toLeader: 'n' },
                points: { proportion: { points: '100' } },
              },
            ],
          },
        ],
      },
    ],
    declarations: {},
    gates: [],
    commendations: [],
    ratings: [],
  }
  const parsed = parseCriteriaSet({
    ...JSON.parse(JSON.stringify(letterSet)),
    ...leader,
    policies: JSON.parse(JSON.stringify(rankedPlainly)),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  fc.assert(
    fc.property(yearInput, fc.array(edit, { minLength: 1, maxLength: 6 }), (input, edits) => {
      play(compileCriteria(parsed.value), input, edits)
      const live = openScoring(compileCriteria(parsed.value), input, 'final')
      const added = { ...edits[0]!.with, id: 'added', unit: input.units[0]!.id }
      expect(live.change(null, added)).toEqual([0, 1, 2])
      expect(openScoring(letter, input, 'final').change(null, added)).toEqual([0])
    }),
    { numRuns: 30 },
  )
})

/** What a line may read of its block: over facts of each unit's own, or over what itself reads the block. */
const blockReading = fc.constantFrom<unknown>(
  'lead',
  'both',
  { toLeader: 'q' },
  { minMax: 'both' },
  { percentile: 'n' },
  { blockPlace: { sum: ['n', 'm'] } },
  { ratio: ['q', { blockSum: 'q' }], whenZero: 'missing' },
  { difference: [{ blockMax: 'n' }, 'n'] },
  { over: [{ blockMean: 'q' }, 'm'], as: 'sum' },
)
const readingOthersReading = fc.constantFrom<unknown>({ blockMax: 'lead' }, { toLeader: { points: 'c0' } })

test('figures of the block move those whose figures moved, with every reason of theirs', () => {
  const label = { vi: 'x', en: 'x' }
  const facts = {
    n: { count: 'activities' },
    q: { sum: 'quantity' },
    m: { distinct: 'month' },
    both: { value: { sum: ['n', 'q'] } },
    lead: { value: { toLeader: 'both' } },
  }
  const points = { perItem: { points: '0.3' } }
  const criterion = (i: number, value: unknown, when?: unknown) => ({
    ...{ id: `c${i}`, label, clause: '1', standard: '10' },
    lines: [{ id: `l${i}`, label, value, points, missing: 'zero', ...(when ? { when } : {}) }],
  })
  const table = fc
    .tuple(blockReading, blockReading, fc.oneof({ weight: 4, arbitrary: blockReading }, readingOthersReading))
    .map(([first, second, third]) => [
      criterion(0, 'q'),
      criterion(1, first),
      criterion(2, 'n', { value: second, atLeast: '0.5' }),
      criterion(3, third),
    ])
  fc.assert(
    fc.property(
      table,
      yearInput,
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      (criteria, input, edits) => {
        const parsed = parseCriteriaSet({
          ...JSON.parse(JSON.stringify(letterSet)),
          ...{ facts, groups: [{ id: 'G', label, criteria }], declarations: {}, gates: [], ratings: [] },
          ...{ commendations: [], policies: JSON.parse(JSON.stringify(rankedPlainly)) },
        })
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
        const compiled = compileCriteria(parsed.value)
        const { live, activities } = play(compiled, input, edits)
        const full = scorePeriod(compiled, { ...input, activities }, 'final').scores
        expect(input.units.map((_, unit) => live.scores.scored.unit(unit).score)).toEqual(full)
      },
    ),
    { numRuns: 120 },
  )
})

test('where ratings have quotas or ask for a place, an edit rates the block anew', () => {
  const share = { percentOf: 'rated', percent: '40', rounding: 'floor' }
  const ratings = [
    { id: 'a', label: { vi: 'x', en: 'x' }, from: '8', quota: share, tieAtEdge: 'none' },
    {
      id: 'b',
      label: { vi: 'x', en: 'x' },
      from: '4',
      conditions: [{ label: { vi: 'x', en: 'x' }, when: { place: { atMost: '2' } } }],
      quota: { seats: '1' },
    },
    { id: 'c', label: { vi: 'x', en: 'x' } },
  ]
  fc.assert(
    fc.property(plainTable, yearInput, fc.array(edit, { maxLength: 8 }), (table, input, edits) => {
      const set = { ...JSON.parse(JSON.stringify(letterSet)), ...table, ratings, commendations: [] }
      const parsed = parseCriteriaSet(set)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
      play(compileCriteria(parsed.value), input, edits)
      const columns = scoreColumns(
        compileCriteria(parsed.value),
        input,
        encodeActivities(input.activities, new Map(input.units.map(({ id }, i) => [id, i]))),
        'final',
      )
      const rated = scorePeriod(compileCriteria(parsed.value), input, 'final').ratings
      const index = (id: string | null) => ratings.findIndex(rating => rating.id === id)
      expect([...columns.ratings]).toEqual(rated.map(({ rating }) => index(rating)))
    }),
    { numRuns: 80 },
  )
})
