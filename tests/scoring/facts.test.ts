import { scorePeriod } from '@thidua/scoring'
import type { Activity, Mark, ScoringInput, Unit } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import {
  article,
  compiled,
  criterion,
  declare,
  group,
  input,
  line,
  school,
  smallSet,
} from '../support/small-set.ts'

interface Given extends Partial<ScoringInput> {
  /** What unit `u` declares. */
  readonly values?: Record<string, string>
  /** Named facts beside those of the small set. */
  readonly facts?: Record<string, unknown>
}

/** What unit `u` reads: the value as exact text, `missing: facts`, or `not applicable`. */
const read = (expression: unknown, { values = {}, facts = {}, ...rest }: Given = {}): string => {
  const set = smallSet([
    group('G', [
      criterion('c', '10', [line('l', { value: expression, points: { perItem: { points: '1' } } })]),
      criterion('other', '10', [line('o', { value: 'done', points: { perItem: { points: '2' } } })]),
    ]),
  ])
  const given = input({ units: [school('u')], ...rest })
  const result = scorePeriod(
    compiled({ ...set, facts: { ...(set.facts as object), ...facts } }),
    { ...given, declarations: [...declare('u', values), ...given.declarations] },
    'final',
  )
  const score = result.scores.find(({ unit }) => unit === 'u')!
  const { state, value } = score.criteria[0]!.lines[0]!
  if (state === 'scored') return value!
  const [absent] = score.unresolved.filter(({ line: id }) => id === 'l')
  return absent ? `missing: ${absent.facts.join(', ')}` : 'not applicable'
}

describe('expressions', () => {
  const values = { done: '7.5', share: '-2', cases: '4' }
  test.each<[string, unknown, string]>([
    ['a literal', '12.50', '12.5'],
    ['a negative literal', '-3', '-3'],
    ['a declaration', 'done', '7.5'],
    ['a sum', { sum: ['done', 'share', '1'] }, '6.5'],
    ['a product', { product: ['done', 'share', '2'] }, '-30'],
    ['the smallest', { smallest: ['done', 'share', 'cases'] }, '-2'],
    ['the largest', { largest: ['share', 'done', 'cases'] }, '7.5'],
    ['a difference', { difference: ['done', 'cases'] }, '3.5'],
    ['a ratio', { ratio: ['cases', 'share'] }, '-2'],
    ['a ratio of zero', { ratio: ['0', 'cases'] }, '0'],
    // 7.5 / 4 = 1.875
    ['rounded half to even', { round: { ratio: ['done', 'cases'] }, places: '2', mode: 'half-even' }, '1.88'],
    ['rounded down', { round: { ratio: ['done', 'cases'] }, places: '1', mode: 'down' }, '1.8'],
    ['one in another', { product: [{ sum: ['done', '0.5'] }, { difference: ['cases', '1'] }] }, '24'],
    ['an attribute', 'staff', 'missing: staff'],
    [
      'a sum with something missing',
      { sum: ['done', 'staff', 'planned', 'staff'] },
      'missing: staff, planned',
    ],
  ])('%s', (_, expression, value) => {
    expect(read(expression, { values })).toBe(value)
  })

  test('attributes of the unit, exactly', () => {
    const units = [school('u', { attributes: { staff: '37', planned: '0.25' } })]
    expect(read({ ratio: ['2', 'staff'] }, { units })).toBe('2/37')
    expect(read({ product: ['staff', 'planned'] }, { units })).toBe('9.25')
  })

  test.each([
    [undefined, 'missing: planned'],
    ['missing', 'missing: planned'],
    ['zero', '0'],
    ['one', '1'],
    ['not-applicable', 'not applicable'],
  ])('over nothing, declared as %s: %s — whatever the numerator lacks', (whenZero, value) => {
    const units = [school('u', { attributes: { planned: '0' } })]
    const ratio = { ratio: ['done', 'planned'], ...(whenZero ? { whenZero } : {}) }
    expect(read(ratio, { units, values: { done: '3' } })).toBe(value)
    expect(read(ratio, { units })).toBe(value)
  })
  test('over a composed nothing: the denominator has no name', () => {
    expect(read({ ratio: ['1', { difference: ['1', '1'] }] })).toBe('missing: denominator')
  })
  test('what does not apply wins over what is missing', () => {
    const nothing = { ratio: ['1', '0'], whenZero: 'not-applicable' }
    expect(read({ sum: ['staff', nothing] })).toBe('not applicable')
  })

  test.each([
    ['2024-01-31', '01-31', '0'],
    ['2024-02-02', '01-31', '2'],
    ['2024-01-28', '01-31', '-3'],
    ['2024-03-01', '2024-02-29', '1'],
  ])('%s is so many days after %s', (sent, deadline, days) => {
    expect(read({ daysAfter: { date: 'sent', deadline } }, { values: { sent } })).toBe(days)
  })
  test('no date, no days', () => {
    expect(read({ daysAfter: { date: 'sent', deadline: '01-31' } })).toBe('missing: sent')
  })

  test('points of another criterion, which wait for what it needs', () => {
    expect(read({ points: 'other' }, { values: { done: '3' } })).toBe('6')
    // Held at the standard points of 10.
    expect(read({ points: 'other' }, { values: { done: '30' } })).toBe('10')
    expect(read({ points: 'other' })).toBe('missing: other')
  })
})

