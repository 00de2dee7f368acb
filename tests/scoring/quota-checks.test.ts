import { expect, test } from 'vitest'
import { issuesOf, lineSet, type Said } from '../support/issues.ts'

const award = (id: string, quota?: Record<string, unknown>) => ({
  id,
  label: { vi: id, en: id },
  eligible: [{ label: { vi: 'x', en: 'x' }, when: { score: { atLeast: '0' } } }],
  ...(quota ? { quota } : {}),
})
const nested = (of?: string) => ({
  percentOf: 'seats',
  ...(of ? { of } : {}),
  percent: '50',
  rounding: 'floor',
})
const share = (percentOf: string, rest: Record<string, unknown> = {}) => ({
  percentOf,
  percent: '50',
  rounding: 'floor',
  ...rest,
})

const set = (rest: Record<string, unknown>) => lineSet({ value: '1' }, rest)
const of = 'commendations/0/quota/of'

test.each<[about: string, commendations: unknown[], said: readonly Said[]]>([
  ['a base that is not named', [award('a', nested())], [['quota-without-base', of, {}]]],
  [
    'a base that does not exist',
    [award('a', nested('b'))],
    [['unknown-commendation', of, { name: 'b', nearest: 'a' }]],
  ],
  [
    'a base without seats',
    [award('a', nested('b')), award('b')],
    [['quota-base-without-quota', of, { name: 'b' }]],
  ],
  [
    'a base that waits for who is eligible',
    [award('a', nested('b')), award('b', share('eligible'))],
    [['quota-base-by-eligibility', of, { name: 'b' }]],
  ],
  [
    'a base that nothing reads',
    [award('a', share('units', { of: 'a' }))],
    [['quota-base-not-used', of, { name: 'a' }]],
  ],
  ['itself as its base', [award('a', nested('a'))], [['cycle', of, { ring: 'a → a' }]]],
  [
    'a ring of bases',
    [award('a', nested('b')), award('b', nested('a')), award('c', nested('a'))],
    [
      ['cycle', of, { ring: 'a → b → a' }],
      ['cycle', 'commendations/1/quota/of', { ring: 'b → a → b' }],
      ['cycle', 'commendations/2/quota/of', { ring: 'c → a → b → a' }],
    ],
  ],
])('a quota with %s is refused', (_, commendations, said) => {
  expect(issuesOf(set({ commendations }))).toEqual(said)
})

test.each([
  ['a share of the units', award('b', share('units'))],
  ['a share of those rated', award('b', share('rated', { ratings: [] }))],
  ['a number', award('b', { seats: 2 })],
  ['a number by size of the block', award('b', { byBlockSize: [{ from: 1, seats: 1 }] })],
  ['a share of a number', award('b', nested('c'))],
])('seats may be a share of %s', (_, base) => {
  const commendations = [award('a', nested('b')), base, award('c', { seats: 3 })]
  expect(issuesOf(set({ commendations }))).toEqual([])
})

const rating = (id: string, from?: string, quota?: Record<string, unknown>) => ({
  id,
  label: { vi: id, en: id },
  ...(from ? { from } : {}),
  ...(quota ? { quota } : {}),
})
test.each<[about: string, ratings: unknown[], said: readonly Said[]]>([
  [
    'on the last rating',
    [rating('a', '50'), rating('b', undefined, { seats: '1' })],
    [['quota-on-last-rating', 'ratings/1/quota', { rating: 'b' }]],
  ],
  [
    'of a rating that does not exist',
    [rating('a', '50', nested('other')), rating('b')],
    [['unknown-rating', 'ratings/0/quota/of', { name: 'other' }]],
  ],
  [
    'of a rating without seats',
    [rating('a', '50', nested('b')), rating('b')],
    [['quota-base-without-quota', 'ratings/0/quota/of', { name: 'b' }]],
  ],
  [
    'of itself by way of another',
    [rating('a', '60', nested('b')), rating('b', '50', nested('a')), rating('c')],
    [
      ['cycle', 'ratings/0/quota/of', { ring: 'a → b → a' }],
      ['cycle', 'ratings/1/quota/of', { ring: 'b → a → b' }],
    ],
  ],
])('a quota %s is refused', (_, ratings, said) => {
  expect(issuesOf(set({ ratings }))).toEqual(said)
})
