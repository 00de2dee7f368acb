import { aggregationPlan, scoreFromCells, scorePeriod } from '@thidua/scoring'
import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import type { UnitScore } from '@thidua/scoring/outcomes'
import type { Activity, ScoringInput } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../oracle/cells.ts'
import { compiled, criterion, group, input, line, school, smallSet } from '../support/small-set.ts'

let serial = 0
const done = (rest: Partial<Activity>): Activity => ({
  id: `a${++serial}`,
  unit: 'u',
  date: '2024-01-31',
  kind: 'article',
  channel: 'portal',
  level: 'unit',
  quantity: '1',
  status: 'verified',
  ...rest,
})

/** What unit u did: four activities that count, and some that do not. Unit w did one thing. */
const activities = [
  done({ quantity: '7', date: '2023-12-31' }),
  done({ quantity: '2', reached: '10', audience: '40', link: 'l' }),
  done({ quantity: '9', link: 'l', date: '2024-02-02' }),
  done({
    quantity: '0.5',
    channel: 'fanpage',
    level: 'district',
    evidence: 'x',
    date: '2024-02-01',
    reached: '5',
  }),
  done({ unit: 'w', quantity: '3', kind: 'post', reached: '2', date: '2024-05-05' }),
  done({ kind: 'post', level: 'province', partner: 'youth', date: '2024-07-01' }),
  done({ quantity: '100', status: 'rejected', reached: '100' }),
  done({ unit: 'stranger', quantity: '100' }),
  done({
    kind: 'award',
    channel: undefined,
    level: undefined,
    evidence: '',
    date: '2024-12-31',
    audience: '3',
  }),
  done({ quantity: '1000', date: '2025-01-01' }),
]

/** A measure, what it gives for u, and what for w. */
const measures: readonly [object, string, string][] = [
  [{ count: 'activities' }, '4', '1'],
  [{ sum: 'quantity' }, '4.5', '3'],
  [{ sum: 'reached' }, '15', '2'],
  [{ sum: 'audience' }, '43', '0'],
  // January, February, July and December; of three months each: the first, third and fourth.
  [{ distinct: 'month' }, '4', '1'],
  [{ distinct: 'quarter' }, '3', '1'],
  [{ distinct: 'kind' }, '3', '1'],
  [{ distinct: 'channel' }, '2', '1'],
  [{ distinct: 'level' }, '3', '1'],
  [{ distinct: 'partner' }, '1', '0'],
  [{ count: 'activities', where: { kind: ['article'] } }, '2', '0'],
  [{ count: 'activities', where: { kind: ['article', 'award'], channel: ['portal'] } }, '1', '0'],
  [{ count: 'activities', where: { partner: ['youth'] } }, '1', '0'],
  [{ count: 'activities', where: { level: ['unit', 'province'] } }, '2', '1'],
  [{ count: 'activities', where: { levelAtLeast: 'district' } }, '2', '0'],
  [{ count: 'activities', where: { evidence: 'present' } }, '1', '0'],
  [{ count: 'activities', where: { evidence: 'missing' } }, '3', '1'],
  [{ sum: 'reached', where: { from: '2024-02-01' } }, '5', '2'],
  [{ sum: 'quantity', where: { from: '2024-02-01' } }, '2.5', '3'],
  [{ sum: 'quantity', where: { to: '2024-02-01' } }, '2.5', '0'],
  [{ count: 'activities', where: { from: '02-01', to: '07-01' } }, '2', '1'],
  [{ count: 'activities', where: { from: '01-01', to: '12-31' } }, '4', '1'],
  [{ distinct: 'month', where: { from: '02-01', to: '07-01' } }, '2', '1'],
  [{ distinct: 'quarter', where: { kind: ['article', 'post'] } }, '2', '1'],
  [{ distinct: 'channel', where: { kind: ['post'] } }, '1', '1'],
  // 2 × 1.5 + 0.5 × 1.5 + 1 + 1
  [{ sum: 'quantity', factors: { by: 'kind', of: { article: '1.5' } } }, '5.75', '3'],
  [{ count: 'activities', factors: { by: 'level', of: { province: '2', district: '0.25' } } }, '4.25', '1'],
  [{ count: 'activities', factors: { by: 'channel', of: { portal: '0' } } }, '2', '0'],
  // 10 × 0.25 + 5 × 0.25
  [{ sum: 'reached', factors: { by: 'kind', of: { article: '0.25' } } }, '3.75', '2'],
]

