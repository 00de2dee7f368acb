import { scorePeriod } from '@thidua/scoring'
import type { Step } from '@thidua/scoring/outcomes'
import { checkMarks, type Mark, type Ruling, type ScoringInput, type Unit } from '@thidua/scoring/records'
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
  readonly values?: Record<string, string>
  readonly policies?: Record<string, unknown>
}

/** The criterion `c` of unit `u`, as its result tells it. */
const evaluate = (
  lines: unknown[],
  rest: Record<string, unknown> = {},
  { values = {}, policies = {}, ...more }: Given = {},
) => {
  const set = compiled(smallSet([group('G', [criterion('c', '10', lines, rest)])], { policies }))
  const given = input({ units: [school('u')], ...more })
  const result = scorePeriod(
    set,
    { ...given, declarations: [...declare('u', values), ...given.declarations] },
    'final',
  )
  const score = result.scores.find(({ unit }) => unit === 'u')!
  return { ...score.criteria[0]!, unresolved: score.unresolved, total: score.total }
}

/** Points and steps of one line that reads the declaration `done`. */
const lineOf = (points: unknown, done: string, rest: Record<string, unknown> = {}, given: Given = {}) => {
  const { lines } = evaluate(
    [line('l', { value: 'done', points, ...rest })],
    {},
    { ...given, values: { done, ...given.values } },
  )
  return [lines[0]!.points, lines[0]!.steps] as const
}

