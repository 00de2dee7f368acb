// npm run bench [-- --large]: the engine beside a bare float64 loop on the same activities, in one process.
import os from 'node:os'
import { compileCriteria, encodeActivities, parseCriteriaSet, scoreColumns, scorePeriod } from '@thidua/scoring'
import { floatLoop } from './float-loop.mjs'
import { compareRuns, printTable } from './measure.mjs'
import { criteriaSet, groupByUnit, makeRows, makeUnits, toInput, toPlain } from './workload.mjs'

const compile = set => {
  const parsed = parseCriteriaSet(set)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return compileCriteria(parsed.value)
}

const wrongOf = (floats, exact) => {
  let [totals, places] = [0, 0]
  floats.forEach(({ total, place }, i) => {
    if (Math.round(total * 100) !== exact.totals[i]) totals++
    if (place !== exact.ranks[i]) places++
  })
  return `float totals wrong: ${totals}, places wrong: ${places} of ${floats.length}`
}

const runSize = (count, perUnit, rounds) => {
  const units = makeUnits(count)
  const rows = makeRows(count, perUnit)
  const plain = toPlain(rows)
  const input = toInput(units)
  const index = new Map(input.units.map(({ id }, i) => [id, i]))
  const compiled = compile(criteriaSet())
  const columns = encodeActivities(plain, index)
  const grouped = encodeActivities(toPlain(groupByUnit(rows, count)), index)
  const scores = scoreColumns(compiled, input, columns, 'final')
  const results = compareRuns(
    [
      ['float64 loop over plain objects (base, not exact)', () => floatLoop(units, index, plain)],
      ['engine from typed columns', () => scoreColumns(compiled, input, columns, 'final')],
      ['engine from typed columns grouped by unit', () => scoreColumns(compiled, input, grouped, 'final')],
      ['engine from plain objects', () => scoreColumns(compiled, input, encodeActivities(plain, index), 'final')],
      ...(plain.length <= 200_000
        ? [['engine, full result with every reason', () => scorePeriod(compiled, { ...input, activities: plain }, 'final')]]
        : []),
    ],
    { rounds },
  )
  printTable(`${plain.length.toLocaleString('en')} activities, ${count.toLocaleString('en')} units`, results)
  console.log(`  ${wrongOf(floatLoop(units, index, plain), scores)}; units by the exact evaluator: ${scores.exactly}`)
}

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model}`)
runSize(1000, 200, 11)
if (process.argv.includes('--large')) runSize(10_000, 200, 7)
