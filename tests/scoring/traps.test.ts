import { scorePeriod } from '@thidua/scoring'
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
  scoreDeclared,
  smallSet,
} from '../support/small-set.ts'

const only = (...criteria: unknown[]) => smallSet([group('G', criteria)], { nominal: '3' })

describe('traps of real score tables', () => {
  const ledger = only(
    criterion(
      'c',
      '3',
      [
        line('case', { column: 'deduction', value: 'cases', points: { perItem: { points: '0.5' } } }),
        line('good', { column: 'bonus', value: 'issued', points: { yesNo: { yes: '1' } } }),
      ],
      { start: 'full', deductionCap: '1.5' },
    ),
  )
  test('a cap on deductions never swallows the bonus: 3, five cases of −0.5 capped at 1.5, +1 → 2.5', () => {
    expect(pointsOf(scoreDeclared(ledger, { cases: '5', issued: 'yes' }), 'c')).toBe('2.5')
  })

  const exclusive = only(
    criterion(
      'c',
      '3',
      [
        line('case', { column: 'deduction', value: 'cases', points: { perItem: { points: '0.5' } } }),
        line('one', {
          column: 'bonus',
          value: 'issued',
          points: { yesNo: { yes: '1' } },
          when: { fullStandard: 'true' },
          exclusive: 'x',
        }),
        line('two', {
          column: 'bonus',
          value: 'handled',
          points: { yesNo: { yes: '2' } },
          when: { fullStandard: 'true' },
          exclusive: 'x',
        }),
      ],
      { start: 'full' },
    ),
  )
  test('exclusive +1 and +2 give +2, not +3', () => {
    expect(pointsOf(scoreDeclared(exclusive, { cases: '0', issued: 'yes', handled: 'yes' }), 'c')).toBe('5')
  })
  test('one deduction and the bonus that needs the full standard is gone', () => {
    expect(pointsOf(scoreDeclared(exclusive, { cases: '1', issued: 'yes', handled: 'yes' }), 'c')).toBe('2.5')
  })

  const bands = only(
    criterion('c', '5', [
      line('l', {
        value: 'share',
        points: {
          bands: [
            { from: '98', points: '5' },
            { from: '97', points: '4' },
            { from: '96', points: '3' },
          ],
        },
      }),
    ]),
  )
  test.each([
    ['97', '4'],
    ['97.0', '4'],
    ['96.999', '3'],
    ['98', '5'],
    ['95.99999999', '0'],
  ])('bands are half-open: %s%% gives %s', (share, points) => {
    expect(pointsOf(scoreDeclared(bands, { share }), 'c')).toBe(points)
  })

  const plan = only(
    criterion('c', '9', [
      line('below', {
        value: 'plan',
        points: {
          bands: [
            { from: '0', points: '1' },
            { from: '1', points: '2' },
            { from: '1.00000001', points: '3' },
          ],
        },
      }),
    ]),
  )
  test('100% of plan is neither below nor above plan', () => {
    const set = { ...plan, facts: { plan: { value: { ratio: ['done', 'planned'] } } } }
    const units = [school('u', { attributes: { planned: '37' } })]
    expect(pointsOf(scoreDeclared(set, { done: '37' }, { units }), 'c')).toBe('2')
    expect(pointsOf(scoreDeclared(set, { done: '36.9' }, { units }), 'c')).toBe('1')
  })

  test('0.1 + 0.2 is 0.3', () => {
    const set = only(
      criterion('c', '3', [
        line('a', { value: 'cases', points: { perItem: { points: '0.1' } } }),
        line('b', { value: 'done', points: { perItem: { points: '0.2' } } }),
      ]),
    )
    expect(pointsOf(scoreDeclared(set, { cases: '1', done: '1' }), 'c')).toBe('0.3')
  })

  test.each([
    ['79.135', '79.14'],
    ['93.825', '93.83'],
    ['79.1349999', '79.13'],
  ])('half-up on exact text: %s → %s', (done, total) => {
    const set = smallSet([
      group('G', [
        criterion('c', '100', [line('l', { value: 'done', points: { marked: { from: '0', to: '100' } } })]),
      ]),
    ])
    expect(scoreDeclared(set, { done }).scores[0]?.total).toBe(total)
  })

  test('weights of 2/37 and 1/7 stay exact until the declared rounding', () => {
    const set = smallSet([
      group('G', [
        criterion('c', '100', [
          line('l', { value: { ratio: ['2', '37'] }, points: { proportion: { points: '37' } } }),
        ]),
        criterion('d', '100', [
          line('m', { value: { ratio: ['1', '7'] }, points: { proportion: { points: '7' } } }),
        ]),
      ]),
    ])
    const [score] = scoreDeclared(set, {}).scores
    expect(score?.exact).toBe('3')
  })

  test.each([
    ['7', '10', 'yes'],
    ['6', '9', 'no'],
  ])('%s of %s against 70%%: %s', (done, planned, met) => {
    const set = only(
      criterion('c', '1', [
        line('l', {
          value: '1',
          points: { yesNo: { yes: '1' } },
          when: { value: { ratio: ['done', 'planned'] }, atLeast: '0.7' },
        }),
      ]),
    )
    const units = [school('u', { attributes: { planned } })]
    expect(pointsOf(scoreDeclared(set, { done }, { units }), 'c')).toBe(met === 'yes' ? '1' : '0')
  })

  test('not applicable is not zero: 5, 5 and one part absent under "excluded" leave a mean of 5', () => {
    const part = (id: string, value: string) =>
      criterion(id, '5', [
        line(`${id}1`, { value, points: { marked: { from: '0', to: '5' } }, missing: 'excluded' }),
      ])
    const set = smallSet([group('G', [part('a', '5'), part('b', '5'), part('c', 'done')])], {
      policies: { notApplicable: 'rescale-table' },
    })
    expect(scoreDeclared(set, {}).scores[0]?.total).toBe('15')
    expect(scoreDeclared(set, { done: '0' }).scores[0]?.total).toBe('10')
  })

  test('printed parts and the printed rounding line add up to the printed total', () => {
    const third = (id: string) =>
      criterion(id, '1', [
        line(`${id}1`, { value: { ratio: ['1', '3'] }, points: { proportion: { points: '1' } } }),
      ])
    const [score] = scoreDeclared(smallSet([group('G', [third('a'), third('b'), third('c')])]), {}).scores
    expect(score?.total).toBe('1')
    expect(score?.ledger).toEqual([
      { kind: 'criterion', of: 'a', amount: '0.33' },
      { kind: 'criterion', of: 'b', amount: '0.33' },
      { kind: 'criterion', of: 'c', amount: '0.33' },
      { kind: 'rounding', of: null, amount: '0.01' },
    ])
  })

  test('a penalty is waived when the unit found and handled it itself', () => {
    const set = only(
      criterion(
        'c',
        '3',
        [
          line('l', {
            column: 'deduction',
            value: 'cases',
            points: {
              bands: [
                { from: '1', points: '1' },
                { from: '2', points: '2' },
              ],
            },
            when: { not: { declared: 'handled' } },
          }),
        ],
        { start: 'full' },
      ),
    )
    expect(pointsOf(scoreDeclared(set, { cases: '1', handled: 'no' }), 'c')).toBe('2')
    expect(pointsOf(scoreDeclared(set, { cases: '2', handled: 'yes' }), 'c')).toBe('3')
  })

  test('a missing waiver is neither a waiver nor a penalty: the unit is unresolved', () => {
    const set = only(
      criterion(
        'c',
        '3',
        [
          line('l', {
            column: 'deduction',
            value: 'cases',
            points: { perItem: { points: '1' } },
            when: { not: { declared: 'handled' } },
          }),
        ],
        { start: 'full' },
      ),
    )
    const [score] = scoreDeclared(set, { cases: '1' }).scores
    expect(score?.state).toBe('unresolved')
    expect(score?.total).toBeNull()
    expect(score?.unresolved).toEqual([{ criterion: 'c', line: 'l', facts: ['handled'] }])
  })
})

