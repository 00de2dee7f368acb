import { type PeriodResult, scorePeriod } from '@thidua/scoring'
import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import type { ScoringInput, Unit } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { compiled, criterion, declare, group, input, line, school, smallSet } from '../support/small-set.ts'

const label = { vi: 'x', en: 'x' }
const one = { perItem: { points: '1' } }
const table = [
  group('G', [criterion('a', '100', [line('a1', { value: 'done', points: one })])]),
  group('H', [criterion('b', '10', [line('b1', { value: 'share', points: one, missing: 'zero' })])]),
]
const under = (when: unknown) => ({ label, when })
const gate = (id: string, effect: string, when: unknown) => ({ id, label, effect, when })
const bands = [
  { id: 'best', label, from: '90' },
  { id: 'good', label, from: '70' },
  { id: 'fair', label, from: '50' },
  { id: 'weak', label },
]

interface Given extends Partial<ScoringInput> {
  readonly ratings?: unknown[]
  readonly gates?: unknown[]
  readonly commendations?: unknown[]
}

/** One block of units `u0`, `u1` … that declare `done`; null: they declare nothing. */
const run = (
  done: readonly (string | null)[],
  { ratings = bands, gates = [], commendations = [], ...rest }: Given = {},
) => {
  const set = compiled(smallSet(table, { nominal: '110', ratings, gates, commendations }))
  const given = input({
    units: done.map((_, i) => school(`u${i}`)),
    ...rest,
    declarations: [
      ...done.flatMap((value, i) => (value === null ? [] : declare(`u${i}`, { done: value }))),
      ...(rest.declarations ?? []),
    ],
  })
  const result = scorePeriod(set, given, 'final')
  // Columns rate every unit alike.
  const columns = scoreColumns(set, given, encodeActivities([], new Map()), 'final')
  const ids = set.set.ratings.map(({ id }) => id)
  expect([...columns.ratings].map(at => ids[at] ?? null)).toEqual(ratingsOf(result))
  return result
}

const ratingsOf = ({ ratings }: PeriodResult) => ratings.map(({ rating }) => rating)

describe('a rating by points', () => {
  test.each([
    ['95', 'best', null],
    ['90', 'best', null],
    ['89.99', 'good', { rating: 'best', missing: '0.01' }],
    ['70', 'good', { rating: 'best', missing: '20' }],
    ['69', 'fair', { rating: 'good', missing: '1' }],
    ['0', 'weak', { rating: 'fair', missing: '50' }],
  ])('%s points: %s', (done, rating, next) => {
    expect(run([done]).ratings[0]).toEqual({
      unit: 'u0',
      rating,
      byPoints: rating,
      failed: [],
      gates: [],
      commendable: true,
      next,
    })
  })
  test('a threshold finer than a printed total', () => {
    const ratings = [{ id: 'best', label, from: '89.995' }, ...bands.slice(1)]
    expect(ratingsOf(run(['89.994', '89.996', '89.99'], { ratings }))).toEqual(['good', 'best', 'good'])
  })
  test('without a total there is none', () => {
    expect(run([null]).ratings[0]).toEqual({
      unit: 'u0',
      rating: null,
      byPoints: null,
      failed: [],
      gates: [],
      commendable: true,
      next: null,
    })
  })
  test('where every rating has a threshold, a unit may be below all of them', () => {
    const ratings = bands.slice(0, 3)
    expect(run(['49'], { ratings }).ratings[0]).toMatchObject({
      rating: null,
      byPoints: null,
      next: { rating: 'fair', missing: '1' },
    })
  })
})

