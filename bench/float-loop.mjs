// The base of every ratio: what people write instead. Float64, plain objects whose quantity is a number already, no
// explanation. It counts each link once and events at their highest level, as the rules say, with a map of seen keys.
import { bands, blocks, caps, factors, kinds, levels, period, rates, ratings, weights } from './workload.mjs'

const kindIndex = new Map(kinds.map((kind, i) => [kind, i]))
const factorOf = [0, ...factors.map(factor => factor / 100)]
const levelRank = new Map(levels.map((level, i) => [level, i + 1]))
const rateOf = rates.map(rate => rate / 100)
const capOf = caps.map(cap => cap / 100)
const bandsOf = bands.map(list => list.map(([from, points]) => [from, points / 100]))
const weightOf = weights.map(weight => weight / 100)
const width = 22
const round2 = x => Math.round(x * 100) / 100
const inBand = (list, n) => {
  let found = 0
  for (const [from, points] of list) if (n >= from) found = points
  return found
}
const bits = mask => {
  let count = 0
  for (let m = mask; m; m &= m - 1) count++
  return count
}

/** Rows that a duplicate link or a lower level of the same event leaves out. */
const leftOut = rows => {
  const kept = new Map()
  const out = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    const isEvent = row.event !== undefined && row.kind === 'event'
    if ((row.link === undefined && !isEvent) || row.date < period.from || row.date > period.to) continue
    const key = isEvent ? `${row.unit} ${row.event}` : `${row.unit}#${row.link}`
    const other = kept.get(key)
    if (other === undefined) kept.set(key, i)
    else if (isEvent && row.level > rows[other].level) {
      kept.set(key, i)
      out[other] = 1
    } else out[i] = 1
  }
  return out
}

export const rankBlocks = (units, totals, ties) => {
  const places = new Int32Array(units.length)
  const members = Array.from({ length: blocks }, () => [])
  units.forEach((unit, i) => {
    members[unit.block].push(i)
  })
  for (const block of members) {
    block.sort((a, b) => totals[b] - totals[a] || ties[b] - ties[a])
    let place = 0
    block.forEach((unit, i) => {
      const before = block[i - 1]
      if (i === 0 || totals[unit] !== totals[before] || ties[unit] !== ties[before]) place = i + 1
      places[unit] = place
    })
  }
  return places
}

export const scoreFloat = (units, sums) => {
  const totals = new Float64Array(units.length)
  const ties = new Float64Array(units.length)
  for (let u = 0, o = 0; u < units.length; u++, o += width) {
    const unit = units[u]
    let [a, b, c] = [0, 0, 0]
    for (let k = 0; k < 12; k++) a += Math.min(capOf[k], round2(sums[o + k] * rateOf[k]))
    for (let j = 0; j < 4; j++) b += inBand(bandsOf[j], sums[o + 12 + j])
    const quantity = sums[o + 16]
    b += Math.min(10, round2((10 * quantity) / unit.plan))
    b += Math.min(5, round2((5 * sums[o + 17]) / unit.planArticles))
    b += Math.min(8, round2((0.5 * quantity) / unit.staff))
    c += sums[o + 18] > 0 ? 3 : 0
    c += unit.onTime ? 2 : 0
    c += Math.min(5, round2(0.25 * sums[o + 19]))
    c += round2(0.2 * bits(sums[o + 20]))
    c -= Math.min(6, round2(0.3 * sums[o + 21]))
    totals[u] = round2(weightOf[0] * a + weightOf[1] * b + weightOf[2] * c)
    ties[u] = a
  }
  const places = rankBlocks(units, totals, ties)
  return units.map((_, u) => ({
    unit: u,
    total: totals[u],
    place: places[u],
    rating: ratings.find(([, from]) => from === null || totals[u] * 100 >= from)[0],
  }))
}

export const floatLoop = (units, unitIndex, rows) => {
  const sums = new Float64Array(units.length * width)
  const out = leftOut(rows)
  const { from, to } = period
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    const date = row.date
    if (date < from || date > to || out[i] === 1) continue
    const o = unitIndex.get(row.unit) * width
    if (!row.evidence) {
      sums[o + 21]++
      continue
    }
    const kind = kindIndex.get(row.kind)
    const level = levelRank.get(row.level)
    const quantity = row.amount
    sums[o + kind] += quantity * factorOf[level]
    if (row.channel === 'newspaper') sums[o + 12]++
    else if (row.channel === 'radio') sums[o + 13]++
    if (level >= 3) sums[o + 14]++
    sums[o + 15]++
    sums[o + 16] += quantity
    if (kind < 3) sums[o + 17]++
    if (level === 4) {
      sums[o + 19]++
      if (kind === 2) sums[o + 18] = 1
    }
    sums[o + 20] |= 1 << ((date.charCodeAt(5) - 48) * 10 + date.charCodeAt(6) - 49)
  }
  return scoreFloat(units, sums)
}
