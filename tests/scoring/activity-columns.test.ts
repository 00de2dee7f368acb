import { type ActivityColumns, encodeActivities } from '@thidua/scoring/columns'
import type { Activity } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { dateOf } from '../../packages/scoring/src/calendar/day.ts'
import { unscaled } from '../../packages/scoring/src/numbers/scaled.ts'
import { print } from '../../packages/scoring/src/numbers/text.ts'

const units = ['u', 'v', 'w']
const index = new Map(units.map((id, i) => [id, i]))

const activity = (rest: Partial<Activity> = {}): Activity => ({
  id: 'a',
  unit: 'u',
  date: '2024-03-01',
  kind: 'article',
  quantity: '1',
  status: 'verified',
  ...rest,
})

/** What columns hold, told as activities again. */
const decoded = ({ length, places, ...columns }: ActivityColumns) =>
  Array.from({ length }, (_, i) => {
    const amount = (column: Int32Array | null) => (column ? print(unscaled(column[i]!, places)) : null)
    return {
      unit: units[columns.unit[i]!],
      date: dateOf(columns.firstDay + columns.day[i]!),
      ...columns.signatures[columns.signature[i]!],
      quantity: amount(columns.quantity),
      reached: amount(columns.reached),
      audience: amount(columns.audience),
    }
  })

const told = (
  { unit, date, kind, channel, level, partner, evidence, status, quantity, reached, audience }: Activity,
  persons = true,
) => ({
  unit,
  date,
  kind,
  channel: channel ?? null,
  level: level ?? null,
  partner: partner ?? null,
  evidence: evidence !== undefined && evidence !== '',
  status,
  quantity,
  reached: persons ? (reached ?? '0') : null,
  audience: persons ? (audience ?? '0') : null,
})

describe('columns hold what the activities say', () => {
  test('every field, present and absent', () => {
    const activities = [
      activity(),
      activity({ channel: 'portal', level: 'unit', partner: 'youth', evidence: 'x', date: '2024-02-29' }),
      activity({ unit: 'w', kind: 'post', evidence: '', status: 'submitted', date: '2024-12-31' }),
      activity({ status: 'rejected', level: 'portal', evidence: 'x' }),
      activity({ status: 'submitted', evidence: 'x', reached: '12', audience: '40' }),
      activity({ status: 'rejected', audience: '7' }),
      activity({ status: 'rejected', reached: '7' }),
    ]
    expect(decoded(encodeActivities(activities, index))).toEqual(activities.map(given => told(given)))
  })
  test('no persons, no columns for them', () => {
    expect(decoded(encodeActivities([activity()], index))).toEqual([told(activity(), false)])
  })
  test('activities of units that are not listed are left out, wherever they stand', () => {
    const activities = ['x', 'u', 'x', 'x', 'v', 'x', 'w'].map((unit, i) =>
      activity({ unit, quantity: String(i) }),
    )
    const { length, ...rest } = encodeActivities(activities, index)
    expect(decoded({ length, ...rest }).map(({ unit, quantity }) => `${unit} ${quantity}`)).toEqual([
      'u 1',
      'v 4',
      'w 6',
    ])
    expect(encodeActivities([], index).length).toBe(0)
  })
  test('the same signature has one number, another field makes another', () => {
    const activities = [
      {},
      { channel: 'a' },
      { level: 'a' },
      { partner: 'a' },
      { kind: 'a' },
      { evidence: 'a' },
      { status: 'submitted' as const },
    ]
    const { signatures, signature } = encodeActivities([...activities, ...activities].map(activity), index)
    expect(signatures).toHaveLength(activities.length)
    expect([...signature]).toEqual([...activities.keys(), ...activities.keys()])
  })
  test('thousands of activities and signatures, over every chunk', () => {
    const activities = Array.from({ length: 5000 }, (_, i) =>
      activity({
        unit: units[i % 3]!,
        date: dateOf(19_000 + (i % 400)),
        kind: `kind-${i % 7}`,
        channel: i % 5 === 0 ? undefined : `channel-${i % 11}`,
        partner: i % 2 === 0 ? undefined : `partner-${i % 1301}`,
        quantity: String(i),
        reached: '0',
        audience: '0',
      }),
    )
    expect(decoded(encodeActivities(activities, index))).toEqual(activities.map(given => told(given)))
  })
})

