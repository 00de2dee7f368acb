import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine, type Said } from '../support/issues.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const label = { vi: 'x', en: 'x' }
const values =
  'sum, product, smallest, largest, difference, ratio, daysAfter, blockMax, blockMin, blockSum, blockMean, percentile, blockPlace, toLeader, minMax, marks, points, over, children, round'
const curves = 'perItem, bands, bySize, proportion, yesNo, interpolate, marked'
const conditions =
  'value, all, any, not, everyChild, fullStandard, unitKind, declared, nothingSubmitted, undeclared, score, rating, place, streak, group'
const many = (count: number) => Array.from({ length: count }, () => '1')

/** What stands there, and what is said: code, place below the part, figures. */
type Row = readonly [given: unknown, ...said: readonly Said[]]
const each = (key: string, rows: readonly Row[]) =>
  test.each(rows.map(([given, ...said]) => [given, said] as const))(`${key}: %j`, (given, said) => {
    expect(issuesOf(lineSet({ [key]: given }))).toEqual(
      said.map(([code, place, params]) => [code, `${ofLine}/${key}${place}`, params]),
    )
  })

describe('what cannot be read is refused at the deepest place that can be blamed', () => {
  each('value', [
    [{}, ['not-understood', '', { givenType: 'object', expected: values }]],
    [{ foo: 1 }, ['unknown-key', '/foo', { key: 'foo', expected: values }]],
    [
      { foo: 1, rato: 2 },
      ['unknown-key', '/foo', { key: 'foo', expected: values }],
      ['unknown-key', '/rato', { key: 'rato', expected: values, nearest: 'ratio' }],
    ],
    [{ sum: [] }, ['too-small', '/sum', { givenType: 'list', minimum: '1' }]],
    [{ sum: many(65) }, ['too-big', '/sum', { givenType: 'list', maximum: '64' }]],
    [{ sum: ['1', {}] }, ['not-understood', '/sum/1', { givenType: 'object', expected: values }]],
    [{ sum: ['1', { foo: '2' }] }, ['unknown-key', '/sum/1/foo', { key: 'foo', expected: values }]],
    [true, ['invalid-id', '', { given: 'true' }]],
    ['a b', ['invalid-id', '', { given: 'a b' }]],
    ['x'.repeat(81), ['invalid-id', '', { given: 'x'.repeat(80) }]],
    ['1,5', ['invalid-decimal', '', { given: '1,5' }]],
    ['.5', ['invalid-decimal', '', { given: '.5' }]],
    ['+3', ['invalid-decimal', '', { given: '+3' }]],
    ['-,5', ['invalid-id', '', { given: '-,5' }]],
    [' 7x', ['invalid-decimal', '', { given: ' 7x' }]],
    ['x7', ['unknown-fact', '', { name: 'x7' }]],
    [['articles'], ['not-understood', '', { givenType: 'list', expected: 'string, number, object' }]],
    [null, ['not-understood', '', { givenType: 'nothing', expected: 'string, number, object' }]],
    [undefined, ['missing-key', '', { key: 'value' }]],
    [{ ratio: ['1'] }, ['too-small', '/ratio', { givenType: 'list', minimum: '2' }]],
    [{ ratio: many(3) }, ['too-big', '/ratio', { givenType: 'list', maximum: '2' }]],
    [{ ratio: '1' }, ['wrong-type', '/ratio', { given: '1', expected: 'tuple' }]],
    [
      { ratio: many(2), whenZero: 'never' },
      ['unknown-choice', '/whenZero', { given: 'never', choices: 'missing, not-applicable, zero, one' }],
    ],
    [
      { marks: 'means' },
      [
        'unknown-choice',
        '/marks',
        { given: 'means', choices: 'mean, median, trimmed-mean, sum', nearest: 'mean' },
      ],
    ],
    [{ children: 'score' }, ['missing-key', '/as', { key: 'as' }]],
    [{ children: {}, as: 'sum' }, ['not-understood', '/children', { givenType: 'object', expected: values }]],
    [{ daysAfter: { date: 'sent' } }, ['missing-key', '/daysAfter/deadline', { key: 'deadline' }]],
    [{ points: 5 }, ['invalid-id', '/points', { given: '5', expected: 'string' }]],
    [
      { blockMax: '1', blockMin: '2' },
      ['unknown-key', '/blockMin', { key: 'blockMin', nearest: 'blockMax' }],
    ],
  ])
  each('points', [
    [{}, ['not-understood', '', { givenType: 'object', expected: curves }]],
    [5, ['not-understood', '', { given: '5', expected: 'object' }]],
    [false, ['not-understood', '', { given: 'false', expected: 'object' }]],
    [[], ['not-understood', '', { givenType: 'list', expected: 'object' }]],
    [{ bands: 'x' }, ['wrong-type', '/bands', { given: 'x', expected: 'array' }]],
    [{ perItem: {} }, ['missing-key', '/perItem/points', { key: 'points' }]],
    [
      { perItem: { points: '1', each: null } },
      ['invalid-decimal', '/perItem/each', { givenType: 'nothing' }],
    ],
    [{ perItem: { points: '1', each: {} } }, ['invalid-decimal', '/perItem/each', { givenType: 'object' }]],
    [{ marked: { from: '0' } }, ['missing-key', '/marked/to', { key: 'to' }]],
    [
      { interpolate: [{ at: '0', points: '1' }] },
      ['too-small', '/interpolate', { givenType: 'list', minimum: '2' }],
    ],
  ])
  each('when', [
    [{}, ['not-understood', '', { givenType: 'object', expected: conditions }]],
    [{ foo: 1 }, ['unknown-key', '/foo', { key: 'foo', expected: conditions }]],
    [{ all: [] }, ['too-small', '/all', { givenType: 'list', minimum: '1' }]],
    [{ not: 'x' }, ['not-understood', '/not', { given: 'x', expected: 'object' }]],
    [{ unitKind: 'school' }, ['wrong-type', '/unitKind', { given: 'school', expected: 'array' }]],
    [
      { score: { atleast: 1 } },
      ['unknown-key', '/score/atleast', { key: 'atleast', nearest: 'atLeast' }],
      ['comparison-without-bound', '/score', { givenType: 'object' }],
    ],
  ])
  each('label', [
    [null, ['expected-label', '', { givenType: 'nothing', expected: 'object' }]],
    [[], ['expected-label', '', { givenType: 'list', expected: 'object' }]],
    [{ vi: 'a', en: '' }, ['too-small', '/en', { given: '', minimum: '1' }]],
    [{ vi: '', en: 'b' }, ['too-small', '/vi', { given: '', minimum: '1' }]],
    [{ vi: 1, en: 'b' }, ['wrong-type', '/vi', { given: '1', expected: 'string' }]],
    [{ vi: 'a', en: 'b', fr: 'c' }, ['unknown-key', '/fr', { key: 'fr' }]],
  ])
})

