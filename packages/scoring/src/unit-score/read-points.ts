import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import { type CriteriaFormat, hasSince } from '../language/schema/format.ts'
import { known, missing, notApplicable, type Value } from '../language/value.ts'
import type { Exact } from '../numbers/exact.ts'
import type { ScoredUnit } from './score-unit.ts'

interface Finished {
  readonly state: EvaluatedCriterion['state']
  readonly points: Exact
  /** Facts without which it has no points. */
  readonly facts: readonly string[]
}

export const finishedIn = ({ lines, state, points }: EvaluatedCriterion): Finished => ({
  state,
  points,
  facts: lines.flatMap(line => (line.treatedAs === 'unresolved' ? line.missing : [])),
})

export const finishedAt = (unit: ScoredUnit, at: number): Finished => {
  const criterion = unit.score.criteria[at]?.criterion
  return {
    state: unit.criterionStates[at] as EvaluatedCriterion['state'],
    points: unit.criterionPoints[at] as Exact,
    facts: unit.score.unresolved.flatMap(open => (open.criterion === criterion ? open.facts : [])),
  }
}

/**
 * The points of a criterion as a value of another one. In the first format what is left out was missing to whoever
 * read it, under the name of the criterion; since the second it does not apply, and what is missing keeps its name.
 */
export const pointsAsValue = (
  { state, points, facts }: Finished,
  criterion: string,
  format: CriteriaFormat,
): Value => {
  if (state === 'scored') return known(points)
  if (state === 'not-applicable') return notApplicable
  if (!hasSince(format, '2')) return missing(criterion)
  return state === 'excluded' ? notApplicable : missing(...new Set(facts))
}
