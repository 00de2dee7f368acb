// For engines that can filter and sum by themselves: one document per unit with its activities as numbers and
// words. Repeated rows are taken out beforehand, which no expression language here can say; none of it is timed.
import { dayNumber } from '../calendar.mjs'
import { levels, period } from '../workload.mjs'
import { repeatedRows } from './facts.mjs'

export const from = dayNumber(period.from)
export const to = dayNumber(period.to)

export const rawUnits = ({ units, index, plain }) => {
  const repeated = repeatedRows(plain)
  const documents = units.map(({ plan, planArticles, staff, onTime }) => ({
    plan,
    planArticles,
    staff,
    onTime,
    activities: [],
  }))
  plain.forEach((row, i) => {
    if (repeated.has(i)) return
    documents[index.get(row.unit)].activities.push({
      kind: row.kind,
      channel: row.channel,
      level: levels.indexOf(row.level) + 1,
      day: dayNumber(row.date),
      month: Number(row.date.slice(5, 7)),
      quantity: Number(row.quantity),
      proven: row.evidence !== undefined,
    })
  })
  return documents
}
