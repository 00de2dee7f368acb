import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import type { Basis } from '../input.ts'
import type { Table } from '../language/reading/table.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { type Exact, reduce } from '../numbers/exact.ts'
import { round } from '../numbers/round.ts'
import { print } from '../numbers/text.ts'
import type { Amounts } from './add-groups.ts'
import { addUp } from './add-up.ts'
import { isEnoughKnown } from './known-share.ts'
import { printedTotal, printLedger } from './print-ledger.ts'
import type { CriterionResult, UnitScore } from './unit-score.ts'

/** A unit's score with the exact numbers that ranking needs beside the printed ones. */
export interface ScoredUnit {
  readonly score: UnitScore
  /** The printed total; null when unresolved. */
  readonly total: Exact | null
  readonly exact: Exact | null
  /** In table order. */
  readonly criterionPoints: readonly Exact[]
  readonly criterionStates: readonly EvaluatedCriterion['state'][]
  readonly groupAmounts: (group: string) => Pick<Amounts, 'points' | 'nominal'> | undefined
}

const criterionResult = (evaluated: EvaluatedCriterion, group: string): CriterionResult => {
  const { criterion, state, earned, bonus, deduction, steps, lines } = evaluated
  const points = print(evaluated.points)
  return {
    criterion: criterion.id,
    group,
    state: state === 'excluded' ? 'missing' : state,
    standard: criterion.standard,
    // Without bonus and deduction they are the same number.
    earned: earned === evaluated.points ? points : print(earned),
    bonus: print(bonus),
    deduction: print(deduction),
    points,
    steps,
    lines: lines.map(({ line, state, value, points, steps }) => ({
      line: line.id,
      column: line.column ?? 'standard',
      state,
      value: value === null ? null : print(value),
      points: print(points),
      steps,
    })),
  }
}

/** Lines for want of which there is no total; with too little known, those that were left out as well. */
const unresolvedOf = (criteria: readonly EvaluatedCriterion[], isEnough: boolean): UnitScore['unresolved'] =>
  criteria.flatMap(evaluated =>
    evaluated.state === 'missing' || (evaluated.state === 'excluded' && !isEnough)
      ? evaluated.lines
          .filter(
            ({ treatedAs }) => treatedAs === (evaluated.state === 'missing' ? 'unresolved' : 'excluded'),
          )
          .map(line => ({ criterion: evaluated.criterion.id, line: line.line.id, facts: line.missing }))
      : [],
  )

/** Adds up one unit's evaluated criteria, in table order, to its score. */
export const scoreUnit = (
  unit: string,
  basis: Basis,
  criteria: readonly EvaluatedCriterion[],
  table: Table,
  set: CriteriaSet,
): ScoredUnit => {
  const { rounding } = set.policies
  const roundGroup = (points: Exact): Exact =>
    rounding.group === 'none' ? points : round(points, rounding.group.places, rounding.group.mode)
  const added = addUp(criteria, table, set, roundGroup)
  const unresolved = unresolvedOf(criteria, isEnoughKnown(criteria, table, set.policies))
  const isResolved = unresolved.length === 0
  const total = isResolved ? printedTotal(added.exact, rounding) : null
  return {
    score: {
      unit,
      basis,
      state: isResolved ? 'scored' : 'unresolved',
      criteria: criteria.map((evaluated, i) => criterionResult(evaluated, table.criteria[i]!.group)),
      groups: added.groups.map(({ group, parent, own }) => ({
        group,
        parent,
        applicable: print(own.applicable),
        nominal: print(own.nominal),
        points: print(own.points),
      })),
      standard: print(added.standard),
      bonus: print(added.bonus),
      deduction: print(added.deduction),
      exact: isResolved ? print(added.exact) : null,
      total: total && print(total),
      ledger: isResolved ? printLedger(criteria, added.entries, added.exact, rounding) : [],
      unresolved,
    },
    total,
    exact: isResolved ? reduce(added.exact) : null,
    criterionPoints: criteria.map(({ points }) => points),
    criterionStates: criteria.map(({ state }) => state),
    groupAmounts: id => added.groups.find(({ group }) => group === id)?.own,
  }
}
