import type { ActivityColumns } from '../columns/activity-columns.ts'
import type { ColumnCells } from './column-cells.ts'
import type { Expansion, LaneProgram } from './lane-program.ts'

/** The hot loop: three additions per activity and no branch, with the rows that do not count left out. */
const addRows = (
  columns: ActivityColumns,
  bucketOfDay: Uint16Array,
  program: LaneProgram,
  notCounted: Int32Array,
  counts: Int32Array,
  quantities: Float64Array,
): void => {
  const { unit, signature, day, quantity, length } = columns
  const { rows, always, dated, quantity: amounts } = program
  const countWidth = program.counts.slots
  const quantityWidth = program.quantities.slots
  for (let gap = 0, i = 0; gap <= notCounted.length; gap++, i++) {
    const stop = gap < notCounted.length ? (notCounted[gap] as number) : length
    for (; i < stop; i++) {
      const row = (signature[i] as number) << 2
      const bucket = bucketOfDay[day[i] as number] as number
      const u = unit[i] as number
      const base = u * countWidth
      const first = base + (always[(rows[row] as number) + bucket] as number)
      counts[first] = (counts[first] as number) + 1
      const second = base + (dated[(rows[row + 1] as number) + bucket] as number)
      counts[second] = (counts[second] as number) + 1
      const third = u * quantityWidth + (amounts[(rows[row + 2] as number) + bucket] as number)
      quantities[third] = (quantities[third] as number) + (quantity[i] as number)
    }
  }
}

/** Pours what the slots hold into the accumulators. Two copies, so that each sees one kind of array. */
const pourCounts = (
  table: Int32Array,
  { slots, start, into, times }: Expansion,
  sums: Float64Array,
  width: number,
): void => {
  const units = table.length / slots
  for (let u = 0, at = 0; u < units; u++) {
    const offset = u * width
    at++
    for (let slot = 1; slot < slots; slot++, at++) {
      const value = table[at] as number
      if (value === 0) continue
      for (let p = start[slot] as number; p < (start[slot + 1] as number); p++) {
        const to = offset + (into[p] as number)
        sums[to] = (sums[to] as number) + value * (times[p] as number)
      }
    }
  }
}

const pourQuantities = (
  table: Float64Array,
  { slots, start, into, times }: Expansion,
  sums: Float64Array,
  width: number,
): void => {
  const units = table.length / slots
  for (let u = 0, at = 0; u < units; u++) {
    const offset = u * width
    at++
    for (let slot = 1; slot < slots; slot++, at++) {
      const value = table[at] as number
      if (value === 0) continue
      for (let p = start[slot] as number; p < (start[slot + 1] as number); p++) {
        const to = offset + (into[p] as number)
        sums[to] = (sums[to] as number) + value * (times[p] as number)
      }
    }
  }
}

/** Whether the tables of slots are small beside the activities that fill them. */
export const lanesPay = ({ counts, quantities }: LaneProgram, units: number, rows: number): boolean =>
  units * (counts.slots + quantities.slots) <= 4096 + 2 * rows

export const accumulateLanes = (
  columns: ActivityColumns,
  cells: ColumnCells,
  program: LaneProgram,
  units: number,
  width: number,
  notCounted: Int32Array,
): Float64Array => {
  const counts = new Int32Array(units * program.counts.slots)
  const quantities = new Float64Array(units * program.quantities.slots)
  addRows(columns, cells.bucketOfDay, program, notCounted, counts, quantities)
  const sums = new Float64Array(units * width)
  pourCounts(counts, program.counts, sums, width)
  pourQuantities(quantities, program.quantities, sums, width)
  return sums
}