describe('a value becomes points', () => {
  const perItem = (rest: object) => ({ perItem: { points: '0.5', ...rest } })
  const items = (count: string, rest: object = {}): Step => ({
    kind: 'per-item',
    items: count,
    each: '1',
    above: '0',
    points: '0.5',
    ...rest,
  })
  test.each<[string, unknown, string, string, Step]>([
    ['for each', perItem({}), '3', '1.5', items('3')],
    ['for each part', perItem({}), '2.5', '1.25', items('2.5')],
    ['for nothing', perItem({}), '0', '0', items('0')],
    ['never below nothing', perItem({}), '-3', '0', items('0')],
    ['for each two', perItem({ each: '2' }), '5', '1.25', items('2.5', { each: '2' })],
    ['for each full two', perItem({ each: '2', steps: 'whole' }), '5', '1', items('2', { each: '2' })],
    [
      'for each part of two, said so',
      perItem({ each: '2', steps: 'proportional' }),
      '5',
      '1.25',
      items('2.5', { each: '2' }),
    ],
    ['above a threshold', perItem({ above: '92', steps: 'whole' }), '94.9', '1', items('2', { above: '92' })],
    ['on the threshold', perItem({ above: '92' }), '92', '0', items('0', { above: '92' })],
    // 1 item in every 3: 7 / 3 × 0.5 = 7/6
    ['for each three, exactly', perItem({ each: '3' }), '7', '7/6', items('7/3', { each: '3' })],
    ['a share', { proportion: { points: '5' } }, '0.4', '2', { kind: 'proportion', share: '0.4', of: '5' }],
    [
      'a share above one',
      { proportion: { points: '5' } },
      '1.4',
      '5',
      { kind: 'proportion', share: '1', of: '5' },
    ],
    [
      'a share below nothing',
      { proportion: { points: '5' } },
      '-1',
      '0',
      { kind: 'proportion', share: '0', of: '5' },
    ],
    ['yes', { yesNo: { yes: '2', no: '-1' } }, '1', '2', { kind: 'yes-no', yes: true }],
    ['yes by any amount', { yesNo: { yes: '2' } }, '-0.5', '2', { kind: 'yes-no', yes: true }],
    ['no', { yesNo: { yes: '2', no: '-1' } }, '0', '-1', { kind: 'yes-no', yes: false }],
    ['no, of which nothing is said', { yesNo: { yes: '2' } }, '0', '0', { kind: 'yes-no', yes: false }],
  ])('%s', (_, curve, done, points, step) => {
    expect(lineOf(curve, done)).toEqual([points, [step]])
  })

  const bands = {
    bands: [
      { from: '96', points: '3' },
      { from: '98', points: '5' },
      { from: '97', points: '4' },
    ],
  }
  test.each<[string, string, string | null, string | null]>([
    ['100', '5', '98', null],
    ['98', '5', '98', null],
    ['97.999', '4', '97', '98'],
    ['97', '4', '97', '98'],
    ['96', '3', '96', '97'],
    ['95.999', '0', null, '96'],
  ])('bands: %s gives %s, from %s to below %s', (done, points, from, below) => {
    expect(lineOf(bands, done)).toEqual([points, [{ kind: 'band', from, below, points }]])
  })

  // A line from (10, 2) to (20, 4), then one to (40, 0), written out of order.
  const curve = {
    interpolate: [
      { at: '20', points: '4' },
      { at: '10', points: '2' },
      { at: '40', points: '0' },
    ],
  }
  test.each<[string, string, string, string]>([
    ['5', '2', '10', '10'],
    ['10', '2', '10', '20'],
    ['15', '3', '10', '20'],
    ['20', '4', '20', '40'],
    ['25', '3', '20', '40'],
    // 4 − 4 × 1/20 × 7 = 2.6
    ['27', '2.6', '20', '40'],
    ['40', '0', '40', '40'],
    ['50', '0', '40', '40'],
  ])('straight lines: %s gives %s, between %s and %s', (done, points, from, to) => {
    expect(lineOf(curve, done)).toEqual([points, [{ kind: 'interpolate', from, to }]])
  })

  test.each<[string, string, Step[]]>([
    ['1.5', '1.5', []],
    ['-1', '-1', []],
    ['2', '2', []],
    ['2.5', '2', [{ kind: 'outside-limits', before: '2.5', limit: '2' }]],
    ['-1.5', '-1', [{ kind: 'outside-limits', before: '-1.5', limit: '-1' }]],
  ])('a value that is the points, inside its limits: %s gives %s', (done, points, steps) => {
    expect(lineOf({ marked: { from: '-1', to: '2' } }, done)).toEqual([points, steps])
  })

  const bySize = {
    bySize: {
      of: 'planned',
      classes: [
        { from: '1000', points: { yesNo: { yes: '2.5' } } },
        { from: '10', points: { yesNo: { yes: '2' } } },
      ],
    },
  }
  const sized = (planned: string): Given => ({ units: [school('u', { attributes: { planned } })] })
  test.each<[string, string, Step[]]>([
    [
      '1000',
      '2.5',
      [
        { kind: 'size-class', size: '1000', from: '1000', below: null },
        { kind: 'yes-no', yes: true },
      ],
    ],
    [
      '999',
      '2',
      [
        { kind: 'size-class', size: '999', from: '10', below: '1000' },
        { kind: 'yes-no', yes: true },
      ],
    ],
    [
      '10',
      '2',
      [
        { kind: 'size-class', size: '10', from: '10', below: '1000' },
        { kind: 'yes-no', yes: true },
      ],
    ],
    ['9', '0', [{ kind: 'size-class', size: '9', from: null, below: '10' }]],
  ])('by size class: %s gives %s', (planned, points, steps) => {
    expect(lineOf(bySize, '1', {}, sized(planned))).toEqual([points, steps])
  })
  test('a size that is not known', () => {
    const { lines, unresolved } = evaluate([line('l', { value: '1', points: bySize })])
    expect(lines[0]).toMatchObject({ state: 'missing', points: '0', value: null })
    expect(unresolved).toEqual([{ criterion: 'c', line: 'l', facts: ['planned'] }])
  })

  test('a cap, then rounding, each said only where it moves something', () => {
    const curved: Step = items('3')
    const rounding = {
      line: { places: '1', mode: 'down' },
      criterion: 'none',
      group: 'none',
      total: 'none',
      print: '2',
    }
    expect(lineOf(perItem({}), '3', { cap: '1.5' })).toEqual(['1.5', [curved]])
    expect(lineOf(perItem({}), '3', { cap: '1.27' }, { policies: { rounding } })).toEqual([
      '1.2',
      [
        curved,
        { kind: 'cap', before: '1.5', cap: '1.27' },
        { kind: 'rounding', before: '1.27', places: 1, mode: 'down' },
      ],
    ])
    expect(lineOf(perItem({}), '3', {}, { policies: { rounding } })).toEqual(['1.5', [curved]])
  })

  test('marks of the committee are summed up before the points', () => {
    const marks: Mark[] = ['8', '5', '1'].map((points, i) => ({
      unit: 'u',
      line: 'l',
      member: `TV${i}`,
      points,
      reason: 'x',
      recused: points === '1',
    }))
    const { lines } = evaluate(
      [line('l', { value: { marks: 'mean' }, points: { marked: { from: '0', to: '10' } } })],
      {},
      { marks },
    )
    expect(lines[0]).toMatchObject({
      points: '6.5',
      value: '6.5',
      steps: [{ kind: 'marked', members: 2, recused: 1, spread: '3' }],
    })
  })
})

