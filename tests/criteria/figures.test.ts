import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine, type Said } from '../support/issues.ts'
import { criterion, group, smallSet } from '../support/small-set.ts'

/** A rule, a set that breaks it, the set beside it that does not, and all that is said of the first. */
type Row = readonly [rule: string, broken: unknown, sound: unknown, said: readonly Said[]]
const each = (rows: readonly Row[]) =>
  test.each(rows.map(row => [...row] as const))('%s', (_, broken, sound, said) => {
    expect(issuesOf(broken)).toEqual(said)
    expect(issuesOf(sound)).toEqual([])
  })

describe('figures of a curve', () => {
  const curve = (points: unknown) => lineSet({ points })
  const bands = (...from: string[]) => curve({ bands: from.map(at => ({ from: at, points: '1' })) })
  const corners = (...at: string[]) => curve({ interpolate: at.map(from => ({ at: from, points: '1' })) })
  const item = (each: string) => ({ perItem: { points: '1', each } })
  const classes = (...of: [from: string, points: unknown][]) =>
    curve({ bySize: { of: 'staff', classes: of.map(([from, points]) => ({ from, points })) } })
  const marked = (rest: Record<string, string>) => curve({ marked: { from: '0', to: '5', ...rest } })
  const place = `${ofLine}/points`

  each([
    [
      'two bands may not begin at one number, however it is written',
      bands('98', '97', '98.0', '97'),
      bands('98', '97', '98.1', '96'),
      [
        ['repeated-threshold', `${place}/bands/2`, { from: '98.0' }],
        ['repeated-threshold', `${place}/bands/3`, { from: '97' }],
      ],
    ],
    [
      'two corners may not stand at one number',
      corners('0', '10', '0.0'),
      corners('0', '10', '5'),
      [['repeated-threshold', `${place}/interpolate/2`, { from: '0.0' }]],
    ],
    [
      'an item of nothing has no number',
      curve(item('0.00')),
      curve(item('0.01')),
      [['each-not-positive', `${place}/perItem/each`, { each: '0' }]],
    ],
    [
      'an item of less than nothing has no number',
      curve(item('-2')),
      curve({ perItem: { points: '-2' } }),
      [['each-not-positive', `${place}/perItem/each`, { each: '-2' }]],
    ],
    [
      'two size classes may not begin at one number',
      classes(['0', item('1')], ['1000', item('1')], ['1000.0', item('1')]),
      classes(['0', item('1')], ['1000', item('1')], ['2000', item('1')]),
      [['repeated-threshold', `${place}/bySize/classes/2`, { from: '1000.0' }]],
    ],
    [
      'the curve of a size class is looked at like any other',
      classes(['0', item('1')], ['1000', item('0')]),
      classes(['0', item('1')], ['1000', item('2')]),
      [['each-not-positive', `${place}/bySize/classes/1/points/perItem/each`, { each: '0' }]],
    ],
    [
      'a mark has room between its limits',
      marked({ from: '5.1' }),
      marked({ from: '5.0' }),
      [['limits-reversed', `${place}/marked`, { from: '5.1', to: '5' }]],
    ],
    [
      'marks have some distance from each other',
      marked({ step: '0' }),
      marked({ step: '0.25' }),
      [['step-not-positive', `${place}/marked/step`, { step: '0' }]],
    ],
    [
      'marks are never flagged for being equal',
      marked({ flagSpread: '0' }),
      marked({ flagSpread: '0.5' }),
      [['spread-not-positive', `${place}/marked/flagSpread`, { spread: '0' }]],
    ],
    [
      'all that is wrong with a mark is told at once',
      marked({ from: '6', step: '-1', flagSpread: '-1' }),
      marked({ from: '-6', step: '1', flagSpread: '1' }),
      [
        ['limits-reversed', `${place}/marked`, { from: '6', to: '5' }],
        ['step-not-positive', `${place}/marked/step`, { step: '-1' }],
        ['spread-not-positive', `${place}/marked/flagSpread`, { spread: '-1' }],
      ],
    ],
  ])
})

describe('figures of the table', () => {
  const ofGroup = (rest: Record<string, string>) => smallSet([group('G', [criterion('c', '100', [])], rest)])
  const ofCriterion = (rest: Record<string, string>) =>
    smallSet([group('G', [criterion('c', '100', [], rest)])])
  const ofTotals = (totals: Record<string, string>) => lineSet({}, { policies: { totals } })
  const inner = (cap: string) =>
    smallSet([group('G', [], { groups: [group('H', [criterion('c', '100', [])], { cap })] })])
  const caps = (cap: string, code: string, key: string, place: string): readonly Said[] => [
    [code, `${place}/${key}`, { [key]: cap }],
  ]
  each([
    [
      'a group may be closed, not turned into a debt',
      ofGroup({ cap: '-1' }),
      ofGroup({ cap: '0' }),
      caps('-1', 'negative-cap', 'cap', 'groups/0'),
    ],
    [
      'so may a group inside another',
      inner('-0.5'),
      inner('0.5'),
      caps('-0.5', 'negative-cap', 'cap', 'groups/0/groups/0'),
    ],
    [
      'a group weighs something or nothing',
      smallSet([group('G', [criterion('c', '100', [])]), group('H', [], { weight: '-1' })]),
      smallSet([group('G', [criterion('c', '100', [])]), group('H', [], { weight: '0' })]),
      caps('-1', 'negative-weight', 'weight', 'groups/1'),
    ],
    [
      'a criterion is worth something or nothing',
      smallSet([group('G', [criterion('c', '101', []), criterion('d', '-1', [])])]),
      smallSet([group('G', [criterion('c', '100', []), criterion('d', '0', [])])]),
      caps('-1', 'negative-standard', 'standard', 'groups/0/criteria/1'),
    ],
    [
      'bonuses are capped at something or nothing',
      ofCriterion({ bonusCap: '-1' }),
      ofCriterion({ bonusCap: '0', floor: '-1' }),
      caps('-1', 'negative-cap', 'bonusCap', 'groups/0/criteria/0'),
    ],
    [
      'deductions are capped by a positive number, as they are written',
      ofCriterion({ deductionCap: '-1.5' }),
      ofCriterion({ deductionCap: '1.5' }),
      caps('-1.5', 'negative-cap', 'deductionCap', 'groups/0/criteria/0'),
    ],
    [
      'a line is capped at something or nothing',
      lineSet({ cap: '-2' }),
      lineSet({ cap: '2' }),
      caps('-2', 'negative-cap', 'cap', ofLine),
    ],
    [
      'bonuses of the whole table are capped at something or nothing',
      ofTotals({ bonusCap: '-5' }),
      ofTotals({ bonusCap: '5', minimum: '-5' }),
      caps('-5', 'negative-cap', 'bonusCap', 'policies/totals'),
    ],
    [
      'deductions of the whole table are capped by a positive number',
      ofTotals({ deductionCap: '-5' }),
      ofTotals({ deductionCap: '5', maximum: '-5' }),
      caps('-5', 'negative-cap', 'deductionCap', 'policies/totals'),
    ],
    [
      'a total has room between its limits',
      ofTotals({ minimum: '100.5', maximum: '100' }),
      ofTotals({ minimum: '100', maximum: '100.0' }),
      [['limits-reversed', 'policies/totals/minimum', { from: '100.5', to: '100' }]],
    ],
  ])
})
