import type { ActivityColumns } from '../columns/activity-columns.ts'
import type { ColumnCells } from './column-cells.ts'
import type { Expansion, LaneProgram } from './lane-program.ts'

const largestInt32 = 2_147_483_647

/**
 * The hot loop: three additions per activity, with the rows that do not count left out. Slots have 32 bits, since the
 * tables do not fit the caches where units are many; an amount that would leave them is poured at once.
 */
const addRows = (
  columns: ActivityColumns,
  bucketOfDay: Uint16Array,
  program: LaneProgram,
  notCounted: Int32Array,
  counts: Int32Array,
  quantities: Int32Array,
  pour: (slot: number, amount: number) => void,
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
      const amount = (quantities[third] as number) + (quantity[i] as number)
      if (amount <= largestInt32) quantities[third] = amount
      else {
        pour(third, amount)
        quantities[third] = 0
      }
    }
  }
}

/** Adds what one slot of a unit holds to the accumulators. */
const pourSlot = (
  { start, into, times }: Expansion,
  slot: number,
  value: number,
  sums: Float64Array,
  offset: number,
): void => {
  for (let p = start[slot] as number; p < (start[slot + 1] as number); p++) {
    const to = offset + (into[p] as number)
    sums[to] = (sums[to] as number) + value * (times[p] as number)
  }
}

/** The same for all slots of all units. Slot 0 feeds nothing. */
const pourAll = (table: Int32Array, expansion: Expansion, sums: Float64Array, width: number): void => {
  const { slots } = expansion
  const units = table.length / slots
  for (let u = 0, at = 0; u < units; u++) {
    at++
    for (let slot = 1; slot < slots; slot++, at++) {
      const value = table[at] as number
      if (value !== 0) pourSlot(expansion, slot, value, sums, u * width)
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
  const quantities = new Int32Array(units * program.quantities.slots)
  const sums = new Float64Array(units * width)
  const { slots } = program.quantities
  addRows(columns, cells.bucketOfDay, program, notCounted, counts, quantities, (at, amount) => {
    const slot = at % slots
    pourSlot(program.quantities, slot, amount, sums, ((at - slot) / slots) * width)
  })
  pourAll(counts, program.counts, sums, width)
  pourAll(quantities, program.quantities, sums, width)
  return sums
}