describe('conditions on top of points', () => {
  const conditional = (when: unknown) => [
    { ...bands[0], conditions: [under({ value: 'done', above: '0' }), under(when)] },
    ...bands.slice(1),
  ]
  test.each([
    [{ declared: 'issued' }, { issued: 'yes' }, 'best', []],
    [{ declared: 'issued' }, { issued: 'no' }, 'good', [{ rating: 'best', condition: 1, answer: 'no' }]],
    [{ declared: 'issued' }, {}, 'good', [{ rating: 'best', condition: 1, answer: 'unknown' }]],
  ] as const)('%j with %j: %s', (when, values, rating, failed) => {
    const [found] = run(['95'], {
      ratings: conditional(when),
      declarations: declare('u0', values as Record<string, string>),
    }).ratings
    expect(found).toMatchObject({ rating, byPoints: 'best', failed, next: null })
  })
  test('conditions of ratings that the points do not reach are not asked', () => {
    expect(run(['80'], { ratings: conditional({ declared: 'issued' }) }).ratings[0]).toMatchObject({
      rating: 'good',
      failed: [],
    })
  })

  const gated = (when: unknown, given: Given = {}) => {
    const { ratings } = run(['95', '80', '60'], { gates: [gate('g', 'no-commendation', when)], ...given })
    return ratings.map(({ gates }) => gates[0]!.answer)
  }
  test.each([
    [{ score: { atLeast: '80' } }, ['yes', 'yes', 'no']],
    [{ score: { below: '80' } }, ['no', 'no', 'yes']],
    [{ group: 'G', atLeastShare: '0.8' }, ['yes', 'yes', 'no']],
    [{ place: { atMost: '2' } }, ['yes', 'yes', 'no']],
    [{ not: { place: { atMost: '1' } } }, ['no', 'yes', 'yes']],
  ])('%j of units with 95, 80 and 60', (when, answers) => {
    expect(gated(when)).toEqual(answers)
  })
  test('of a unit without a total they are all unknown', () => {
    for (const when of [
      { score: { atLeast: '0' } },
      { group: 'G', atLeastShare: '0' },
      { place: { atMost: '9' } },
    ])
      expect(run([null], { gates: [gate('g', 'not-rated', when)] }).ratings[0]!.gates).toEqual([
        { gate: 'g', answer: 'unknown' },
      ])
  })
  test('ratings of sub-units are asked of the sub-units', () => {
    const units: Unit[] = [school('u0'), school('u1', { parent: 'u0' }), school('u2', { parent: 'u0' })]
    const gates = [gate('g', 'not-rated', { not: { everyChild: { rating: ['best', 'good'] } } })]
    expect(ratingsOf(run(['95', '95', '70'], { units, gates }))).toEqual(['best', 'best', 'good'])
    expect(ratingsOf(run(['95', '95', '69'], { units, gates }))).toEqual([null, 'best', 'fair'])
  })
})

describe('gates', () => {
  const shut = { value: 'done', above: '0' }
  const open = { value: 'done', below: '0' }
  test.each<[string, unknown[], string | null, boolean]>([
    ['not rated', [gate('g', 'not-rated', shut)], null, false],
    ['one lower', [gate('g', 'lower-one', shut)], 'good', true],
    ['two of them: two lower', [gate('g', 'lower-one', shut), gate('h', 'lower-one', shut)], 'fair', true],
    [
      'five of them: the last rating',
      Array.from({ length: 5 }, (_, i) => gate(`g${i}`, 'lower-one', shut)),
      'weak',
      true,
    ],
    ['no commendation', [gate('g', 'no-commendation', shut)], 'best', false],
    [
      'open gates',
      [gate('g', 'not-rated', open), gate('h', 'lower-one', open), gate('i', 'no-commendation', open)],
      'best',
      true,
    ],
    ['a gate over a missing fact stays open', [gate('g', 'not-rated', { declared: 'issued' })], 'best', true],
  ])('%s', (_, gates, rating, commendable) => {
    expect(run(['95'], { gates }).ratings[0]).toMatchObject({ rating, commendable, byPoints: 'best' })
  })
  test('a gate says its answer', () => {
    const gates = [
      gate('g', 'lower-one', shut),
      gate('h', 'lower-one', open),
      gate('i', 'lower-one', { declared: 'issued' }),
    ]
    expect(run(['95'], { gates }).ratings[0]!.gates).toEqual([
      { gate: 'g', answer: 'yes' },
      { gate: 'h', answer: 'no' },
      { gate: 'i', answer: 'unknown' },
    ])
  })
})

