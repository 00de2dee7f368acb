import type { Activity, ScoringInput } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { type Chance, seededChance } from '../../packages/scoring/src/analysis/chance.ts'
import { moreWork } from '../../packages/scoring/src/analysis/more-work.ts'
import { samplePeriod, worldMaker } from '../../packages/scoring/src/analysis/sample-world.ts'
import { tellingNumbers } from '../../packages/scoring/src/analysis/telling-numbers.ts'
import { compiled, criterion, group, line, smallSet } from '../support/small-set.ts'

const setWith = (lines: unknown[], rest: Record<string, unknown> = {}) =>
  compiled(smallSet([group('G', [criterion('c', '100', lines)])], rest))
const of = (id: string, value: unknown, points: unknown, rest: Record<string, unknown> = {}) =>
  line(id, { value, points, ...rest })

describe('chance', () => {
  test('is the generator whose first numbers Numerical Recipes prints', () => {
    const chance = seededChance(0)
    expect(Array.from({ length: 7 }, () => chance.below(2 ** 32).toString(16))).toEqual([
      ...['3c6ef35f', '47502932', 'd1ccf6e9', 'aaf95334', '6252e503', '9f2ec686', '57fe6c2d'],
    ])
    expect(seededChance(2 ** 32).below(2 ** 32)).toBe(seededChance(0).below(2 ** 32))
  })
  test('the same seed makes the same choices, another one makes others', () => {
    const drawn = (seed: number) => {
      const chance = seededChance(seed)
      return Array.from({ length: 30 }, () => chance.below(1000))
    }
    expect(drawn(7)).toEqual(drawn(7))
    expect(drawn(8)).not.toEqual(drawn(7))
    expect(new Set(drawn(7)).size).toBeGreaterThan(20)
  })
  test('every number below n, every item, and so many times out of a hundred', () => {
    const chance = seededChance(1)
    const many = <T>(draw: () => T) => Array.from({ length: 2000 }, draw)
    expect(new Set(many(() => chance.below(3)))).toEqual(new Set([0, 1, 2]))
    expect(new Set(many(() => chance.pick(['a', 'b'])))).toEqual(new Set(['a', 'b']))
    expect(many(() => chance.happens(0))).not.toContain(true)
    expect(many(() => chance.happens(100))).not.toContain(false)
    const quarter = many(() => chance.happens(25)).filter(Boolean).length
    expect(quarter).toBeGreaterThan(400)
    expect(quarter).toBeLessThan(600)
  })
})

