import { type Change, type CriteriaSet, diffCriteriaSets, parseCriteriaSet } from '@thidua/scoring/criteria'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterSet } from '../support/letter-set.ts'
import { sized } from '../support/size.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

type Parts = Record<string, unknown>
const perItem = { perItem: { points: '1' } }
const label = (text: string) => ({ vi: text, en: text })

const parsed = (set: Parts): CriteriaSet => {
  const result = parseCriteriaSet(set)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
const diff = (before: Parts, after: Parts): readonly Change[] =>
  diffCriteriaSets(parsed(before), parsed(after))
/** Changes without their places, short enough for a table. */
const short = (changes: readonly Change[]) =>
  changes.map(({ kind, part, id, field, before, after }) => [kind, part, id, field.join('/'), before, after])

const one = (parts: Parts = {}, criterionRest: Parts = {}, rest: Parts = {}) =>
  smallSet(
    [
      group('G', [
        criterion('c', '3', [line('l', { value: 'articles', points: perItem, ...parts })], criterionRest),
      ]),
    ],
    rest,
  )
const bands = (...rows: [from: string, points: string][]) =>
  one({ points: { bands: rows.map(([from, points]) => ({ from, points })) } })
const flag = (parts: Parts) =>
  one(
    {},
    {},
    {
      commendations: [
        {
          id: 'flag',
          label: label('cờ'),
          eligible: [{ label: label('x'), when: { place: { atMost: '1' } } }],
          ...parts,
        },
      ],
    },
  )
const row = (id: string) => criterion(id, '1', [])

describe('the difference between two criteria sets', () => {
  test.each<[about: string, before: Parts, after: Parts, changes: unknown[]]>([
    [
      'points of a band',
      bands(['0.9', '7'], ['1', '8']),
      bands(['1', '8'], ['0.90', '7.5']),
      [['changed', 'line', 'l', 'points/bands/0.9/points', '7', '7.5']],
    ],
    [
      'a band more, a band less',
      bands(['1', '1'], ['2', '2']),
      bands(['2', '2'], ['3', '3']),
      [
        ['added', 'line', 'l', 'points/bands/3', null, { from: '3', points: '3' }],
        ['removed', 'line', 'l', 'points/bands/1', { from: '1', points: '1' }, null],
      ],
    ],
    [
      'another curve',
      one(),
      one({ points: { yesNo: { yes: '1' } } }),
      [['changed', 'line', 'l', 'points', perItem, { yesNo: { yes: '1' } }]],
    ],
    [
      'a figure of a curve',
      one(),
      one({ points: { perItem: { points: '1', above: '2' } } }),
      [['changed', 'line', 'l', 'points/perItem/above', null, '2']],
    ],
    [
      'the value of a line, as a whole',
      one(),
      one({ value: { ratio: ['articles', 'staff'] } }),
      [['changed', 'line', 'l', 'value', 'articles', { ratio: ['articles', 'staff'] }]],
    ],
    ['a cap that comes', one(), one({ cap: '2' }), [['changed', 'line', 'l', 'cap', null, '2']]],
    [
      'a condition that goes',
      one({ when: { declared: 'issued' } }),
      one(),
      [['changed', 'line', 'l', 'when', { declared: 'issued' }, null]],
    ],
    [
      'standard points and a label',
      one(),
      one({}, { standard: '4', label: label('d') }),
      [
        ['changed', 'criterion', 'c', 'label/vi', 'c', 'd'],
        ['changed', 'criterion', 'c', 'label/en', 'c', 'd'],
        ['changed', 'criterion', 'c', 'standard', '3', '4'],
      ],
    ],
    [
      'to whom it applies',
      one(),
      one({}, { appliesTo: ['school'] }),
      [['changed', 'criterion', 'c', 'appliesTo', null, ['school']]],
    ],
    [
      'a rounding policy',
      one(),
      one(
        {},
        {},
        {
          policies: {
            rounding: {
              line: 'none',
              criterion: 'none',
              group: 'none',
              total: { places: 1, mode: 'half-up' },
              print: 2,
            },
          },
        },
      ),
      [['changed', 'policies', null, 'rounding/total/places', 2, 1]],
    ],
    [
      'a duplicate rule',
      one(),
      one({}, {}, { policies: { duplicates: [{ by: 'link', counts: 'once' }] } }),
      [['changed', 'policies', null, 'duplicates', [], [{ by: 'link', counts: 'once' }]]],
    ],
    [
      'a word more and an alias more',
      one(),
      one(
        {},
        {},
        {
          vocabulary: {
            ...(smallSet([]).vocabulary as Parts),
            channels: {
              portal: { label: label('portal'), aliases: ['cổng'] },
              fanpage: { label: label('fanpage') },
              radio: { label: label('radio') },
            },
          },
        },
      ),
      [
        ['changed', 'word', 'portal', 'aliases', null, ['cổng']],
        ['added', 'word', 'radio', '', null, { label: label('radio') }],
        ['removed', 'word', 'zalo', '', { label: label('zalo') }, null],
      ],
    ],
    [
      'levels in another order',
      one(),
      one(
        {},
        {},
        {
          vocabulary: {
            ...(smallSet([]).vocabulary as Parts),
            levels: {
              district: { label: label('district') },
              unit: { label: label('unit') },
              province: { label: label('province') },
            },
          },
        },
      ),
      [
        [
          'reordered',
          'set',
          null,
          'vocabulary/levels',
          ['unit', 'district', 'province'],
          ['district', 'unit', 'province'],
        ],
      ],
    ],
    [
      'a quota by other figures',
      flag({
        quota: {
          byBlockSize: [
            { from: '1', seats: '0' },
            { from: '5', seats: '1' },
          ],
        },
      }),
      flag({
        quota: {
          byBlockSize: [
            { from: '1', seats: '0' },
            { from: '5', seats: '2' },
          ],
        },
      }),
      [['changed', 'commendation', 'flag', 'quota/byBlockSize/5/seats', 1, 2]],
    ],
    [
      'a quota of another kind',
      flag({ quota: { seats: '1' } }),
      flag({ quota: { byBlockSize: [{ from: '1', seats: '1' }] } }),
      [['changed', 'commendation', 'flag', 'quota', { seats: 1 }, { byBlockSize: [{ from: 1, seats: 1 }] }]],
    ],
    [
      'a condition of eligibility',
      flag({}),
      flag({ eligible: [{ label: label('x'), when: { place: { atMost: '2' } } }] }),
      [
        [
          'changed',
          'commendation',
          'flag',
          'eligible/0/when',
          { place: { atMost: '1' } },
          { place: { atMost: '2' } },
        ],
      ],
    ],
    [
      'a rating threshold',
      one({}, {}, { ratings: [{ id: 'a', label: label('a'), from: '90' }] }),
      one({}, {}, { ratings: [{ id: 'a', label: label('a'), from: '85' }] }),
      [['changed', 'rating', 'a', 'from', '90', '85']],
    ],
    [
      'a measure that reads less',
      one(),
      one(
        {},
        {},
        { facts: { articles: { sum: 'quantity', where: { kind: ['article'], channel: ['portal'] } } } },
      ),
      [['changed', 'fact', 'articles', 'where/channel', null, ['portal']]],
    ],
    [
      'a criterion under another group',
      smallSet([group('A', [row('c'), row('d')]), group('B', [])]),
      smallSet([group('A', [row('d')]), group('B', [row('c')])]),
      [['moved', 'criterion', 'c', '', 'A', 'B']],
    ],
    [
      'rows in another order',
      smallSet([group('A', [row('c'), row('d')])]),
      smallSet([group('A', [row('d'), row('c')])]),
      [['reordered', 'group', 'A', 'criteria', ['c', 'd'], ['d', 'c']]],
    ],
    [
      'a row in between, which reorders nothing',
      smallSet([group('A', [row('c'), row('d')])]),
      smallSet([group('A', [row('c'), row('e'), row('d')])]),
      [['added', 'criterion', 'e', '', null, row('e')]],
    ],
    [
      'a group that came with its rows is told of once',
      smallSet([group('A', [row('c')])]),
      smallSet([group('A', [row('c')]), group('B', [row('d')])]),
      [['added', 'group', 'B', '', null, group('B', [row('d')])]],
    ],
    [
      'a row that moved into a new group is told of as moved',
      smallSet([group('A', [row('c'), row('d')])]),
      smallSet([group('A', [row('c')]), group('B', [row('d')])]),
      [
        ['added', 'group', 'B', '', null, group('B', [row('d')])],
        ['moved', 'criterion', 'd', '', 'A', 'B'],
      ],
    ],
    [
      'a line that went',
      one(),
      smallSet([group('G', [criterion('c', '3', [])])]),
      [['removed', 'line', 'l', '', line('l', { value: 'articles', points: perItem }), null]],
    ],
    [
      'the time it applies',
      one(),
      one(
        {},
        {},
        { version: '2025-01-01', effective: { from: '2025-01-01', to: '2025-12-31', by: 'period' } },
      ),
      [
        ['changed', 'set', null, 'version', '2024-01-01', '2025-01-01'],
        ['changed', 'set', null, 'effective/from', '2024-01-01', '2025-01-01'],
        ['changed', 'set', null, 'effective/to', null, '2025-12-31'],
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(short(diff(before, after))).toEqual(changes)
  })

  test('every change has its place in the later set, what went in the earlier one, and its clause', () => {
    const before = smallSet([
      group('A', [row('x')]),
      group('G', [criterion('c', '3', [line('gone', { value: '1', points: perItem })])]),
    ])
    const after = smallSet([
      group('G', [criterion('c', '3', [line('new', { value: '1', points: perItem })], { clause: '4' })]),
    ])
    expect(
      diff(before, after).map(({ kind, part, path, clause }) => [kind, part, path.join('/'), clause]),
    ).toEqual([
      ['removed', 'group', 'groups/0', null],
      ['changed', 'criterion', 'groups/0/criteria/0', '4'],
      ['added', 'line', 'groups/0/criteria/0/lines/0', '4'],
      ['removed', 'line', 'groups/1/criteria/0/lines/0', '1'],
    ])
  })

  test('what says the same in other letters is no change', () => {
    const written = one(
      {
        column: 'standard',
        cap: '2.50',
        points: { perItem: { points: '1.0', each: '1', above: '0', steps: 'proportional' } },
      },
      { start: 'earn' },
    )
    expect(diff(one({ cap: '2.5' }), written)).toEqual([])
    expect(short(diff(one({}, { clause: '1.1' }), one({}, { clause: '1.10' })))).toEqual([
      ['changed', 'criterion', 'c', 'clause', '1.1', '1.10'],
    ])
  })
})

/** One random edit somewhere in the letter's table, if it can still be read. */
const edited = fc
  .tuple(fc.nat(), fc.constantFrom('delete', 'number', 'swap'))
  .map(([at, how]) => {
    const set = JSON.parse(JSON.stringify(letterSet)) as Parts
    const places: [Record<string, unknown>, string][] = []
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const key of Object.keys(value)) {
        places.push([value as Record<string, unknown>, key])
        visit((value as Parts)[key])
      }
    }
    visit(set)
    const [holder, key] = places[at % places.length]!
    if (how === 'delete') {
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
    } else if (how === 'number' && /^-?\d+(\.\d+)?$/.test(String(holder[key])))
      holder[key] = holder[key] === '7' ? '8' : '7'
    else if (Array.isArray(holder)) holder.reverse()
    return parseCriteriaSet(set)
  })
  .filter(result => result.ok)
  .map(result => (result as { value: CriteriaSet }).value)

/** What is meant where nothing is written. */
const unwritten = new Set(['"tieAtEdge":"vote"', '"column":"standard"', '"start":"earn"'])

/** Rows that are known by a figure of theirs mean the same in any order. */
const byFigure = ['from', 'at']
const figureOf = (row: unknown): number => {
  const key = byFigure.find(name => typeof row === 'object' && row !== null && name in row)
  return key === undefined ? 0 : Number((row as Parts)[key])
}

const canonical = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(canonical).sort((a, b) => figureOf(a) - figureOf(b))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([k, v]) => !unwritten.has(`${JSON.stringify(k)}:${JSON.stringify(v)}`))
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, canonical(v)]),
        )
      : value