describe('quotas of ratings', () => {
  const limited = (quota: unknown, rest: object = {}) => [{ ...bands[0], quota, ...rest }, ...bands.slice(1)]
  test('those beyond the seats are rated one lower, with the proof', () => {
    // Three are best by points, one seat: 20 % of 5 units.
    const quota = { percentOf: 'units', percent: '20', rounding: 'floor' }
    const { ratings } = run(['99', '95', '92', '80', '60'], { ratings: limited(quota) })
    expect(ratings.map(({ rating }) => rating)).toEqual(['best', 'good', 'good', 'good', 'fair'])
    const rule = { kind: 'percent', of: 'units', percent: '20', when: null, rounding: 'floor', share: '1' }
    expect(ratings.map(({ quotas }) => quotas)).toEqual([
      [{ rating: 'best', outcome: 'kept', place: 1, seatBase: 5, seats: 1, rule, margin: '4' }],
      [{ rating: 'best', outcome: 'lowered', place: 2, seatBase: 5, seats: 1, rule, margin: '-4' }],
      [{ rating: 'best', outcome: 'lowered', place: 3, seatBase: 5, seats: 1, rule, margin: '-7' }],
      undefined,
      undefined,
    ])
  })
  test('a quota meets those who came down from the one above it', () => {
    // Best: one of three; good: two seats for the two lowered and the 80.
    const ratings = [
      { ...bands[0], quota: { seats: '1' } },
      { ...bands[1], quota: { seats: '2' } },
      ...bands.slice(2),
    ]
    const result = run(['99', '95', '92', '80'], { ratings })
    expect(ratingsOf(result)).toEqual(['best', 'good', 'good', 'fair'])
    expect(result.ratings[1]!.quotas!.map(({ rating, outcome }) => `${rating} ${outcome}`)).toEqual([
      'best lowered',
      'good kept',
    ])
  })
  test.each([
    [undefined, ['good', 'good', 'good'], ['vote', 'vote', 'lowered']],
    ['vote', ['good', 'good', 'good'], ['vote', 'vote', 'lowered']],
    ['all', ['best', 'best', 'good'], ['kept', 'kept', 'lowered']],
    ['none', ['good', 'good', 'good'], ['lowered', 'lowered', 'lowered']],
  ])('a tie across the last seat, settled by %s', (tieAtEdge, ratings, outcomes) => {
    const result = run(['95', '95', '91'], {
      ratings: limited({ seats: '1' }, tieAtEdge ? { tieAtEdge } : {}),
    })
    expect(ratingsOf(result)).toEqual(ratings)
    expect(result.ratings.map(({ quotas }) => quotas![0]!.outcome)).toEqual(outcomes)
  })
  test('each block has seats of its own', () => {
    const units = ['b1', 'b2', 'b1', 'b2'].map((block, i) => school(`u${i}`, { block }))
    expect(ratingsOf(run(['95', '91', '92', '99'], { units, ratings: limited({ seats: '1' }) }))).toEqual([
      'best',
      'good',
      'good',
      'best',
    ])
  })
  test('bases: ratings as earned, eligible ones, seats of another rating', () => {
    const seatsUnder = (quota: object) => {
      const ratings = [{ ...bands[0], quota }, { ...bands[1], quota: { seats: '2' } }, ...bands.slice(2)]
      const [first] = run(['99', '95', '92', '80', '60', null], { ratings }).ratings
      const { seatBase, seats } = first!.quotas![0]!
      return [seatBase, seats]
    }
    const share = { percent: '50', rounding: 'ceiling' }
    expect(seatsUnder({ percentOf: 'units', ...share })).toEqual([6, 3])
    expect(seatsUnder({ percentOf: 'rated', ...share })).toEqual([5, 3])
    expect(seatsUnder({ percentOf: 'rated', ratings: ['best', 'good'], ...share })).toEqual([4, 2])
    expect(seatsUnder({ percentOf: 'eligible', ...share })).toEqual([3, 2])
    expect(seatsUnder({ percentOf: 'seats', of: 'good', ...share })).toEqual([2, 1])
  })
})

