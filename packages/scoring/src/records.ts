export { checkInput } from './check-input.ts'
export type { CompiledCriteria } from './compile-criteria.ts'
export { checkCouncilDecisions } from './council/check-council-decisions.ts'
export { checkMarks } from './evaluation/check-marks.ts'
export {
  type Activity,
  type Ballot,
  type Basis,
  bases,
  type CouncilDecision,
  type Declaration,
  type GateRuling,
  type Hold,
  type Mark,
  type PastOutcome,
  type Period,
  type Ruling,
  type ScoringInput,
  type Status,
  type Succession,
  type Unit,
  type VoteRule,
} from './input.ts'
export type { CriteriaSet } from './language/schema/criteria-set.ts'
export type { PeriodResult } from './period-result.ts'
export { checkVotes } from './proposal/check-votes.ts'
export type { Issue, Result } from './result.ts'
export { type CarriedInput, carryRecords } from './succession/carry-records.ts'
export { checkSuccession, heirsIn } from './succession/check-succession.ts'
export type { Successions } from './succession/heirs.ts'
export type { CarriedRecord, TakenOver } from './succession/taken-over.ts'
