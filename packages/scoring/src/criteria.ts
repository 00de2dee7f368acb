export type { Condition, Streak } from './language/conditions/condition.ts'
export { outlineCondition } from './language/conditions/condition-words.ts'
export type { ConditionOutline } from './language/conditions/word.ts'
export type { Curve } from './language/curves/curve.ts'
export { outlineCurve } from './language/curves/curve-words.ts'
export type { CurveOutline, OutlineRow } from './language/curves/outline.ts'
export type { Change, ChangedPart, Plain } from './language/diff/change.ts'
export { diffCriteriaSets } from './language/diff/diff-criteria-sets.ts'
export type { Expression } from './language/expressions/expression.ts'
export { lintCriteriaSet } from './language/lint/lint-criteria-set.ts'
export { lintVersions } from './language/lint/lint-versions.ts'
export type { LintIssue } from './language/lint/rule.ts'
export { type CriteriaReaders, criteriaReaders } from './language/reading/criteria-readers.ts'
export { nearestOf } from './language/reading/nearest.ts'
export { parseCriteriaSet } from './language/reading/parse-criteria-set.ts'
export { checkInForce, type DecidingDays, setInForce } from './language/reading/set-in-force.ts'
export { figuresOf } from './language/reading/walk.ts'
export { type KnowablePart, withoutMarks } from './language/reading/without-marks.ts'
export type { CriteriaSet } from './language/schema/criteria-set.ts'
export type { Column, Criterion, Group, Line } from './language/schema/criterion.ts'
export type { FactDefinition, Measure } from './language/schema/fact-definition.ts'
export { type CriteriaFormat, criteriaFormat, criteriaFormats } from './language/schema/format.ts'
export { criteriaSetJsonSchema } from './language/schema/json-schema.ts'
export {
  type DistinctMeasure,
  isDistinct,
  isMeasure,
  isShareQuota,
  isSizeQuota,
  matchTieBreak,
  type ShareQuota,
  type SizeQuota,
} from './language/schema/kinds.ts'
export type { Commendation, Gate, Quota, Rating } from './language/schema/outcomes.ts'
export type { Combination, DuplicateRule, Policies, Rounding, TieBreak } from './language/schema/policies.ts'
export type { Label } from './language/schema/primitives.ts'
export type { Dropping, Fold, Gathering, Selection } from './language/schema/selection.ts'
export type {
  AttributeDefinition,
  DeclarationDefinition,
  DeclarationType,
  Term,
  Vocabulary,
} from './language/schema/vocabulary.ts'
export type { Bounds } from './numbers/bounds.ts'
export type { RoundingMode } from './numbers/round.ts'
export type { Issue, Result } from './result.ts'
