import { parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Issue } from '@thidua/scoring/issues'
import { describe, expect, test } from 'vitest'
import { lineSet } from '../support/issues.ts'
import { group, smallSet } from '../support/small-set.ts'

const errorsOf = (set: unknown): readonly Issue[] => {
  const parsed = parseCriteriaSet(set)
  return parsed.ok ? [] : parsed.issues.filter(found => found.severity === 'error')
}

describe('documents that would exhaust a reader', () => {
  const deep = (levels: number): unknown => {
    let value: unknown = 'articles'
    for (let i = 0; i < levels; i++) value = { sum: [value] }
    return value
  }
  const facts = (entries: [string, unknown][]) =>
    smallSet([group('G', [])], {
      facts: {
        articles: { sum: 'quantity' },
        ...Object.fromEntries(entries.map(([id, value]) => [id, { value }])),
      },
    })

  test('nesting without end is refused with its place, also in a document that contains itself', () => {
    expect(errorsOf(lineSet({ value: deep(100_000) }))).toMatchObject([
      { code: 'nested-too-deep', params: { deepest: '64' } },
    ])
    expect(errorsOf(lineSet({ value: deep(20) }))).toEqual([])
    const ring: Record<string, unknown> = smallSet([])
    ring.groups = [ring]
    expect(errorsOf(ring)).toMatchObject([{ code: 'nested-too-deep' }])
  })
  test('a document of a million values is refused', () => {
    expect(errorsOf({ groups: Array.from({ length: 300_000 }, () => 1) })).toMatchObject([
      { code: 'document-too-large', path: [] },
    ])
  })
  test('the key __proto__ is refused, not dropped', () => {
    const set = JSON.parse(
      JSON.stringify(lineSet({})).replace('"facts":{', '"facts":{"__proto__":{"value":"1"},'),
    )
    expect(errorsOf(set)).toMatchObject([{ code: 'unknown-key', path: ['facts', '__proto__'] }])
  })
  test('a chain of facts may be long, not endless', () => {
    const chain = (length: number) =>
      facts(Array.from({ length }, (_, i) => [`f${i}`, i === 0 ? 'articles' : `f${i - 1}`]))
    expect(errorsOf(chain(60))).toEqual([])
    expect(errorsOf(chain(20_000))).toEqual([
      expect.objectContaining({ code: 'chain-too-long', path: ['facts', 'f64'] }),
    ])
  })
  test('facts that double what stands behind them are refused before they grow beyond counting', () => {
    const doubling = facts(
      Array.from({ length: 40 }, (_, i) => [
        `f${i}`,
        { product: i === 0 ? ['articles', 'articles'] : [`f${i - 1}`, `f${i - 1}`] },
      ]),
    )
    expect(errorsOf(doubling)).toMatchObject([{ code: 'too-much-behind' }])
  })
  test('rings are named once each, whoever leads into them', () => {
    const set = facts([
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
      ['d', { sum: ['d', '1'] }],
    ])
    expect(errorsOf(set).map(({ code, params }) => [code, params.ring])).toEqual([
      ['cycle', 'fact:a → fact:b → fact:a'],
      ['cycle', 'fact:d → fact:d'],
    ])
  })
  test('figures of the block may stand inside one another once', () => {
    expect(errorsOf(lineSet({ value: { toLeader: { blockMax: 'articles' } } }))).toEqual([])
    expect(errorsOf(lineSet({ value: { toLeader: { blockMax: { minMax: 'articles' } } } }))).toMatchObject([
      {
        code: 'block-figures-nested',
        path: ['groups', 0, 'criteria', 0, 'lines', 0, 'value', 'toLeader', 'blockMax'],
      },
    ])
  })
})