const label = { vi: 'x', en: 'x' }
const setOf = (facts: Record<string, unknown>) =>
  compiled(
    smallSet(
      [
        group('G', [
          criterion(
            'c',
            '100',
            Object.keys(facts).map(fact =>
              line(`l-${fact}`, { value: fact, points: { perItem: { points: '1' } } }),
            ),
          ),
        ]),
      ],
      {
        facts,
        policies: { duplicates: [{ by: 'link', counts: 'once' }] },
        vocabulary: {
          unitKinds: { school: { label }, office: { label } },
          kinds: { article: { label }, post: { label }, award: { label } },
          channels: { portal: { label }, fanpage: { label }, zalo: { label } },
          levels: { unit: { label }, district: { label }, province: { label } },
          partners: { union: { label }, youth: { label } },
        },
      },
    ),
  )

const valuesOf = (score: UnitScore | undefined) => score?.criteria[0]?.lines.map(({ value }) => value)

describe('measures over activities, each way they can be taken', () => {
  const set = setOf(Object.fromEntries(measures.map(([measure], i) => [`m${i}`, measure])))
  const nothing = measures.map(() => '0')
  const expected = { v: nothing, u: measures.map(([, own]) => own), w: measures.map(([, , other]) => other) }
  const crowd = (size: number): ScoringInput =>
    input({
      units: [...['v', 'u', 'w'], ...Array.from({ length: size }, (_, i) => `x${i}`)].map(id => school(id)),
      activities,
    })
  const columnsOf = (given: ScoringInput) => {
    const index = new Map(given.units.map(({ id }, i) => [id, i]))
    const { scored } = scoreColumns(set, given, encodeActivities(given.activities, index), 'final')
    const of = (id: string) => valuesOf(scored.unit(index.get(id)!).score)
    return { v: of('v'), u: of('u'), w: of('w') }
  }

  test('from plain activities', () => {
    const [v, u, w] = scorePeriod(set, crowd(0), 'final').scores.map(valuesOf)
    expect({ v, u, w }).toEqual(expected)
  })
  test('from columns of few units', () => {
    expect(columnsOf(crowd(0))).toEqual(expected)
  })
  test('from columns of thousands of units', () => {
    expect(columnsOf(crowd(3000))).toEqual(expected)
  })
  test('from cells that a database grouped', () => {
    const given = crowd(0)
    const cells = cellsOf(set.set, given, aggregationPlan(set, given.period), 'final')
    const strange = { ...cells[0]!, unit: 'nobody' }
    const submitted = new Set(['u', 'w'])
    const [v, u, w] = scoreFromCells(set, { ...given, submitted }, [...cells, strange], 'final').scores.map(
      valuesOf,
    )
    expect({ v, u, w }).toEqual(expected)
  })
})

describe('sums beyond what a float holds', () => {
  const factors = { by: 'kind', of: { article: '999999999999' } }
  const set = setOf({
    large: { sum: 'quantity', factors },
    persons: { sum: 'reached', factors },
    many: { sum: 'audience', factors },
    count: { count: 'activities' },
    twice: { sum: 'quantity', factors: { by: 'kind', of: { article: '0.5' } } },
  })
  const most = '2147483647'
  const given = input({
    units: [school('v'), school('u'), school('w')],
    activities: [
      done({ unit: 'v', quantity: '4' }),
      done({ unit: 'u', quantity: most, reached: most, audience: '1' }),
      done({ unit: 'u', quantity: '1', date: '2024-05-01', link: 'twin' }),
      done({ unit: 'u', quantity: '1', date: '2024-06-01', link: 'twin' }),
      done({ unit: 'w', quantity: '1', audience: most }),
    ],
  })
  // 2,147,483,647 × 999,999,999,999 = 2,147,483,647 × 10^12 − 2,147,483,647; one more piece adds 999,999,999,999.
  const product = '2147483646997852516353'
  const expected = [
    ['3999999999996', '0', '0', '1', '2'],
    ['2147483647997852516352', product, '999999999999', '2', '1073741824'],
    ['999999999999', '0', product, '1', '0.5'],
  ]
  test('from plain activities', () => {
    expect(scorePeriod(set, given, 'final').scores.map(valuesOf)).toEqual(expected)
  })
  test('from columns', () => {
    const index = new Map(given.units.map(({ id }, i) => [id, i]))
    const { scored } = scoreColumns(set, given, encodeActivities(given.activities, index), 'final')
    expect(given.units.map((_, i) => valuesOf(scored.unit(i).score))).toEqual(expected)
  })
})
