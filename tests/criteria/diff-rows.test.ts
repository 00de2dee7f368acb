import { type Change, diffCriteriaSets } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { compiled, criterion, group, line, smallSet } from '../support/small-set.ts'

type Parts = Record<string, unknown>
const label = { vi: 'x', en: 'x' }

const diff = (before: Parts, after: Parts) => diffCriteriaSets(compiled(before).set, compiled(after).set)
const short = (changes: readonly Change[]) =>
  changes.map(({ kind, part, id, path, field, before, after }) => [
    ...[kind, part, id, path.join('/'), field.join('/'), before, after],
  ])
const row = (id: string, rest: Parts = {}) => criterion(id, '1', [], rest)
const counted = (id: string) => line(id, { value: 'articles', points: { perItem: { points: '1' } } })
const under = (id: string, groups: unknown[]) => ({ id, label: { vi: id, en: id }, groups })

describe('rows of the table', () => {
  test.each<[string, unknown[], unknown[], unknown[]]>([
    [
      'groups in another order',
      [group('A', []), group('B', []), group('C', [])],
      [group('C', []), group('A', []), group('B', [])],
      [['reordered', 'set', null, 'groups', 'groups', ['A', 'B', 'C'], ['C', 'A', 'B']]],
    ],
    [
      'groups inside a group in another order',
      [group('Z', []), under('T', [group('A', []), group('B', [])])],
      [group('Z', []), under('T', [group('B', []), group('A', [])])],
      [['reordered', 'group', 'T', 'groups/1', 'groups', ['A', 'B'], ['B', 'A']]],
    ],
    [
      'lines in another order',
      [group('A', [criterion('c', '1', [counted('l1'), counted('l2')])])],
      [group('A', [criterion('c', '1', [counted('l2'), counted('l1')])])],
      [['reordered', 'criterion', 'c', 'groups/0/criteria/0', 'lines', ['l1', 'l2'], ['l2', 'l1']]],
    ],
    [
      'a group that moved into another',
      [under('T', [group('A', [])]), under('U', [])],
      [under('T', []), under('U', [group('A', [])])],
      [['moved', 'group', 'A', 'groups/1/groups/0', '', 'T', 'U']],
    ],
    [
      'a group that came out to the top, with its row',
      [under('T', [group('A', [row('c')])])],
      [under('T', []), group('A', [row('c')])],
      [['moved', 'group', 'A', 'groups/1', '', 'T', null]],
    ],
    [
      'a line that moved',
      [group('A', [criterion('c', '1', [counted('l1')]), row('d')])],
      [group('A', [row('c'), criterion('d', '1', [counted('l1')])])],
      [['moved', 'line', 'l1', 'groups/0/criteria/1/lines/0', '', 'c', 'd']],
    ],
    [
      'a group that went with its rows and lines is told of once',
      [group('A', []), group('B', [criterion('c', '1', [counted('l1')])])],
      [group('A', [])],
      [['removed', 'group', 'B', 'groups/1', '', group('B', [criterion('c', '1', [counted('l1')])]), null]],
    ],
    [
      'a group that went, whose row stayed',
      [group('A', []), group('B', [row('c')])],
      [group('A', [row('c')])],
      [
        ['removed', 'group', 'B', 'groups/1', '', group('B', [row('c')]), null],
        ['moved', 'criterion', 'c', 'groups/0/criteria/0', '', 'B', 'A'],
      ],
    ],
    [
      'a row that came with its line is told of once',
      [group('A', [])],
      [group('A', [criterion('c', '1', [counted('l1')])])],
      [
        [
          ...['added', 'criterion', 'c', 'groups/0/criteria/0', '', null],
          criterion('c', '1', [counted('l1')]),
        ],
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(short(diff(smallSet(before), smallSet(after)))).toEqual(changes)
  })
})

describe('every change names the clause of its row', () => {
  test.each<[string, unknown[], unknown[], string | null]>([
    ['of a group', [group('A', [], { clause: 'I' })], [group('A', [], { clause: 'I', cap: '5' })], 'I'],
    ['of a group without one', [group('A', [])], [group('A', [], { cap: '5' })], null],
    [
      'of a criterion',
      [group('A', [row('c', { clause: '2a' })])],
      [group('A', [row('c', { clause: '2a', standard: '3' })])],
      '2a',
    ],
  ])('%s', (_, before, after, clause) => {
    expect(diff(smallSet(before), smallSet(after)).map(change => change.clause)).toEqual([clause])
  })
  test('of a gate', () => {
    const gate = (effect: string) =>
      smallSet([group('A', [])], {
        gates: [{ id: 'g', label, clause: '7', when: { declared: 'issued' }, effect }],
      })
    expect(diff(gate('not-rated'), gate('lower-one'))).toEqual([
      {
        ...{ kind: 'changed', part: 'gate', id: 'g', field: ['effect'], path: ['gates', 0], clause: '7' },
        ...{ before: 'not-rated', after: 'lower-one' },
      },
    ])
  })
})

describe('parts beside the table have their places', () => {
  const base = smallSet([group('A', [])])
  const more = (key: string, id: string, value: unknown) => ({
    ...base,
    [key]: { ...(base[key] as Parts), [id]: value },
  })
  const word = (key: string) => {
    const vocabulary = base.vocabulary as Record<string, Parts>
    return { ...base, vocabulary: { ...vocabulary, [key]: { ...vocabulary[key], new: { label } } } }
  }
  const listed = (key: string, ...items: Parts[]) => ({ ...base, [key]: items })
  const gate = (id: string) => ({ id, label, when: { declared: 'issued' }, effect: 'not-rated' })
  test.each<[string, Parts, string, string]>([
    ['source', more('sources', 'new', { title: label }), 'source', 'sources/new'],
    ['attribute', more('attributes', 'new', { label }), 'attribute', 'attributes/new'],
    ['declaration', more('declarations', 'new', { label, type: 'count' }), 'declaration', 'declarations/new'],
    ['fact', more('facts', 'new', { count: 'activities' }), 'fact', 'facts/new'],
    ['kind of unit', word('unitKinds'), 'word', 'vocabulary/unitKinds/new'],
    ['kind of activity', word('kinds'), 'word', 'vocabulary/kinds/new'],
    ['channel', word('channels'), 'word', 'vocabulary/channels/new'],
    ['level', word('levels'), 'word', 'vocabulary/levels/new'],
    ['partner', word('partners'), 'word', 'vocabulary/partners/new'],
    ['rating', listed('ratings', { id: 'new', label }), 'rating', 'ratings/0'],
    ['gate', listed('gates', gate('new')), 'gate', 'gates/0'],
    [
      'commendation',
      listed('commendations', { id: 'new', label, eligible: [{ label, when: { declared: 'issued' } }] }),
      'commendation',
      'commendations/0',
    ],
  ])('a %s that came, or went', (_, set, part, path) => {
    const placed = (changes: readonly Change[]) =>
      changes.map(change => [change.kind, change.part, change.id, change.path.join('/')])
    expect(placed(diff(base, set))).toEqual([['added', part, 'new', path]])
    expect(placed(diff(set, base))).toEqual([['removed', part, 'new', path]])
  })
  test('gates in another order, among those that both have', () => {
    const before = listed('gates', gate('a'), gate('gone'), gate('b'))
    const after = listed('gates', gate('b'), gate('new'), gate('a'))
    expect(short(diff(before, after)).at(-1)).toEqual([
      ...['reordered', 'set', null, 'gates', 'gates'],
      ...[
        ['a', 'b'],
        ['b', 'a'],
      ],
    ])
  })
})
