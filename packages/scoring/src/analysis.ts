export { checkMonotonicity } from './analysis/check-monotonicity.ts'
export {
  type BreachSearch,
  findMonotonicityBreach,
  type MonotonicityBreach,
} from './analysis/find-monotonicity-breach.ts'
export type { MoreWork } from './analysis/more-work.ts'
export type { CompiledCriteria } from './compile-criteria.ts'
export type { ScoringInput } from './input.ts'
export type { LintIssue } from './language/lint/rule.ts'
export type { CriteriaSet } from './language/schema/criteria-set.ts'
