import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine, type Said } from '../support/issues.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const yes = { yesNo: { yes: '1' } }
const facts = (values: Record<string, unknown>) =>
  lineSet(
    {},
    {
      facts: {
        articles: { sum: 'quantity' },
        ...Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }])),
      },
    },
  )
const cycle = (place: string, ring: string): Said => ['cycle', place, { ring }]

describe('a figure that needs itself', () => {
  test.each<[through: string, value: (name: string) => unknown]>([
    ['a name', name => name],
    ['a sum', name => ({ sum: ['1', name] })],
    ['the smallest', name => ({ smallest: [name] })],
    ['a difference', name => ({ difference: ['1', name] })],
    ['a ratio', name => ({ ratio: [name, '2'], whenZero: 'one' })],
    ['several values', name => ({ over: ['1', name], as: 'mean' })],
    ['a rounding', name => ({ round: name, places: 1, mode: 'half-up' })],
    ['a figure of the block', name => ({ blockMax: name })],
    ['the place in the block', name => ({ blockPlace: name, better: 'lower' })],
    ['a value inside a value', name => ({ sum: [{ product: ['2', { minMax: name }] }] })],
  ])('by way of %s', (_, value) => {
    expect(issuesOf(facts({ a: value('b'), b: 'a' }))).toEqual([cycle('facts/a', 'fact:a → fact:b → fact:a')])
    expect(issuesOf(facts({ a: value('b'), b: 'articles' }))).toEqual([])
  })
  test('of the sub-units is theirs: no ring', () => {
    expect(issuesOf(facts({ a: { children: 'a', as: 'sum' } }))).toEqual([])
    expect(issuesOf(facts({ a: { children: 'score', as: 'mean', weight: 'a' } }))).toEqual([])
  })

  const asking = (rest: Record<string, unknown>) =>
    smallSet([
      group('G', [
        criterion('c', '50', [line('l', { value: 'articles', points: yes, ...rest })]),
        criterion('d', '50', [line('m', { value: { points: 'c' }, points: yes })]),
      ]),
    ])
  const reads = { points: 'd' }
  const classes = (of: unknown, points: unknown = yes) => ({
    bySize: { of, classes: [{ from: '0', points }] },
  })
  const when = { value: reads, above: '0' }
  test.each<[through: string, rest: Record<string, unknown>]>([
    ['the points of a criterion', { value: reads }],
    ['the size that chooses a curve', { points: classes(reads) }],
    ['the size inside a size class', { points: classes('staff', classes(reads)) }],
    ['a condition', { when }],
    ['every part of “all”', { when: { all: [{ declared: 'issued' }, when] } }],
    ['every part of “any”', { when: { any: [when, { declared: 'issued' }] } }],
    ['what does not hold', { when: { not: when } }],
  ])('by way of %s', (_, rest) => {
    expect(issuesOf(asking(rest))).toEqual([cycle('groups/0/criteria/0', 'points:c → points:d → points:c')])
  })
  test('what is asked of every sub-unit is theirs: no ring', () => {
    expect(issuesOf(asking({ when: { everyChild: when } }))).toEqual([])
    expect(issuesOf(asking({ when: { unitKind: ['school'] } }))).toEqual([])
  })
  test('of facts and points together', () => {
    const set = lineSet(
      { value: 'reached' },
      { facts: { articles: { sum: 'quantity' }, reached: { value: { points: 'c' } } } },
    )
    expect(issuesOf(set)).toEqual([cycle('facts/reached', 'fact:reached → points:c → fact:reached')])
  })
  test('of more than twelve is shown by its first eleven', () => {
    const ring = (length: number) =>
      facts(Object.fromEntries(Array.from({ length }, (_, i) => [`f${i}`, `f${(i + 1) % length}`])))
    const names = Array.from({ length: 12 }, (_, i) => `fact:f${i}`)
    expect(issuesOf(ring(12))).toEqual([cycle('facts/f0', [...names, 'fact:f0'].join(' → '))])
    expect(issuesOf(ring(13))).toEqual([
      cycle('facts/f0', [...names.slice(0, 11), '…', 'fact:f0'].join(' → ')),
    ])
  })
})

describe('a figure that stands on many others', () => {
  test('stands on a chain of at most sixty-four', () => {
    const chain = (length: number) =>
      facts(
        Object.fromEntries(Array.from({ length }, (_, i) => [`f${i}`, i === 0 ? 'articles' : `f${i - 1}`])),
      )
    expect(issuesOf(chain(64))).toEqual([])
    expect(issuesOf(chain(66))).toEqual([
      ['chain-too-long', 'facts/f64', { name: 'fact:f64', longest: '64' }],
    ])
  })
  // f0 reads 1 value; f1 reads f0 twice: 1 + 2 × 1 = 3; f2: 1 + 2 × 3 = 7 … f13: 16,383.
  const doubling = Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [
      `f${i}`,
      i === 0 ? 'articles' : { sum: [`f${i - 1}`, `f${i - 1}`] },
    ]),
  )
  // 1 + 16,383 + 2,047 + 1,023 + 511 + 31 + 3 + 1 = 20,000
  const most = ['f13', 'f10', 'f9', 'f8', 'f4', 'f1', 'f0']
  test('has at most twenty thousand values behind it', () => {
    expect(issuesOf(facts({ ...doubling, all: { sum: most } }))).toEqual([])
    expect(issuesOf(facts({ ...doubling, all: { sum: [...most, 'f0'] }, more: 'all' }))).toEqual([
      ['too-much-behind', 'facts/all', { name: 'fact:all', most: '20000' }],
    ])
  })
})

describe('figures of the block', () => {
  const figures = [
    'blockMax',
    'blockMin',
    'blockSum',
    'blockMean',
    'blockPlace',
    'percentile',
    'toLeader',
    'minMax',
  ]
  test.each(figures)('%s may stand in another, not in two', figure => {
    const twice = { [figure]: { sum: ['1', { blockMax: 'articles' }] } }
    expect(issuesOf(lineSet({ value: twice }))).toEqual([])
    expect(issuesOf(lineSet({ value: { blockMin: twice } }))).toEqual([
      ['block-figures-nested', `${ofLine}/value/blockMin/${figure}/sum/1`, { figure: 'blockMax' }],
    ])
    const inside = { blockSum: { blockMean: { ratio: ['1', { [figure]: 'articles' }] } } }
    expect(issuesOf(lineSet({ value: inside }))).toEqual([
      ['block-figures-nested', `${ofLine}/value/blockSum/blockMean/ratio/1`, { figure }],
    ])
  })
  test('may stand beside one another as often as is wanted', () => {
    const beside = {
      sum: [{ blockMax: 'articles' }, { blockMin: 'articles' }, { blockMean: { blockSum: 'staff' } }],
    }
    expect(issuesOf(lineSet({ value: beside }))).toEqual([])
  })
})
