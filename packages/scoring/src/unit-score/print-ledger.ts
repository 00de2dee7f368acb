import type { Policies } from '../criteria/policies.ts'
import { type Exact, isZero, subtract, sum } from '../decimal/exact.ts'
import { round } from '../decimal/round.ts'
import { text } from '../decimal/text.ts'
import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
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
  const rows = [
    ...criteria
      .filter(item => item.state === 'scored')
      .map((item): Entry => ({ kind: 'criterion', of: item.criterion.id, amount: item.points })),
    ...entries,
  ].map(entry => ({ ...entry, amount: round(entry.amount, rounding.print, 'half-up') }))
  const difference = subtract(printedTotal(total, rounding), sum(rows.map(row => row.amount)))
  if (!isZero(difference)) rows.push({ kind: 'rounding', of: null, amount: difference })
  return rows.map(row => ({ ...row, amount: text(row.amount) }))
}