describe('numbers at which a set may change its mind', () => {
  /** Each turn by 1, 10 and 100, with its neighbours. */
  const always = ['0', '1', '2', '5']
  const aroundOne = ['0', '1', '2', '9', '10', '11', '99', '100', '101']
  test.each<[string, unknown, Record<string, unknown>, string[]]>([
    [
      'bands',
      { bands: [{ from: '7', points: '1' }] },
      {},
      ['6', '7', '8', '69', '70', '71', '699', '700', '701'],
    ],
    [
      'a fine threshold, to two decimals',
      { bands: [{ from: '0.333', points: '1' }] },
      {},
      ['0.33', '1.33', '3.33', '4.33', '2.33', '33.3', '34.3', '32.3'],
    ],
    ['a threshold below zero', { bands: [{ from: '-1', points: '1' }] }, {}, ['0']],
    [
      'straight lines',
      {
        interpolate: [
          { at: '7', points: '1' },
          { at: '30', points: '2' },
        ],
      },
      {},
      [
        '6',
        '7',
        '8',
        '69',
        '70',
        '71',
        '699',
        '700',
        '701',
        '29',
        '30',
        '31',
        '299',
        '300',
        '301',
        '2999',
        '3000',
        '3001',
      ],
    ],
    ['a share', { proportion: { points: '3' } }, {}, aroundOne],
    ['yes or no', { yesNo: { yes: '3' } }, {}, aroundOne],
    // Above 7, each 2; 7 + 3/0.5 × 2 = 19 fill the cap of 3.
    [
      'items, up to the cap',
      { perItem: { points: '0.5', each: '2', above: '7' } },
      { cap: '3' },
      [
        '6',
        '7',
        '8',
        '69',
        '70',
        '71',
        '699',
        '700',
        '701',
        '1',
        '2',
        '3',
        '19',
        '20',
        '21',
        '199',
        '200',
        '201',
        '18',
        '19',
        '20',
        '189',
        '190',
        '191',
        '1899',
        '1900',
        '1901',
      ],
    ],
    ['items without a cap: above 0, each 1', { perItem: { points: '0.5' } }, {}, aroundOne],
    ['items that give nothing fill no cap', { perItem: { points: '0' } }, { cap: '3' }, aroundOne],
    [
      'size classes and the curves in them',
      { bySize: { of: 'staff', classes: [{ from: '7', points: { bands: [{ from: '30', points: '1' }] } }] } },
      {},
      [
        '6',
        '7',
        '8',
        '69',
        '70',
        '71',
        '699',
        '700',
        '701',
        '29',
        '30',
        '31',
        '299',
        '300',
        '301',
        '2999',
        '3000',
        '3001',
      ],
    ],
    [
      'bounds of conditions',
      { yesNo: { yes: '3' } },
      { when: { all: [{ value: 'done', atLeast: '7' }, { not: { value: 'done', below: '30' } }] } },
      [
        ...aroundOne,
        '6',
        '7',
        '8',
        '69',
        '70',
        '71',
        '699',
        '700',
        '701',
        '29',
        '30',
        '31',
        '299',
        '300',
        '301',
        '2999',
        '3000',
        '3001',
      ],
    ],
    // 12,345,678 has eight digits; ten times as much has nine.
    [
      'none longer than eight characters',
      { bands: [{ from: '12345678', points: '1' }] },
      {},
      ['12345677', '12345678', '12345679'],
    ],
  ])('%s', (_, points, rest, numbers) => {
    const { set } = setWith([of('l', 'done', points, rest)])
    expect(new Set(tellingNumbers(set))).toEqual(new Set([...always, ...numbers]))
  })
})

test.each([
  ['2024-01-01', undefined, '2024-12-31'],
  ['2023-09-01', undefined, '2024-08-31'],
  ['2024-01-01', '2024-06-30', '2024-06-30'],
  ['2024-01-01', '2027-06-30', '2024-12-31'],
])('a set in force from %s to %s is tried until %s', (from, to, end) => {
  const { set } = setWith([of('l', 'done', { yesNo: { yes: '1' } })], {
    effective: { from, by: 'period', ...(to ? { to } : {}) },
  })
  expect(samplePeriod(set)).toEqual({ from, to: end })
})

