// The 24 criteria in zen's expression language: one list of named expressions, with the measures filled in either
// from ready facts or from the unit's activities.
import { bands, caps, kinds, rates } from '../workload.mjs'
import { from, to } from './raw-units.mjs'

const least = (a, b) => `min([${a}, ${b}])`
const band = (list, count) =>
  list.reduce(
    (rest, [at, points], i) =>
      i === 0 ? `${points / 100}` : `(${count} >= ${at} ? ${points / 100} : ${rest})`,
    '',
  )
const sumOf = (first, end) => Array.from({ length: end - first }, (_, i) => `$.c${first + i}`).join(' + ')

/** [key, expression] in order; `measure` gives the text of a fact. */
const criteria = measure => [
  ...rates.map((rate, k) => [`c${k}`, least(caps[k] / 100, `round(${measure(`q${k}`)} * ${rate / 100}, 2)`)]),
  ...bands.map((list, j) => [`c${12 + j}`, band(list, `$.n${j}`)]),
  ['c16', least(10, 'round(10 * $.quantity / plan, 2)')],
  ['c17', least(5, `round(5 * ${measure('articles')} / planArticles, 2)`)],
  ['c18', least(8, 'round(0.5 * $.quantity / staff, 2)')],
  ['c19', `${measure('topMeetings')} > 0 ? 3 : 0`],
  ['c20', 'onTime ? 2 : 0'],
  ['c21', least(5, `0.25 * ${measure('top')}`)],
  ['c22', `0.2 * (${measure('months')})`],
  ['c23', `-1 * ${least(6, `0.3 * ${measure('unproven')}`)}`],
  ['a', sumOf(0, 12)],
  ['total', `round(0.5 * $.a + 0.3 * (${sumOf(12, 19)}) + 0.2 * (${sumOf(19, 24)}), 2)`],
]

const named = ['n0', 'n1', 'n2', 'n3', 'quantity']
const withNamed = measure => [...named.map(name => [name, measure(name)]), ...criteria(measure)]

export const factExpressions = withNamed(name => name)

const factor = '(#.level == 4 ? 2 : (#.level == 3 ? 1.5 : (#.level == 2 ? 1.25 : 1)))'
const inPeriod = `#.day >= ${from} and #.day <= ${to}`
const months = Array.from({ length: 12 }, (_, m) => `(some($.proven, #.month == ${m + 1}) ? 1 : 0)`).join(
  ' + ',
)
const rawMeasures = {
  ...Object.fromEntries(
    kinds.map((kind, k) => [
      `q${k}`,
      `sum(map(filter($.proven, #.kind == '${kind}'), #.quantity * ${factor}))`,
    ]),
  ),
  n0: "count($.proven, #.channel == 'newspaper')",
  n1: "count($.proven, #.channel == 'radio')",
  n2: 'count($.proven, #.level >= 3)',
  n3: 'len($.proven)',
  quantity: 'sum(map($.proven, #.quantity))',
  articles: `count($.proven, #.kind in [${kinds
    .slice(0, 3)
    .map(kind => `'${kind}'`)
    .join(', ')}])`,
  topMeetings: "count($.proven, #.kind == 'meeting' and #.level == 4)",
  top: 'count($.proven, #.level == 4)',
  months,
  unproven: `count(activities, not(#.proven) and ${inPeriod})`,
}

export const rawExpressions = [
  ['proven', `filter(activities, #.proven and ${inPeriod})`],
  ...withNamed(name => rawMeasures[name]),
]