describe('counting', () => {
  const set = (policies: Record<string, unknown>) =>
    smallSet(
      [
        group('G', [
          criterion('c', '100', [line('l', { value: 'articles', points: { perItem: { points: '1' } } })]),
        ]),
      ],
      {
        policies,
        facts: { articles: { count: 'activities' } },
      },
    )
  const total = (
    policies: Record<string, unknown>,
    activities: ReturnType<typeof article>[],
    basis: 'self' | 'final' = 'final',
  ) =>
    scorePeriod(compiled(set(policies)), input({ units: [school('u')], activities }), basis).scores[0]?.total

  test('the same link counts once, or once per channel, as declared', () => {
    const posts = ['portal', 'fanpage', 'zalo'].map(channel =>
      article('u', { channel, link: 'https://vd.example/1' }),
    )
    expect(total({ duplicates: [] }, posts)).toBe('3')
    expect(total({ duplicates: [{ by: 'link', counts: 'once' }] }, posts)).toBe('1')
    expect(
      total({ duplicates: [{ by: 'link', counts: 'per-channel' }] }, [
        ...posts,
        ...posts.map(p => ({ ...p, id: `${p.id}x` })),
      ]),
    ).toBe('3')
  })
  test('one achievement counts at its highest level only', () => {
    const awards = ['unit', 'province', 'district'].map(level =>
      article('u', { kind: 'award', level, event: 'e1' }),
    )
    expect(total({ highestLevelOnly: ['award'] }, awards)).toBe('1')
  })
  test('only the period, and only what the basis accepts, counts', () => {
    const activities = [
      article('u', { date: '2023-12-31' }),
      article('u', { date: '2024-01-01' }),
      article('u', { date: '2024-12-31', status: 'submitted' }),
      article('u', { date: '2025-01-01' }),
      article('u', { status: 'rejected' }),
    ]
    expect(total({}, activities)).toBe('1')
    expect(total({}, activities, 'self')).toBe('3')
  })
})

