import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import type { Table } from '../language/reading/table.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { add, type Exact, isZero, larger, negate, smaller, subtract, zero } from '../numbers/exact.ts'
import { parse } from '../numbers/text.ts'
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

type AddedUpSet = Pick<CriteriaSet, 'nominal' | 'policies'>

/** What a total-level cap on bonuses or deductions gives back. */
const excess = (amount: Exact, cap: string | undefined): Exact =>
  cap === undefined ? zero : larger(zero, subtract(amount, parse(cap)))

/**
 * Points that the standard points of wholly inapplicable parts add to the others: up to the nominal of the table,
 * so that a set with a table for each kind of unit lifts none of them with what only the others have.
 */
const tableRescale = (tops: readonly AddedGroup[], total: Amounts, set: AddedUpSet): Exact => {
  const { notApplicable } = set.policies
  if (notApplicable === 'no-rescale') return zero
  const earned = subtract(add(total.points, total.deduction), total.bonus)
  const present = tops.filter(({ own }) => !isZero(own.applicable)).map(({ carried }) => carried)
  const base = notApplicable === 'rescale-table' ? total.applicable : addAmounts(present).nominal
  return rescaleAmount(earned, smaller(total.nominal, larger(parse(set.nominal), base)), base)
}

/** Adds criteria to groups and groups to the total; every adjustment is an entry of its own. */
export const addUp = (
  evaluated: readonly EvaluatedCriterion[],
  table: Table,
  set: AddedUpSet,
  roundGroup: (points: Exact) => Exact,
): AddedUp => {
  const { policies } = set
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
  adjust('rescale', tableRescale(tops, total, set))
  const bonusExcess = excess(total.bonus, bonusCap)
  const deductionExcess = excess(total.deduction, deductionCap)
  adjust('bonus-cap', negate(bonusExcess))
  adjust('deduction-cap', deductionExcess)
  const bonus = subtract(total.bonus, bonusExcess)
  const deduction = subtract(total.deduction, deductionExcess)
  const standard = subtract(add(points, deduction), bonus)
  if (maximum !== undefined) adjust('maximum', smaller(zero, subtract(parse(maximum), points)))
  if (minimum !== undefined) adjust('minimum', larger(zero, subtract(parse(minimum), points)))
  return { groups, entries, standard, bonus, deduction, exact: points }
}
