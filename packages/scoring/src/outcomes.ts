export type { SettledVote, TieVote } from './council/settle-tie.ts'
export type { AssumedVote } from './council/ways.ts'
export type { ConditionProof, ConditionReading } from './evaluation/prove-condition.ts'
export type {
  FactReading,
  LineExplanation,
  NotCounted,
  NotCountedReason,
  UnitExplanation,
} from './explanation/unit-explanation.ts'
export type { ExactText, State, Step } from './language/step.ts'
export type { PeriodResult } from './period-result.ts'
export type { Proposal, ProposalLine, ProposalOutcome, ProposalWay } from './proposal/proposal.ts'
export type { BlockStandings, Standing } from './ranking/standing.ts'
export type { SeatRule } from './rating/seats.ts'
export type { Answer, GateAnswer, RatingSeat, UnitRating } from './rating/unit-rating.ts'
export type {
  CriterionResult,
  GroupResult,
  LedgerEntry,
  LineResult,
  UnitScore,
} from './unit-score/unit-score.ts'