describe('imaginary periods', () => {
  const declarations = {
    issued: { label: { vi: 'x', en: 'x' }, type: 'yes-no' },
    cases: { label: { vi: 'x', en: 'x' }, type: 'count' },
    done: { label: { vi: 'x', en: 'x' }, type: 'number', appliesTo: ['school'] },
    sent: { label: { vi: 'x', en: 'x' }, type: 'date' },
  }
  const table = setWith(
    [
      of('l', 'measured', { bands: [{ from: '7', points: '1' }] }),
      of('m', { marks: 'mean' }, { marked: { from: '-1', to: '2' } }),
      of('d', { daysAfter: { date: 'sent', deadline: '02-15' } }, { bands: [{ from: '0', points: '1' }] }),
    ],
    {
      declarations,
      facts: {
        measured: {
          count: 'activities',
          where: {
            kind: ['article'],
            levelAtLeast: 'district',
            evidence: 'present',
            from: '02-01',
            to: '02-29',
          },
        },
      },
      policies: { highestLevelOnly: ['article'] },
    },
  )
  /** Made anew in each test that looks at them. */
  const makeWorlds = () => {
    const { world } = worldMaker(table)
    return Array.from({ length: 150 }, (_, seed) => world(seededChance(seed)))
  }

  test('a unit, a peer of its kind in its block, and a sub-unit', () => {
    const worlds = makeWorlds()
    for (const { units, period, asOf } of worlds) {
      expect(units.map(({ id, block, parent }) => [id, block, parent])).toEqual([
        ['unit', 'block', undefined],
        ['peer', 'block', undefined],
        ['sub-unit', 'sub-units', 'unit'],
      ])
      expect(units[1]!.kind).toBe(units[0]!.kind)
      expect([period, asOf]).toEqual([{ from: '2024-01-01', to: '2024-12-31' }, '2024-12-31'])
      expect(units.map(({ attributes }) => Object.keys(attributes))).toEqual(
        units.map(() => ['staff', 'planned']),
      )
    }
    expect(new Set(worlds.flatMap(({ units }) => units.map(({ kind }) => kind)))).toEqual(
      new Set(['school', 'office']),
    )
  })
  test('activities that the measure reads, inside its own days where they stand alone', () => {
    const worlds = makeWorlds()
    const activities = worlds.flatMap(world => world.activities)
    expect(activities.length).toBeGreaterThan(300)
    const distinct = (field: keyof Activity) => new Set(activities.map(activity => activity[field]))
    expect(distinct('kind')).toEqual(new Set(['article']))
    expect(distinct('level')).toEqual(new Set(['district', 'province']))
    expect(distinct('channel')).toEqual(new Set([undefined, 'portal', 'fanpage', 'zalo']))
    expect(distinct('evidence')).toEqual(new Set(['document']))
    expect(distinct('status')).toEqual(new Set(['verified']))
    expect(distinct('unit')).toEqual(new Set(['unit', 'peer', 'sub-unit']))
    expect(distinct('link')).toEqual(new Set([undefined, 'link-1', 'link-2']))
    expect(distinct('event')).toEqual(new Set([undefined, 'event-1', 'event-2']))
    for (const { date } of activities) expect(date >= '2024-01-01' && date <= '2024-12-31').toBe(true)
    const alone = activities.filter(({ link, event }) => link !== undefined || event !== undefined)
    for (const { date } of alone) expect(date >= '2024-02-01' && date <= '2024-02-29').toBe(true)
    for (const world of worlds)
      expect(new Set(world.activities.map(({ id }) => id)).size).toBe(world.activities.length)
  })
  test('declarations of every type, only where they apply', () => {
    const worlds = makeWorlds()
    const declared = (fact: string) =>
      worlds.flatMap(world => world.declarations.filter(given => given.fact === fact))
    expect(new Set(declared('issued').map(({ value }) => value))).toEqual(new Set(['yes', 'no']))
    for (const { value } of declared('cases')) expect(value).toMatch(/^\d+$/)
    expect(new Set(declared('cases').map(({ value }) => value)).size).toBeGreaterThan(3)
    // Ten days around the fifteenth of February.
    for (const { value } of declared('sent'))
      expect(value >= '2024-02-05' && value <= '2024-02-25').toBe(true)
    expect(new Set(declared('sent').map(({ value }) => value)).size).toBe(21)
    for (const { units, declarations: all } of worlds)
      expect(all.filter(({ fact }) => fact === 'done').map(({ unit }) => unit)).toEqual(
        units.filter(({ kind }) => kind === 'school').map(({ id }) => id),
      )
  })
  test('marks at the limits, one for each unit', () => {
    const worlds = makeWorlds()
    const marks = worlds.flatMap(world => world.marks)
    expect(new Set(marks.map(({ points, line: id }) => `${id} ${points}`))).toEqual(new Set(['m -1', 'm 2']))
    expect(worlds[0]!.marks.map(({ unit }) => unit)).toEqual(['unit', 'peer', 'sub-unit'])
  })

  const known: Activity = {
    id: 'known',
    unit: 'unit',
    date: '2024-02-10',
    kind: 'article',
    channel: 'portal',
    level: 'unit',
    quantity: '3',
    reached: '8',
    link: 'l',
    event: 'e',
    status: 'verified',
  }
  const later: Activity = { ...known, id: 'later', date: '2024-03-05', link: undefined, event: undefined }
  const worksOn = (given: readonly Activity[], recordedLate = false) => {
    const maker = worldMaker(table)
    const world: ScoringInput = { ...maker.world(seededChance(0)), activities: given }
    return Array.from({ length: 60 }, (_, seed) => {
      const chance: Chance = seededChance(seed * 100_000_007)
      return moreWork(table, maker, world, chance, recordedLate)
    }).flat()
  }

  test('more work: something new, the same again, on another channel, at a higher level', () => {
    const works = worksOn([known, later])
    expect(new Set(works.map(({ how }) => how))).toEqual(
      new Set(['new', 'again', 'other-channel', 'higher-level']),
    )
    for (const { how, repeats, activity } of works) {
      expect([activity.id, repeats]).toEqual(['more-work', how === 'new' ? null : 'known'])
      if (how === 'new') expect([activity.link, activity.event]).toEqual([undefined, undefined])
      else
        expect([activity.link, activity.event, activity.unit, activity.date]).toEqual([
          'l',
          'e',
          'unit',
          '2024-03-05',
        ])
      if (how === 'again')
        expect([activity.quantity, activity.reached, activity.channel]).toEqual(['1', '1', 'portal'])
      if (how === 'other-channel') expect(['fanpage', 'zalo']).toContain(activity.channel)
      if (how === 'higher-level') expect(['district', 'province']).toContain(activity.level)
    }
    const seen = (how: string, field: keyof Activity) =>
      new Set(works.flatMap(work => (work.how === how ? [work.activity[field]] : []))).size
    expect([seen('other-channel', 'channel'), seen('higher-level', 'level')]).toEqual([2, 2])
    const workers = works.flatMap(({ how, activity }) => (how === 'new' ? [activity.unit] : []))
    expect(new Set(workers)).toEqual(new Set(['unit', 'sub-unit']))
  })
  test('what is repeated is any of what shares a link or an event, on the latest day of all', () => {
    const others = [
      { ...later, id: 'by-link', link: 'm' },
      { ...known, id: 'by-event', link: undefined },
      known,
    ]
    const repeated = worksOn(others).filter(({ repeats }) => repeats !== null)
    expect(new Set(repeated.map(({ repeats }) => repeats))).toEqual(new Set(['by-link', 'by-event', 'known']))
    expect(new Set(repeated.map(({ activity }) => activity.date))).toEqual(new Set(['2024-03-05']))
  })
  test('recorded late it is dated at the beginning', () => {
    const repeated = worksOn([known, later], true).filter(({ repeats }) => repeats !== null)
    expect(new Set(repeated.map(({ activity }) => activity.date))).toEqual(new Set(['2024-01-01']))
  })
  test('at the highest level, of another kind or of no event, nothing is raised', () => {
    const hows = (given: Partial<Activity>) =>
      new Set(worksOn([{ ...known, ...given }]).map(({ how }) => how))
    const others = new Set(['new', 'again', 'other-channel'])
    expect(hows({ level: 'province' })).toEqual(others)
    expect(hows({ level: undefined })).toEqual(others)
    expect(hows({ kind: 'post' })).toEqual(others)
    expect(hows({ event: undefined })).toEqual(others)
    expect(hows({ link: undefined, event: undefined })).toEqual(new Set(['new']))
    expect(
      worksOn([{ ...known, reached: undefined }]).filter(({ how }) => how === 'again')[0]!.activity.reached,
    ).toBeUndefined()
  })
})
