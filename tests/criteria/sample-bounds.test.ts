import { describe, expect, it, test } from 'vitest'
import { seededChance } from '../../packages/scoring/src/analysis/chance.ts'
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

test('a set without words, facts and rules still has its periods', () => {
  const words = { unitKinds: {}, kinds: {}, channels: {}, levels: {} }
  const none = { facts: {}, attributes: {}, declarations: {} }
  const worlds = worldsOf(smallSet([group('G', [])], { vocabulary: words, ...none }))
  expect(distinct(worlds.flatMap(({ units }) => units.map(({ kind }) => kind)))).toEqual(distinct(['unit']))
  const activities = worlds.flatMap(world => world.activities)
  expect(
    distinct(activities.map(({ kind, channel, level, partner }) => [kind, channel, level, partner].join())),
  ).toEqual(distinct(['activity,,,']))
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