describe('a line without points', () => {
  const one = { perItem: { points: '1' } }
  test.each([
    ['zero', 'scored', '4', []],
    ['excluded', 'missing', null, []],
    ['unresolved', 'missing', null, [{ criterion: 'c', line: 'm', facts: ['share'] }]],
  ] as const)('a missing fact that the line treats as %s', (missing, state, total, unresolved) => {
    const result = evaluate(
      [line('l', { value: 'done', points: one }), line('m', { value: 'share', points: one, missing })],
      {},
      { values: { done: '4' }, policies: { notApplicable: 'no-rescale' } },
    )
    expect(result).toMatchObject({
      state,
      unresolved,
      lines: [{ state: 'scored' }, { state: 'missing', points: '0', value: null }],
    })
    expect(result.lines[1]!.steps).toEqual([{ kind: 'missing', facts: ['share'], treatedAs: missing }])
    expect(result.total).toBe(missing === 'excluded' ? '0' : total)
  })
  test('and where the line says nothing, the policy of the set', () => {
    for (const missing of ['zero', 'excluded', 'unresolved']) {
      const { lines } = evaluate([line('l', { value: 'share', points: one })], {}, { policies: { missing } })
      expect(lines[0]!.steps).toEqual([{ kind: 'missing', facts: ['share'], treatedAs: missing }])
    }
  })

  test('a bonus or deduction that is left out leaves the standard standing', () => {
    const result = evaluate(
      [
        line('l', { value: 'done', points: one }),
        line('b', { value: 'share', points: one, column: 'bonus', missing: 'excluded' }),
        line('d', { value: 'share', points: one, column: 'deduction', missing: 'excluded' }),
      ],
      {},
      { values: { done: '4' } },
    )
    expect(result).toMatchObject({ state: 'scored', points: '4', total: '4' })
  })

  test('a line of another kind of unit does not apply; a criterion of which no standard line applies neither', () => {
    const other = line('l', { value: 'done', points: one, appliesTo: ['office'] })
    const own = line('m', { value: 'done', points: one, appliesTo: ['office', 'school'] })
    const bonus = line('b', { value: 'done', points: one, column: 'bonus' })
    const values = { done: '4' }
    expect(evaluate([other, own], {}, { values })).toMatchObject({
      state: 'scored',
      points: '4',
      lines: [
        { state: 'not-applicable', value: null, points: '0', steps: [{ kind: 'not-applicable' }] },
        { state: 'scored' },
      ],
    })
    expect(evaluate([other, bonus], {}, { values })).toMatchObject({ state: 'not-applicable', points: '0' })
    expect(evaluate([bonus], {}, { values })).toMatchObject({ state: 'scored', points: '4' })
    expect(evaluate([other, bonus], { start: 'full' }, { values })).toMatchObject({
      state: 'scored',
      points: '14',
    })
    expect(evaluate([own], { appliesTo: ['office'] }, { values })).toMatchObject({
      state: 'not-applicable',
      points: '0',
      steps: [{ kind: 'not-applicable' }],
      lines: [],
    })
    expect(evaluate([own], { appliesTo: ['school'] }, { values })).toMatchObject({
      state: 'scored',
      points: '4',
    })
  })

  test('a value that does not apply takes its line out', () => {
    const nothing = { ratio: ['1', '0'], whenZero: 'not-applicable' }
    const { state, lines } = evaluate([line('l', { value: nothing, points: one })])
    expect([state, lines[0]!.state, lines[0]!.steps]).toEqual([
      'not-applicable',
      'not-applicable',
      [{ kind: 'not-applicable' }],
    ])
  })
})

