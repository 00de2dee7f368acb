// One size in a process of its own. Arguments: units, activities per unit, rounds.
import { encodeActivities, scoreColumns, scoreSums, sumActivities } from '@thidua/scoring/columns'
import { groupByUnit, makeColumns } from './columns.mjs'
import { compile } from './compiled.mjs'
import { floatLoop } from './float-loop.mjs'
import { bareSum, kernel } from './kernel.mjs'
import { compareRuns, printTable } from './measure.mjs'
import { exactScores } from './peers/exact.mjs'
import { criteriaSet, makeRows, makeUnits, toInput, toPlain } from './workload.mjs'

const [count, perUnit, rounds] = process.argv.slice(2).map(Number)

/** How many totals and places differ from the exact ones. */
const wrongOf = (exact, totals, places) => ({
  totals: exact.totals.filter((total, u) => totals[u] !== total).length,
  places: exact.places.filter((place, u) => places[u] !== place).length,
})

const holdExact = (exact, answers) => {
  for (const [name, totals, places] of answers) {
    const wrong = wrongOf(exact, totals, places)
    if (wrong.totals + wrong.places > 0) throw new Error(`${name}: ${JSON.stringify(wrong)}`)
  }
}

// On a small workload first: loops that are entered once and run long would stay in half-optimised code.
const warm = (units, rows, plain, compiled, changed) => {
  const index = new Map(units.map((_, i) => [`u${i}`, i]))
  const input = toInput(units)
  const columns = makeColumns(units.length, perUnit)
  for (let i = 0; i < 12; i++) {
    floatLoop(units, index, plain)
    kernel(units, rows)
    bareSum(units, rows)
    scoreColumns(compiled, input, encodeActivities(plain, index), 'final')
    scoreSums(changed, input, sumActivities(compiled, input, columns, 'final'))
  }
}

const compiled = compile(criteriaSet())
const changed = compile(criteriaSet(rate => rate + 1))
if (count > 1000) {
  const few = makeRows(1000, perUnit)
  warm(makeUnits(1000), few, toPlain(few), compiled, changed)
}
const units = makeUnits(count)
const rows = makeRows(count, perUnit)
const plain = toPlain(rows)
const input = toInput(units)
const index = new Map(input.units.map(({ id }, i) => [id, i]))
const columns = makeColumns(count, perUnit)
const grouped = groupByUnit(columns, count)
const sums = sumActivities(compiled, input, columns, 'final')

const exact = exactScores({ units, plain })
const answerOf = encoded => {
  const { totals, ranks } = scoreColumns(compiled, input, encoded, 'final')
  return [totals, ranks]
}
const byHand = kernel(units, rows)
holdExact(exact, [
  ['columns', ...answerOf(columns)],
  ['grouped', ...answerOf(grouped)],
  ['objects', ...answerOf(encodeActivities(plain, index))],
  ['kernel', byHand.totals, byHand.places],
])
const floats = floatLoop(units, index, plain)
const wrong = wrongOf(
  exact,
  floats.map(({ total }) => Math.round(total * 100)),
  floats.map(({ place }) => place),
)

const results = compareRuns(
  [
    ['base: float64 loop over plain objects, not exact', () => floatLoop(units, index, plain)],
    ['engine, typed columns', () => scoreColumns(compiled, input, columns, 'final')],
    ['engine, typed columns grouped by unit', () => scoreColumns(compiled, input, grouped, 'final')],
    ['engine, plain objects', () => scoreColumns(compiled, input, encodeActivities(plain, index), 'final')],
    ['engine, only rules changed', () => scoreSums(changed, input, sums)],
    ['limit: the whole job by hand, exact, columns', () => kernel(units, rows)],
    ['limit: one addition per activity', () => bareSum(units, rows)],
  ],
  { rounds, warmups: count > 20_000 ? 1 : 3 },
)
printTable(
  `${plain.length.toLocaleString('en')} activities, ${count.toLocaleString('en')} units, ${rounds} rounds`,
  results,
)
console.log(
  `  ${count} units compared: engine and kernel exact everywhere; base: ${wrong.totals} totals and ${wrong.places} places wrong`,
)
