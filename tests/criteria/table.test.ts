import { expect, test } from 'vitest'
import { compiled, criterion, group, smallSet } from '../support/small-set.ts'

test('the tree is laid out in reading order, each part with where it belongs', () => {
  const inner = group('I', [criterion('i', '30', [])])
  const middle = group('H', [criterion('h', '20', [])], {
    groups: [inner, { id: 'J', label: { vi: 'J', en: 'J' } }],
  })
  const { table } = compiled(
    smallSet([
      group('G', [criterion('g1', '10', []), criterion('g2', '15', [])], { groups: [middle] }),
      group('K', [criterion('k', '25', [])]),
    ]),
  )
  expect(table.groups.map(({ group: { id }, parent, top }) => [id, parent, top])).toEqual([
    ['G', null, 'G'],
    ['H', 'G', 'G'],
    ['I', 'H', 'G'],
    ['J', 'H', 'G'],
    ['K', null, 'K'],
  ])
  expect(table.criteria.map(({ criterion: { id }, group: own, top }) => [id, own, top])).toEqual([
    ['g1', 'G', 'G'],
    ['g2', 'G', 'G'],
    ['h', 'H', 'G'],
    ['i', 'I', 'G'],
    ['k', 'K', 'K'],
  ])
})
