import { explainPeriod, scoreFromCells, scorePeriod } from '@thidua/scoring'
import { encodeActivities, explainColumns, openScoring, scoreColumns } from '@thidua/scoring/columns'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import {
  type Activity,
  carryRecords,
  checkInput,
  heirsIn,
  type ScoringInput,
  type Succession,
} from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import {
  article,
  compiled,
  criterion,
  declare,
  group,
  input,
  line,
  pointsOf,
  school,
  smallSet,
} from '../support/small-set.ts'

const label = { vi: 'x', en: 'x' }
const judged = { marked: { from: '0', to: '10' } }
const perItem = { perItem: { points: '1' } }
const table = (policies: Record<string, unknown>) =>
  smallSet(
    [
      group('G', [
        criterion('news', '90', [line('n', { value: 'articles', points: perItem })]),
        criterion('judged', '10', [line('j', { value: { marks: 'mean' }, points: judged, missing: 'zero' })]),
      ]),
    ],
    {
      gates: [
        { id: 'late', label, when: { undeclared: 'sent' }, effect: 'not-rated' },
        { id: 'silent', label, when: { undeclared: 'issued' }, effect: 'not-rated' },
      ],
      ratings: [{ id: 'rated', label }],
      commendations: [{ id: 'flag', label, eligible: [{ label, when: { rating: ['rated'] } }] }],
      policies,
    },
  )
const set = compiled(
  table({ succession: { declarations: { cases: 'sum' } }, duplicates: [{ by: 'link', counts: 'once' }] }),
)
const without = compiled(table({}))

const step = (from: string, to: string, on = '2024-07-01', rest: Partial<Succession> = {}): Succession => ({
  from,
  to,
  on,
  document: `NQ ${from}`,
  ...rest,
})
const merged = (rest: Partial<ScoringInput>): ScoringInput =>
  input({ units: [school('u'), school('v')], successions: [step('A', 'u'), step('B', 'u')], ...rest })
const mark = (unit: string, member: string, points: string) => ({
  unit,
  line: 'j',
  member,
  points,
  reason: 'x',
})
const said = { author: 'HĐ', reason: 'x', document: 'BB' }
const ruling = (id: string, unit: string, points: string) => ({
  ...said,
  id,
  unit,
  criterion: 'news',
  decision: { kind: 'points' as const, points },
})
const opens = (id: string, unit: string) => ({ ...said, id, unit, gate: 'late' })
const hold = { id: 'H1', unit: 'A', from: '2024-06-01', reason: 'x', document: 'CV' }
const outcomes = (given: ScoringInput, unit = 'u') =>
  (carryRecords(set, given).takenOver ?? [])
    .filter(taken => taken.unit === unit)
    .flatMap(({ from, records }) =>
      records.map(({ kind, id, outcome }) => `${from} ${kind} ${id} ${outcome}`),
    )

describe('records of a unit that is gone', () => {
  test('a mark follows where the successor has none from that member; of two of one member none does', () => {
    const given = merged({
      marks: [
        mark('u', 'TV1', '8'),
        mark('A', 'TV1', '2'),
        mark('A', 'TV2', '6'),
        mark('A', 'TV3', '1'),
        mark('B', 'TV3', '3'),
      ],
    })
    // TV1’s own 8 and TV2’s 6 of A: the mean is 7; of TV3’s 1 and 3 nobody knows what u would get.
    expect(pointsOf(scorePeriod(set, given, 'final'), 'judged')).toBe('7')
    expect(outcomes(given)).toEqual([
      'A mark j TV1 own-stands',
      'A mark j TV2 carried',
      'A mark j TV3 left',
      'B mark j TV3 left',
    ])
  })

  test('a ruling follows; of two on one criterion none does; the successor’s own stands', () => {
    const points = (...rulings: ReturnType<typeof ruling>[]) =>
      pointsOf(scorePeriod(set, merged({ rulings }), 'final'), 'news')
    expect(points(ruling('R1', 'A', '5'))).toBe('5')
    expect(points(ruling('R1', 'A', '5'), ruling('R2', 'B', '9'))).toBe('0')
    expect(points(ruling('R3', 'u', '2'), ruling('R1', 'A', '5'))).toBe('2')
  })

  test('a hold and the opening of a gate follow; of two openings the last is named', () => {
    const given = merged({
      declarations: declare('A', { issued: 'yes' }),
      holds: [hold],
      gateRulings: [opens('G2', 'A'), opens('G1', 'B')],
    })
    const { ratings, proposals } = scorePeriod(set, given, 'final')
    expect(ratings[0]!.gates).toMatchObject([
      { gate: 'late', answer: 'yes', ruling: 'G1' },
      { gate: 'silent', answer: 'no' },
    ])
    expect(proposals[0]!.lines.find(({ unit }) => unit === 'u')).toMatchObject({ outcome: 'hold' })
    expect(outcomes(given)).toContain('A hold H1 carried')
  })

  test('the day of the step is the last on which it had activities', () => {
    const at = (date: string) => article('A', { date })
    const given = merged({ activities: [at('2024-07-01'), at('2024-07-02')] })
    expect(pointsOf(scorePeriod(set, given, 'final'), 'news')).toBe('1')
  })

  test('stay where they are without the policy, object by object', () => {
    const given = merged({ activities: [article('A')], holds: [hold] })
    expect(carryRecords(without, given)).toBe(given)
    expect(pointsOf(scorePeriod(without, given, 'final'), 'news')).toBe('0')
  })

  test('are carried once, however often', () => {
    const given = merged({
      activities: [article('A')],
      declarations: declare('A', { cases: '1' }),
      holds: [hold],
    })
    const once = carryRecords(set, given)
    expect(carryRecords(set, once)).toEqual(once)
    expect(scorePeriod(set, once, 'final')).toEqual(scorePeriod(set, given, 'final'))
  })
})

