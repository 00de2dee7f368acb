export { checkMonotonicity } from './analysis/check-monotonicity.ts'
export {
  type BreachSearch,
  findMonotonicityBreach,
  type MonotonicityBreach,
} from './analysis/find-monotonicity-breach.ts'
export type { MoreWork } from './analysis/more-work.ts'
export { checkInput } from './check-input.ts'
export type { ColumnScores } from './column-scorer.ts'
export type { ActivityColumns } from './columns/activity-columns.ts'
export { csvHeader } from './columns/csv-format.ts'
export { encodeActivities } from './columns/encode-activities.ts'
export { type ActivitiesFromCsv, type CsvOptions, readActivitiesCsv } from './columns/read-activities-csv.ts'
export { writeActivitiesCsv } from './columns/write-activities-csv.ts'
export { type CompiledCriteria, compileCriteria } from './compile-criteria.ts'
export type { Condition, Streak } from './criteria/condition.ts'
export type { CriteriaSet } from './criteria/criteria-set.ts'
export { criteriaSetSchema } from './criteria/criteria-set.ts'
export type { Column, Criterion, Group, Line } from './criteria/criterion.ts'
export type { Curve } from './criteria/curve.ts'
export type { Change, ChangedPart, Plain } from './criteria/diff/change.ts'
export { diffCriteriaSets } from './criteria/diff-criteria-sets.ts'
export type { Expression } from './criteria/expression.ts'
export type { FactDefinition, Measure } from './criteria/fact-definition.ts'
export { isMeasure } from './criteria/is-measure.ts'
export { criteriaFormat, criteriaSetJsonSchema } from './criteria/json-schema.ts'
export type { LintIssue } from './criteria/lint/rule.ts'
export { lintCriteriaSet, lintRules } from './criteria/lint-criteria-set.ts'
export { lintVersions } from './criteria/lint-versions.ts'
export { nearestOf } from './criteria/nearest.ts'
export type { Commendation, Gate, Quota, Rating } from './criteria/outcomes.ts'
export { parseCriteriaSet } from './criteria/parse-criteria-set.ts'
export type { Combination, DuplicateRule, Policies, Rounding, TieBreak } from './criteria/policies.ts'
export type { Label } from './criteria/primitives.ts'
export type { Dropping, Fold, Selection } from './criteria/selection.ts'
export { checkInForce, type DecidingDays, setInForce } from './criteria/set-in-force.ts'
export type {
  AttributeDefinition,
  DeclarationDefinition,
  DeclarationType,
  Term,
  Vocabulary,
} from './criteria/vocabulary.ts'
export { checkMarks } from './evaluation/check-marks.ts'
export type { ConditionProof, ConditionReading } from './evaluation/prove-condition.ts'
export type { ExactText, State, Step } from './evaluation/step.ts'
export { explainColumns } from './explanation/explain-columns.ts'
export { explainPeriod, explainUnit } from './explanation/explain-unit.ts'
export type {
  FactReading,
  LineExplanation,
  NotCounted,
  NotCountedReason,
  UnitExplanation,
} from './explanation/unit-explanation.ts'
export type { AggregationPlan } from './facts/aggregation-plan.ts'
export type { CellTotals } from './facts/cell.ts'
export type {
  Activity,
  Basis,
  Declaration,
  GateRuling,
  Hold,
  Mark,
  PastOutcome,
  Period,
  Ruling,
  ScoringInput,
  Status,
  Succession,
  Unit,
} from './input.ts'
export { bases } from './input.ts'
export { type LiveOptions, type LiveScoring, openScoring } from './live-scoring.ts'
export type { Bounds } from './numbers/bounds.ts'
export type { RoundingMode } from './numbers/round.ts'
export type { PeriodResult } from './period-result.ts'
export { checkProposals } from './proposal/check-proposals.ts'
export {
  type Council,
  type CouncilDecision,
  councilDecision,
  type Votes,
} from './proposal/council-decision.ts'
export type { Proposal, ProposalLine, ProposalOutcome } from './proposal/proposal.ts'
export type { BlockStandings, Standing } from './ranking/standing.ts'
export type { SeatRule } from './rating/seats.ts'
export type { Answer, GateAnswer, RatingSeat, UnitRating } from './rating/unit-rating.ts'
export { canonicalJson } from './receipt/canonical-json.ts'
export { compareResults, type ResultDifference } from './receipt/compare-results.ts'
export { digestActivities } from './receipt/digest-activities.ts'
export { digestCriteriaSet } from './receipt/digest-criteria-set.ts'
export { publishFacts, publishFactsFromCells } from './receipt/publish-facts.ts'
export type {
  PublishedFacts,
  PublishedMark,
  PublishedRuling,
  UnitFacts,
} from './receipt/published-facts.ts'
export {
  type PointsOrState,
  type ProposalOutcomes,
  type PublishedResult,
  publishedResult,
  type UnitOutcome,
} from './receipt/published-result.ts'
export { type OpenBundle, parseBundle } from './receipt/read-bundle.ts'
export { type Bundle, engineVersion, makeBundle, type Receipt, semantics } from './receipt/receipt.ts'
export { scoreFacts } from './receipt/score-facts.ts'
export { type ActivityDifference, verifyActivities } from './receipt/verify-activities.ts'
export {
  type DigestMismatch,
  type Verification,
  verifyBundle,
  verifyOpenBundle,
} from './receipt/verify-bundle.ts'
export { failure, type Issue, issue, type Result, success, warning } from './result.ts'
export { type PeriodSums, scoreColumns, scoreSums, sumActivities } from './score-columns.ts'
export { aggregationPlanOf as aggregationPlan, scoreFromCells, scorePeriod } from './score-period.ts'
export { type CarriedInput, carryRecords } from './succession/carry-records.ts'
export { checkSuccession, heirsIn } from './succession/check-succession.ts'
export type { CarriedRecord, TakenOver } from './succession/taken-over.ts'
export type { PeriodInput } from './unit-score/score-units.ts'
export type {
  CriterionResult,
  GroupResult,
  LedgerEntry,
  LineResult,
  UnitScore,
} from './unit-score/unit-score.ts'
