export { checkInput, doubtInput } from './check-input.ts'
export type { CompiledCriteria } from './compile-criteria.ts'
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
export type { DeclarationType } from './language/schema/vocabulary.ts'
export type { PeriodResult } from './period-result.ts'
export { checkVotes } from './proposal/check-votes.ts'
export { checkCouncilDecisions } from './records/council-decision.ts'
export { isDeclaredValue } from './records/declaration.ts'
export { checkMarks } from './records/mark.ts'
export type { Known, RecordRoom, RecordRules } from './records/room.ts'
export { checkRecords, type RecordIn, type RecordList, recordRooms } from './records/rooms.ts'
export type { Issue, Result } from './result.ts'
export { type CarriedInput, carryRecords } from './succession/carry-records.ts'
export { heirsIn, type Successions } from './succession/heirs.ts'
export type { CarriedRecord, TakenOver } from './succession/taken-over.ts'
