import { lintCriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { article, criterion, group, line, scoreDeclared, smallSet } from '../support/small-set.ts'

const whole = (id: string, standard: string, kind: string) =>
  criterion(
    id,
    standard,
    [line(`${id}1`, { value: 'articles', points: { perItem: { points: '1' } }, cap: standard })],
    {
      appliesTo: [kind],
    },
  )

/** A table for schools and another for offices, which add up to `nominal` each. */
const byKind = (schools: string, offices: string, policies = {}) =>
  smallSet([group('S', [whole('s', schools, 'school')]), group('O', [whole('o', offices, 'office')])], {
    nominal: '10',
    policies,
  })

const remarks = (set: unknown) => {
  const parsed = parseCriteriaSet(set)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return [...parsed.warnings, ...lintCriteriaSet(parsed.value)]
    .map(({ code }) => code)
    .filter(code => /standards|little/.test(code))
}

describe('a set with a table for each kind of unit', () => {
  test('adds up when every table does', () => {
    expect(remarks(byKind('10', '10'))).toEqual([])
  })

  test('is found out when one of them does not', () => {
    expect(remarks(byKind('10', '9'))).toEqual(['standards-do-not-sum'])
    expect(remarks(byKind('10', '4'))).toEqual(['standards-do-not-sum', 'little-applies'])
  })

  test.each(['rescale-group', 'rescale-table'])(
    'lifts no table with the points of the other: %s',
    notApplicable => {
      const activities = [article('u', { quantity: '7' })]
      const { scores } = scoreDeclared(byKind('10', '10', { notApplicable }), {}, { activities })
      expect(scores[0]?.total).toBe('7')
    },
  )
})