describe('conditions', () => {
  const units: Unit[] = [
    school('u', { attributes: { staff: '10' } }),
    school('x', { parent: 'u', attributes: { staff: '4', planned: '1' } }),
    school('y', { parent: 'u', attributes: { staff: '6' } }),
  ]
  const under = (when: unknown, given: Given = {}) => {
    const { lines } = evaluate(
      [line('l', { value: '1', points: { yesNo: { yes: '1' } }, when })],
      {},
      { units, ...given },
    )
    const { steps, points } = lines[0]!
    if (steps[0]?.kind === 'missing') return `unknown: ${steps[0].facts.join(', ')}`
    if (points === '1') return 'yes'
    return steps[0]?.kind === 'condition-not-met' ? 'no' : JSON.stringify(steps)
  }
  const yes = { value: '1', atLeast: '1' }
  const no = { value: '1', above: '1' }
  const open = { value: 'planned', above: '0' }
  const open2 = { value: 'done', above: '0' }
  test.each<[unknown, string]>([
    [{ value: 'staff', atLeast: '10' }, 'yes'],
    [{ value: 'staff', atLeast: '10.1' }, 'no'],
    [{ value: 'staff', above: '9.9' }, 'yes'],
    [{ value: 'staff', above: '10' }, 'no'],
    [{ value: 'staff', atMost: '10' }, 'yes'],
    [{ value: 'staff', atMost: '9.9' }, 'no'],
    [{ value: 'staff', below: '10.1' }, 'yes'],
    [{ value: 'staff', below: '10' }, 'no'],
    [{ value: 'staff', equals: '10.0' }, 'yes'],
    [{ value: 'staff', equals: '10.1' }, 'no'],
    [{ value: 'staff', atLeast: '5', below: '10' }, 'no'],
    [{ value: 'staff', atLeast: '5', below: '11' }, 'yes'],
    [{ value: { ratio: ['1', '0'], whenZero: 'not-applicable' }, atLeast: '0' }, 'no'],
    [open, 'unknown: planned'],
    [{ all: [yes, yes] }, 'yes'],
    [{ all: [yes, no] }, 'no'],
    [{ all: [open, no] }, 'no'],
    [{ all: [yes, open, open2, open] }, 'unknown: planned, done'],
    [{ any: [no, yes] }, 'yes'],
    [{ any: [no, no] }, 'no'],
    [{ any: [open, yes] }, 'yes'],
    [{ any: [open, no] }, 'unknown: planned'],
    [{ not: yes }, 'no'],
    [{ not: no }, 'yes'],
    [{ not: open }, 'unknown: planned'],
    [{ unitKind: ['school'] }, 'yes'],
    [{ unitKind: ['office'] }, 'no'],
    [{ unitKind: ['office', 'school'] }, 'yes'],
    [{ everyChild: { value: 'staff', atLeast: '4' } }, 'yes'],
    [{ everyChild: { value: 'staff', atLeast: '5' } }, 'no'],
    [{ everyChild: open }, 'unknown: planned'],
    [{ declared: 'issued' }, 'unknown: issued'],
    [{ nothingSubmitted: true }, 'yes'],
  ])('%j: %s', (when, answer) => {
    expect(under(when)).toBe(answer)
  })
  test('a declaration that says yes, and one that says no', () => {
    expect(under({ declared: 'issued' }, { values: { issued: 'yes' } })).toBe('yes')
    expect(under({ declared: 'issued' }, { values: { issued: 'no' } })).toBe('no')
  })
  test('a declaration, an activity: something was submitted', () => {
    expect(under({ nothingSubmitted: true }, { values: { issued: 'no' } })).toBe('no')
    expect(under({ nothingSubmitted: true }, { activities: [article('u')] })).toBe('no')
    expect(under({ nothingSubmitted: true }, { activities: [article('x')] })).toBe('yes')
  })
  test('without sub-units all of them meet it', () => {
    expect(under({ everyChild: no }, { units: [school('u')] })).toBe('yes')
  })
})

