// npm run bench [-- --large]: the engine beside a bare float64 loop on the same activities, in one process.
import os from 'node:os'
import {
  compileCriteria,
  encodeActivities,
  explainPeriod,
  openScoring,
  parseCriteriaSet,
  scoreColumns,
  scorePeriod,
  scoreSums,
  sumActivities,
} from '@thidua/scoring'
import { floatLoop } from './float-loop.mjs'
import { bareSum, kernel } from './kernel.mjs'
import { compareRuns, printTable } from './measure.mjs'
import { runPeers } from './peers/run-peers.mjs'
import { criteriaSet, groupByUnit, makeRows, makeUnits, toInput, toPlain } from './workload.mjs'

const compile = set => {
  const parsed = parseCriteriaSet(set)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return compileCriteria(parsed.value)
}

/** How many of the base's totals and places are wrong, measured against the exact ones. */
const wrongOf = (floats, exact) => {
  let [totals, places] = [0, 0]
  floats.forEach(({ total, place }, i) => {
    if (Math.round(total * 100) !== exact.totals[i]) totals++
    if (place !== exact.ranks[i]) places++
  })
  return `base: ${totals} totals and ${places} places wrong of ${floats.length}`
}

const sameTotals = (name, a, b) => {
  const wrong = a.findIndex((total, i) => total !== b[i])
  if (wrong >= 0) throw new Error(`${name}: unit ${wrong} has ${a[wrong]}, should be ${b[wrong]}`)
}

const runSize = (count, perUnit, rounds) => {
  const units = makeUnits(count)
  const rows = makeRows(count, perUnit)
  const plain = toPlain(rows, count)
  const input = toInput(units)
  const index = new Map(input.units.map(({ id }, i) => [id, i]))
  const compiled = compile(criteriaSet())
  const changed = compile(criteriaSet(rate => rate + 1))
  const columns = encodeActivities(plain, index)
  const grouped = encodeActivities(toPlain(groupByUnit(rows, count), count), index)
  const sums = sumActivities(compiled, input, columns, 'final')
  const scores = scoreColumns(compiled, input, columns, 'final')
  const skipped = leftOutRows(plain)
  sameTotals('kernel', kernel(units, rows, skipped), scores.totals)
  sameTotals('grouped', scoreColumns(compiled, input, grouped, 'final').totals, scores.totals)
  const results = compareRuns(
    [
      ['base: float64 loop over plain objects, not exact', () => floatLoop(units, index, plain)],
      ['engine, typed columns', () => scoreColumns(compiled, input, columns, 'final')],
      ['engine, typed columns grouped by unit', () => scoreColumns(compiled, input, grouped, 'final')],
      ['engine, plain objects', () => scoreColumns(compiled, input, encodeActivities(plain, index), 'final')],
      ['engine, only rules changed', () => scoreSums(changed, input, sums)],
      ['limit: the same rules by hand, exact, columns (no ranking)', () => kernel(units, rows, skipped)],
      ['limit: one addition per activity', () => bareSum(units, rows)],
    ],
    { rounds },
  )
  printTable(`${plain.length.toLocaleString('en')} activities, ${count.toLocaleString('en')} units`, results)
  console.log(
    `  ${wrongOf(floatLoop(units, index, plain), scores)}; engine: exact, ${scores.exactly} units by the exact evaluator`,
  )
  return { units, plain, input, index, compiled }
}

/** Rows that the rules leave out, for the hand-written kernel; taken from the engine's own reasons on plain objects. */
const leftOutRows = plain => {
  const kept = new Map()
  const out = []
  plain.forEach((row, i) => {
    const isEvent = row.event && row.kind === 'event'
    if ((!row.link && !isEvent) || row.date < '2025-01-01' || row.date > '2025-12-31') return
    const key = `${row.unit} ${row.link ?? ''} ${isEvent ? row.event : ''}`
    const other = kept.get(key)
    if (other === undefined) kept.set(key, i)
    else if (isEvent && row.level > plain[other].level) {
      kept.set(key, i)
      out.push(other)
    } else out.push(i)
  })
  return Int32Array.from(out).sort()
}

const runDetails = ({ units, plain, input, index, compiled }) => {
  const period = { ...input, activities: plain }
  const result = scorePeriod(compiled, period, 'final')
  const explain = explainPeriod(compiled, period, result)
  const live = openScoring(compiled, period, 'final')
  const leader = structuredClone(criteriaSet())
  leader.facts.leader = { value: { toLeader: 'quantity' } }
  leader.groups[1].criteria[4].lines[0].value = 'leader'
  const withLeader = openScoring(compile(leader), period, 'final')
  let [at, unit] = [0, 0]
  const edit = scoring => {
    at = (at + 7919) % plain.length
    const before = plain[at]
    const after = { ...before, quantity: '2.5' }
    scoring.change(before, after)
    scoring.change(after, before)
  }
  const explainNext = () => {
    unit = (unit + 1) % input.units.length
    return explain(input.units[unit].id)
  }
  const results = compareRuns(
    [
      ['base: float64 loop over plain objects, not exact', () => floatLoop(units, index, plain)],
      ['whole result with every reason, plain objects', () => scorePeriod(compiled, period, 'final')],
      ['explanation of one unit', explainNext, 200],
      ['two edits: unit rescored, block of 50 re-ranked', () => edit(live), 500],
      ['the same with a rule that reads the block’s leader', () => edit(withLeader), 5],
    ],
    { rounds: 7 },
  )
  printTable('explanations and edits', results)
}

console.log(
  `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model}, ${new Date().toISOString().slice(0, 10)}`,
)
const province = runSize(1000, 200, 11)
runDetails(province)
if (process.argv.includes('--large')) runSize(10_000, 200, 7)
console.log(`\npeak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
runPeers()
