// One peer in a process of its own: the base and the peer in turn on the same activities, the answer held against
// the exact one, the process's peak memory. Prints one line of JSON. Arguments: peer, units, activities per unit.
import { floatLoop } from '../float-loop.mjs'
import { makeRows, makeUnits, toPlain } from '../workload.mjs'
import { compareWithBase } from './compare.mjs'
import { exactScores } from './exact.mjs'

const [peer, unitCount, perUnit] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]

const makeWorkload = () => {
  const units = makeUnits(unitCount)
  const index = new Map(units.map((_, i) => [`u${i}`, i]))
  return { units, index, plain: toPlain(makeRows(unitCount, perUnit), unitCount) }
}
const workload = makeWorkload()
const exact = exactScores(workload)
const wrongOf = answer =>
  answer && {
    totals: exact.totals.filter((total, u) => answer.totals[u] !== total).length,
    places: exact.places.filter((place, u) => answer.places[u] !== place).length,
  }

const base = () => floatLoop(workload.units, workload.index, workload.plain)
const { candidates } = await import(`./${peer}.mjs`)
const results = []
let notes = {}
for (const candidate of await candidates(workload)) {
  const { name, idiom, explains, run, close } = candidate
  const { ratio, milliseconds, baseMilliseconds, rounds, answer } = await compareWithBase(base, run)
  results.push({
    name,
    idiom,
    explains,
    ratio,
    milliseconds,
    baseMilliseconds,
    rounds,
    wrong: wrongOf(answer),
  })
  notes = { ...notes, ...(await close?.()) }
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const size = { units: unitCount, activities: workload.plain.length }
console.log(JSON.stringify({ peer, ...size, results, megabytes, ...notes }))
