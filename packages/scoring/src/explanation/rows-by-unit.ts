import type { ActivityColumns } from '../columns/activity-columns.ts'

/** Rows of every unit, side by side: unit `u` has `rows[start[u]] … rows[start[u + 1] − 1]`, in ascending order. */
interface Index {
  readonly start: Int32Array
  readonly rows: Int32Array
}

/** A counting sort: four bytes for each row. */
const indexByUnit = (unit: Int32Array, length: number, units: number): Index => {
  const start = new Int32Array(units + 1)
  for (let i = 0; i < length; i++) {
    const next = (unit[i] as number) + 1
    start[next] = (start[next] as number) + 1
  }
  for (let u = 0; u < units; u++) start[u + 1] = (start[u + 1] as number) + (start[u] as number)
  const free = start.slice(0, units)
  const rows = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const u = unit[i] as number
    const at = free[u] as number
    rows[at] = i
    free[u] = at + 1
  }
  return { start, rows }
}

const rowsOf = ({ start, rows }: Index, unit: number): Int32Array =>
  rows.subarray(start[unit], start[unit + 1])

/** A unit's rows, and the positions of those with a link or an event among all that have one. */
export interface RowsByUnit {
  readonly rowsOf: (unit: number) => Int32Array
  readonly keyedOf: (unit: number) => Int32Array
}

export const indexRows = ({ unit, length, keyed }: ActivityColumns, units: number): RowsByUnit => {
  const all = indexByUnit(unit, length, units)
  const withKey = indexByUnit(
    keyed.row.map(row => unit[row] as number),
    keyed.row.length,
    units,
  )
  return { rowsOf: at => rowsOf(all, at), keyedOf: at => rowsOf(withKey, at) }
}