const mirrored: Partial<Record<Change['kind'], Change['kind']>> = { added: 'removed', removed: 'added' }
const keyOf = ({ kind, part, id, field, before, after }: Change) =>
  JSON.stringify([kind, part, id, field, canonical(before), canonical(after)])

describe('the difference, on random edits of the letter’s table', () => {
  test('nothing is told of equal sets, and something of every edit', () => {
    fc.assert(
      fc.property(edited, set => {
        const changes = diffCriteriaSets(letterSet, set)
        expect(diffCriteriaSets(set, structuredClone(set))).toEqual([])
        const isEqual = JSON.stringify(canonical(set)) === JSON.stringify(canonical(letterSet))
        expect(changes.length > 0).toBe(!isEqual)
      }),
      { numRuns: sized(50, 1500) },
    )
  })
  test('told backwards it is the same, the other way round', () => {
    fc.assert(
      fc.property(edited, set => {
        const there = diffCriteriaSets(letterSet, set).map(keyOf).sort()
        const back = diffCriteriaSets(set, letterSet)
          .map(found => ({
            ...found,
            kind: mirrored[found.kind] ?? found.kind,
            before: found.after,
            after: found.before,
          }))
          .map(keyOf)
          .sort()
        expect(back).toEqual(there)
      }),
      { numRuns: sized(50, 1500) },
    )
  })
})