describe('seats of a form', () => {
  const form = (rest: object) => ({
    id: 'flag',
    label,
    eligible: [under({ score: { atLeast: '50' } })],
    ...rest,
  })
  const seatsOf = (quota: unknown, done: string[], given: Given = {}) => {
    const { seatBase, seats, rule } = run(done, { commendations: [form({ quota })], ...given }).proposals[0]!
    return [seatBase, seats, rule]
  }
  const five = ['90', '80', '70', '60', '10']
  test('fixed, by block size, and none', () => {
    expect(seatsOf({ seats: '2' }, five)).toEqual([5, 2, { kind: 'fixed' }])
    const byBlockSize = [
      { from: '3', seats: '1' },
      { from: '6', seats: '3' },
      { from: '5', seats: '2' },
    ]
    expect(seatsOf({ byBlockSize }, five)).toEqual([5, 2, { kind: 'block-size', from: 5 }])
    expect(seatsOf({ byBlockSize }, five.slice(1))).toEqual([4, 1, { kind: 'block-size', from: 3 }])
    expect(seatsOf({ byBlockSize }, five.slice(3))).toEqual([2, 0, { kind: 'block-size', from: null }])
    expect(seatsOf(undefined, five)).toEqual([null, null, null])
  })
  test.each([
    ['floor', 1],
    ['half-up', 2],
    ['ceiling', 2],
  ])('30 percent of five, rounded by %s', (rounding, seats) => {
    const quota = { percentOf: 'units', percent: '30', rounding }
    const rule = { kind: 'percent', of: 'units', percent: '30', when: null, rounding, share: '1.5' }
    expect(seatsOf(quota, five)).toEqual([5, seats, rule])
  })
  test('a small base has seats of its own, an empty one has none', () => {
    const quota = {
      percentOf: 'eligible',
      percent: '20',
      rounding: 'floor',
      under: { units: '5', seats: '3' },
    }
    expect(seatsOf(quota, five)).toEqual([4, 3, { kind: 'under', units: 5 }])
    expect(seatsOf(quota, ['10'])).toMatchObject([0, 0, { kind: 'percent' }])
    expect(seatsOf(quota, ['90', ...five])).toMatchObject([5, 1, { kind: 'percent' }])
  })
  test('another percentage where a condition holds for every unit of the block', () => {
    const percentWhen = [
      { label, when: { score: { atLeast: '65' } }, percent: '50' },
      { label, when: { score: { atLeast: '50' } }, percent: '25' },
    ]
    const quota = { percentOf: 'units', percent: '20', percentWhen, rounding: 'ceiling' }
    expect(seatsOf(quota, ['90', '80', '70', '66'])).toMatchObject([4, 2, { percent: '50', when: 0 }])
    expect(seatsOf(quota, ['90', '80', '70', '60'])).toMatchObject([4, 1, { percent: '25', when: 1 }])
    expect(seatsOf(quota, five)).toMatchObject([5, 1, { percent: '20', when: null }])
  })
  test('absurd percentages of one another give a million seats, never a number that cannot be counted', () => {
    const absurd = '999999999999'
    const commendations = [
      form({ quota: { percentOf: 'seats', of: 'paper', percent: absurd, rounding: 'up' } }),
      form({ id: 'paper', quota: { percentOf: 'units', percent: absurd, rounding: 'floor' } }),
    ]
    const { proposals } = run(five, { commendations })
    expect(proposals.map(({ seatBase, seats }) => [seatBase, seats])).toEqual([
      [1_000_000, 1_000_000],
      [5, 1_000_000],
    ])
  })
  test('nested: a share of the seats of another form', () => {
    const commendations = [
      form({ quota: { percentOf: 'seats', of: 'paper', percent: '50', rounding: 'floor' } }),
      form({
        id: 'paper',
        quota: { percentOf: 'rated', ratings: ['best', 'good', 'fair'], percent: '100', rounding: 'floor' },
      }),
    ]
    const { proposals } = run(five, { commendations })
    expect(proposals.map(({ commendation, seatBase, seats }) => [commendation, seatBase, seats])).toEqual([
      ['flag', 4, 2],
      ['paper', 4, 4],
    ])
  })
})