describe('a unit that became several', () => {
  const split = (...inherits: (boolean | undefined)[]): ScoringInput =>
    merged({
      activities: [article('A')],
      successions: ['u', 'v'].map((to, i) => step('A', to, '2024-07-01', { inherits: inherits[i] })),
    })

  test('has one heir only where the input names it', () => {
    const news = (given: ScoringInput) =>
      ['u', 'v'].map(unit => pointsOf(scorePeriod(set, given, 'final'), 'news', unit))
    expect(news(split(undefined, true))).toEqual(['0', '1'])
    expect(checkInput(set, split(undefined, true))).toEqual([])
    expect(news(split())).toEqual(['0', '0'])
  })

  test.each([
    ['nobody', split()],
    ['both', split(true, true)],
  ])('and is refused with its place where %s is named', (_, given) => {
    const [unknown, split] = checkInput(set, given)
    expect(unknown?.code).toBe('unknown-unit')
    expect(split).toEqual({
      code: 'split-without-heir',
      path: ['successions', 0, 'from'],
      params: { unit: 'A', heirs: 'u, v' },
      severity: 'error',
    })
  })

  test('a single successor may refuse the records', () => {
    const refused = merged({
      activities: [article('A')],
      successions: [step('A', 'u', '2024-07-01', { inherits: false })],
    })
    expect(heirsIn(set.set, refused).size).toBe(0)
    expect(pointsOf(scorePeriod(set, refused, 'final'), 'news')).toBe('0')
  })
})

describe('the check of the input', () => {
  const told = (given: ScoringInput) =>
    checkInput(set, given).map(({ code, path, params }) => [code, path.join('/'), params])

  test('knows a unit whose records are carried, and no other', () => {
    const records = {
      activities: [article('A')],
      declarations: declare('B', { cases: '1' }),
      marks: [mark('A', 'TV1', '1')],
    }
    expect(told(merged(records))).toEqual([])
    expect(checkInput(without, merged(records)).map(({ code }) => code)).toEqual(
      Array(3).fill('unknown-unit'),
    )
    expect(told(merged({ activities: [article('C')] }))).toEqual([
      ['unknown-unit', 'activities/0/unit', { unit: 'C' }],
    ])
  })

  test('refuses an activity of a day on which its unit was gone', () => {
    expect(told(merged({ activities: [article('A', { date: '2024-07-02' })] }))).toEqual([
      ['after-succession', 'activities/0/date', { unit: 'A', date: '2024-07-02', on: '2024-07-01' }],
    ])
  })

  test('refuses a ring, at each of its steps, and scoring does not run in it', () => {
    const ring = merged({
      activities: [article('A')],
      successions: [step('A', 'B'), step('B', 'C'), step('C', 'A')],
    })
    expect(told(ring).map(([code, path]) => [code, path])).toEqual([
      ['unknown-unit', 'activities/0/unit'],
      ['succession-leads-back', 'successions/0/to'],
      ['succession-leads-back', 'successions/1/to'],
      ['succession-leads-back', 'successions/2/to'],
    ])
    expect(pointsOf(scorePeriod(set, ring, 'final'), 'news')).toBe('0')
  })

  test('refuses a unit that takes over after it was gone itself', () => {
    const late = merged({ successions: [step('A', 'B', '2024-08-01'), step('B', 'u', '2024-07-01')] })
    expect(told(late)).toEqual([['succession-leads-back', 'successions/0/to', { unit: 'A' }]])
    expect([...heirsIn(set.set, late)]).toEqual([['B', 'u']])
  })

  test('has nothing against a unit that was renamed and named back, when it is scored', () => {
    expect(
      told(merged({ successions: [step('u', 'A', '2024-02-01'), step('A', 'u', '2024-03-01')] })),
    ).toEqual([])
  })
})

