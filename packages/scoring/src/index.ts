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
export { checkCouncilDecisions } from './council/check-council-decisions.ts'
export { type Council, councilDecision, type VoteOutcome, type Votes } from './council/council-decision.ts'
export type { SettledVote, TieVote } from './council/settle-tie.ts'
export type { AssumedVote } from './council/ways.ts'
export { checkMarks } from './evaluation/check-marks.ts'
export type { ConditionProof, ConditionReading } from './evaluation/prove-condition.ts'
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
  Ballot,
  Basis,
  CouncilDecision,
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
  VoteRule,
} from './input.ts'
export { bases } from './input.ts'
export type { Change, ChangedPart, Plain } from './language/diff/change.ts'
export { diffCriteriaSets } from './language/diff/diff-criteria-sets.ts'
export { lintCriteriaSet, lintRules } from './language/lint/lint-criteria-set.ts'
export { lintVersions } from './language/lint/lint-versions.ts'
export type { LintIssue } from './language/lint/rule.ts'
export { nearestOf } from './language/reading/nearest.ts'
export { parseCriteriaSet } from './language/reading/parse-criteria-set.ts'
export { checkInForce, type DecidingDays, setInForce } from './language/reading/set-in-force.ts'
export type { Condition, Streak } from './language/schema/condition.ts'
export type { CriteriaSet } from './language/schema/criteria-set.ts'
export { criteriaSetSchema } from './language/schema/criteria-set.ts'
export type { Column, Criterion, Group, Line } from './language/schema/criterion.ts'
export type { Curve } from './language/schema/curve.ts'
export type { Expression } from './language/schema/expression.ts'
export type { FactDefinition, Measure } from './language/schema/fact-definition.ts'
export { isMeasure } from './language/schema/is-measure.ts'
export { criteriaFormat, criteriaSetJsonSchema } from './language/schema/json-schema.ts'
export type { Commendation, Gate, Quota, Rating } from './language/schema/outcomes.ts'
export type { Combination, DuplicateRule, Policies, Rounding, TieBreak } from './language/schema/policies.ts'
export type { Label } from './language/schema/primitives.ts'
export type { Dropping, Fold, Selection } from './language/schema/selection.ts'
export type {
  AttributeDefinition,
  DeclarationDefinition,
  DeclarationType,
  Term,
  Vocabulary,
} from './language/schema/vocabulary.ts'
export type { ExactText, State, Step } from './language/step.ts'
export { type LiveOptions, type LiveScoring, openScoring } from './live-scoring.ts'
export type { Bounds } from './numbers/bounds.ts'
export type { RoundingMode } from './numbers/round.ts'
export type { PeriodResult } from './period-result.ts'
export { checkProposals } from './proposal/check-proposals.ts'
export { checkVotes } from './proposal/check-votes.ts'
export type { Proposal, ProposalLine, ProposalOutcome, ProposalWay } from './proposal/proposal.ts'
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