describe('a line of proof for every unit', () => {
  const flag = {
    id: 'flag',
    label,
    eligible: [under({ rating: ['best', 'good'] }), under({ score: { atLeast: '75' } })],
    quota: { seats: '1' },
  }
  const linesOf = (done: (string | null)[], given: Given = {}) =>
    run(done, { commendations: [flag], ...given }).proposals[0]!.lines.map(
      ({ unit, outcome, failed, because, margin }) => [unit, outcome, failed, because, margin],
    )

  test('proposed, without a seat, not eligible, unresolved', () => {
    expect(linesOf(['80', '95', '72', '40', null])).toEqual([
      ['u0', 'no-seat', [], null, '-15'],
      ['u1', 'proposed', [], null, '15'],
      ['u2', 'not-eligible', [1], null, null],
      ['u3', 'not-eligible', [0, 1], null, null],
      ['u4', 'unresolved', [], null, null],
    ])
  })
  test('place and total stand beside it', () => {
    const { lines } = run(['80', null], { commendations: [flag] }).proposals[0]!
    expect(lines.map(({ place, total }) => [place, total])).toEqual([
      [1, '80'],
      [null, null],
    ])
  })
  test('a closed gate comes before everything else; a gate that only lowers closes nothing', () => {
    const shut = { score: { atLeast: '90' } }
    const gates = [gate('lower', 'lower-one', shut), gate('shut', 'no-commendation', shut)]
    expect(linesOf(['80', '95'], { gates })).toEqual([
      ['u0', 'proposed', [], null, null],
      ['u1', 'gate', [], 'shut', null],
    ])
    expect(linesOf(['80', '95'], { gates: gates.slice(0, 1) })[1]).toEqual(['u1', 'proposed', [], null, '15'])
    expect(linesOf(['95'], { gates: [gate('out', 'not-rated', shut)] })).toEqual([
      ['u0', 'gate', [], 'out', null],
    ])
  })

  const hold = (id: string, rest: object = {}) => ({
    id,
    unit: 'u0',
    from: '2024-06-01',
    reason: 'x',
    document: 'x',
    ...rest,
  })
  test.each([
    ['in force', hold('h'), 'hold'],
    ['from the day itself', hold('h', { from: '2024-12-31' }), 'hold'],
    ['not yet', hold('h', { from: '2025-01-01' }), 'proposed'],
    ['until the day itself', hold('h', { until: '2024-12-31' }), 'hold'],
    ['over', hold('h', { until: '2024-12-30' }), 'proposed'],
    ['of another unit', hold('h', { unit: 'u1' }), 'proposed'],
  ])('a hold that is %s', (_, held, outcome) => {
    const [first] = linesOf(['95', '20'], { holds: [held] })
    expect(first).toEqual(['u0', outcome, [], outcome === 'hold' ? 'h' : null, null])
  })
  test('a hold is not named where the unit could not be proposed anyway', () => {
    expect(linesOf(['72'], { holds: [hold('h')] })).toEqual([['u0', 'not-eligible', [1], null, null]])
  })

  test('one achievement, one reward: who is proposed for one form is not proposed for another', () => {
    const paper = {
      id: 'paper',
      label,
      eligible: [under({ score: { atLeast: '0' } })],
      notWith: ['flag'],
      quota: { seats: '2' },
    }
    const free = { ...paper, id: 'free', notWith: ['paper'] }
    const { proposals } = run(['95', '80', '60', '55'], { commendations: [flag, paper, free] })
    expect(
      proposals.map(({ lines }) => lines.map(({ outcome, because }) => `${outcome} ${because ?? ''}`.trim())),
    ).toEqual([
      ['proposed', 'no-seat', 'not-eligible', 'not-eligible'],
      ['already-proposed flag', 'proposed', 'proposed', 'no-seat'],
      ['proposed', 'already-proposed paper', 'already-proposed paper', 'proposed'],
    ])
  })
  test('without a quota everybody eligible is proposed; seats are taken in the order of places', () => {
    expect(
      linesOf(['80', '95', '76'], { commendations: [{ ...flag, quota: undefined }] }).map(
        ([, outcome]) => outcome,
      ),
    ).toEqual(['proposed', 'proposed', 'proposed'])
    expect(
      linesOf(['80', '95', '76', '85'], { commendations: [{ ...flag, quota: { seats: '2' } }] }),
    ).toEqual([
      ['u0', 'no-seat', [], null, '-5'],
      ['u1', 'proposed', [], null, '15'],
      ['u2', 'no-seat', [], null, '-9'],
      ['u3', 'proposed', [], null, '5'],
    ])
  })
  test('no seats: nobody is proposed, and nobody is behind anybody', () => {
    expect(linesOf(['80'], { commendations: [{ ...flag, quota: { seats: '0' } }] })).toEqual([
      ['u0', 'no-seat', [], null, null],
    ])
  })
  test('every block has a proposal of its own', () => {
    const units = ['b2', 'b1', 'b2'].map((block, i) => school(`u${i}`, { block }))
    const { proposals } = run(['80', '76', '95'], { units, commendations: [flag] })
    expect(
      proposals.map(({ block, lines }) => [block, lines.map(({ unit, outcome }) => `${unit} ${outcome}`)]),
    ).toEqual([
      ['b2', ['u0 no-seat', 'u2 proposed']],
      ['b1', ['u1 proposed']],
    ])
  })
})

