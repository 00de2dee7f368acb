// What is right: every total and place by the definition, in whole numbers of unlimited size. It shares the tables
// of the workload with the others and nothing else; it is slow, and never timed.
import { bands, blocks, caps, factors, kinds, levels, period, rates, weights } from '../workload.mjs'

const halfUp = (n, d) => (n < 0n ? -((-2n * n + d) / (2n * d)) : (2n * n + d) / (2n * d))
const least = (a, b) => (a < b ? a : b)
const tenthsOf = text => {
  const [whole, tenth = '0'] = text.split('.')
  return BigInt(whole + tenth)
}

/** A link counts once per unit, the first time; an event counts once per unit, at its highest level. */
const countedOf = rows => {
  const within = rows.filter(({ date }) => date >= period.from && date <= period.to)
  return within.filter((row, i) => {
    if (row.link) return within.findIndex(({ link }) => link === row.link) === i
    if (!row.event) return true
    const same = within.filter(({ event }) => event === row.event)
    const highest = same.map(({ level }) => level).sort()[same.length - 1]
    return same.find(({ level }) => level === highest) === row
  })
}

const pointsInBand = (list, count) => BigInt(list.filter(([from]) => count >= from).at(-1)[1])

/** Points in hundredths: the total, and the first group, which breaks ties. */
const scoreUnit = (unit, rows) => {
  const counted = countedOf(rows)
  const proven = counted.filter(({ evidence }) => evidence)
  const count = test => proven.filter(test).length
  const quantity = proven.reduce((sum, row) => sum + tenthsOf(row.quantity), 0n)
  const perKind = kinds.map((kind, k) =>
    proven
      .filter(row => row.kind === kind)
      .reduce(
        (sum, row) => sum + tenthsOf(row.quantity) * BigInt(rates[k] * factors[levels.indexOf(row.level)]),
        0n,
      ),
  )
  const a = perKind.reduce((sum, n, k) => sum + least(BigInt(caps[k]), halfUp(n, 1000n)), 0n)
  const counts = [
    count(({ channel }) => channel === 'newspaper'),
    count(({ channel }) => channel === 'radio'),
    count(({ level }) => level === 'l3' || level === 'l4'),
    proven.length,
  ]
  const articles = BigInt(count(({ kind }) => kinds.indexOf(kind) < 3))
  const b =
    counts.reduce((sum, n, j) => sum + pointsInBand(bands[j], n), 0n) +
    least(1000n, halfUp(quantity * 100n, BigInt(unit.plan))) +
    least(500n, halfUp(articles * 500n, BigInt(unit.planArticles))) +
    least(800n, halfUp(quantity * 5n, BigInt(unit.staff)))
  const topMeetings = count(({ kind, level }) => kind === 'meeting' && level === 'l4')
  const months = new Set(proven.map(({ date }) => date.slice(5, 7))).size
  const c =
    (topMeetings > 0 ? 300n : 0n) +
    (unit.onTime ? 200n : 0n) +
    least(500n, 25n * BigInt(count(({ level }) => level === 'l4'))) +
    20n * BigInt(months) -
    least(600n, 30n * BigInt(counted.length - proven.length))
  const [wa, wb, wc] = weights.map(BigInt)
  return { total: Number(halfUp(wa * a + wb * b + wc * c, 100n)), tie: Number(a) }
}

export const exactScores = ({ units, plain }) => {
  const own = units.map(() => [])
  for (const row of plain) own[Number(row.unit.slice(1))].push(row)
  const scores = units.map((unit, u) => scoreUnit(unit, own[u]))
  const isAhead = (x, y) => x.total > y.total || (x.total === y.total && x.tie > y.tie)
  const places = new Array(units.length)
  for (let block = 0; block < blocks; block++) {
    const members = units.flatMap((unit, u) => (unit.block === block ? [u] : []))
    for (const u of members) places[u] = 1 + members.filter(v => isAhead(scores[v], scores[u])).length
  }
  return { totals: scores.map(({ total }) => total), places }
}
