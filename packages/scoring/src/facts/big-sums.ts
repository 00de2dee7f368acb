import type { ActivityColumns } from '../columns/activity-columns.ts'
import { add, type Exact, fraction, multiply, zero } from '../numbers/exact.ts'
import { feedsOfCell } from './accumulate-columns.ts'
import { amountIndex } from './aggregator.ts'
import type { ColumnCells } from './column-cells.ts'

const amountOfRow = (
  { quantity, reached, audience }: ActivityColumns,
  row: number,
  amount: number,
): number => {
  if (amount === amountIndex.count) return 1
  if (amount === amountIndex.quantity) return quantity[row] as number
  return (amount === amountIndex.reached ? reached?.[row] : audience?.[row]) ?? 0
}

/** The sums that outgrew a float, added again exactly; by index into `sums`. Almost always empty. */
export const bigSums = (
  columns: ActivityColumns,
  cells: ColumnCells,
  width: number,
  notCounted: Int32Array,
  sums: Float64Array,
): ReadonlyMap<number, Exact> => {
  const found = new Map<number, Exact>()
  for (let at = 0; at < sums.length; at++)
    if (!((sums[at] as number) <= Number.MAX_SAFE_INTEGER)) found.set(at, zero)
  if (found.size === 0) return found
  const skipped = new Set(notCounted)
  for (let i = 0; i < columns.length; i++) {
    if (skipped.has(i)) continue
    const cell =
      (columns.signature[i] as number) * cells.buckets +
      (cells.bucketOfDay[columns.day[i] as number] as number)
    feedsOfCell(cells, cell, ({ amount, exactFactor }, accumulator) => {
      const at = (columns.unit[i] as number) * width + accumulator
      const before = found.get(at)
      if (before !== undefined)
        found.set(at, add(before, multiply(fraction(amountOfRow(columns, i, amount)), exactFactor)))
    })
  }
  return found
}
