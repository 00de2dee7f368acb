import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import type { Policies } from '../language/schema/policies.ts'
import { add, type Exact, isZero, subtract, zero } from '../numbers/exact.ts'
import { round } from '../numbers/round.ts'
import { print } from '../numbers/text.ts'
import type { Entry } from './add-groups.ts'
import type { LedgerEntry } from './unit-score.ts'

/** The total as the set declares it to be rounded, or at the printed places where it declares nothing. */
export const printedTotal = (total: Exact, rounding: Policies['rounding']): Exact =>
  rounding.total === 'none'
    ? round(total, rounding.print, 'half-up')
    : round(total, rounding.total.places, rounding.total.mode)

/**
 * Printed rows whose amounts add up to the printed total exactly, always: what printing a long fraction
 * moves, and what rounding the total moves, stands in one last rounding row.
 */
export const printLedger = (
  criteria: readonly EvaluatedCriterion[],
  entries: readonly Entry[],
  total: Exact,
  rounding: Policies['rounding'],
): LedgerEntry[] => {
  const rows: LedgerEntry[] = []
  let printed: Exact = zero
  const addRow = (kind: Entry['kind'], of: string | null, amount: Exact): void => {
    const rounded = round(amount, rounding.print, 'half-up')
    printed = add(printed, rounded)
    rows.push({ kind, of, amount: print(rounded) })
  }
  for (const { state, criterion, points } of criteria)
    if (state === 'scored') addRow('criterion', criterion.id, points)
  for (const { kind, of, amount } of entries) addRow(kind, of, amount)
  const difference = subtract(printedTotal(total, rounding), printed)
  if (!isZero(difference)) rows.push({ kind: 'rounding', of: null, amount: print(difference) })
  return rows
}
