export { checkMonotonicity } from './analysis/check-monotonicity.ts'
export {
  type BreachSearch,
  findMonotonicityBreach,
  type MonotonicityBreach,
} from './analysis/find-monotonicity-breach.ts'
export type { MoreWork } from './analysis/more-work.ts'
export type { OpenFact } from './analysis/ranges/open-facts.ts'
export {
  type FigureRange,
  type PeriodRanges,
  periodRanges,
  periodRangesFromCells,
  type UnitRange,
} from './analysis/ranges/ranges.ts'
export { type RatingAhead, ratingsAhead } from './analysis/rating-ahead.ts'
export type { CompiledCriteria } from './compile-criteria.ts'
export type { CellTotals } from './facts/cell.ts'
export type { Activity, ScoringInput } from './input.ts'
export type { LintIssue } from './language/lint/rule.ts'
export type { CriteriaSet } from './language/schema/criteria-set.ts'
export type { PeriodResult } from './period-result.ts'
export type { PeriodInput } from './unit-score/score-units.ts'
