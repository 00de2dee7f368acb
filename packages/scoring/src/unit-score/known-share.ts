import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import type { Table } from '../language/reading/table.ts'
import type { Policies } from '../language/schema/policies.ts'
import { compare, type Exact, isZero, multiply, sum } from '../numbers/exact.ts'
import { parse } from '../numbers/text.ts'

/** What a point of a group counts for in the total: its weight times those of the groups around it. */
const weightsIn = ({ groups }: Table): ReadonlyMap<string, Exact> => {
  const weights = new Map<string, Exact>()
  for (const { group, parent } of groups) {
    const around = parent === null ? undefined : weights.get(parent)
    const own = parse(group.weight ?? '1')
    weights.set(group.id, around ? multiply(own, around) : own)
  }
  return weights
}

/**
 * Whether the standard points that are known are at least the share that the set asks for, of those that are known and
 * those that are left out for want of data. Without a share every total stands.
 */
export const isEnoughKnown = (
  criteria: readonly EvaluatedCriterion[],
  table: Table,
  { knownAtLeast }: Policies,
): boolean => {
  if (knownAtLeast === undefined) return true
  const weights = weightsIn(table)
  const standards = (isMeant: (state: EvaluatedCriterion['state']) => boolean): Exact =>
    sum(
      table.criteria.flatMap(({ criterion, group }, i) =>
        isMeant(criteria[i]!.state) ? [multiply(parse(criterion.standard), weights.get(group) as Exact)] : [],
      ),
    )
  const asked = standards(state => state === 'scored' || state === 'excluded')
  const known = standards(state => state === 'scored')
  return isZero(asked) || compare(known, multiply(asked, parse(knownAtLeast))) >= 0
}
