// json-rules-engine: conditions on facts raise events; points are calculated where the events are handled.
import rulesEngine from 'json-rules-engine'
import { bands, caps, rates } from '../workload.mjs'
import { unitFacts } from './facts.mjs'
import { placesOf } from './places.mjs'

const round2 = x => Math.round(x * 100) / 100
const rule = (conditions, params) => ({ conditions: { all: conditions }, event: { type: 'points', params } })
const is = (fact, operator, value) => ({ fact, operator, value })
const above0 = fact => [is(fact, 'greaterThan', 0)]

const bandRules = bands.flatMap((list, j) =>
  list.map(([from, points], i) => {
    const next = list[i + 1]
    const below = next ? [is(`n${j}`, 'lessThan', next[0])] : []
    return rule([is(`n${j}`, 'greaterThanInclusive', from), ...below], { group: 'b', points: points / 100 })
  }),
)
const rules = [
  ...rates.map((rate, k) =>
    rule(above0(`q${k}`), { group: 'a', fact: `q${k}`, rate: rate / 100, cap: caps[k] / 100 }),
  ),
  ...bandRules,
  rule(above0('quantity'), { group: 'b', fact: 'quantity', rate: 10, by: 'plan', cap: 10 }),
  rule(above0('articles'), { group: 'b', fact: 'articles', rate: 5, by: 'planArticles', cap: 5 }),
  rule(above0('quantity'), { group: 'b', fact: 'quantity', rate: 0.5, by: 'staff', cap: 8 }),
  rule(above0('topMeetings'), { group: 'c', points: 3 }),
  rule([is('onTime', 'equal', true)], { group: 'c', points: 2 }),
  rule(above0('top'), { group: 'c', fact: 'top', rate: 0.25, cap: 5 }),
  rule(above0('months'), { group: 'c', fact: 'months', rate: 0.2, cap: 10 }),
  rule(above0('unproven'), { group: 'c', fact: 'unproven', rate: 0.3, cap: 6, sign: -1 }),
]

const pointsOf = ({ points, fact, rate, by, cap, sign = 1 }, facts) => {
  if (points !== undefined) return points
  return sign * Math.min(cap, round2((facts[fact] * rate) / (by ? facts[by] : 1)))
}

const scoreUnit = async (engine, facts) => {
  const { events } = await engine.run(facts)
  const groups = { a: 0, b: 0, c: 0 }
  for (const { params } of events) groups[params.group] += pointsOf(params, facts)
  return [round2(0.5 * groups.a + 0.3 * groups.b + 0.2 * groups.c), groups.a]
}

export const candidates = async workload => {
  const engine = new rulesEngine.Engine(rules)
  const run = async () => {
    const scores = []
    for (const facts of unitFacts(workload)) scores.push(await scoreUnit(engine, facts))
    return placesOf(workload.units, scores)
  }
  return [
    {
      name: 'json-rules-engine, facts',
      idiom: `${rules.length} rules; sums, points, groups and places in code`,
      explains: 'which rules held',
      run,
    },
  ]
}
