import type { Activity } from '@thidua/scoring/records'
import { describe, expect, it, test } from 'vitest'
import { seededChance } from '../../packages/scoring/src/analysis/chance.ts'
import { moreWork } from '../../packages/scoring/src/analysis/more-work.ts'
import { worldMaker } from '../../packages/scoring/src/analysis/sample-world.ts'
import { compiled, criterion, group, line, smallSet } from '../support/small-set.ts'

type Parts = Record<string, unknown>
const label = { vi: 'x', en: 'x' }
const perItem = { perItem: { points: '1' } }

const worldsOf = (set: Parts, length = 150) => {
  const { world } = worldMaker(compiled(set))
  return Array.from({ length }, (_, seed) => world(seededChance(seed)))
}
/** A set of one line that reads the fact `measured`. */
const reading = (measured: Parts, rest: Parts = {}) =>
  smallSet([group('G', [criterion('c', '100', [line('l', { value: 'measured', points: perItem })])])], {
    facts: { measured },
    ...rest,
  })
const distinct = <T>(items: readonly T[]) => new Set(items)

describe('the activities of imaginary periods', () => {
  const activitiesOf = (set: Parts) => worldsOf(set).flatMap(({ activities }) => activities)

  it('are of what a measure names, and of anything where it names nothing', () => {
    const partners = { union: { label }, youth: { label } }
    const vocabulary = { ...(smallSet([]).vocabulary as Parts), partners }
    const named = activitiesOf(
      reading(
        { count: 'activities', where: { channel: ['zalo'], level: ['unit'], partner: ['youth'] } },
        { vocabulary },
      ),
    )
    expect(distinct(named.map(({ channel, level, partner }) => [channel, level, partner].join()))).toEqual(
      distinct(['zalo,unit,youth']),
    )
    expect(distinct(named.map(({ kind }) => kind))).toEqual(distinct(['article', 'post', 'award']))
    const any = activitiesOf(reading({ count: 'activities' }, { vocabulary }))
    expect(distinct(any.map(({ level }) => level))).toEqual(
      distinct([undefined, 'unit', 'district', 'province']),
    )
    expect(distinct(any.map(({ partner }) => partner))).toEqual(distinct([undefined, 'union', 'youth']))
    expect(distinct(any.map(({ evidence }) => evidence))).toEqual(distinct([undefined, 'document']))
  })

  it('have no evidence where the measure counts those without', () => {
    const without = activitiesOf(reading({ count: 'activities', where: { evidence: 'missing' } }))
    expect(distinct(without.map(({ evidence }) => evidence))).toEqual(distinct([undefined]))
  })

  it('lie in the period also where the days of the measure do not', () => {
    const early = reading({ count: 'activities', where: { from: '2023-06-01', to: '2024-01-03' } })
    const late = reading({ count: 'activities', where: { from: '2024-12-30', to: '2025-06-01' } })
    const days = (set: Parts) =>
      // Those with a link stand alone, and so inside the days of the measure.
      activitiesOf(set).flatMap(({ link, date }) => (link === undefined ? [] : [date]))
    expect(distinct(days(early))).toEqual(distinct(['2024-01-01', '2024-01-02', '2024-01-03']))
    expect(distinct(days(late))).toEqual(distinct(['2024-12-30', '2024-12-31']))
  })

  it('come in bunches of at most 24, as many as thresholds ask for', () => {
    const set = smallSet(
      [
        group('G', [
          criterion('c', '100', [
            line('l', {
              value: 'measured',
              points: {
                bands: [
                  { from: '90', points: '1' },
                  { from: '13', points: '1' },
                ],
              },
            }),
          ]),
        ]),
      ],
      { facts: { measured: { count: 'activities' } } },
    )
    const sizes = worldsOf(set, 900).map(({ activities }) => activities.length)
    expect(Math.max(...sizes)).toBeGreaterThan(24)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4 * 24)
    for (const size of [0, 1, 12, 13, 14, 24]) expect(sizes).toContain(size)
  })
})