describe('declarations', () => {
  const issued = (rest: object, basis: 'self' | 'verified') => {
    const set = compiled(
      smallSet([
        group('G', [
          criterion('c', '10', [line('l', { value: 'done', points: { perItem: { points: '1' } } })]),
        ]),
      ]),
    )
    const declarations = [{ unit: 'u', fact: 'done', value: '5', status: 'submitted' as const, ...rest }]
    const [score] = scorePeriod(set, input({ units: [school('u')], declarations }), basis).scores
    return score!.criteria[0]!.lines[0]!.value
  }
  test.each<[string, object, string | null, string | null]>([
    ['submitted', {}, '5', null],
    ['verified', { status: 'verified' }, '5', '5'],
    ['rejected', { status: 'rejected' }, '5', null],
    ['corrected by the verifier', { verifiedValue: '4' }, '5', '4'],
    ['rejected, with what was accepted', { status: 'rejected', verifiedValue: '0' }, '5', '0'],
  ])('%s', (_, rest, self, verified) => {
    expect([issued(rest, 'self'), issued(rest, 'verified')]).toEqual([self, verified])
  })
  test.each([
    ['school', '3'],
    ['office', null],
  ])('one that only schools are asked for: of a unit of kind %s it gives %s', (kind, value) => {
    const asked = { done: { label: { vi: 'x', en: 'x' }, type: 'number', appliesTo: ['school'] } }
    const lines = [line('l', { value: 'done', points: { perItem: { points: '1' } } })]
    const set = compiled(smallSet([group('G', [criterion('c', '10', lines)])], { declarations: asked }))
    const given = input({ units: [school('u', { kind })], declarations: declare('u', { done: '3' }) })
    const [found] = scorePeriod(set, given, 'final').scores[0]!.criteria[0]!.lines
    expect([found!.state, found!.value]).toEqual([value === null ? 'not-applicable' : 'scored', value])
  })
  test('yes is 1, no is 0, and the last of several counts', () => {
    expect(read('issued', { values: { issued: 'yes' } })).toBe('1')
    expect(read('issued', { values: { issued: 'no' } })).toBe('0')
    expect(
      read('issued', {
        declarations: [...declare('u', { issued: 'yes' }), ...declare('u', { issued: 'no' })],
      }),
    ).toBe('0')
  })
})

