import { expect, test } from 'vitest'
import type { Expression } from '../../packages/scoring/src/language/expressions/expression.ts'
import { leafFacts } from '../../packages/scoring/src/language/reading/walk.ts'
import { lineSet } from '../support/issues.ts'
import { compiled } from '../support/small-set.ts'

const facts = {
  articles: { sum: 'quantity' },
  posts: { count: 'activities' },
  both: { value: { sum: ['articles', 'posts'] } },
  share: { value: { ratio: ['both', 'planned'], whenZero: 'one' } },
}
const { set } = compiled(lineSet({}, { facts, declarations: {} }))

test.each<[value: Expression, leaves: readonly string[]]>([
  ['articles', ['articles']],
  ['staff', ['staff']],
  ['12.5', []],
  ['-1', []],
  ['both', ['articles', 'posts']],
  ['share', ['articles', 'posts', 'planned']],
  [{ sum: ['both', 'posts', '2', 'staff'] }, ['articles', 'posts', 'staff']],
  [{ round: { blockMax: 'both' }, places: 1, mode: 'half-up' }, ['articles', 'posts']],
  [{ daysAfter: { date: 'sent', deadline: '31' } }, ['sent']],
  [{ marks: 'mean' }, []],
  [{ points: 'c' }, []],
  [{ children: 'score', as: 'mean' }, []],
  [{ children: 'both', as: 'mean', weight: 'staff' }, ['articles', 'posts', 'staff']],
])('%j stands on %j', (value, leaves) => {
  expect(leafFacts(set, value)).toEqual(leaves)
})
