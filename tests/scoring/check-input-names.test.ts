import { checkInput, type ScoringInput, type Unit } from '@thidua/scoring/records'
import { describe, expect, it, test } from 'vitest'
import { fullSet, fullYear } from '../support/full-year.ts'
import { school } from '../support/small-set.ts'

type Key = string | number

const issuesWith = (change: Partial<ScoringInput>) => checkInput(fullSet, { ...fullYear, ...change })
const error = (code: string, path: readonly Key[], params: Record<string, string> = {}) => ({
  code,
  path,
  params,
  severity: 'error',
})
/** The first of a list written otherwise, the rest as it is. */
const first = <T>(items: readonly T[] | undefined, change: Partial<T>): readonly T[] => [
  { ...items![0]!, ...change },
  ...items!.slice(1),
]

describe('a name that leads nowhere is told with its place', () => {
  const { units, activities, declarations, marks, rulings, holds, gateRulings, history } = fullYear
  const stranger = { unit: 'Z' }
  test.each<[string, Partial<ScoringInput>, string, Key[], Record<string, string>]>([
    [
      'kind of unit',
      { units: first(units, { kind: 'shop' }) },
      'unknown-term',
      ['units', 0, 'kind'],
      { field: 'unitKinds', value: 'shop' },
    ],
    ...(
      [
        ['activities', first(activities, stranger)],
        ['declarations', first(declarations, stranger)],
        ['marks', first(marks, stranger)],
        ['rulings', first(rulings, stranger)],
        ['holds', first(holds, stranger)],
        ['gateRulings', first(gateRulings, stranger)],
      ] as const
    ).map(([list, items]): [string, Partial<ScoringInput>, string, Key[], Record<string, string>] => [
      `unit in ${list}`,
      { [list]: items },
      'unknown-unit',
      [list, 0, 'unit'],
      { unit: 'Z' },
    ]),
    [
      'declared fact',
      { declarations: first(declarations, { fact: 'weight' }) },
      'unknown-fact',
      ['declarations', 0, 'fact'],
      { fact: 'weight' },
    ],
    [
      'declared fact that every object answers to',
      { declarations: first(declarations, { fact: 'constructor' }) },
      'unknown-fact',
      ['declarations', 0, 'fact'],
      { fact: 'constructor' },
    ],
    [
      'line that is marked',
      { marks: first(marks, { line: 'l1' }) },
      'mark-for-unmarked-line',
      ['marks', 0, 'line'],
      { line: 'l1' },
    ],
    [
      'criterion',
      { rulings: first(rulings, { criterion: 'c0' }) },
      'unknown-criterion',
      ['rulings', 0, 'criterion'],
      { criterion: 'c0' },
    ],
    [
      'gate',
      { gateRulings: first(gateRulings, { gate: 'open' }) },
      'unknown-gate',
      ['gateRulings', 0, 'gate'],
      { name: 'open' },
    ],
    [
      'rating',
      { history: first(history, { rating: 'best' }) },
      'unknown-rating',
      ['history', 0, 'rating'],
      { name: 'best' },
    ],
    [
      'commendation',
      { history: first(history, { commendations: ['praise', 'flag'] }) },
      'unknown-commendation',
      ['history', 0, 'commendations', 1],
      { name: 'flag' },
    ],
  ])('%s', (_, change, code, path, params) => {
    expect(issuesWith(change)).toStrictEqual([error(code, path, params)])
  })

  it('a rating that an earlier period did not give is no name', () => {
    expect(issuesWith({ history: first(history, { rating: null }) })).toEqual([])
  })
  it('an earlier period may be of a unit that is no more', () => {
    expect(issuesWith({ history: first(history, stranger) })).toEqual([])
  })
})

describe('a declared value is of the type that the set declares', () => {
  const declared = (fact: string, value: string, verifiedValue?: string) =>
    issuesWith({ declarations: [{ unit: 'A', fact, value, verifiedValue, status: 'verified' }] })
  test.each([
    ['issued', 'yes-no', 'no', 'maybe'],
    ['cases', 'count', '2', '-2'],
    ['cases', 'count', '0', '1.5'],
    ['cases', 'count', '9'.repeat(40), '9'.repeat(41)],
    ['sent', 'date', '2023-12-31', '2023-02-29'],
    ['done', 'number', '-1.5', '1,5'],
    ['sent', 'date', '2024-02-29', '2024-02-30'],
  ])('%s, a %s: %j, not %j', (fact, type, value, other) => {
    const wrong = (field: string) =>
      error('wrong-declaration-value', ['declarations', 0, field], { type, value: other })
    expect(declared(fact, value)).toEqual([])
    expect(declared(fact, value, value)).toEqual([])
    expect(declared(fact, other)).toStrictEqual([wrong('value')])
    expect(declared(fact, value, other)).toStrictEqual([wrong('verifiedValue')])
    expect(declared(fact, other, other)).toStrictEqual([wrong('value'), wrong('verifiedValue')])
  })
})

describe('units and activities', () => {
  it('are named once each; every further one is told', () => {
    const [P, B, A] = fullYear.units as [Unit, Unit, Unit]
    const [one, two] = fullYear.activities
    expect(
      issuesWith({ units: [P, B, A, B, B], activities: [one!, { ...two!, id: one!.id }] }),
    ).toStrictEqual([
      error('repeated-key', ['units', 3], { id: 'B' }),
      error('repeated-key', ['units', 4], { id: 'B' }),
      error('repeated-key', ['activities', 1], { id: 'a2' }),
    ])
  })

  /** What is said of units with these parents, in a year in which nothing else happened. */
  const family = (parents: Record<string, string | undefined>) =>
    checkInput(fullSet, {
      ...{ period: fullYear.period, asOf: fullYear.asOf, activities: [], declarations: [], marks: [] },
      ...{ rulings: [], holds: [] },
      units: Object.entries(parents).map(([id, parent]) => school(id, { parent })),
    })
  const own = (i: number, unit: string) => error('own-ancestor', ['units', i, 'parent'], { unit })
  test.each<[string, Record<string, string | undefined>, unknown[]]>([
    ['a line of three', { A: 'B', B: 'C', C: undefined }, []],
    ['two below one', { A: 'C', B: 'C', C: undefined }, []],
    ['one that is its own parent', { A: 'A' }, [own(0, 'A')]],
    ['a ring of three', { A: 'B', B: 'C', C: 'A' }, [own(0, 'A'), own(1, 'B'), own(2, 'C')]],
    ['a ring, and one below it', { Z: 'A', A: 'B', B: 'A' }, [own(1, 'A'), own(2, 'B')]],
    [
      'a parent that is no unit',
      { A: 'B', B: 'C' },
      [error('unknown-parent', ['units', 1, 'parent'], { parent: 'C' })],
    ],
  ])('%s', (_, parents, issues) => {
    expect(family(parents)).toStrictEqual(issues)
  })
})

test('a period may be one day, and may not end before it starts', () => {
  const period = (from: string, to: string) => issuesWith({ period: { from, to } })
  expect(period('2024-12-31', '2024-12-31')).toEqual([])
  expect(period('2024-12-31', '2024-12-30')).toStrictEqual([error('ends-before-it-starts', ['period', 'to'])])
})