describe('several values as one', () => {
  const values = { done: '4', share: '1', cases: '9' }
  const over = ['done', 'share', 'cases', '2', '2']
  test.each<[object, string]>([
    // 1, 2, 2, 4, 9
    [{ as: 'sum' }, '18'],
    [{ as: 'mean' }, '3.6'],
    [{ as: 'median' }, '2'],
    [{ as: 'smallest' }, '1'],
    [{ as: 'largest' }, '9'],
    [{ as: 'count' }, '5'],
    [{ as: 'sum', dropLowest: '1' }, '17'],
    [{ as: 'sum', dropHighest: '1' }, '9'],
    [{ as: 'mean', dropLowest: '1', dropHighest: '1' }, '8/3'],
    [{ as: 'sum', dropLowest: '2', dropHighest: '2' }, '2'],
    // Nothing is dropped where nothing would be left.
    [{ as: 'sum', dropLowest: '3', dropHighest: '2' }, '18'],
    [{ as: 'sum', best: '2' }, '13'],
    [{ as: 'sum', best: '9' }, '18'],
    [{ as: 'sum', best: '2', dropHighest: '1' }, '6'],
    // 1, 2, 2, 4: the mean of the middle two is 2; 2, 4, 9 has 4 in the middle; 4 and 9 have 6.5.
    [{ as: 'median', dropHighest: '1' }, '2'],
    [{ as: 'median', dropLowest: '2' }, '4'],
    [{ as: 'median', best: '2' }, '6.5'],
    [{ as: 'count', where: { atLeast: '2' } }, '4'],
    [{ as: 'count', where: { above: '2' } }, '2'],
    [{ as: 'count', where: { atMost: '2' } }, '3'],
    [{ as: 'count', where: { below: '2' } }, '1'],
    [{ as: 'count', where: { equals: '2' } }, '2'],
    [{ as: 'count', where: { above: '1', below: '9' } }, '3'],
    [{ as: 'count', where: { above: '9' } }, '0'],
    [{ as: 'sum', where: { above: '9' } }, '0'],
    [{ as: 'mean', where: { above: '9' } }, 'not applicable'],
    [{ as: 'median', where: { above: '9' } }, 'not applicable'],
    [{ as: 'largest', where: { above: '9' } }, 'not applicable'],
    [{ as: 'mean', where: { above: '1' }, best: '2' }, '6.5'],
  ])('%o of 4, 1, 9, 2, 2', (how, value) => {
    expect(read({ over, ...how }, { values })).toBe(value)
  })

  const nothing = { ratio: ['1', '0'], whenZero: 'not-applicable' }
  test('what does not apply is left out; what is missing is not', () => {
    expect(read({ over: ['done', nothing], as: 'mean' }, { values })).toBe('4')
    expect(read({ over: [nothing, nothing], as: 'count' })).toBe('not applicable')
    expect(read({ over: ['done', 'staff'], as: 'count' }, { values })).toBe('missing: staff')
  })
})

describe('marks of the committee', () => {
  const marks = (...points: (string | [string, 'recused'])[]): Mark[] =>
    points.map((given, i) => ({
      unit: 'u',
      line: 'l',
      member: `TV${i + 1}`,
      points: typeof given === 'string' ? given : given[0],
      reason: 'x',
      recused: typeof given !== 'string',
    }))
  const five = marks('8', '10', '6', '9', '2')
  test.each<[object, Mark[], string]>([
    [{ marks: 'sum' }, five, '35'],
    [{ marks: 'mean' }, five, '7'],
    [{ marks: 'median' }, five, '8'],
    [{ marks: 'median' }, marks('8', '10', '6', '9'), '8.5'],
    // Without 2 and 10: 6, 8, 9.
    [{ marks: 'trimmed-mean' }, five, '23/3'],
    // Of three only the middle one is left: 7 would be the mean of all.
    [{ marks: 'trimmed-mean' }, marks('8', '10', '3'), '8'],
    [{ marks: 'trimmed-mean' }, marks('8', '10'), '9'],
    [{ marks: 'sum', dropLowest: '1' }, five, '33'],
    [{ marks: 'sum', best: '2' }, five, '19'],
    [{ marks: 'mean' }, marks('8', ['2', 'recused'], '9'), '8.5'],
    [{ marks: 'mean' }, marks(['2', 'recused']), 'missing: l'],
    [{ marks: 'mean' }, [], 'missing: l'],
  ])('%o', (expression, given, value) => {
    expect(read(expression, { marks: given })).toBe(value)
  })
})

