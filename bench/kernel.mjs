// The limit of one thread: the same whole job (repeats, 24 criteria, places, ratings) written by hand for this one set of
// rules, on typed columns with scaled integers, exact, without explanation.

import { dayNumber } from './calendar.mjs'
import { rankBlocks } from './float-loop.mjs'
import { bands, caps, factors, firstDay, rates, ratings, weights } from './workload.mjs'

const width = 22
const rateFactor = new Float64Array(12 * 5)
for (let k = 0; k < 12; k++) for (let l = 1; l < 5; l++) rateFactor[k * 5 + l] = rates[k] * factors[l - 1]
const from = dayNumber('2025-01-01') - firstDay
const to = dayNumber('2025-12-31') - firstDay
const monthOfDay = Uint8Array.from({ length: 500 }, (_, d) =>
  new Date((firstDay + d) * 86_400_000).getUTCMonth(),
)
const halfUp = (n, d) => {
  const twice = 2 * n + d
  return (twice - (twice % (2 * d))) / (2 * d)
}
const inBand = (list, n) => {
  let found = 0
  for (let i = 0; i < list.length && n >= list[i][0]; i++) found = list[i][1]
  return found
}
const bits = mask => {
  let count = 0
  for (let m = mask; m; m &= m - 1) count++
  return count
}

/** Rows that repeat a link, or an event at no higher level; a unit has few keys, so they index a small table. */
const leftOut = (units, { n, unit, day, level, key }) => {
  const kept = new Int32Array(units.length * 8).fill(-1)
  const out = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const own = key[i]
    if (own === 0 || day[i] < from || day[i] > to) continue
    const at = unit[i] * 8 + own + 4
    const other = kept[at]
    if (other < 0) kept[at] = i
    else if (own < 0 && level[i] > level[other]) {
      kept[at] = i
      out[other] = 1
    } else out[i] = 1
  }
  return out
}

export const kernel = (units, rows) => {
  const out = leftOut(units, rows)
  const sums = new Float64Array(units.length * width)
  const { unit, kind, day, tenths, channel, proven, level } = rows
  for (let i = 0; i < rows.n; i++) {
    const d = day[i]
    if (d < from || d > to || out[i] === 1) continue
    const o = unit[i] * width
    if (!proven[i]) {
      sums[o + 21]++
      continue
    }
    const k = kind[i]
    const l = level[i]
    const q = tenths[i]
    sums[o + k] += q * rateFactor[k * 5 + l]
    if (channel[i] === 0) sums[o + 12]++
    else if (channel[i] === 1) sums[o + 13]++
    if (l >= 3) sums[o + 14]++
    sums[o + 15]++
    sums[o + 16] += q
    if (k < 3) sums[o + 17]++
    if (l === 4) {
      sums[o + 19]++
      if (k === 2) sums[o + 18] = 1
    }
    sums[o + 20] |= 1 << monthOfDay[d]
  }
  const totals = new Float64Array(units.length)
  const ties = new Float64Array(units.length)
  for (let u = 0, o = 0; u < units.length; u++, o += width) {
    const own = units[u]
    let [a, b, c] = [0, 0, 0]
    for (let k = 0; k < 12; k++) a += Math.min(caps[k], halfUp(sums[o + k], 1000))
    for (let j = 0; j < 4; j++) b += inBand(bands[j], sums[o + 12 + j])
    b += Math.min(1000, halfUp(sums[o + 16] * 100, own.plan))
    b += Math.min(500, halfUp(sums[o + 17] * 500, own.planArticles))
    b += Math.min(800, halfUp(sums[o + 16] * 5, own.staff))
    c += (sums[o + 18] > 0 ? 300 : 0) + (own.onTime ? 200 : 0) + Math.min(500, 25 * sums[o + 19])
    c += 20 * bits(sums[o + 20]) - Math.min(600, 30 * sums[o + 21])
    totals[u] = halfUp(weights[0] * a + weights[1] * b + weights[2] * c, 100)
    ties[u] = a
  }
  const places = rankBlocks(units, totals, ties)
  const rated = totals.map(total => ratings.findIndex(([, least]) => least === null || total >= least))
  return { totals, places, rated }
}

/** The bare accumulation: one addition per activity and nothing else, for scale. */
export const bareSum = (units, rows) => {
  const sums = new Float64Array(units.length)
  const { unit, tenths } = rows
  for (let i = 0; i < rows.n; i++) sums[unit[i]] += tenths[i]
  return sums
}
