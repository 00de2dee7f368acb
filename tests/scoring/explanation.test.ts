import { explainPeriod, scorePeriod } from '@thidua/scoring'
import { encodeActivities, explainColumns, scoreColumns } from '@thidua/scoring/columns'
import type { Activity, ScoringInput } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { compiled, criterion, declare, group, input, line, school, smallSet } from '../support/small-set.ts'

const one = { perItem: { points: '1' } }
const of = (id: string, value: unknown, rest: Record<string, unknown> = {}) =>
  line(id, { value, points: one, ...rest })

const facts = {
  pieces: {
    sum: 'quantity',
    where: { kind: ['article'] },
    factors: { by: 'level', of: { district: '0.1', province: '1.5' } },
  },
  reached: { sum: 'reached', where: { kind: ['article'] } },
  audience: { sum: 'audience', where: { kind: ['article'] } },
  channels: { distinct: 'channel', where: { kind: ['article'] } },
  posts: { count: 'activities', where: { kind: ['post'] } },
  doubled: {
    count: 'activities',
    where: { kind: ['article'] },
    factors: { by: 'level', of: { province: '2' } },
  },
  awards: { count: 'activities', where: { kind: ['award'] } },
  share: { value: { ratio: ['reached', 'audience'] } },
}
const table = smallSet(
  [
    group('G', [
      criterion('a', '50', [
        of('a1', 'pieces', { when: { value: 'staff', above: '0' } }),
        of('a2', 'share', { missing: 'zero' }),
        of('a3', { sum: ['done', 'channels', 'pieces', 'doubled'] }),
        of('a4', 'posts', { appliesTo: ['office'] }),
      ]),
      criterion('b', '50', [of('b1', 'posts')], { appliesTo: ['office'] }),
    ]),
  ],
  {
    declarations: {
      done: { label: { vi: 'x', en: 'x' }, type: 'number' },
    },
    facts,
    policies: {
      duplicates: [{ by: 'link', counts: 'once' }],
      highestLevelOnly: ['article'],
      notApplicable: 'no-rescale',
    },
  },
)
const set = compiled(table)

const activity = (id: string, rest: Partial<Activity> = {}): Activity => ({
  id,
  unit: 'u',
  date: '2024-03-01',
  kind: 'article',
  channel: 'portal',
  level: 'unit',
  quantity: '2',
  status: 'verified',
  ...rest,
})

const given = (activities: readonly Activity[], rest: Partial<ScoringInput> = {}): ScoringInput =>
  input({
    units: [
      school('v'),
      school('u', { attributes: { staff: '12' } }),
      school('o', { kind: 'office', attributes: { staff: '1' } }),
    ],
    declarations: declare('u', { done: '3' }),
    activities,
    ...rest,
  })

const explain = (activities: readonly Activity[], unit = 'u', rest: Partial<ScoringInput> = {}) => {
  const all = given(activities, rest)
  const explained = explainPeriod(set, all, scorePeriod(set, all, 'final'))(unit)
  // From typed columns the same is told of every unit.
  const index = new Map(all.units.map(({ id }, i) => [id, i]))
  const rows = activities.filter(own => index.has(own.unit))
  const columns = encodeActivities(activities, index)
  const scores = scoreColumns(set, all, columns, 'final')
  const fromColumns = explainColumns(set, all, columns, scores, 'final', row => rows[row]!.id)
  const fromActivities = explainPeriod(set, all, scorePeriod(set, all, 'final'))
  for (const { id } of all.units) expect(fromColumns(id)).toEqual(fromActivities(id))
  return explained
}

