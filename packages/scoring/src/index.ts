export { type CompiledCriteria, compileCriteria } from './compile-criteria.ts'
export {
  type Council,
  councilDecision,
  countVote,
  type Majority,
  type VoteOutcome,
  type Votes,
} from './council/council-decision.ts'
export { explainPeriod } from './explanation/explain-unit.ts'
export type { UnitExplanation } from './explanation/unit-explanation.ts'
export type { AggregationPlan } from './facts/aggregation-plan.ts'
export type { CellTotals } from './facts/cell.ts'
export type { Basis, Period, ScoringInput, VoteRule } from './input.ts'
export type { CriteriaSet } from './language/schema/criteria-set.ts'
export type { PeriodResult } from './period-result.ts'
export { aggregationPlanOf as aggregationPlan, scoreFromCells, scorePeriod } from './score-period.ts'
export type { PeriodInput } from './unit-score/score-units.ts'
