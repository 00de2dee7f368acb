import { dayNumber } from '../calendar/day.ts'
import type { Activity } from '../input.ts'
import { type ActivityColumns, createKeyedRows, mostDays } from './activity-columns.ts'
import { createAmountColumns } from './amount-columns.ts'
import { createSignatureCoder } from './signature-coder.ts'

const createDayCoder = () => {
  const known = new Map<string, number>()
  let lastDate = ''
  let lastDay = 0
  return (date: string): number => {
    if (date === lastDate) return lastDay
    const found = known.get(date)
    const day = found ?? dayNumber(date)
    if (found === undefined) known.set(date, day)
    lastDate = date
    lastDay = day
    return day
  }
}

/** Activities are read field by field, this many at a time: short loops run faster, and the objects stay near. */
const chunk = 128

/**
 * Encodes plain activities once. Activities of units that are not listed are left out.
 * `leastPlaces`: decimals that amounts are stored with at least.
 * Throws a RangeError for an amount that does not fit the columns (2^31 units of the last place), or dates 179 years apart.
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
  const codeDay = createDayCoder()
  const own: Activity[] = []
  let length = 0
  let firstDay = Number.MAX_SAFE_INTEGER
  for (let from = 0; from < capacity; from += chunk) {
    const to = Math.min(from + chunk, capacity)
    let count = 0
    for (let i = from; i < to; i++) {
      const activity = activities[i] as Activity
      const index = unitIndex.get(activity.unit)
      if (index === undefined) continue
      unit[length + count] = index
      own[count++] = activity
    }
    coder.codeAll(own, count, signature, length)
    for (let i = 0; i < count; i++) {
      const day = codeDay((own[i] as Activity).date)
      days[length + i] = day
      if (day < firstDay) firstDay = day
    }
    amounts.addAll(own, count, length)
    for (let i = 0; i < count; i++) {
      const { id, link, event } = own[i] as Activity
      if (link || event) keyed.add(length + i, id, link, event)
    }
    length += count
  }
  const day = new Uint16Array(capacity)
  for (let i = 0; i < length; i++) {
    const offset = (days[i] as number) - firstDay
    if (offset > mostDays) throw new RangeError('dates are more than 65,535 days apart')
    day[i] = offset
  }
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
