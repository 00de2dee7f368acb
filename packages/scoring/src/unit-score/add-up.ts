import type { Policies } from '../criteria/policies.ts'
import type { Table } from '../criteria/table.ts'
import { add, type Exact, isZero, larger, negate, smaller, subtract, zero } from '../decimal/exact.ts'
import { exact } from '../decimal/text.ts'
import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import {
  type AddedGroup,
  type Amounts,
  addAmounts,
  addGroups,
  type Entry,
  rescaleAmount,
} from './add-groups.ts'

export interface AddedUp {
  readonly groups: readonly AddedGroup[]
  readonly entries: readonly Entry[]
  readonly standard: Exact
  readonly bonus: Exact
  readonly deduction: Exact
  readonly exact: Exact
}

/** What a total-level cap on bonuses or deductions gives back. */
const excess = (amount: Exact, cap: string | undefined): Exact =>
  cap === undefined ? zero : larger(zero, subtract(amount, exact(cap)))

/** Points that the standard points of wholly inapplicable parts add to the others. */
const tableRescale = (tops: readonly AddedGroup[], total: Amounts, policies: Policies): Exact => {
  if (policies.notApplicable === 'no-rescale') return zero
  const earned = subtract(add(total.points, total.deduction), total.bonus)
  if (policies.notApplicable === 'rescale-table')
    return rescaleAmount(earned, total.nominal, total.applicable)
  const present = tops.filter(({ own }) => !isZero(own.applicable)).map(({ carried }) => carried)
  return rescaleAmount(earned, total.nominal, addAmounts(present).nominal)
}

/** Adds criteria to groups and groups to the total; every adjustment is an entry of its own. */
export const addUp = (
  evaluated: readonly EvaluatedCriterion[],
  table: Table,
  policies: Policies,
  roundGroup: (points: Exact) => Exact,
): AddedUp => {
  const { groups, entries: groupEntries } = addGroups(evaluated, table, policies, roundGroup)
  const tops = groups.filter(group => group.parent === null)
  const total = addAmounts(tops.map(({ carried }) => carried))
  const { bonusCap, deductionCap, maximum, minimum } = policies.totals

  const entries: Entry[] = [...groupEntries]
  let points = total.points
  const adjust = (kind: Entry['kind'], amount: Exact): void => {
    if (isZero(amount)) return
    entries.push({ kind, of: null, amount })
    points = add(points, amount)
  }
  adjust('rescale', tableRescale(tops, total, policies))
  const bonusExcess = excess(total.bonus, bonusCap)
  const deductionExcess = excess(total.deduction, deductionCap)
  adjust('bonus-cap', negate(bonusExcess))
  adjust('deduction-cap', deductionExcess)
  const bonus = subtract(total.bonus, bonusExcess)
  const deduction = subtract(total.deduction, deductionExcess)
  const standard = subtract(add(points, deduction), bonus)
  if (maximum !== undefined) adjust('maximum', smaller(zero, subtract(exact(maximum), points)))
  if (minimum !== undefined) adjust('minimum', larger(zero, subtract(exact(minimum), points)))
  return { groups, entries, standard, bonus, deduction, exact: points }
}
