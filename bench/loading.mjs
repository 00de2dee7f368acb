// From bytes to columns, on 200,000 activities. In a process of its own.
import { encodeActivities, readActivitiesCsv, writeActivitiesCsv } from '@thidua/scoring/columns'
import { floatLoop } from './float-loop.mjs'
import { compareRuns, printTable } from './measure.mjs'
import { makeRows, makeUnits, toInput, toPlain } from './workload.mjs'

const units = makeUnits(1000)
const plain = toPlain(makeRows(1000, 200))
const index = new Map(toInput(units).units.map(({ id }, i) => [id, i]))
const bytes = new TextEncoder().encode(writeActivitiesCsv(plain))
const json = JSON.stringify(plain)

/** What one writes first: lines, then fields, then objects. */
const splitText = () => {
  const [, ...lines] = new TextDecoder().decode(bytes).split('\r\n')
  const activities = lines.slice(0, -1).map(line => {
    const [id, unit, date, kind, channel, level, partner, quantity, , , evidence, link, event, status] =
      line.split(',')
    const optional = text => (text === '' ? undefined : text)
    return {
      id,
      unit,
      date,
      kind,
      channel: optional(channel),
      level: optional(level),
      partner: optional(partner),
      quantity,
      evidence: optional(evidence),
      link: optional(link),
      event: optional(event),
      status,
    }
  })
  return encodeActivities(activities, index)
}
/** What a reader cannot do without: every byte is asked whether it ends a field. */
const lookAtBytes = () => {
  let ends = 0
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 44) ends++
  return ends
}
const file = readActivitiesCsv(bytes, index)
if (!file.ok) throw new Error(JSON.stringify(file.issues))
const own = file.value.columns.quantity
if (splitText().quantity.some((value, i) => value !== own[i])) throw new Error('the readers disagree')

const perRow = (bytes.length / plain.length).toFixed(0)
printTable(
  `loading 200,000 activities (CSV ${perRow} bytes a row)`,
  compareRuns(
    [
      ['base: float64 loop over plain objects, not exact', () => floatLoop(units, index, plain)],
      ['CSV bytes → columns', () => readActivitiesCsv(bytes, index)],
      ['limit: every byte of the CSV looked at once', lookAtBytes],
      ['CSV split into texts → objects → columns', splitText],
      ['JSON.parse alone', () => JSON.parse(json)],
      ['plain objects → columns', () => encodeActivities(plain, index)],
    ],
    { rounds: 9 },
  ),
)
