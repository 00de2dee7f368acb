// Rule engines evaluate rules on facts; somebody's code has to make the facts. This is that code, as good as it can
// be for them: whole tenths and hundredths inside, so that each fact is the float nearest to the exact decimal.
import { factors, kinds, levels, period } from '../workload.mjs'

const kindIndex = new Map(kinds.map((kind, i) => [kind, i]))
const levelNumber = new Map(levels.map((level, i) => [level, i + 1]))
const tenthsOf = text => Math.round(Number(text) * 10)
const monthBit = date => 1 << ((date.charCodeAt(5) - 48) * 10 + date.charCodeAt(6) - 49)
const bits = mask => {
  let count = 0
  for (let m = mask; m; m &= m - 1) count++
  return count
}

const isWithin = ({ date }) => date >= period.from && date <= period.to

/** Rows that repeat a link of their unit or stand below another level of the same event. */
export const repeatedRows = rows => {
  const kept = new Map()
  const repeated = new Set()
  rows.forEach((row, i) => {
    const key = row.link ?? row.event
    if (key === undefined || !isWithin(row)) return
    const name = `${row.unit} ${key}`
    const other = kept.get(name)
    const isHigher = other !== undefined && row.event !== undefined && row.level > rows[other].level
    if (other === undefined || isHigher) kept.set(name, i)
    if (other !== undefined) repeated.add(isHigher ? other : i)
  })
  return repeated
}

const emptySums = () => ({
  perKind: new Float64Array(12),
  counts: [0, 0, 0, 0],
  tenths: 0,
  articles: 0,
  topMeetings: 0,
  top: 0,
  months: 0,
  unproven: 0,
})

const add = (sums, row) => {
  const kind = kindIndex.get(row.kind)
  const level = levelNumber.get(row.level)
  const tenths = tenthsOf(row.quantity)
  sums.perKind[kind] += tenths * factors[level - 1]
  if (row.channel === 'newspaper') sums.counts[0]++
  else if (row.channel === 'radio') sums.counts[1]++
  if (level >= 3) sums.counts[2]++
  sums.counts[3]++
  sums.tenths += tenths
  if (kind < 3) sums.articles++
  if (level === 4) sums.top++
  if (level === 4 && row.kind === 'meeting') sums.topMeetings++
  sums.months |= monthBit(row.date)
}

/** One flat object per unit: q0…q11 quantities weighted by level, n0…n3 counts, and the rest by name. */
export const unitFacts = ({ units, index, plain }) => {
  const repeated = repeatedRows(plain)
  const all = units.map(emptySums)
  plain.forEach((row, i) => {
    if (!isWithin(row) || repeated.has(i)) return
    const sums = all[index.get(row.unit)]
    if (row.evidence === undefined) sums.unproven++
    else add(sums, row)
  })
  return all.map((sums, u) => {
    const { plan, planArticles, staff, onTime } = units[u]
    const facts = { plan, planArticles, staff, onTime, quantity: sums.tenths / 10, months: bits(sums.months) }
    sums.perKind.forEach((sum, k) => {
      facts[`q${k}`] = sum / 1000
    })
    sums.counts.forEach((count, j) => {
      facts[`n${j}`] = count
    })
    const { articles, topMeetings, top, unproven } = sums
    return Object.assign(facts, { articles, topMeetings, top, unproven })
  })
}