describe('the ledger of a criterion', () => {
  const one = { perItem: { points: '1' } }
  const standard = line('s', { value: 'done', points: one })
  const bonus = line('b', { value: 'share', points: one, column: 'bonus' })
  const deduction = line('d', { value: 'cases', points: one, column: 'deduction' })
  const all = [standard, bonus, deduction]
  const ledger = (values: Record<string, string>, rest: Record<string, unknown> = {}, given: Given = {}) => {
    const {
      earned,
      bonus: added,
      deduction: taken,
      points,
      steps,
    } = evaluate(all, rest, { values, ...given })
    return [earned, added, taken, points, steps]
  }

  test('earned, added and taken', () => {
    expect(ledger({ done: '6', share: '2', cases: '3' })).toEqual(['6', '2', '3', '5', []])
  })
  test('earned only up to the standard; bonuses go beyond it', () => {
    expect(ledger({ done: '12', share: '2', cases: '0' })).toEqual([
      '10',
      '2',
      '0',
      '12',
      [{ kind: 'cap', before: '12', cap: '10' }],
    ])
    expect(ledger({ done: '10', share: '0', cases: '0' })).toEqual(['10', '0', '0', '10', []])
  })
  test('from the full standard it only loses', () => {
    expect(ledger({ done: '1', share: '2', cases: '3' }, { start: 'full' })).toEqual([
      '10',
      '2',
      '3',
      '9',
      [{ kind: 'starts-full', standard: '10' }],
    ])
  })
  test('caps apart for bonuses and for deductions', () => {
    expect(ledger({ done: '6', share: '4', cases: '5' }, { bonusCap: '1', deductionCap: '1.5' })).toEqual([
      '6',
      '1',
      '1.5',
      '5.5',
      [
        { kind: 'cap', before: '4', cap: '1' },
        { kind: 'cap', before: '5', cap: '1.5' },
      ],
    ])
  })
  test('below zero without a floor; a floor gives back what was taken', () => {
    expect(ledger({ done: '1', share: '0', cases: '4' })).toEqual(['1', '0', '4', '-3', []])
    expect(ledger({ done: '1', share: '0', cases: '4' }, { floor: '-1' })).toEqual([
      '1',
      '0',
      '2',
      '-1',
      [{ kind: 'floor', before: '-3', floor: '-1' }],
    ])
    expect(ledger({ done: '1', share: '0', cases: '1' }, { floor: '0' })).toEqual(['1', '0', '1', '0', []])
  })
  test('a floor above what was earned raises the earned points', () => {
    expect(ledger({ done: '1', share: '0', cases: '2' }, { floor: '3' })).toEqual([
      '3',
      '0',
      '0',
      '3',
      [{ kind: 'floor', before: '-1', floor: '3' }],
    ])
  })
  test('rounding moves the earned points', () => {
    const rounding = {
      line: 'none',
      criterion: { places: '0', mode: 'half-up' },
      group: 'none',
      total: 'none',
      print: '2',
    }
    expect(ledger({ done: '6.5', share: '0.25', cases: '0.1' }, {}, { policies: { rounding } })).toEqual([
      '6.85',
      '0.25',
      '0.1',
      '7',
      [{ kind: 'rounding', before: '6.65', places: 0, mode: 'half-up' }],
    ])
  })

  const full = line('f', { value: '1', points: one, column: 'bonus', when: { fullStandard: true } })
  test.each<[string, Record<string, string>, Record<string, unknown>, string]>([
    ['earned in full', { done: '10', cases: '0' }, {}, '11'],
    ['earned beyond it', { done: '11', cases: '0' }, {}, '11'],
    ['not in full', { done: '9.99', cases: '0' }, {}, '9.99'],
    ['in full, with a deduction', { done: '10', cases: '1' }, {}, '9'],
    ['started full', { done: '0', cases: '0' }, { start: 'full' }, '11'],
    ['started full, with a deduction', { done: '0', cases: '1' }, { start: 'full' }, '9'],
  ])('a bonus for the full standard: %s', (_, values, rest, points) => {
    expect(evaluate([full, standard, deduction], rest, { values }).points).toBe(points)
  })

  const exclusive = (id: string, value: string, rest: Record<string, unknown> = {}) =>
    line(id, { value, points: one, exclusive: 'x', ...rest })
  test('of exclusive lines the one with the most points counts, the first one on a tie', () => {
    const result = evaluate(
      [
        exclusive('a', 'done'),
        exclusive('b', 'share'),
        exclusive('e', 'share'),
        line('free', { value: '1', points: one }),
      ],
      {},
      { values: { done: '2', share: '3' } },
    )
    expect(result.points).toBe('4')
    expect(result.lines.map(({ points, steps }) => [points, steps.at(-1)])).toEqual([
      ['0', { kind: 'exclusive', winner: 'b', before: '2' }],
      ['3', expect.objectContaining({ kind: 'per-item' })],
      ['0', { kind: 'exclusive', winner: 'b', before: '3' }],
      ['1', expect.objectContaining({ kind: 'per-item' })],
    ])
  })
  test('a line without points loses nothing, and other names and columns are no rivals', () => {
    const result = evaluate(
      [
        exclusive('a', 'done'),
        exclusive('b', '0'),
        exclusive('e', 'share', { exclusive: 'y' }),
        exclusive('g', '1', { column: 'bonus' }),
      ],
      {},
      { values: { done: '2', share: '3' } },
    )
    expect(result.lines.map(({ points }) => points)).toEqual(['2', '0', '3', '1'])
    expect(result.lines[1]!.steps.map(({ kind }) => kind)).toEqual(['per-item'])
  })
  test('a missing line is no rival', () => {
    const result = evaluate([exclusive('a', 'done', { missing: 'zero' }), exclusive('b', '1')])
    expect(result.lines.map(({ state, points }) => [state, points])).toEqual([
      ['missing', '0'],
      ['scored', '1'],
    ])
  })

  const ruling = (decision: Ruling['decision']): Ruling[] => [
    { id: 'R1', unit: 'u', criterion: 'c', decision, author: 'x', reason: 'x', document: 'x' },
  ]
  test('a ruling replaces what was computed and says so', () => {
    const values = { done: '6', share: '2', cases: '3' }
    const given = evaluate(
      all,
      { bonusCap: '1' },
      { values, rulings: ruling({ kind: 'points', points: '7.5' }) },
    )
    expect(given).toMatchObject({
      state: 'scored',
      earned: '7.5',
      bonus: '0',
      deduction: '0',
      points: '7.5',
      total: '7.5',
    })
    expect(given.steps).toEqual([
      { kind: 'cap', before: '2', cap: '1' },
      { kind: 'ruling', ruling: 'R1', before: '4' },
    ])
    expect(given.lines).toHaveLength(3)
    const left = evaluate(all, {}, { values, rulings: ruling({ kind: 'not-applicable' }) })
    expect(left).toMatchObject({
      state: 'not-applicable',
      points: '0',
      steps: [{ kind: 'ruling', ruling: 'R1', before: '5' }],
    })
  })
  test('a ruling on what could not be computed', () => {
    const given = evaluate(all, {}, { rulings: ruling({ kind: 'points', points: '7' }) })
    expect(given).toMatchObject({
      state: 'scored',
      points: '7',
      total: '7',
      unresolved: [],
      steps: [{ before: null }],
    })
  })
})