describe('ranking and proposals', () => {
  const set = (commendation: Record<string, unknown>) =>
    smallSet(
      [
        group('G', [
          criterion('c', '100', [line('l', { value: 'done', points: { marked: { from: '0', to: '100' } } })]),
        ]),
      ],
      {
        ratings: [
          { id: 'good', label: { vi: 'a', en: 'a' }, from: '50' },
          { id: 'weak', label: { vi: 'b', en: 'b' } },
        ],
        commendations: [
          {
            id: 'flag',
            label: { vi: 'cờ', en: 'flag' },
            eligible: [{ label: { vi: 'x', en: 'x' }, when: { rating: ['good'] } }],
            ...commendation,
          },
        ],
      },
    )
  const run = (commendation: Record<string, unknown>, totals: string[]) => {
    const units = totals.map((_, i) => school(`u${i}`))
    const declarations = totals.flatMap((done, i) => declare(`u${i}`, { done }))
    return scorePeriod(compiled(set(commendation)), input({ units, declarations }), 'final')
  }
  const outcomes = (result: ReturnType<typeof run>) => result.proposals[0]?.lines.map(l => l.outcome)

  test('two tied at first share place 1 and the next is 3', () => {
    const { standings } = run({ quota: { seats: '1' } }, ['90', '90', '80']).blocks[0]!
    expect(standings.map(s => [s.place, s.shared])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ])
  })
  test('a tie across the one flag goes to the vote, and nobody below is lifted over it', () => {
    expect(outcomes(run({ quota: { seats: '1' }, tieAtEdge: 'vote' }, ['90', '90', '80']))).toEqual([
      'vote',
      'vote',
      'no-seat',
    ])
    expect(outcomes(run({ quota: { seats: '1' }, tieAtEdge: 'none' }, ['90', '90', '80']))).toEqual([
      'no-seat',
      'no-seat',
      'no-seat',
    ])
    expect(outcomes(run({ quota: { seats: '1' }, tieAtEdge: 'all' }, ['90', '90', '80']))).toEqual([
      'proposed',
      'proposed',
      'no-seat',
    ])
  })
  test.each([
    [10, 2],
    [9, 1],
    [4, 1],
    [0, 0],
  ])('20%% of %i good units, under five → 1, none → 0: %i seats', (good, seats) => {
    const quota = {
      percentOf: 'rated',
      ratings: ['good'],
      percent: '20',
      rounding: 'floor',
      under: { units: '5', seats: '1' },
    }
    const totals = [...Array.from({ length: good }, (_, i) => String(99 - i)), '10']
    expect(run({ quota }, totals).proposals[0]).toMatchObject({ seatBase: good, seats })
  })
  test('a hold stops a proposal without touching score, place or rating', () => {
    const held = scorePeriod(
      compiled(set({ quota: { seats: '1' } })),
      input({
        units: [school('u0'), school('u1')],
        declarations: [...declare('u0', { done: '90' }), ...declare('u1', { done: '80' })],
        holds: [{ id: 'h1', unit: 'u0', from: '2024-12-01', reason: 'r', document: 'd' }],
      }),
      'final',
    )
    expect(held.blocks[0]?.standings[0]).toMatchObject({ unit: 'u0', place: 1 })
    expect(held.ratings[0]?.rating).toBe('good')
    expect(held.proposals[0]?.lines.map(l => [l.outcome, l.because])).toEqual([
      ['hold', 'h1'],
      ['proposed', null],
    ])
  })
})
