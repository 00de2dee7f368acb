import { encodeActivities } from '@thidua/scoring/columns'
import type { Activity, Basis } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { type CountingRules, countActivities } from '../../packages/scoring/src/counting/count-activities.ts'
import { notCountedRows } from '../../packages/scoring/src/counting/count-columns.ts'

const rules: CountingRules = {
  period: { from: '2024-01-01', to: '2024-12-31' },
  duplicates: [],
  highestLevelOnly: [],
  levels: ['unit', 'district', 'province'],
}

const activity = (id: string, rest: Partial<Activity>): Activity => ({
  id,
  unit: 'u',
  date: '2024-03-01',
  kind: 'article',
  channel: 'portal',
  level: 'unit',
  quantity: '1',
  status: 'verified',
  ...rest,
})

/** What becomes of each activity: `counted`, or the reason, with what counts in its place. */
const verdictsOf = (
  activities: readonly Activity[],
  given: Partial<CountingRules>,
  basis: Basis = 'final',
) => {
  const all = { ...rules, ...given }
  const verdicts = countActivities(activities, all, basis)
  const units = new Map([...new Set(activities.map(({ unit }) => unit))].map((unit, i) => [unit, i]))
  // The columns keep the same activities, and find the same rows among those that period and status let through.
  const rows = verdicts.flatMap((verdict, i) =>
    !verdict.counted && (verdict.reason === 'duplicate' || verdict.reason === 'lower-level') ? [i] : [],
  )
  expect([...notCountedRows(encodeActivities(activities, units), all, basis)]).toEqual(rows)
  return verdicts.map(verdict =>
    verdict.counted ? 'counted' : `${verdict.reason}${verdict.of === null ? '' : ` of ${verdict.of}`}`,
  )
}

describe('period and status', () => {
  test.each([
    ['2023-12-31', 'outside-period'],
    ['2024-01-01', 'counted'],
    ['2024-12-31', 'counted'],
    ['2025-01-01', 'outside-period'],
  ])('%s in a period of the year 2024: %s', (date, verdict) => {
    expect(verdictsOf([activity('a', { date })], {})).toEqual([verdict])
  })

  test.each<[Basis, string[]]>([
    ['self', ['counted', 'counted', 'counted']],
    ['verified', ['not-verified', 'counted', 'rejected']],
    ['final', ['not-verified', 'counted', 'rejected']],
  ])('on the %s basis', (basis, verdicts) => {
    const activities = (['submitted', 'verified', 'rejected'] as const).map(status =>
      activity(status, { status }),
    )
    expect(verdictsOf(activities, {}, basis)).toEqual(verdicts)
  })
})

