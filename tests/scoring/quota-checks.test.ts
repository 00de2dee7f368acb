import { parseCriteriaSet } from '@thidua/scoring'
import { expect, test } from 'vitest'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

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

test.each([
  ['a base that is not named', [award('a', nested())], 'quota-without-base'],
  ['a base that does not exist', [award('a', nested('b'))], 'unknown-commendation'],
  ['a base without seats', [award('a', nested('b')), award('b')], 'quota-base-without-quota'],
  [
    'a base that waits for who is eligible',
    [award('a', nested('b')), award('b', share('eligible'))],
    'quota-base-by-eligibility',
  ],
  ['a base that nothing reads', [award('a', share('units', { of: 'a' }))], 'quota-base-not-used'],
  ['itself as its base', [award('a', nested('a'))], 'cycle'],
  ['a ring of bases', [award('a', nested('b')), award('b', nested('a'))], 'cycle'],
])('a quota with %s is refused', (_, commendations, code) => {
  const parsed = parseCriteriaSet(
    smallSet(
      [group('G', [criterion('c', '1', [line('l', { value: '1', points: { yesNo: { yes: '1' } } })])])],
      {
        commendations,
      },
    ),
  )
  const errors = parsed.ok ? [] : parsed.issues.filter(({ severity }) => severity === 'error')
  expect(errors.map(issue => issue.code)).toContain(code)
  expect(errors[0]?.path.slice(0, 2)).toEqual(['commendations', 0])
})

const rating = (id: string, from?: string, quota?: Record<string, unknown>) => ({
  id,
  label: { vi: id, en: id },
  ...(from ? { from } : {}),
  ...(quota ? { quota } : {}),
})
test.each([
  [
    'on the last rating',
    [rating('a', '50'), rating('b', undefined, { seats: '1' })],
    'quota-on-last-rating',
    1,
  ],
  ['of a rating that does not exist', [rating('a', '50', nested('x')), rating('b')], 'unknown-rating', 0],
  ['of a rating without seats', [rating('a', '50', nested('b')), rating('b')], 'quota-base-without-quota', 0],
  [
    'of itself by way of another',
    [rating('a', '60', nested('b')), rating('b', '50', nested('a')), rating('c')],
    'cycle',
    0,
  ],
])('a quota %s is refused', (_, ratings, code, at) => {
  const parsed = parseCriteriaSet(smallSet([group('G', [criterion('c', '1', [])])], { ratings }))
  const errors = parsed.ok ? [] : parsed.issues.filter(({ severity }) => severity === 'error')
  expect(errors.map(found => [found.code, ...found.path.slice(0, 3)])).toContainEqual([
    code,
    'ratings',
    at,
    'quota',
  ])
})