describe('what each line read', () => {
  const activities = [
    activity('plain'),
    activity('tenth', { level: 'district', channel: 'zalo', reached: '30', audience: '40' }),
    activity('more', { level: 'province', reached: '10' }),
    activity('other', { unit: 'o' }),
  ]
  test('the facts, where each came from, and what each activity added', () => {
    // 2 + 2 × 0.1 + 2 × 1.5 = 5.2 · reached 40 of 40 · two channels
    const pieces = {
      fact: 'pieces',
      from: 'activities',
      state: 'known',
      value: '5.2',
      activities: [
        { activity: 'plain', amount: '2' },
        { activity: 'tenth', amount: '0.2' },
        { activity: 'more', amount: '3' },
      ],
    }
    const staff = { fact: 'staff', from: 'attribute', state: 'known', value: '12', activities: [] }
    const persons = (fact: string, value: string, amounts: string[]) => ({
      fact,
      from: 'activities',
      state: 'known',
      value,
      activities: ['plain', 'tenth', 'more'].map((id, i) => ({ activity: id, amount: amounts[i] })),
    })
    const { lines, score } = explain(activities)
    expect(score).toMatchObject({ unit: 'u', total: '20.4' })
    expect(lines).toEqual([
      { line: 'a1', facts: expect.arrayContaining([pieces, staff]) },
      {
        line: 'a2',
        facts: [persons('reached', '40', ['0', '30', '10']), persons('audience', '40', ['0', '40', '0'])],
      },
      {
        line: 'a3',
        facts: [
          { fact: 'done', from: 'declaration', state: 'known', value: '3', activities: [] },
          { ...persons('channels', '2', ['1', '1', '1']) },
          pieces,
          {
            ...persons('doubled', '4', ['1', '1', '2']),
          },
        ],
      },
    ])
  })
  test('what is missing has no value', () => {
    const { lines } = explain([], 'v')
    expect(lines[2]!.facts[0]).toEqual({
      fact: 'done',
      from: 'declaration',
      state: 'missing',
      value: null,
      activities: [],
    })
    expect(lines[0]!.facts).toContainEqual({
      fact: 'staff',
      from: 'attribute',
      state: 'missing',
      value: null,
      activities: [],
    })
  })
  test('lines and criteria of another kind of unit are left out', () => {
    expect(explain([]).lines.map(({ line: id }) => id)).toEqual(['a1', 'a2', 'a3'])
    expect(explain([], 'o').lines.map(({ line: id }) => id)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1'])
  })
})

describe('every activity of a unit once: counted, or not, and why', () => {
  const sorted = (activities: readonly Activity[], unit?: string) => {
    const { counted, notCounted } = explain(activities, unit)
    return {
      counted,
      notCounted: notCounted.map(({ activity: id, reason, of: other }) => `${id} ${reason} ${other ?? '-'}`),
    }
  }
  test('each reason', () => {
    const activities = [
      activity('counts', { link: 'l' }),
      activity('early', { date: '2023-12-31' }),
      activity('open', { status: 'submitted' }),
      activity('refused', { status: 'rejected' }),
      activity('twice', { link: 'l', date: '2024-03-02' }),
      activity('high', { level: 'province', event: 'e' }),
      activity('low', { level: 'unit', event: 'e' }),
      activity('nobody', { kind: 'award' }),
      activity('offices', { kind: 'post' }),
      activity('foreign', { unit: 'v' }),
    ]
    expect(sorted(activities)).toEqual({
      counted: ['counts', 'high'],
      notCounted: [
        'early outside-period -',
        'open not-verified -',
        'refused rejected -',
        'twice duplicate counts',
        'low lower-level high',
        'nobody no-rule -',
        'offices not-applicable -',
      ],
    })
    expect(sorted(activities, 'v')).toEqual({ counted: ['foreign'], notCounted: [] })
  })
  test('a post counts for an office', () => {
    expect(sorted([activity('p', { kind: 'post', unit: 'o' })], 'o')).toEqual({
      counted: ['p'],
      notCounted: [],
    })
  })
  test('a unit without activities', () => {
    expect(sorted([])).toEqual({ counted: [], notCounted: [] })
  })
  test('on the basis of the result: what was only submitted counts for the self-score', () => {
    const all = given([activity('open', { status: 'submitted' })])
    const explainSelf = explainPeriod(set, all, scorePeriod(set, all, 'self'))
    expect(explainSelf('u')).toMatchObject({ counted: ['open'], notCounted: [] })
  })
})

test('a unit that the result does not have', () => {
  expect(() => explain([], 'nobody')).toThrow(RangeError)
  const all = given([])
  const short = { ...scorePeriod(set, all, 'final'), scores: [] }
  expect(() => explainPeriod(set, all, short)('u')).toThrow(RangeError)
})