describe('the policy', () => {
  const errorsOf = (declarations: Record<string, string>) => {
    const parsed = parseCriteriaSet(table({ succession: { declarations } }))
    return parsed.ok
      ? []
      : parsed.issues.map(({ code, path, params }) => [code, path.slice(2).join('/'), params])
  }
  test.each([
    [
      { cases: 'any' },
      ['combination-of-other-type', 'declarations/cases', { name: 'cases', how: 'any', type: 'count' }],
    ],
    [
      { issued: 'sum' },
      ['combination-of-other-type', 'declarations/issued', { name: 'issued', how: 'sum', type: 'yes-no' }],
    ],
    [
      { sent: 'sum' },
      ['combination-of-other-type', 'declarations/sent', { name: 'sent', how: 'sum', type: 'date' }],
    ],
    [{ case: 'sum' }, ['unknown-declaration', 'declarations/case', { name: 'case', nearest: 'cases' }]],
  ])('%j is refused with its place', (declarations, expected) => {
    expect(errorsOf(declarations)).toEqual([expected])
  })
  test('a day takes the latest', () => {
    const dated = compiled({
      ...table({ succession: { declarations: { sent: 'largest' } } }),
      facts: { articles: { value: { daysAfter: { date: 'sent', deadline: '2024-03-01' } } } },
    })
    const given = merged({
      declarations: [...declare('A', { sent: '2024-03-05' }), ...declare('B', { sent: '2024-03-04' })],
    })
    expect(pointsOf(scorePeriod(dated, given, 'final'), 'news')).toBe('4')
  })
})

describe('the explanation', () => {
  const given = merged({
    activities: [
      article('u', { id: 'own' }),
      article('A', { id: 'a', link: 'l' }),
      article('B', { id: 'b', link: 'l' }),
    ],
    successions: [step('A', 'M', '2024-03-01'), step('M', 'u', '2024-05-01'), step('B', 'u')],
    declarations: declare('A', { cases: '1' }),
  })
  const takenOver = [
    {
      unit: 'u',
      from: 'A',
      documents: ['NQ A', 'NQ M'],
      records: [
        { kind: 'activity', id: 'a', outcome: 'carried' },
        { kind: 'declaration', id: 'cases', outcome: 'left' },
      ],
    },
    {
      unit: 'u',
      from: 'B',
      documents: ['NQ B'],
      records: [{ kind: 'activity', id: 'b', outcome: 'carried' }],
    },
  ]

  test('says from which unit and by which documents each record came, and what counts in its place', () => {
    const explain = explainPeriod(set, given, scorePeriod(set, given, 'final'))
    expect(explain('u').takenOver).toEqual(takenOver)
    expect(explain('u').counted).toEqual(['own', 'a'])
    expect(explain('u').notCounted).toEqual([{ activity: 'b', reason: 'duplicate', of: 'a' }])
    expect('takenOver' in explain('v')).toBe(false)
  })

  test('says it from columns too', () => {
    const carried = carryRecords(set, given)
    const columns = encodeActivities(
      carried.activities,
      new Map([
        ['u', 0],
        ['v', 1],
      ]),
    )
    const scores = scoreColumns(set, carried, columns, 'final')
    const explain = explainColumns(set, carried, columns, scores, 'final', row => carried.activities[row]!.id)
    expect(explain('u').takenOver).toEqual(takenOver)
  })
})

describe('paths that get activities grouped already', () => {
  const cell = {
    ...{ unit: 'A', kind: 'article', channel: null, level: null, partner: null, evidence: false, bucket: 1 },
    ...{ count: 1, quantity: '1', reached: '0', audience: '0' },
  }
  const refusal = 'not carried: A to u'
  const grouped = (rest: Partial<ScoringInput>) => ({ ...merged(rest), submitted: new Set<string>() })

  test('refuse cells of a unit that is gone', () => {
    expect(() => scoreFromCells(set, grouped({}), [cell], 'final')).toThrow(refusal)
    expect(scoreFromCells(without, grouped({}), [cell], 'final').scores[0]!.total).toBe('0')
  })

  test.each<Partial<ScoringInput>>([
    { declarations: declare('A', { cases: '1' }) },
    { marks: [mark('A', 'TV1', '1')] },
    { rulings: [ruling('R1', 'A', '5')] },
    { holds: [hold] },
    { gateRulings: [opens('G1', 'A')] },
  ])('and its other records: %j', records => {
    expect(() => scoreFromCells(set, grouped(records), [], 'final')).toThrow(refusal)
    expect(() => scoreColumns(set, merged(records), encodeActivities([], new Map()), 'final')).toThrow(
      refusal,
    )
  })

  test('live scores carry every edit as it comes', () => {
    const live = openScoring(set, merged({ activities: [article('A', { id: 'a', link: 'l' })] }), 'final')
    const edit = (before: Activity | null, after: Activity | null) => [
      live.change(before, after),
      live.scores.totals[0]! / 10 ** live.scores.places,
    ]
    const repeated = article('B', { id: 'b', link: 'l' })
    expect(edit(null, repeated)).toEqual([[0], 1])
    expect(edit(repeated, article('B', { id: 'b' }))).toEqual([[0], 2])
    expect(edit(null, article('B', { date: '2024-07-02' }))).toEqual([[], 2])
  })
})
