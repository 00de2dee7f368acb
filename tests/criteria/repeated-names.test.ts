import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine, type Said } from '../support/issues.ts'
import { criterion, group, smallSet } from '../support/small-set.ts'

const label = { vi: 'x', en: 'x' }

/** A set with a name of its own for each thing, and the same set with one name given twice. */
type Row = readonly [about: string, set: (name: string) => unknown, good: string, bad: string, said: Said]
const each = (rows: readonly Row[]) =>
  test.each(rows.map(row => [...row] as const))('%s', (_, set, good, bad, said) => {
    expect(issuesOf(set(good))).toEqual([])
    expect(issuesOf(set(bad))).toEqual([said])
  })

describe('names that stand twice', () => {
  const rating = (id: string, from?: string) => ({ id, label, ...(from && { from }) })
  const gate = (id: string) => ({ id, label, when: { declared: 'issued' }, effect: 'not-rated' })
  const award = (id: string) => ({ id, label, eligible: [{ label, when: { declared: 'issued' } }] })
  const again = (place: string, id: string): Said => ['duplicate-id', place, { id }]
  const row = (id: string) => lineSet({ id })
  each([
    ['a line and its criterion', row, 'd', 'c', again(`${ofLine}/id`, 'c')],
    ['a line and its group', row, 'd', 'G', again(`${ofLine}/id`, 'G')],
    [
      'a group and one inside it',
      id => smallSet([group('G', [criterion('c', '100', [])], { groups: [group(id, [])] })]),
      'H',
      'G',
      again('groups/0/groups/0/id', 'G'),
    ],
    [
      'a fact and a declaration',
      id => lineSet({ value: '1' }, { facts: { [id]: { count: 'activities' } } }),
      'counted',
      'done',
      again('declarations/done', 'done'),
    ],
    [
      'a fact and an attribute',
      id => lineSet({ value: '1' }, { facts: { [id]: { count: 'activities' } } }),
      'counted',
      'staff',
      again('attributes/staff', 'staff'),
    ],
    [
      'a declaration and an attribute',
      id => lineSet({}, { declarations: { [id]: { label, type: 'number' } } }),
      'done',
      'staff',
      again('attributes/staff', 'staff'),
    ],
    [
      'two ratings',
      id => lineSet({}, { ratings: [rating('a', '9'), rating(id)] }),
      'b',
      'a',
      again('ratings/1/id', 'a'),
    ],
    ['two gates', id => lineSet({}, { gates: [gate('a'), gate(id)] }), 'b', 'a', again('gates/1/id', 'a')],
    [
      'two commendations',
      id => lineSet({}, { commendations: [award('a'), award(id)] }),
      'b',
      'a',
      again('commendations/1/id', 'a'),
    ],
  ])

  test('rows, facts and outcomes may share a name: each is known by where it stands', () => {
    const outcomes = { ratings: [rating('c')], gates: [gate('c')], commendations: [award('c')] }
    expect(
      issuesOf(lineSet({}, { facts: { articles: { count: 'activities' }, c: { value: '1' } }, ...outcomes })),
    ).toEqual([])
  })
})