describe('marks that the table does not allow', () => {
  const { set } = compiled(
    smallSet([
      group('G', [
        criterion('c', '10', [
          line('s', {
            value: { marks: 'mean' },
            points: { marked: { from: '0.1', to: '2.6', step: '0.25' } },
          }),
          line('t', {
            value: { marks: 'mean' },
            points: { marked: { from: '0', to: '10', scale: ['10', '8'] } },
          }),
        ]),
      ]),
    ]),
  )
  const mark = (lineId: string, points: string, rest: Partial<Mark> = {}): Mark => ({
    unit: 'u',
    line: lineId,
    member: 'TV1',
    points,
    reason: 'x',
    ...rest,
  })
  test.each<[Mark, string, (string | number)[], object]>([
    [mark('s', '3.1'), 'mark-outside-limits', [0, 'points'], { points: '3.1', from: '0.1', to: '2.6' }],
    [mark('s', '0.5'), 'mark-off-step', [0, 'points'], { points: '0.5', from: '0.1', step: '0.25' }],
    [mark('t', '9'), 'mark-off-scale', [0, 'points'], { points: '9', scale: '10 8' }],
    [mark('s', 'x'), 'invalid-decimal', [0, 'points'], { points: 'x' }],
    [mark('z', '1'), 'mark-for-unmarked-line', [0, 'line'], { line: 'z' }],
    [mark('s', '0.35', { reason: ' ' }), 'mark-without-reason', [0, 'reason'], { line: 's' }],
  ])('%o', (given, code, path, params) => {
    expect(checkMarks(set, [given])).toEqual([{ code, path, params, severity: 'error' }])
  })
  test('the step counts from the lower limit', () => {
    expect(
      checkMarks(set, [
        mark('s', '0.1'),
        mark('s', '0.35', { unit: 'v' }),
        mark('s', '2.6', { member: 'TV2' }),
      ]),
    ).toEqual([])
  })
  test('twice by one member: the same unit, line and member', () => {
    expect(checkMarks(set, [mark('t', '8'), mark('t', '10')])).toEqual([
      { code: 'mark-given-twice', path: [1, 'member'], params: { member: 'TV1' }, severity: 'error' },
    ])
  })
})
