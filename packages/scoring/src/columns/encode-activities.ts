import { dayNumber } from '../calendar/day.ts'
import type { Activity } from '../input.ts'
import { type ActivityColumns, createKeyedRows } from './activity-columns.ts'
import { createAmountColumns } from './amount-columns.ts'
import { createSignatureCoder } from './signature-coder.ts'

const dayCoder = () => {
  const known = new Map<string, number>()
  let [lastDate, lastDay] = ['', 0]
  return (date: string): number => {
    if (date === lastDate) return lastDay
    lastDate = date
    const found = known.get(date)
    lastDay = found ?? dayNumber(date)
    if (found === undefined) known.set(date, lastDay)
    return lastDay
  }
}

/**
 * Encodes plain activities once. Activities of units that are not listed are left out.
 * `leastPlaces`: decimals that amounts are stored with at least.
 * Throws a RangeError for an amount that does not fit the columns (2^31 units of the last place).
 */
export const encodeActivities = (
  activities: readonly Activity[],
  unitIndex: ReadonlyMap<string, number>,
  leastPlaces = 0,
): ActivityColumns => {
  const capacity = activities.length
  const unit = new Int32Array(capacity)
  const signature = new Uint16Array(capacity)
  const days = new Int32Array(capacity)
  const amounts = createAmountColumns(capacity, leastPlaces)
  const coder = createSignatureCoder()
  const keyed = createKeyedRows()
  const codeDay = dayCoder()
  let [length, firstDay] = [0, Number.MAX_SAFE_INTEGER]
  for (let i = 0; i < capacity; i++) {
    const activity = activities[i] as Activity
    const index = unitIndex.get(activity.unit)
    if (index === undefined) continue
    unit[length] = index
    signature[length] = coder.code(activity)
    const day = codeDay(activity.date)
    days[length] = day
    if (day < firstDay) firstDay = day
    amounts.add(length, activity.quantity, activity.reached, activity.audience)
    if (activity.link !== undefined || activity.event !== undefined)
      keyed.add(length, activity.id, activity.link, activity.event)
    length++
  }
  const day = new Uint16Array(capacity)
  for (let i = 0; i < length; i++) day[i] = (days[i] as number) - firstDay
  return {
    length,
    unit,
    signature,
    signatures: coder.signatures,
    day,
    firstDay,
    ...amounts.finish(),
    keyed: keyed.finish(),
  }
}