describe('what each condition read', () => {
  const proofOf = (when: unknown, given: Given = {}) => {
    const commendations = [{ id: 'flag', label, eligible: [under(when)] }]
    return run(['80', '95'], { commendations, ...given }).proposals[0]!.lines[0]!.conditions[0]!
  }
  const reading = (
    answer: string,
    found: string | null,
    by: string | null = null,
    missing: string[] = [],
  ) => ({
    answer,
    readings: [{ path: [], answer, found, by, missing }],
  })
  const declared = { declarations: declare('u0', { share: '2', issued: 'yes', handled: 'no' }) }
  test.each<[unknown, ReturnType<typeof reading>]>([
    [{ score: { atLeast: '90' } }, reading('no', '82', '8')],
    [{ score: { atLeast: '82' } }, reading('yes', '82')],
    [{ score: { below: '80' } }, reading('no', '82', '2')],
    [{ value: 'done', above: '85' }, reading('no', '80', '5')],
    [{ value: 'done', above: '75' }, reading('yes', '80')],
    [{ value: 'done', atMost: '70' }, reading('no', '80', '10')],
    [{ value: 'done', equals: '79' }, reading('no', '80', '1')],
    [{ value: 'done', equals: '81' }, reading('no', '80', '1')],
    [{ value: 'done', atLeast: '70', below: '75' }, reading('no', '80', '5')],
    [{ value: 'staff', atLeast: '1' }, reading('unknown', null, null, ['staff'])],
    [{ group: 'H', atLeastShare: '0.5' }, reading('no', '0.2', '0.3')],
    [{ group: 'H', atLeastShare: '0.2' }, reading('yes', '0.2')],
    [{ place: { atMost: '1' } }, reading('no', '2', '1')],
    [{ place: { atMost: '2' } }, reading('yes', '2')],
    [{ rating: ['best'] }, reading('no', 'good')],
    [{ unitKind: ['school'] }, reading('yes', 'school')],
    [{ declared: 'issued' }, reading('yes', 'yes')],
    [{ declared: 'handled' }, reading('no', 'no')],
    [{ nothingSubmitted: true }, reading('no', 'no')],
  ])('%j', (when, proof) => {
    expect(proofOf(when, declared)).toEqual(proof)
  })
  test('nothing declared is nothing found', () => {
    expect(proofOf({ declared: 'issued' })).toEqual(reading('unknown', null, null, ['issued']))
  })
  test('of sub-units it counts those that do not meet it', () => {
    const units = [school('u0'), school('u1', { parent: 'u0' }), school('u2', { parent: 'u0' })]
    const more = { units, declarations: declare('u2', { done: '10' }) }
    expect(proofOf({ everyChild: { value: 'done', above: '20' } }, more)).toEqual(reading('no', '1'))
    expect(proofOf({ everyChild: { value: 'done', above: '5' } }, more)).toEqual(reading('yes', '0'))
  })
  test('parts are read each at its place', () => {
    const when = {
      all: [
        { score: { atLeast: '80' } },
        { any: [{ rating: ['best'] }, { not: { place: { atMost: '1' } } }] },
      ],
    }
    expect(proofOf(when)).toEqual({
      answer: 'yes',
      readings: [
        { path: ['all', 0], answer: 'yes', found: '80', by: null, missing: [] },
        { path: ['all', 1, 'any', 0], answer: 'no', found: 'good', by: null, missing: [] },
        { path: ['all', 1, 'any', 1, 'not'], answer: 'no', found: '2', by: '1', missing: [] },
      ],
    })
  })
})