describe('amounts', () => {
  const amounts = (quantities: string[], leastPlaces?: number) => {
    const columns = encodeActivities(
      quantities.map(quantity => activity({ quantity })),
      index,
      leastPlaces,
    )
    return [columns.places, [...columns.quantity]]
  }
  test.each<[string[], number, number, number[]]>([
    [['0', '9', '10'], 0, 0, [0, 9, 10]],
    [['1', '2.5', '3'], 0, 1, [10, 25, 30]],
    [['1', '2.5', '0.125', '12.5', '7', '3.5'], 0, 3, [1000, 2500, 125, 12_500, 7000, 3500]],
    [['1', '2.5'], 2, 2, [100, 250]],
    [['1.5', '2.5', '9.9', '0.0'], 1, 1, [15, 25, 99, 0]],
    [['100', '200'], 1, 1, [1000, 2000]],
    [['2147483647'], 0, 0, [2_147_483_647]],
  ])('%j with %i places at least: %i places', (quantities, least, places, values) => {
    expect(amounts(quantities, least)).toEqual([places, values])
  })
  test.each<[string[], number]>([
    [['2147483648'], 0],
    [['-1'], 0],
    [['9'], 9],
    [['214748365'], 1],
    [['/'], 0],
    [[':'], 0],
    [['5.:'], 1],
    // The first fits until the second asks for a decimal.
    [['2147483647', '0.5'], 0],
  ])('%j with %i places do not fit', (quantities, least) => {
    expect(() => amounts(quantities, least)).toThrow(RangeError)
  })
  test('persons grow with the places too', () => {
    const activities = [
      activity({ reached: '3', audience: '4' }),
      activity({ quantity: '0.25' }),
      activity({ audience: '0.5' }),
    ]
    const { places, reached, audience, quantity } = encodeActivities(activities, index)
    expect([places, [...quantity], [...reached!], [...audience!]]).toEqual([
      2,
      [100, 25, 100],
      [300, 0, 0],
      [400, 0, 50],
    ])
  })
})

test('days reach 65,535 beyond the first, no further', () => {
  const dates = (...all: string[]) =>
    encodeActivities(
      all.map(date => activity({ date })),
      index,
    )
  expect([...dates('2179-06-06', '2000-01-01').day]).toEqual([65_535, 0])
  expect(() => dates('2179-06-07', '2000-01-01')).toThrow('dates are more than 65,535 days apart')
})

describe('rows with a link or an event', () => {
  test('each distinct text has a number, absent is 0, and ids keep their order', () => {
    const activities = [
      activity({ id: 'c', link: 'x' }),
      activity({ id: 'none' }),
      activity({ id: 'a', link: 'y', event: 'e' }),
      activity({ id: 'left out', unit: 'nobody', link: 'y' }),
      activity({ id: 'b', event: 'f' }),
      activity({ id: 'd', link: 'x', event: 'e' }),
    ]
    const { keyed } = encodeActivities(activities, index)
    expect({
      row: [...keyed.row],
      link: [...keyed.link],
      event: [...keyed.event],
      order: [...keyed.order],
    }).toEqual({
      row: [0, 2, 3, 4],
      link: [1, 2, 0, 1],
      event: [0, 1, 2, 1],
      // c, a, b, d
      order: [2, 0, 1, 3],
    })
  })
  test('ids that ascend', () => {
    const { keyed } = encodeActivities(
      ['a', 'b', 'b', 'c'].map(id => activity({ id, link: 'x' })),
      index,
    )
    expect([...keyed.order]).toEqual([0, 1, 2, 3])
  })
})