describe('bunches of like activities', () => {
  /** Thresholds of hundreds only: whole numbers of one or two digits are 1, 0, 2 and 5. */
  const points = {
    bands: [
      { from: '500', points: '1' },
      { from: '0.333', points: '0' },
    ],
  }
  const set = smallSet([group('G', [criterion('c', '100', [line('l', { value: 'measured', points })])])], {
    facts: { measured: { count: 'activities', where: { from: '2024-05-01', to: '2024-05-02' } } },
  })
  const bunchesOf = (activities: readonly Activity[]) => {
    const bunches = new Map<string, Activity[]>()
    for (const activity of activities) {
      const { id: _, date: __, link: ___, event: ____, ...like } = activity
      const key = JSON.stringify(like)
      bunches.set(key, [...(bunches.get(key) ?? []), activity])
    }
    return [...bunches.values()]
  }
  it('are spread over the period, share no link and no event, and are numbered through', () => {
    const bunches = worldsOf(set).flatMap(({ activities }) => {
      expect(activities.map(({ id }) => id)).toEqual(
        activities.map((_, i) => `activity-${String(i).padStart(3, '0')}`),
      )
      return bunchesOf(activities)
    })
    expect([...distinct(bunches.map(({ length }) => length))].sort()).toEqual([1, 2, 5])
    const large = bunches.filter(({ length }) => length === 5).flat()
    expect(distinct(large.map(({ link, event }) => `${link} ${event}`))).toEqual(
      distinct(['undefined undefined']),
    )
    expect(distinct(large.map(({ date }) => date.slice(0, 7))).size).toBe(12)
  })
  it('are counted in whole numbers, as everything that is declared as a count', () => {
    const worlds = worldsOf({ ...set, declarations: { cases: { label, type: 'count' } } })
    const counts = worlds.flatMap(({ declarations, units }) => [
      ...declarations.map(({ value }) => value),
      ...units.flatMap(({ attributes }) => Object.values(attributes)),
    ])
    expect(counts.filter(count => !/^\d+$/.test(count))).toEqual([])
    expect(counts).toContain('500')
  })
})

test('a set without words, facts and rules still has its periods, and more work in them', () => {
  const words = { unitKinds: {}, kinds: {}, channels: {}, levels: {} }
  const none = { facts: {}, attributes: {}, declarations: {} }
  const bare = smallSet([group('G', [])], { vocabulary: words, ...none })
  const worlds = worldsOf(bare)
  const set = compiled(bare)
  const works = worlds.flatMap((world, seed) =>
    moreWork(set, worldMaker(set), world, seededChance(seed), false),
  )
  expect(distinct(works.map(({ how }) => how))).toEqual(distinct(['new', 'again']))
  expect(distinct(worlds.flatMap(({ units }) => units.map(({ kind }) => kind)))).toEqual(distinct(['unit']))
  const activities = worlds.flatMap(world => world.activities)
  expect(
    distinct(activities.map(({ kind, channel, level, partner }) => [kind, channel, level, partner].join())),
  ).toEqual(distinct(['activity,,,']))
  for (const { units } of worlds) expect(units.map(({ name }) => name)).toEqual(units.map(({ id }) => id))
  for (const { declarations, marks, rulings, holds } of worlds)
    expect([declarations, marks, rulings, holds]).toEqual([[], [], [], []])
})

describe('what is declared', () => {
  const declarations = { sent: { label, type: 'date' }, cases: { label, type: 'count' } }
  const dated = (lines: unknown[]) =>
    worldsOf(smallSet([group('G', [criterion('c', '100', lines)])], { declarations })).flatMap(world =>
      world.declarations.flatMap(({ fact, value }) => (fact === 'sent' ? [value] : [])),
    )
  it('is dated around its deadline', () => {
    const value = { daysAfter: { date: 'sent', deadline: '2024-06-15' } }
    const days = [...distinct(dated([line('l', { value, points: perItem })]))].sort()
    expect([days[0], days.at(-1), days.length]).toEqual(['2024-06-05', '2024-06-25', 21])
  })
  it('is dated in the last days of the period where there is no deadline, and never after them', () => {
    const days = [...distinct(dated([line('l', { value: 'cases', points: perItem })]))].sort()
    expect([days[0], days.at(-1), days.length]).toEqual(['2024-12-21', '2024-12-31', 11])
  })
  it('is dated around its deadline also where that stands deep in a fact', () => {
    const value = { sum: ['cases', { daysAfter: { date: 'sent', deadline: '2024-06-15' } }] }
    expect(dated([line('l', { value, points: perItem })]).every(day => day.startsWith('2024-06'))).toBe(true)
  })
})

test('lines are marked wherever their groups stand', () => {
  const marked = (id: string, from: string, to: string) =>
    criterion(`c${id}`, '10', [
      line(id, { value: { marks: 'mean' }, points: { marked: { from, to } } }),
      line(`${id}-other`, { value: '1', points: perItem }),
    ])
  const inner = { id: 'I', label, groups: [group('J', [marked('deep', '0', '3')])] }
  const worlds = worldsOf(smallSet([group('G', [marked('high', '-1', '2')]), inner]))
  const marks = worlds.flatMap(world => world.marks)
  expect(distinct(marks.map(({ line: id, points }) => `${id} ${points}`))).toEqual(
    distinct(['high -1', 'high 2', 'deep 0', 'deep 3']),
  )
  expect(worlds[0]!.marks.map(({ unit, line: id, member }) => [unit, id, member])).toEqual(
    ['unit', 'peer', 'sub-unit'].flatMap(unit => [
      [unit, 'high', 'TV1'],
      [unit, 'deep', 'TV1'],
    ]),
  )
})
