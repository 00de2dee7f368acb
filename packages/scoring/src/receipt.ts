export type { CompiledCriteria } from './compile-criteria.ts'
export type { CellTotals } from './facts/cell.ts'
export type { Activity, Mark, ScoringInput } from './input.ts'
export type { CriteriaSet } from './language/schema/criteria-set.ts'
export type { PeriodResult } from './period-result.ts'
export { checkProposals } from './proposal/check-proposals.ts'
export { canonicalJson } from './receipt/canonical-json.ts'
export type { ResultDifference } from './receipt/compare-results.ts'
export { digestActivities } from './receipt/digest-activities.ts'
export { digestCriteriaSet } from './receipt/digest-criteria-set.ts'
export { publishFacts, publishFactsFromCells } from './receipt/publish-facts.ts'
export type {
  PublishedFacts,
  PublishedJudgement,
  PublishedMark,
  PublishedRuling,
  UnitFacts,
} from './receipt/published-facts.ts'
export { type CommitteeMarks, committeeMarks, type SaltOf } from './receipt/published-marks.ts'
export type {
  PointsOrState,
  ProposalOutcomes,
  PublishedResult,
  UnitOutcome,
} from './receipt/published-result.ts'
export { type OpenBundle, parseBundle } from './receipt/read-bundle.ts'
export { type Bundle, makeBundle, type Receipt } from './receipt/receipt.ts'
export { type ActivityDifference, verifyActivities } from './receipt/verify-activities.ts'
export {
  type DigestMismatch,
  type Verification,
  verifyBundle,
  verifyOpenBundle,
} from './receipt/verify-bundle.ts'
export { type MarkDifference, parseMarks, verifyMarks } from './receipt/verify-marks.ts'
export type { Issue, Result } from './result.ts'
export type { PeriodInput } from './unit-score/score-units.ts'
