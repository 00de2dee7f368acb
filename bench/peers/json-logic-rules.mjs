// The 24 criteria as JSON logic, shared by both of its engines. Rounding is no operation of JSON logic: `round2` is
// added to it. Groups and the total are added up in code, since JSON logic cannot name a value in between.
import { bands, caps, kinds, rates } from '../workload.mjs'
import { placesOf } from './places.mjs'
import { from, to } from './raw-units.mjs'

export const round2 = x => Math.round(x * 100) / 100
const read = name => ({ var: name })
const least = (cap, x) => ({ min: [cap, x] })
const band = (list, count) => ({
  if: [
    ...list
      .slice(1)
      .reverse()
      .flatMap(([at, points]) => [{ '>=': [count, at] }, points / 100]),
    list[0][1] / 100,
  ],
})
const share = (times, count, of) => ({ round2: { '/': [{ '*': [times, count] }, read(of)] } })

const criteria = measure => [
  ...rates.map((rate, k) => least(caps[k] / 100, { round2: { '*': [measure(`q${k}`), rate / 100] } })),
  ...bands.map((list, j) => band(list, measure(`n${j}`))),
  least(10, share(10, measure('quantity'), 'plan')),
  least(5, share(5, measure('articles'), 'planArticles')),
  least(8, share(0.5, measure('quantity'), 'staff')),
  { if: [{ '>': [measure('topMeetings'), 0] }, 3, 0] },
  { if: [read('onTime'), 2, 0] },
  least(5, { '*': [0.25, measure('top')] }),
  { '*': [0.2, measure('months')] },
  { '*': [-1, least(6, { '*': [0.3, measure('unproven')] })] },
]

export const factCriteria = criteria(read)

const is = (field, value) => ({ '==': [read(field), value] })
const inPeriod = [{ '>=': [read('day'), from] }, { '<=': [read('day'), to] }]
const among = test => ({ filter: [read('proven'), test] })
const sum = (list, each) => ({
  reduce: [{ map: [list, each] }, { '+': [read('accumulator'), read('current')] }, 0],
})
const count = test => sum(among(test), 1)
const factor = { if: [is('level', 4), 2, is('level', 3), 1.5, is('level', 2), 1.25, 1] }
const months = Array.from({ length: 12 }, (_, m) => ({
  if: [{ some: [read('proven'), is('month', m + 1)] }, 1, 0],
}))
const rawMeasures = {
  ...Object.fromEntries(
    kinds.map((kind, k) => [`q${k}`, sum(among(is('kind', kind)), { '*': [read('quantity'), factor] })]),
  ),
  n0: count(is('channel', 'newspaper')),
  n1: count(is('channel', 'radio')),
  n2: count({ '>=': [read('level'), 3] }),
  n3: count(true),
  quantity: sum(read('proven'), read('quantity')),
  articles: count({ in: [read('kind'), kinds.slice(0, 3)] }),
  topMeetings: count({ and: [is('kind', 'meeting'), is('level', 4)] }),
  top: count(is('level', 4)),
  months: { '+': months },
  unproven: read('unproven'),
}

export const rawCriteria = criteria(name => rawMeasures[name])
export const provenRows = { filter: [read('activities'), { and: [read('proven'), ...inPeriod] }] }
export const unprovenRows = { filter: [read('activities'), { and: [{ '!': read('proven') }, ...inPeriod] }] }

/** `evaluate(i, document)` gives the points of the i-th criterion. */
export const scoreAll = (units, documents, evaluate) =>
  placesOf(
    units,
    documents.map(document => {
      let [a, b, c] = [0, 0, 0]
      for (let i = 0; i < 12; i++) a += evaluate(i, document)
      for (let i = 12; i < 19; i++) b += evaluate(i, document)
      for (let i = 19; i < 24; i++) c += evaluate(i, document)
      return [round2(0.5 * a + 0.3 * b + 0.2 * c), a]
    }),
  )