describe('parts of the set', () => {
  test.each<[about: string, set: unknown, ...said: Said[]]>([
    [
      'no table',
      { ...lineSet({}), groups: [] },
      ['too-small', 'groups', { givenType: 'list', minimum: '1' }],
    ],
    [
      'two strange keys',
      { ...lineSet({}), colour: 1, nominall: 2 },
      ['unknown-key', 'colour', { key: 'colour' }],
      ['unknown-key', 'nominall', { key: 'nominall', nearest: 'nominal' }],
    ],
    [
      'a list of attributes',
      lineSet({}, { attributes: [] }),
      ['wrong-type', 'attributes', { givenType: 'list', expected: 'record' }],
    ],
    [
      'an id that is a number',
      lineSet({}, { attributes: { 1: { label } } }),
      ['invalid-id', 'attributes/1', { given: '1' }],
    ],
    [
      'facts of nothing, of a number, of what is not counted',
      lineSet({}, { facts: { a: {}, b: 5, c: { count: 'x' } } }),
      ['not-understood', 'facts/a', { givenType: 'object', expected: 'count, sum, distinct, value' }],
      ['not-understood', 'facts/b', { given: '5', expected: 'object' }],
      ['unknown-choice', 'facts/c/count', { given: 'x', choices: 'activities' }],
    ],
    [
      'keys that decide nothing',
      lineSet({}, { policies: { ranking: { basis: 'x', tieBreak: [{}, { group: 'G', more: 1 }, 'G'] } } }),
      ['unknown-choice', 'policies/ranking/basis', { given: 'x', choices: 'rounded, exact' }],
      [
        'not-understood',
        'policies/ranking/tieBreak/0',
        { givenType: 'object', expected: 'group, criterion, fact, component' },
      ],
      ['unknown-key', 'policies/ranking/tieBreak/1/more', { key: 'more' }],
      ['not-understood', 'policies/ranking/tieBreak/2', { given: 'G', expected: 'object' }],
    ],
    [
      'sixty-five lines',
      smallSet([
        group('G', [
          criterion(
            'c',
            '100',
            many(65).map((value, i) => line(`l${i}`, { value, points: { yesNo: { yes: '1' } } })),
          ),
        ]),
      ]),
      ['too-big', 'groups/0/criteria/0/lines', { givenType: 'list', maximum: '64' }],
    ],
    [
      'a quota of nothing, and one of two kinds',
      lineSet(
        {},
        {
          ratings: [
            { id: 'a', label, quota: {} },
            { id: 'b', label, quota: { seats: 1, percent: '2' } },
          ],
        },
      ),
      [
        'not-understood',
        'ratings/0/quota',
        { givenType: 'object', expected: 'byBlockSize, seats, percentOf' },
      ],
      ['unknown-key', 'ratings/1/quota/percent', { key: 'percent' }],
    ],
  ])('%s', (_, set, ...said) => {
    expect(issuesOf(set)).toEqual(said)
  })
})

test('a place tells positions by numbers and keys by texts', () => {
  const parsed = parseCriteriaSet(lineSet({ value: { ratio: ['1', {}] } }))
  expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([
    ['groups', 0, 'criteria', 0, 'lines', 0, 'value', 'ratio', 1],
  ])
})
