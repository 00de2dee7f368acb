import { type ActivityColumns, encodeActivities } from '@thidua/scoring/columns'
import type { Activity } from '@thidua/scoring/records'

/** Columns in plain form, without what they were too long by; signatures in place of their numbers. */
export const comparableColumns = (columns: ActivityColumns) => {
  const { length, places } = columns
  const cut = (values: Int32Array | Uint16Array | null) => (values ? [...values.subarray(0, length)] : null)
  return {
    unit: cut(columns.unit),
    signature: cut(columns.signature)?.map(code => columns.signatures[code]),
    day: cut(columns.day)?.map(day => day + columns.firstDay),
    places,
    quantity: cut(columns.quantity),
    reached: cut(columns.reached),
    audience: cut(columns.audience),
    rows: [...columns.keyed.row],
    links: [...columns.keyed.link],
    events: [...columns.keyed.event],
    order: [...columns.keyed.order],
  }
}

export const activityColumnsOf = (activities: readonly Activity[], unitIndex: ReadonlyMap<string, number>) =>
  comparableColumns(encodeActivities(activities, unitIndex))
