import type { Policies } from '../criteria/policies.ts'
import type { Table, TableGroup } from '../criteria/table.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  isZero,
  larger,
  multiply,
  smaller,
  subtract,
  sum,
  zero,
} from '../decimal/exact.ts'
import { exact } from '../decimal/text.ts'
import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import type { LedgerEntry } from './unit-score.ts'

/** A row of the total before printing. */
export interface Entry {
  readonly kind: LedgerEntry['kind']
  readonly of: string | null
  readonly amount: Exact
}

export interface AddedGroup {
  readonly group: string
  readonly parent: string | null
  readonly nominal: Exact
  readonly applicable: Exact
  readonly points: Exact
}

export interface AddedUp {
  readonly groups: readonly AddedGroup[]
  readonly entries: readonly Entry[]
  readonly standard: Exact
  readonly bonus: Exact
  readonly deduction: Exact
  readonly exact: Exact
}

const standardOf = (evaluated: EvaluatedCriterion): Exact => exact(evaluated.criterion.standard)
const takesPart = (evaluated: EvaluatedCriterion): boolean => evaluated.state === 'scored'
const sumOf = (items: readonly EvaluatedCriterion[], pick: (item: EvaluatedCriterion) => Exact): Exact =>
  sum(items.map(pick))

/** Standard points of what does not apply, spread over what does: earned × nominal / applicable. */
const rescaleEntry = (of: string | null, earned: Exact, nominal: Exact, applicable: Exact): Entry[] => {
  if (isZero(applicable) || compare(nominal, applicable) === 0) return []
  const rescaled = divide(multiply(earned, nominal), applicable)
  return [{ kind: 'rescale', of, amount: subtract(rescaled, earned) }]
}

const capEntry = (group: TableGroup, points: Exact, rounding: Exact): Entry[] => {
  const over = group.group.cap === undefined ? zero : subtract(points, exact(group.group.cap))
  const cut: Entry[] =
    compare(over, zero) > 0 ? [{ kind: 'group-cap', of: group.group.id, amount: subtract(zero, over) }] : []
  return isZero(rounding) ? cut : [...cut, { kind: 'rounding', of: group.group.id, amount: rounding }]
}

/** Groups from the leaves up: criteria, rescaling of top-level groups, caps and rounding. */
const addGroups = (
  evaluated: readonly EvaluatedCriterion[],
  table: Table,
  policies: Policies,
  roundGroup: (points: Exact) => Exact,
) => {
  const placed = table.criteria.map((row, i) => ({ ...row, result: evaluated[i] as EvaluatedCriterion }))
  const groups = new Map<string, AddedGroup>()
  const entries: Entry[] = []
  for (const node of [...table.groups].reverse()) {
    const id = node.group.id
    const own = placed.filter(row => row.group === id).map(row => row.result)
    const inner = [...groups.values()].filter(group => group.parent === id)
    const nominal = sum([sumOf(own, standardOf), ...inner.map(group => group.nominal)])
    const applicable = sum([
      sumOf(own.filter(takesPart), standardOf),
      ...inner.map(group => group.applicable),
    ])
    const isRescaled = node.parent === null && policies.notApplicable === 'rescale-group'
    const earned = sumOf(
      placed.filter(row => row.top === id && takesPart(row.result)).map(row => row.result),
      item => item.earned,
    )
    const rescale = isRescaled ? rescaleEntry(id, earned, nominal, applicable) : []
    const gathered = sum([
      sumOf(own.filter(takesPart), item => item.points),
      ...inner.map(group => group.points),
      ...rescale.map(entry => entry.amount),
    ])
    const held = node.group.cap === undefined ? gathered : smaller(gathered, exact(node.group.cap))
    const points = roundGroup(held)
    entries.push(...rescale, ...capEntry(node, gathered, subtract(points, held)))
    groups.set(id, { group: id, parent: node.parent, nominal, applicable, points })
  }
  return { groups: table.groups.map(node => groups.get(node.group.id) as AddedGroup), entries }
}

/** What a total-level cap on bonuses or deductions gives back. */
const excess = (amount: Exact, cap: string | undefined): Exact =>
  cap === undefined ? zero : larger(zero, subtract(amount, exact(cap)))

/** Adds criteria to groups and groups to the total; every adjustment is an entry of its own. */
export const addUp = (
  evaluated: readonly EvaluatedCriterion[],
  table: Table,
  policies: Policies,
  roundGroup: (points: Exact) => Exact,
): AddedUp => {
  const { groups, entries } = addGroups(evaluated, table, policies, roundGroup)
  const scored = evaluated.filter(takesPart)
  const tops = groups.filter(group => group.parent === null)
  const all = (pick: (group: AddedGroup) => Exact, from = tops): Exact => sum(from.map(pick))
  const bonus = sumOf(scored, item => item.bonus)
  const deduction = sumOf(scored, item => item.deduction)

  let points = all(group => group.points)
  const add1 = (kind: Entry['kind'], amount: Exact): void => {
    if (isZero(amount)) return
    entries.push({ kind, of: null, amount })
    points = add(points, amount)
  }
  const earnedNow = subtract(add(points, deduction), bonus)
  // A top-level group in which nothing applies hands its standard points to the others.
  const target = all(group => group.nominal)
  const base =
    policies.notApplicable === 'rescale-table'
      ? all(group => group.applicable)
      : all(
          group => group.nominal,
          tops.filter(group => !isZero(group.applicable)),
        )
  if (policies.notApplicable !== 'no-rescale')
    for (const entry of rescaleEntry(null, earnedNow, target, base)) add1('rescale', entry.amount)

  const bonusExcess = excess(bonus, policies.totals.bonusCap)
  const deductionExcess = excess(deduction, policies.totals.deductionCap)
  add1('bonus-cap', subtract(zero, bonusExcess))
  add1('deduction-cap', deductionExcess)
  const standard = subtract(add(points, subtract(deduction, deductionExcess)), subtract(bonus, bonusExcess))
  const { maximum, minimum } = policies.totals
  if (maximum !== undefined) add1('maximum', smaller(zero, subtract(exact(maximum), points)))
  if (minimum !== undefined) add1('minimum', larger(zero, subtract(exact(minimum), points)))
  return {
    groups,
    entries,
    standard,
    bonus: subtract(bonus, bonusExcess),
    deduction: subtract(deduction, deductionExcess),
    exact: points,
  }
}