describe('figures of the block', () => {
  const block = (own: string | undefined, peers: readonly (string | undefined)[]) => {
    const unit = (id: string, staff: string | undefined, rest: Partial<Unit> = {}) =>
      school(id, { attributes: staff === undefined ? {} : { staff }, ...rest })
    return {
      units: [
        ...peers.map((staff, i) => unit(`p${i}`, staff)),
        unit('u', own),
        unit('elsewhere', '1000', { block: 'b2' }),
      ],
    }
  }
  const figures = [
    'blockMax',
    'blockMin',
    'blockSum',
    'blockMean',
    'toLeader',
    'minMax',
    'percentile',
  ] as const
  const ofBlock = (own: string | undefined, peers: readonly (string | undefined)[]) => [
    ...figures.map(figure => read({ [figure]: 'staff' }, block(own, peers))),
    read({ blockPlace: 'staff' }, block(own, peers)),
    read({ blockPlace: 'staff', better: 'lower' }, block(own, peers)),
  ]
  test.each<[string, string | undefined, (string | undefined)[], string[]]>([
    //                                         max, min, sum, mean, toLeader, minMax, percentile, place, from below
    ['in the middle', '6', ['2', '10'], ['10', '2', '18', '6', '0.6', '0.5', '0.5', '2', '2']],
    ['the leader', '10', ['2', '6'], ['10', '2', '18', '6', '1', '1', '1', '1', '3']],
    ['the last', '2', ['10', '6'], ['10', '2', '18', '6', '0.2', '0', '0', '3', '1']],
    ['equal to another', '6', ['6', '10', '2'], ['10', '2', '24', '6', '0.6', '0.5', '2/3', '2', '2']],
    ['all equal', '5', ['5', '5'], ['5', '5', '15', '5', '1', '1', '1', '1', '1']],
    ['alone', '5', [], ['5', '5', '5', '5', '1', '1', '1', '1', '1']],
    ['nobody has anything', '0', ['0'], ['0', '0', '0', '0', '0', '1', '1', '1', '1']],
    ['a negative leader', '-2', ['-4'], ['-2', '-4', '-6', '-3', '0', '1', '1', '1', '2']],
    ['a peer without the value', '6', [undefined, '10'], ['10', '6', '16', '8', '0.6', '0', '0', '2', '1']],
    [
      'without a value of its own',
      undefined,
      ['2', '10'],
      ['10', '2', '12', '6', ...Array<string>(5).fill('missing: staff')],
    ],
    ['where nobody has one', undefined, [undefined], Array<string>(9).fill('missing: staff')],
  ])('%s', (_, own, peers, expected) => {
    expect(ofBlock(own, peers)).toEqual(expected)
  })
})

describe('sub-units', () => {
  const child = (id: string, staff: string, planned = '1'): Unit =>
    school(id, { parent: 'u', attributes: { staff, planned } })
  const units = [
    child('x', '2'),
    child('y', '6', '3'),
    school('u'),
    school('stranger', { attributes: { staff: '50' } }),
  ]
  test.each<[object, string]>([
    [{ children: 'staff', as: 'sum' }, '8'],
    [{ children: 'staff', as: 'mean' }, '4'],
    [{ children: 'staff', as: 'count' }, '2'],
    [{ children: 'staff', as: 'largest' }, '6'],
    [{ children: 'staff', as: 'smallest' }, '2'],
    // (2 × 1 + 6 × 3) / 4 = 5
    [{ children: 'staff', as: 'mean', weight: 'planned' }, '5'],
    [{ children: 'staff', as: 'mean', weight: '0' }, 'missing: weight'],
    [{ children: 'done', as: 'sum' }, 'missing: done'],
    [{ children: 'score', as: 'sum' }, 'missing: x, y'],
  ])('%o', (expression, value) => {
    expect(read(expression, { units })).toBe(value)
  })
  test('without sub-units there is nothing to take, and their number is 0', () => {
    expect(read({ children: 'staff', as: 'sum' })).toBe('not applicable')
    expect(read({ children: 'staff', as: 'count' })).toBe('0')
  })
  test('what does not apply to a sub-unit is left out', () => {
    const inverse = { ratio: ['12', 'staff'], whenZero: 'not-applicable' }
    expect(read({ children: inverse, as: 'mean' }, { units: [...units, child('z', '0')] })).toBe('4')
    expect(read({ children: inverse, as: 'count' }, { units: [child('z', '0'), school('u')] })).toBe(
      'not applicable',
    )
  })
})