describe('duplicates', () => {
  const link = [{ by: 'link', counts: 'once' }] as const
  const event = [{ by: 'event', counts: 'once' }] as const

  test('the earliest by date counts, then the least id, whatever the order', () => {
    const [b, a, early, late] = [
      activity('b', { link: 'l' }),
      activity('a', { link: 'l' }),
      activity('z', { link: 'l', date: '2024-02-29' }),
      activity('0', { link: 'l', date: '2024-03-02' }),
    ]
    expect(verdictsOf([b, a], { duplicates: link })).toEqual(['duplicate of a', 'counted'])
    expect(verdictsOf([a, b], { duplicates: link })).toEqual(['counted', 'duplicate of a'])
    expect(verdictsOf([late, b, early, a], { duplicates: link })).toEqual([
      'duplicate of z',
      'duplicate of z',
      'counted',
      'duplicate of z',
    ])
  })

  test('the same link at two units is no duplicate, and no link is none', () => {
    const activities = [
      activity('a', { link: 'l' }),
      activity('b', { link: 'l', unit: 'v' }),
      activity('c', {}),
      activity('d', {}),
      activity('e', { event: 'l' }),
      activity('f', { event: 'l' }),
      activity('g', { link: '' }),
      activity('h', { link: '' }),
    ]
    expect(verdictsOf(activities, { duplicates: link })).toEqual(activities.map(() => 'counted'))
  })

  test('by link or by event, as declared', () => {
    const activities = [
      activity('a', { link: 'l', event: 'e1' }),
      activity('b', { link: 'l', event: 'e2' }),
      activity('c', { link: 'm', event: 'e1' }),
    ]
    expect(verdictsOf(activities, { duplicates: link })).toEqual(['counted', 'duplicate of a', 'counted'])
    expect(verdictsOf(activities, { duplicates: event })).toEqual(['counted', 'counted', 'duplicate of a'])
    expect(verdictsOf(activities, { duplicates: [...link, ...event] })).toEqual([
      'counted',
      'duplicate of a',
      'duplicate of a',
    ])
  })

  test('once in all, or once on each channel', () => {
    const activities = [
      activity('a', { link: 'l', channel: 'portal' }),
      activity('b', { link: 'l', channel: 'fanpage' }),
      activity('c', { link: 'l', channel: 'portal' }),
      activity('d', { link: 'l', channel: undefined }),
      activity('e', { link: 'l', channel: undefined }),
      activity('f', { link: 'm', channel: 'fanpage' }),
    ]
    expect(verdictsOf(activities, { duplicates: link })).toEqual([
      'counted',
      'duplicate of a',
      'duplicate of a',
      'duplicate of a',
      'duplicate of a',
      'counted',
    ])
    expect(verdictsOf(activities, { duplicates: [{ by: 'link', counts: 'per-channel' }] })).toEqual([
      'counted',
      'counted',
      'duplicate of a',
      'counted',
      'duplicate of d',
      'counted',
    ])
  })

  test('what does not count for another reason takes no place', () => {
    const activities = [
      activity('a', { link: 'l', date: '2023-12-31' }),
      activity('b', { link: 'l', date: '2024-01-02', status: 'rejected' }),
      activity('c', { link: 'l', date: '2024-01-03', status: 'submitted' }),
      activity('d', { link: 'l', date: '2024-01-04' }),
      activity('e', { link: 'l', date: '2024-01-05' }),
      activity('f', { link: 'l', date: '2025-01-01' }),
    ]
    expect(verdictsOf(activities, { duplicates: link })).toEqual([
      'outside-period',
      'rejected',
      'not-verified',
      'counted',
      'duplicate of d',
      'outside-period',
    ])
    expect(verdictsOf(activities, { duplicates: link }, 'self')).toEqual([
      'outside-period',
      'counted',
      'duplicate of b',
      'duplicate of b',
      'duplicate of b',
      'outside-period',
    ])
  })

  test('a duplicate by the first rule is no rival under the second', () => {
    // By link b falls to a; by event c would fall to b, but b no longer counts.
    const activities = [
      activity('a', { link: 'l', event: 'e1', date: '2024-01-01' }),
      activity('b', { link: 'l', event: 'e2', date: '2024-01-02' }),
      activity('c', { link: 'm', event: 'e2', date: '2024-01-03' }),
    ]
    expect(verdictsOf(activities, { duplicates: [...link, ...event] })).toEqual([
      'counted',
      'duplicate of a',
      'counted',
    ])
  })

  test('the last of several is compared with the best so far, not with the first', () => {
    const activities = [
      activity('a', { link: 'l', date: '2024-05-01' }),
      activity('b', { link: 'l', date: '2024-03-01' }),
      activity('c', { link: 'l', date: '2024-04-01' }),
    ]
    expect(verdictsOf(activities, { duplicates: link })).toEqual([
      'duplicate of b',
      'counted',
      'duplicate of b',
    ])
  })

  test('many keys, units and channels side by side', () => {
    const activities = ['u', 'v', 'w'].flatMap(unit =>
      ['k', 'l', 'm'].flatMap(key =>
        ['portal', 'fanpage', 'zalo'].map(channel =>
          activity(`${unit}${key}${channel}`, { unit, link: key, channel }),
        ),
      ),
    )
    const counted = activities.map(() => 'counted')
    expect(verdictsOf(activities, { duplicates: [{ by: 'link', counts: 'per-channel' }] })).toEqual(counted)
    expect(verdictsOf(activities, { duplicates: link })).toEqual(
      // fanpage is the least id of its three.
      activities.map(({ id, unit, link: key }) =>
        id.endsWith('fanpage') ? 'counted' : `duplicate of ${unit}${key}fanpage`,
      ),
    )
  })
})

describe('one achievement at its highest level only', () => {
  const highest = { highestLevelOnly: ['award'] }
  const award = (id: string, rest: Partial<Activity>) => activity(id, { kind: 'award', event: 'e', ...rest })

  test('the highest level of an event counts; on equal levels the earliest', () => {
    const activities = [
      award('a', { level: 'unit' }),
      award('b', { level: 'province' }),
      award('c', { level: 'district' }),
      award('d', { level: 'province' }),
      award('e', { level: 'province', date: '2024-02-01' }),
    ]
    expect(verdictsOf(activities, highest)).toEqual([
      'lower-level of e',
      'lower-level of e',
      'lower-level of e',
      'lower-level of e',
      'counted',
    ])
    expect(verdictsOf(activities.slice(0, 4), highest)).toEqual([
      'lower-level of b',
      'counted',
      'lower-level of b',
      'lower-level of b',
    ])
  })

  test('an unknown level stands below the lowest', () => {
    const activities = [award('a', { level: undefined }), award('b', { level: 'unit' })]
    expect(verdictsOf(activities, highest)).toEqual(['lower-level of b', 'counted'])
  })

  test('other kinds, other events, other units and activities of no event are left alone', () => {
    const activities = [
      award('a', { level: 'province' }),
      award('b', { kind: 'article' }),
      award('c', { event: 'other' }),
      award('d', { unit: 'v' }),
      award('e', { event: undefined }),
      award('f', { event: undefined }),
      award('g', { event: undefined, link: 'l' }),
      award('h', { event: undefined, link: 'l' }),
      award('no-event', { event: '', level: 'province' }),
      award('no-event-either', { event: '' }),
      award('i', {}),
    ]
    expect(verdictsOf(activities, highest)).toEqual([
      ...activities.slice(0, -1).map(() => 'counted'),
      'lower-level of a',
    ])
  })

  test('what is rejected raises nothing, and levels come before duplicates', () => {
    const activities = [
      award('a', { level: 'province', status: 'rejected' }),
      award('b', { level: 'district', link: 'l' }),
      award('c', { level: 'unit', link: 'l', date: '2024-01-01' }),
      activity('d', { link: 'l' }),
    ]
    // By level c falls to b; by link d then falls to b, although c was earlier.
    const duplicates = [{ by: 'link', counts: 'once' }] as const
    expect(verdictsOf(activities, { ...highest, duplicates })).toEqual([
      'rejected',
      'counted',
      'lower-level of b',
      'duplicate of b',
    ])
  })
})
