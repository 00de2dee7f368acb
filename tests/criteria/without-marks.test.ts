import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { parseCriteriaSet, withoutMarks } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { letterSet } from '../support/letter-set.ts'
import { criterion, declare, group, input, line, school, smallSet } from '../support/small-set.ts'

const each = { perItem: { points: '1' } }
const judged = { value: { marks: 'mean' }, points: { marked: { from: '0', to: '10' } } }
const counted = { value: 'done', points: each, cap: '10' }

const partOf = (criteria: readonly unknown[], rest: Record<string, unknown> = {}) => {
  const parsed = parseCriteriaSet(smallSet([group('G', [...criteria])], rest))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const part = withoutMarks(parsed.value)
  return { ...part, whole: parsed.value, rows: part.set.groups.flatMap(own => own.criteria ?? []) }
}

describe('what a unit can reckon before marks are given', () => {
  test('of the letter everything but the three lines that the council judges', () => {
    const { set, leftOut } = withoutMarks(letterSet)
    expect(leftOut).toEqual(['E2.1', 'E2.2', 'E2.3'])
    expect(set.nominal).toBe('95')
  })

  test('a criterion that has lines of both kinds keeps its others', () => {
    const { rows, leftOut, set } = partOf([criterion('c', '100', [line('a', judged), line('b', counted)])])
    expect(leftOut).toEqual(['a'])
    expect(rows.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['b']])
    expect(set.nominal).toBe('100')
  })

  test.each<[about: string, line: Record<string, unknown>]>([
    ['points of a judged criterion', { value: { points: 'j' }, points: each }],
    ['the same inside a sum', { value: { sum: ['done', { points: 'j' }] }, points: each }],
    ['scores of sub-units', { value: { children: 'score', as: 'mean' }, points: each }],
    ['a condition over them', { ...counted, when: { value: { points: 'j' }, above: '3' } }],
  ])('left out as well is what reads %s', (_, reads) => {
    const rows = [criterion('j', '50', [line('a', judged)]), criterion('c', '50', [line('b', reads)])]
    expect(partOf(rows).leftOut).toEqual(['a', 'b'])
  })

  test('facts of sub-units that nobody judges stay', () => {
    const rows = [
      criterion('j', '50', [line('a', judged)]),
      criterion('c', '50', [line('b', { value: { children: 'done', as: 'sum' }, points: each })]),
    ]
    expect(partOf(rows).leftOut).toEqual(['a'])
  })

  test('a bonus on the full standard, and the other of two alternatives, wait with it', () => {
    const { leftOut } = partOf([
      criterion('c', '100', [
        line('a', { ...judged, exclusive: 'x' }),
        line('b', { ...counted, exclusive: 'x' }),
        line('d', counted),
        line('e', { ...counted, column: 'bonus', when: { fullStandard: 'true' } }),
        line('f', { ...counted, column: 'bonus' }),
      ]),
    ])
    expect(leftOut).toEqual(['a', 'b', 'e'])
  })

  test('a set that nobody judges is left whole', () => {
    const { leftOut, set, whole } = partOf([criterion('c', '100', [line('b', counted)])])
    expect(leftOut).toEqual([])
    expect(set.groups).toEqual(whole.groups)
    expect(set.nominal).toBe(whole.nominal)
  })

  test('it has a total on the self basis while the whole waits for marks', () => {
    const { set, whole } = partOf([
      criterion('j', '40', [line('a', judged)]),
      criterion('c', '60', [line('b', { value: 'done', points: each, cap: '60' })]),
    ])
    const year = input({ units: [school('u')], declarations: declare('u', { done: '42' }) })
    const totalOf = (of: typeof set) => scorePeriod(compileCriteria(of), year, 'self').scores[0]?.total
    expect([totalOf(whole), totalOf(set)]).toEqual([null, '42'])
  })
})