describe('measures over activities', () => {
  const activities: Activity[] = [
    article('u', { quantity: '2', reached: '10', audience: '40', date: '2024-01-31' }),
    article('u', {
      quantity: '0.5',
      channel: 'fanpage',
      level: 'district',
      evidence: 'https://x',
      date: '2024-02-01',
    }),
    article('u', { kind: 'post', level: 'province', partner: 'youth', date: '2024-07-01' }),
    article('u', { kind: 'award', channel: undefined, level: undefined, evidence: '', date: '2024-12-31' }),
    article('other', { quantity: '100' }),
    article('u', { quantity: '1000', date: '2025-01-01' }),
  ]
  const units = [school('u')]
  const measure = (fact: object) => read('measured', { units, activities, facts: { measured: fact } })
  test.each<[object, string]>([
    [{ count: 'activities' }, '4'],
    [{ sum: 'quantity' }, '4.5'],
    [{ sum: 'reached' }, '10'],
    [{ sum: 'audience' }, '40'],
    [{ distinct: 'month' }, '4'],
    // January and February, July, December: the first, third and fourth quarter.
    [{ distinct: 'quarter' }, '3'],
    [{ distinct: 'kind' }, '3'],
    [{ distinct: 'channel' }, '2'],
    [{ distinct: 'level' }, '3'],
    [{ count: 'activities', where: { kind: ['article'] } }, '2'],
    [{ count: 'activities', where: { kind: ['article', 'award'] } }, '3'],
    [{ count: 'activities', where: { channel: ['fanpage'] } }, '1'],
    [{ count: 'activities', where: { level: ['unit', 'province'] } }, '2'],
    [{ count: 'activities', where: { levelAtLeast: 'district' } }, '2'],
    [{ count: 'activities', where: { levelAtLeast: 'unit' } }, '3'],
    [{ count: 'activities', where: { evidence: 'present' } }, '1'],
    [{ count: 'activities', where: { evidence: 'missing' } }, '3'],
    [{ count: 'activities', where: { from: '2024-02-01' } }, '3'],
    [{ count: 'activities', where: { to: '2024-02-01' } }, '2'],
    [{ count: 'activities', where: { from: '02-01', to: '07-01' } }, '2'],
    [{ distinct: 'month', where: { from: '02-01', to: '07-01' } }, '2'],
    [{ distinct: 'channel', where: { kind: ['post'] } }, '1'],
    // 2 × 1.5 + 0.5 × 1.5 + 1 + 1
    [{ sum: 'quantity', factors: { by: 'kind', of: { article: '1.5' } } }, '5.75'],
    [{ count: 'activities', factors: { by: 'level', of: { province: '2', district: '0.25' } } }, '4.25'],
    [{ count: 'activities', factors: { by: 'channel', of: { portal: '0' } } }, '2'],
  ])('%o', (fact, value) => {
    expect(measure(fact)).toBe(value)
  })
  test('nothing done is zero, not missing', () => {
    expect(read('articles')).toBe('0')
  })
  test('sums beyond what a float holds', () => {
    const many = [
      article('u', { quantity: '9007199254740991' }),
      article('u', { quantity: '2' }),
      article('u', { quantity: '0.5' }),
    ]
    expect(read('articles', { units, activities: many })).toBe('9007199254740993.5')
  })
})
