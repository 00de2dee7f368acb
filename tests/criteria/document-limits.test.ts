import { expect, test } from 'vitest'
import { checkDocumentLimits } from '../../packages/scoring/src/language/reading/document-limits.ts'
import { told } from '../support/issues.ts'

const said = (document: unknown) => told(checkDocumentLimits(document))
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { in: deep(levels - 1) })
const ownProto = JSON.parse('{"__proto__": "x"}') as unknown

test('a document may be nested sixty-four deep', () => {
  expect(said(deep(64))).toEqual([])
  const place = Array.from({ length: 64 }, () => 'in').join('/')
  expect(said(deep(65))).toEqual([['nested-too-deep', place, { deepest: '64' }]])
  expect(said({ facts: [null, deep(63)] })).toEqual([
    ['nested-too-deep', `facts/1/${place.slice('in/in/'.length)}`, { deepest: '64' }],
  ])
})
test('a document may hold 250,000 values, lists and objects among them', () => {
  const list = (length: number) => Array.from({ length }, () => 1)
  expect(said(list(250_000))).toEqual([])
  expect(said(list(250_001))).toEqual([['document-too-large', '', { most: '250000' }]])
  expect(said({ a: list(124_999), b: list(124_999) })).toEqual([])
  expect(said({ a: list(125_000), b: list(124_999) })).toEqual([
    ['document-too-large', '', { most: '250000' }],
  ])
})
test('the key __proto__ is refused where it stands', () => {
  expect(said(ownProto)).toEqual([['unknown-key', '__proto__', { key: '__proto__' }]])
  expect(said({ facts: [1, { a: ownProto }] })).toEqual([
    ['unknown-key', 'facts/1/a/__proto__', { key: '__proto__' }],
  ])
})
test.each([
  ['nothing', null],
  ['nothing at all', undefined],
  ['a text', '__proto__'],
  ['a number', 1],
  ['an empty list', []],
])('%s has no limits to pass', (_, document) => {
  expect(said(document)).toEqual([])
})
test('places name keys as text and positions as numbers', () => {
  const [found] = checkDocumentLimits({ 7: [ownProto] })
  expect(found?.path).toEqual(['7', 0, '__proto__'])
})
