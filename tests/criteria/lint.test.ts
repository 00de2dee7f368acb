import { lintCriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { lintRules } from '../../packages/scoring/src/language/lint/lint-criteria-set.ts'
import { letterSet } from '../support/letter-set.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

type Parts = Record<string, unknown>
const label = (text: string) => ({ vi: text, en: text })
const perItem = { perItem: { points: '1' } }

const lintOf = (set: Parts, code: string) => {
  const parsed = parseCriteriaSet(set)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return lintCriteriaSet(parsed.value)
    .filter(found => found.code === code)
    .map(({ path, params, severity }) => [severity, path.join('/'), params])
}

/** A table of one criterion worth 3 points with the given lines. */
const table = (lines: Parts[], rest: Parts = {}, set: Parts = {}) => {
  const rows = lines.map((parts, i) => line(`l${i}`, parts))
  return smallSet([group('G', [criterion('c', '3', rows, rest)])], { nominal: '3', ...set })
}
const one = (parts: Parts, rest: Parts = {}, set: Parts = {}) =>
  table([{ value: 'articles', points: perItem, ...parts }], rest, set)
const bands = (value: unknown, ...points: [from: string, points: string][]) =>
  one({ value, points: { bands: points.map(([from, p]) => ({ from, points: p })) } })
const fact = (facts: Parts, rest: Parts = {}) =>
  one({}, {}, { facts: { articles: { sum: 'quantity' }, ...facts }, ...rest })
const flag = (parts: Parts, rest: Parts = {}) =>
  one(
    {},
    {},
    {
      ratings: [
        { id: 'good', label: label('tốt'), from: '2' },
        { id: 'weak', label: label('yếu') },
      ],
      commendations: [
        {
          id: 'flag',
          label: label('cờ'),
          eligible: [{ label: label('x'), when: { rating: ['good'] } }],
          ...parts,
        },
      ],
      ...rest,
    },
  )
const quota = (given: Parts) => flag({ quota: given })
const share = (given: Parts) => quota({ percentOf: 'units', percent: '20', rounding: 'floor', ...given })
const rated = (...ratings: Parts[]) =>
  one({}, {}, { ratings: ratings.map((r, i) => ({ id: `r${i}`, label: label(`${i}`), ...r })) })
const policy = (policies: Parts, set: Parts = {}) => one({}, {}, { policies, ...set })
/** A flag for the leader, whom a gate may bar. */
const leader = (ranking: Parts) =>
  flag(
    { eligible: [{ label: label('x'), when: { place: { atMost: '1' } } }] },
    {
      format: '2',
      gates: [{ id: 'g', label: label('g'), when: { declared: 'issued' }, effect: 'not-rated' }],
      policies: { ranking: { basis: 'rounded', tieBreak: [], ...ranking } },
    },
  )
/** A criterion that starts full and loses by what a unit declares. */
const silent = (parts: Parts, set: Parts = {}) =>
  one({ column: 'deduction', value: 'cases', ...parts }, { start: 'full' }, { format: '2', ...set })
const totals = (given: Parts) => policy({ totals: given })

const l0 = 'groups/0/criteria/0/lines/0'
const c0 = 'groups/0/criteria/0'

/** For each rule: a set that breaks it, what is said, and the same set mended. */
const cases: readonly [code: string, broken: Parts, said: unknown[], mended: Parts][] = [
  [
    'standards-do-not-sum-for-kind',
    smallSet([group('G', [criterion('c', '3', []), criterion('d', '1', [], { appliesTo: ['school'] })])], {
      nominal: '4',
      policies: { notApplicable: 'no-rescale' },
    }),
    [['warning', 'nominal', { kind: 'office', sum: '3', nominal: '4' }]],
    smallSet([group('G', [criterion('c', '3', []), criterion('d', '1', [], { appliesTo: ['school'] })])], {
      nominal: '4',
    }),
  ],
  [
    'little-applies',
    smallSet([group('G', [criterion('c', '1', []), criterion('d', '3', [], { appliesTo: ['school'] })])]),
    [['warning', 'vocabulary/unitKinds/office', { kind: 'office', sum: '1', all: '4' }]],
    smallSet([group('G', [criterion('c', '3', []), criterion('d', '3', [], { appliesTo: ['school'] })])]),
  ],
  [
    'known-share-without-excluded',
    policy({ knownAtLeast: '0.5' }, { format: '2' }),
    [['warning', 'policies/knownAtLeast', { share: '0.5' }]],
    policy({ knownAtLeast: '0.5', missing: 'excluded' }, { format: '2' }),
  ],
  [
    'known-share-without-excluded',
    policy({ knownAtLeast: '0.5' }, { format: '2' }),
    [['warning', 'policies/knownAtLeast', { share: '0.5' }]],
    one({ missing: 'excluded' }, {}, { policies: { knownAtLeast: '0.5' }, format: '2' }),
  ],
  [
    'silence-takes-nothing',
    one({ column: 'deduction', value: 'issued', points: { yesNo: { yes: '0', no: '2' } }, missing: 'zero' }),
    [['warning', `${l0}/points`, { points: '2' }]],
    one({
      column: 'deduction',
      value: 'issued',
      points: { yesNo: { yes: '0', no: '2' } },
      missing: 'unresolved',
    }),
  ],
  [
    'silence-takes-nothing', // cases nobody reports are none
    one(
      { column: 'deduction', value: 'done', points: { bands: [{ from: '-9', points: '2' }] } },
      {},
      { policies: { missing: 'zero' } },
    ),
    [['warning', `${l0}/points`, { points: '2' }]],
    one({ column: 'deduction', value: 'cases', points: perItem }, {}, { policies: { missing: 'zero' } }),
  ],
  [
    'or-else-never-read',
    one({ value: { orElse: ['cases', '0', 'done'] } }, {}, { format: '2' }),
    [['warning', `${l0}/value/orElse/2`, {}]],
    one({ value: { orElse: ['cases', 'done', '0'] } }, {}, { format: '2' }),
  ],
  [
    'or-else-never-read', // a measure is known without any activity
    one({ value: { sum: [{ orElse: ['articles', '0'] }, '1'] } }, {}, { format: '2' }),
    [['warning', `${l0}/value/sum/0/orElse/1`, {}]],
    one({ value: { sum: [{ orElse: ['staff', '0'] }, '1'] } }, {}, { format: '2' }),
  ],
  [
    'or-else-never-read',
    one({ value: { orElse: [{ notApplicable: true }, '0'] } }, {}, { format: '2' }),
    [['warning', `${l0}/value/orElse/1`, {}]],
    one({ value: { orElse: ['done', { notApplicable: true }] } }, {}, { format: '2' }),
  ],
  [
    'standard-unreachable',
    one({ cap: '2' }),
    [['warning', `${c0}/standard`, { standard: '3', best: '2', kinds: 'school, office' }]],
    one({ cap: '3' }),
  ],
  [
    'standard-unreachable',
    table([]),
    [['warning', `${c0}/standard`, { standard: '3', best: '0', kinds: 'school, office' }]],
    one({}),
  ],
  [
    'standard-unreachable', // of lines that exclude each other only one counts
    table([1, 2].map(() => ({ value: 'issued', points: { yesNo: { yes: '2' } }, exclusive: 'x' }))),
    [['warning', `${c0}/standard`, { standard: '3', best: '2', kinds: 'school, office' }]],
    table([1, 2].map(() => ({ value: 'issued', points: { yesNo: { yes: '2' } } }))),
  ],
  [
    'line-exceeds-standard',
    one({ value: 'issued', points: { yesNo: { yes: '4' } } }),
    [['warning', `${l0}/points`, { best: '4', standard: '3' }]],
    one({ value: 'issued', points: { yesNo: { yes: '3' } } }),
  ],
  [
    'line-exceeds-standard',
    one({ cap: '3.5' }),
    [['warning', `${l0}/cap`, { best: '3.5', standard: '3' }]],
    one({}),
  ],
  [
    'standard-line-ignored',
    one({}, { start: 'full' }),
    [['warning', l0, { standard: '3' }]],
    one({ column: 'deduction' }, { start: 'full' }),
  ],
  [
    'band-unreachable',
    bands('issued', ['1', '1'], ['2', '3']),
    [['warning', `${l0}/points/bands/1/from`, { from: '2', least: '0', most: '1' }]],
    bands('issued', ['1', '3']),
  ],
  [
    'band-unreachable',
    bands('cases', ['-1', '0'], ['0', '1'], ['2', '3']),
    [['warning', `${l0}/points/bands/0/from`, { from: '-1', least: '0' }]],
    bands('cases', ['0', '1'], ['2', '3']),
  ],
  [
    'band-unreachable',
    bands({ smallest: ['share', '1'] }, ['1', '1'], ['1.2', '3']),
    [['warning', `${l0}/points/bands/1/from`, { from: '1.2', most: '1' }]],
    bands('share', ['1', '1'], ['1.2', '3']),
  ],
  [
    'band-unreachable', // no whole number lies between 1.2 and 1.8
    bands('cases', ['1.2', '1'], ['1.8', '2'], ['3', '3']),
    [['warning', `${l0}/points/bands/0/from`, { from: '1.2', least: '0' }]],
    bands('cases', ['1', '1'], ['2', '2'], ['3', '3']),
  ],
  [
    'size-class-unreachable',
    one({
      points: {
        bySize: {
          of: 'staff',
          classes: [
            { from: '-5', points: perItem },
            { from: '0', points: perItem },
          ],
        },
      },
    }),
    [['warning', `${l0}/points/bySize/classes/0/from`, { from: '-5', least: '0' }]],
    one({ points: { bySize: { of: 'staff', classes: [{ from: '0', points: perItem }] } } }),
  ],
  [
    'band-repeats-points',
    bands('cases', ['1', '3'], ['2', '3']),
    [['warning', `${l0}/points/bands/1/points`, { from: '2', points: '3' }]],
    bands('cases', ['1', '2'], ['2', '3']),
  ],
  [
    'bands-not-ordered',
    bands('cases', ['1', '3'], ['2', '1'], ['3', '2']),
    [['warning', `${l0}/points/bands`, {}]],
    bands('cases', ['1', '1'], ['2', '3']),
  ],
  [
    'bands-open-below',
    bands('share', ['0', '3'], ['5', '1']),
    [['warning', `${l0}/points/bands`, { from: '0', points: '3' }]],
    bands('cases', ['0', '3'], ['5', '1']),
  ],
  [
    'size-classes-open-below',
    one({ points: { bySize: { of: 'staff', classes: [{ from: '10', points: perItem }] } } }),
    [['warning', `${l0}/points/bySize/classes`, { from: '10' }]],
    one({ points: { bySize: { of: 'staff', classes: [{ from: '0', points: perItem }] } } }),
  ],
  [
    'percent-on-ratio',
    bands({ ratio: ['done', 'planned'] }, ['90', '1'], ['98', '3']),
    [['warning', `${l0}/points/bands`, { from: '98' }]],
    bands({ ratio: ['done', 'planned'] }, ['0.9', '1'], ['0.98', '3']),
  ],
  [
    'fraction-on-whole-number',
    bands('cases', ['0.98', '3']),
    [['warning', `${l0}/points/bands/0/from`, { from: '0.98' }]],
    bands('done', ['0.98', '3']),
  ],
  [
    'cap-without-effect',
    one({ value: 'issued', points: { yesNo: { yes: '3' } }, cap: '5' }),
    [['warning', `${l0}/cap`, { cap: '5', best: '3' }]],
    one({ cap: '3' }),
  ],
  [
    'cap-without-effect',
    one(
      { column: 'deduction', value: 'issued', points: { yesNo: { yes: '1' } } },
      { start: 'full', deductionCap: '2' },
    ),
    [['warning', `${c0}/deductionCap`, { cap: '2', best: '1' }]],
    one({ column: 'deduction' }, { start: 'full', deductionCap: '2' }),
  ],
  [
    'cap-without-effect',
    smallSet([
      group('G', [criterion('c', '3', [line('l', { value: 'articles', points: perItem })])], { cap: '4' }),
    ]),
    [['warning', 'groups/0/cap', { cap: '4', best: '3' }]],
    smallSet([
      group('G', [criterion('c', '3', [line('l', { value: 'articles', points: perItem })])], { cap: '2' }),
    ]),
  ],
  [
    'cap-mode-without-cap',
    smallSet([group('G', [], { capMode: 'scale' })]),
    [['warning', 'groups/0/capMode', {}]],
    smallSet([group('G', [], { capMode: 'scale', cap: '1' })]),
  ],
  [
    'cap-below-floor',
    smallSet([group('G', [criterion('c', '3', [], { floor: '2' })], { cap: '1' })]),
    [['error', 'groups/0/cap', { cap: '1', floor: '2' }]],
    smallSet([group('G', [criterion('c', '3', [], { floor: '0' })], { cap: '1' })]),
  ],
  [
    'floor-above-best',
    one({}, { floor: '4' }),
    [['error', `${c0}/floor`, { floor: '4', best: '3' }]],
    one({}, { floor: '0' }),
  ],
  [
    'deduction-gives-points',
    one({ column: 'deduction', points: { perItem: { points: '-0.5' } }, value: 'issued' }, { start: 'full' }),
    [['error', `${l0}/points`, { least: '-0.5' }]],
    one({ column: 'deduction', value: 'issued' }, { start: 'full' }),
  ],
  [
    'bonus-takes-points',
    one({ column: 'bonus', value: 'issued', points: { yesNo: { yes: '1', no: '-1' } } }, { start: 'full' }),
    [['warning', `${l0}/points`, { least: '-1' }]],
    one({ column: 'bonus', value: 'issued', points: { yesNo: { yes: '1' } } }, { start: 'full' }),
  ],
  [
    'maximum-below-nominal',
    totals({ maximum: '2' }),
    [['warning', 'policies/totals/maximum', { maximum: '2', nominal: '3' }]],
    totals({ maximum: '3' }),
  ],
  [
    'scale-outside-limits',
    one({ value: { marks: 'mean' }, points: { marked: { from: '0', to: '3', scale: ['0', '4'] } } }),
    [['error', `${l0}/points/marked/scale/1`, { points: '4', from: '0', to: '3' }]],
    one({ value: { marks: 'mean' }, points: { marked: { from: '0', to: '3', scale: ['0', '3'] } } }),
  ],
  [
    'dates-outside-effective',
    fact(
      { late: { count: 'activities', where: { from: '2025-01-01' } } },
      { effective: { from: '2024-01-01', to: '2024-12-31', by: 'period' } },
    ),
    [['error', 'facts/late/where/from', { date: '2025-01-01', from: '2024-01-01', to: '2024-12-31' }]],
    fact(
      { late: { count: 'activities', where: { from: '2025-01-01' } } },
      { effective: { from: '2024-01-01', to: '2024-12-31', by: 'receipt' } },
    ),
  ],
  [
    'dates-outside-effective',
    fact({ early: { count: 'activities', where: { to: '2023-12-31' } } }),
    [['error', 'facts/early/where/to', { date: '2023-12-31', from: '2024-01-01', to: '' }]],
    fact({ early: { count: 'activities', where: { to: '12-31' } } }),
  ],
  [
    'deadline-before-effective',
    one({ value: { daysAfter: { date: 'sent', deadline: '2023-06-30' } } }),
    [['warning', `${l0}/value/daysAfter/deadline`, { date: '2023-06-30', from: '2024-01-01' }]],
    one({ value: { daysAfter: { date: 'sent', deadline: '06-30' } } }),
  ],
  [
    'due-differs-from-deadline',
    one(
      { value: { daysAfter: { date: 'report', deadline: '2024-06-30' } } },
      {},
      { declarations: { report: { label: label('r'), type: 'date', due: '2024-06-15' } } },
    ),
    [['warning', 'declarations/report/due', { due: '2024-06-15', deadline: '2024-06-30' }]],
    one(
      { value: { daysAfter: { date: 'report', deadline: '2024-06-30' } } },
      {},
      { declarations: { report: { label: label('r'), type: 'date', due: '2024-06-30' } } },
    ),
  ],
  [
    'version-not-effective-from',
    one({}, {}, { version: '2023-12-01' }),
    [['warning', 'version', { version: '2023-12-01', from: '2024-01-01' }]],
    one({}),
  ],
  [
    'question-not-answered-here',
    one({ when: { fullStandard: 'true' } }),
    [['error', `${l0}/when/fullStandard`, { question: 'fullStandard', stage: 'line' }]],
    one({ column: 'bonus', when: { fullStandard: 'true' } }),
  ],
  [
    'question-not-answered-here',
    one({ when: { not: { place: { atMost: '1' } } } }),
    [['error', `${l0}/when/not/place`, { question: 'place', stage: 'line' }]],
    flag({ eligible: [{ label: label('x'), when: { place: { atMost: '1' } } }] }),
  ],
  [
    'question-not-answered-here',
    rated({ conditions: [{ label: label('x'), when: { rating: ['r0'] } }] }),
    [['error', 'ratings/0/conditions/0/when/rating', { question: 'rating', stage: 'rating' }]],
    rated({ conditions: [{ label: label('x'), when: { everyChild: { rating: ['r0'] } } }] }),
  ],
  [
    'marks-not-read-here',
    fact({ marked: { value: { marks: 'mean' } } }),
    [['error', 'facts/marked/value', {}]],
    one({ value: { marks: 'mean' } }),
  ],
  [
    'marks-not-read-here',
    one({ when: { everyChild: { value: { marks: 'mean' }, atLeast: '1' } } }),
    [['error', `${l0}/when/everyChild/value`, {}]],
    one({ when: { value: { toLeader: { marks: 'mean' } }, atLeast: '1' } }),
  ],
  [
    'marks-without-limits',
    one({ value: { marks: 'mean' } }),
    [['warning', `${l0}/points`, {}]],
    one({ value: { marks: 'mean' }, points: { marked: { from: '0', to: '3' } } }),
  ],
  [
    'marks-sum-held',
    one({ value: { marks: 'sum' }, points: { marked: { from: '0', to: '3' } } }),
    [['warning', `${l0}/value/marks`, { to: '3' }]],
    one({ value: { marks: 'mean' }, points: { marked: { from: '0', to: '3' } } }),
  ],
  [
    'deduction-gives-points',
    one({ column: 'deduction', points: { perItem: { points: '-1' } } }, { start: 'full' }),
    [['error', `${l0}/points`, {}]],
    one({ column: 'deduction', points: { perItem: { points: '1' } } }, { start: 'full' }),
  ],
  [
    'condition-never-holds',
    one({ when: { value: 'issued', above: '1' } }),
    [['warning', `${l0}/when`, {}]],
    one({ when: { value: 'issued', atLeast: '1' } }),
  ],
  [
    'condition-never-holds',
    one({ when: { value: 'done', atLeast: '5', below: '3' } }),
    [['warning', `${l0}/when`, {}]],
    one({ when: { value: 'done', atLeast: '3', below: '5' } }),
  ],
  [
    'condition-never-holds',
    flag({ eligible: [{ label: label('x'), when: { score: { atLeast: '4' } } }] }),
    [['warning', 'commendations/0/eligible/0/when', {}]],
    flag({ eligible: [{ label: label('x'), when: { score: { atLeast: '3' } } }] }),
  ],
  [
    'condition-always-holds',
    one({ when: { any: [{ value: 'cases', atLeast: '0' }] } }),
    [['warning', `${l0}/when/any/0`, {}]],
    one({ when: { any: [{ value: 'cases', above: '0' }] } }),
  ],
  [
    'share-looks-like-percent',
    rated({ conditions: [{ label: label('x'), when: { group: 'G', atLeastShare: '80' } }] }),
    [['warning', 'ratings/0/conditions/0/when/atLeastShare', { share: '80' }]],
    rated({ conditions: [{ label: label('x'), when: { group: 'G', atLeastShare: '0.8' } }] }),
  ],
  [
    'place-not-whole',
    flag({ eligible: [{ label: label('x'), when: { place: { atMost: '1.5' } } }] }),
    [['error', 'commendations/0/eligible/0/when/place/atMost', { place: '1.5' }]],
    flag({ eligible: [{ label: label('x'), when: { place: { atMost: '2' } } }] }),
  ],
  [
    'applies-to-none',
    one({}, { appliesTo: [] }),
    [['error', `${c0}/appliesTo`, {}]],
    one({}, { appliesTo: ['school'] }),
  ],
  [
    'kind-without-criteria',
    one({}, { appliesTo: ['school'] }),
    [['warning', 'vocabulary/unitKinds/office', { kind: 'office' }]],
    one({}),
  ],
  [
    'line-applies-beyond-criterion',
    one({ appliesTo: ['office'] }, { appliesTo: ['school'] }),
    [['warning', `${l0}/appliesTo`, { kinds: 'office' }]],
    one({ appliesTo: ['school'] }, { appliesTo: ['school'] }),
  ],
  [
    'no-line-for-kind',
    one({ appliesTo: ['office'] }),
    [['warning', c0, { kinds: 'school' }]],
    one({ appliesTo: ['office'] }, { appliesTo: ['office'] }),
  ],
  [
    'fact-not-for-kind',
    one(
      { value: { sum: ['asked', '1'] } },
      {},
      { declarations: { asked: { label: label('a'), type: 'count', appliesTo: ['school'] } } },
    ),
    [['warning', `${l0}/value`, { name: 'asked', kinds: 'office' }]],
    one(
      { value: { sum: ['asked', '1'] }, appliesTo: ['school'] },
      {},
      { declarations: { asked: { label: label('a'), type: 'count', appliesTo: ['school'] } } },
    ),
  ],
  [
    'condition-for-no-kind',
    one({ when: { unitKind: ['office'] }, appliesTo: ['school'] }),
    [['warning', `${l0}/when/unitKind`, { kinds: 'school' }]],
    one({ when: { unitKind: ['office'] } }),
  ],
  [
    'exclusive-alone',
    one({ exclusive: 'x' }),
    [['warning', `${l0}/exclusive`, { name: 'x' }]],
    table([1, 2].map(() => ({ value: 'articles', points: perItem, exclusive: 'x' }))),
  ],
  [
    'exclusive-apart',
    table([
      { value: 'articles', points: perItem, exclusive: 'x' },
      { value: 'articles', points: perItem, exclusive: 'x', column: 'bonus' },
    ]),
    [
      ['warning', `${l0}/exclusive`, { name: 'x', column: 'standard' }],
      ['warning', `${c0}/lines/1/exclusive`, { name: 'x', column: 'bonus' }],
    ],
    table([1, 2].map(() => ({ value: 'articles', points: perItem, exclusive: 'x' }))),
  ],
  [
    'tie-break-repeats',
    policy({
      ranking: { basis: 'exact', tieBreak: [{ group: 'G' }, { component: 'bonus' }, { group: 'G' }] },
    }),
    [['warning', 'policies/ranking/tieBreak/2', {}]],
    policy({ ranking: { basis: 'exact', tieBreak: [{ group: 'G' }, { component: 'bonus' }] } }),
  ],
  [
    'rating-unreachable',
    rated({ from: '3.5' }, {}),
    [['error', 'ratings/0/from', { from: '3.5', best: '3' }]],
    rated({ from: '3' }, {}),
  ],
  [
    'rating-unreachable', // the maximum of the table clips the bonus
    one(
      { column: 'bonus' },
      { start: 'full' },
      {
        policies: { totals: { maximum: '4' } },
        ratings: [
          { id: 'r', label: label('r'), from: '4.5' },
          { id: 's', label: label('s') },
        ],
      },
    ),
    [['error', 'ratings/0/from', { from: '4.5', best: '4' }]],
    one(
      { column: 'bonus' },
      { start: 'full' },
      {
        ratings: [
          { id: 'r', label: label('r'), from: '4.5' },
          { id: 's', label: label('s') },
        ],
      },
    ),
  ],
  [
    'rating-never-given',
    rated({ from: '2' }, { from: '0' }, {}),
    [['warning', 'ratings/2', { from: '0', least: '0' }]],
    rated({ from: '2' }, { from: '1' }, {}),
  ],
  [
    'last-rating-conditional',
    rated({ from: '2' }, { conditions: [{ label: label('x'), when: { declared: 'issued' } }] }),
    [['warning', 'ratings/1', {}]],
    rated({ from: '2' }, {}),
  ],
  [
    'percent-out-of-range',
    share({ percent: '120' }),
    [['error', 'commendations/0/quota/percent', { percent: '120' }]],
    share({ percent: '100' }),
  ],
  [
    'percent-out-of-range',
    flag({ council: { quorum: '2/3', thresholdPercent: '-1', denominator: 'cast' } }),
    [['error', 'commendations/0/council/thresholdPercent', { percent: '-1' }]],
    flag({ council: { quorum: '2/3', thresholdPercent: '80', denominator: 'cast' } }),
  ],
  [
    'percent-looks-like-ratio',
    share({ percent: '0.2' }),
    [['warning', 'commendations/0/quota/percent', { percent: '0.2' }]],
    share({}),
  ],
  [
    'quota-gives-no-seat',
    quota({ seats: '0' }),
    [['warning', 'commendations/0/quota', {}]],
    quota({ seats: '1' }),
  ],
  ['quota-gives-no-seat', share({ percent: '0' }), [['warning', 'commendations/0/quota', {}]], share({})],
  [
    'seats-above-block',
    quota({ byBlockSize: [{ from: '1', seats: '2' }] }),
    [['warning', 'commendations/0/quota/byBlockSize/0/seats', { seats: '2', units: '1' }]],
    quota({ byBlockSize: [{ from: '1', seats: '1' }] }),
  ],
  [
    'seats-above-block',
    share({ under: { units: '5', seats: '5' } }),
    [['warning', 'commendations/0/quota/under/seats', { seats: '5', units: '4' }]],
    share({ under: { units: '5', seats: '1' } }),
  ],
  [
    'block-sizes-repeat',
    quota({
      byBlockSize: [
        { from: '1', seats: '1' },
        { from: '1', seats: '1' },
      ],
    }),
    [['error', 'commendations/0/quota/byBlockSize/1/from', { from: '1' }]],
    quota({
      byBlockSize: [
        { from: '1', seats: '1' },
        { from: '2', seats: '1' },
      ],
    }),
  ],
  [
    'block-sizes-open-below',
    quota({ byBlockSize: [{ from: '5', seats: '1' }] }),
    [['warning', 'commendations/0/quota/byBlockSize', { from: '5' }]],
    quota({
      byBlockSize: [
        { from: '1', seats: '0' },
        { from: '5', seats: '1' },
      ],
    }),
  ],
  [
    'larger-block-fewer-seats',
    quota({
      byBlockSize: [
        { from: '1', seats: '1' },
        { from: '9', seats: '0' },
      ],
    }),
    [['warning', 'commendations/0/quota/byBlockSize/1/seats', { units: '9', seats: '0', before: '1' }]],
    quota({
      byBlockSize: [
        { from: '1', seats: '1' },
        { from: '9', seats: '2' },
      ],
    }),
  ],
  [
    'small-block-rule-without-effect',
    share({ under: { units: '1', seats: '1' } }),
    [['warning', 'commendations/0/quota/under/units', { units: '1' }]],
    share({ under: { units: '5', seats: '1' } }),
  ],
  [
    'quota-cannot-be-met',
    flag({ eligible: [{ label: label('x'), when: { place: { atMost: '1' } } }], quota: { seats: '3' } }),
    [['warning', 'commendations/0/quota', { seats: '3', places: '1' }]],
    flag({ eligible: [{ label: label('x'), when: { place: { atMost: '1' } } }], quota: { seats: '1' } }),
  ],
  [
    'quota-base-misread',
    share({ ratings: ['good'] }),
    [['error', 'commendations/0/quota/ratings', { percentOf: 'units' }]],
    share({ percentOf: 'rated', ratings: ['good'] }),
  ],
  [
    'not-with-later',
    flag({ notWith: ['flag'] }),
    [['error', 'commendations/0/notWith', { names: 'flag' }]],
    flag({}),
  ],
  [
    'leader-may-be-gated',
    leader({}),
    [['warning', 'commendations/0/eligible/0/when', {}]],
    leader({ gated: { place: 'after', seat: 'next' } }),
  ],
  [
    'percent-on-ratio-in-condition',
    one({ when: { value: { ratio: ['done', 'planned'] }, above: '98' } }),
    [['warning', `${l0}/when/above`, { from: '98' }]],
    one({ when: { value: { ratio: ['done', 'planned'] }, above: '0.98' } }),
  ],
  [
    'percent-on-ratio-above',
    one({ value: { ratio: ['done', 'planned'] }, points: { perItem: { points: '1', above: '92' } } }),
    [['warning', `${l0}/points/perItem/above`, { from: '92' }]],
    one({ value: { ratio: ['done', 'planned'] }, points: { perItem: { points: '1', above: '0.92' } } }),
  ],
  ['cap-of-nothing', one({ cap: '0' }), [['warning', `${l0}/cap`, {}]], one({ cap: '3' })],
  [
    'cap-of-nothing',
    one({ column: 'deduction' }, { start: 'full', deductionCap: '0' }),
    [['warning', `${c0}/deductionCap`, {}]],
    one({ column: 'deduction' }, { start: 'full' }),
  ],
  [
    'silence-earns-full',
    silent({ missing: 'zero' }),
    [['warning', `${c0}/lines`, { standard: '3', names: 'cases' }]],
    silent({}),
  ],
  [
    'silence-earns-full',
    silent({ missing: 'zero' }),
    [['warning', `${c0}/lines`, { standard: '3', names: 'cases' }]],
    silent({ value: { orElse: ['cases', '0'] } }),
  ],
  [
    'silence-earns-full',
    silent({ missing: 'zero' }),
    [['warning', `${c0}/lines`, { standard: '3', names: 'cases' }]],
    silent(
      { missing: 'zero' },
      { gates: [{ id: 'g', label: label('g'), when: { undeclared: 'cases' }, effect: 'not-rated' }] },
    ),
  ],
  [
    'words-clash',
    one(
      {},
      {},
      {
        attributes: {
          staff: { label: label('Số  người'), aliases: ['Biên chế'] },
          people: { label: label('số người') },
        },
      },
    ),
    [['error', 'attributes/people', { word: 'số người', other: 'staff' }]],
    one({}, {}, { attributes: { staff: { label: label('Số người'), aliases: ['SỐ NGƯỜI'] } } }),
  ],
  [
    'words-clash', // composed and decomposed letters are the same word
    one(
      {},
      {},
      { attributes: { a: { label: label('hoạt động'.normalize('NFD')) }, b: { label: label('Hoạt động') } } },
    ),
    [['error', 'attributes/b', { word: 'hoạt động', other: 'a' }]],
    one({}, {}, { attributes: { a: { label: label('hoạt động') }, b: { label: label('hoát động') } } }),
  ],
  ['label-blank', one({ label: { vi: ' ', en: 'x' } }), [['error', `${l0}/label/vi`, {}]], one({})],
  [
    'fact-without-label',
    fact({ articles: { sum: 'quantity' } }),
    [['warning', 'facts/articles', { name: 'articles' }]],
    fact({ articles: { label: label('Tin'), sum: 'quantity' } }),
  ],
  [
    'rows-alike',
    table([
      { value: 'articles', points: perItem, label: label('Tin') },
      { value: 'done', points: perItem, label: label('tin') },
    ]),
    [['warning', `${c0}/lines/1/label/vi`, { label: 'tin', other: 'l0' }]],
    table([
      { value: 'articles', points: perItem },
      { value: 'done', points: perItem },
    ]),
  ],
  [
    'fact-not-read',
    fact({ idle: { count: 'activities' }, behind: { value: 'idle' } }),
    [
      ['warning', 'facts/idle', { name: 'idle' }],
      ['warning', 'facts/behind', { name: 'behind' }],
    ],
    one({ value: 'behind' }, {}, { facts: { idle: { count: 'activities' }, behind: { value: 'idle' } } }),
  ],
  [
    'declaration-not-read',
    one({}, {}, { declarations: { idle: { label: label('i'), type: 'count' } } }),
    [['warning', 'declarations/idle', { name: 'idle' }]],
    one(
      { when: { declared: 'idle' } },
      {},
      { declarations: { idle: { label: label('i'), type: 'yes-no' } } },
    ),
  ],
  [
    'succession-without-combination',
    one({ value: 'cases' }, {}, { policies: { succession: { declarations: {} } } }),
    [['warning', 'policies/succession/declarations', { name: 'cases' }]],
    one({ value: 'cases' }, {}, { policies: { succession: { declarations: { cases: 'sum' } } } }),
  ],
  [
    'attribute-not-read',
    one({}, {}, { attributes: { idle: { label: label('i') } } }),
    [['warning', 'attributes/idle', { name: 'idle' }]],
    policy(
      { ranking: { basis: 'exact', tieBreak: [{ fact: 'idle' }] } },
      { attributes: { idle: { label: label('i') } } },
    ),
  ],
  [
    'points-fall-with-activities',
    bands('articles', ['0', '3'], ['10', '1']),
    [['warning', `${l0}/points`, {}]],
    bands('cases', ['0', '3'], ['10', '1']),
  ],
  [
    'points-fall-with-activities',
    one({ value: { ratio: ['done', 'articles'] } }, {}, { policies: { monotone: 'true' } }),
    [['error', `${l0}/points`, {}]],
    one({ value: { ratio: ['articles', 'planned'] } }, {}, { policies: { monotone: 'true' } }),
  ],
  [
    'points-fall-with-activities',
    one({ column: 'deduction' }, { start: 'full' }),
    [['warning', `${l0}/points`, {}]],
    one({ column: 'deduction', value: { difference: ['4', 'articles'] } }, { start: 'full' }),
  ],
  [
    'condition-closes-with-activities',
    one({ value: 'issued', when: { value: 'articles', below: '5' } }),
    [['warning', `${l0}/when`, {}]],
    one({ value: 'issued', when: { not: { value: 'articles', below: '5' } } }),
  ],
  [
    'higher-level-leaves-filter',
    fact(
      { district: { count: 'activities', where: { level: ['district'] } } },
      { policies: { highestLevelOnly: ['award'] } },
    ),
    [['warning', 'facts/district/where/level', { kinds: 'award', levels: 'province' }]],
    fact(
      { district: { count: 'activities', where: { levelAtLeast: 'district' } } },
      { policies: { highestLevelOnly: ['award'] } },
    ),
  ],
]

describe('the linter', () => {
  test.each(cases)('%s', (code, broken, said, mended) => {
    expect(lintOf(broken, code)).toEqual(said)
    expect(lintOf(mended, code)).toEqual([])
  })

  test('has a case for every rule, each rule once, each with a remedy', () => {
    const codes = lintRules.map(({ code }) => code)
    expect([...new Set(cases.map(([code]) => code))].sort()).toEqual([...codes].sort())
    expect(lintRules.filter(({ remedy }) => !/^[a-z]+(-[a-z0-9]+)+$/.test(remedy))).toEqual([])
  })

  test('finds nothing to say about the table of the letter', () => {
    expect(lintCriteriaSet(letterSet)).toEqual([])
  })

  test('says the same whatever was asked before', () => {
    expect(lintCriteriaSet(letterSet)).toEqual(lintCriteriaSet(structuredClone(letterSet)))
  })
})
