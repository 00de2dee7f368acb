import type { ConditionProof } from '../evaluation/prove-condition.ts'
import type { SeatRule } from '../rating/seats.ts'

/** What became of a unit in one form of commendation. */
export type ProposalOutcome =
  | 'proposed'
  /** Tied across the last seat; the council votes. */
  | 'vote'
  | 'not-eligible'
  /** A gate closes commendation. */
  | 'gate'
  /** A hold is in force: no proposal, no guilt. */
  | 'hold'
  /** Already proposed for another form: one achievement, one reward. */
  | 'already-proposed'
  /** In this period this form, or one that it does not go with, was already awarded. */
  | 'already-awarded'
  /** Eligible, but the seats went to better places. */
  | 'no-seat'
  /** No final score yet. */
  | 'unresolved'

/** Why a unit is, or is not, proposed. */
export interface ProposalLine {
  readonly unit: string
  readonly place: number | null
  readonly total: string | null
  readonly outcome: ProposalOutcome
  /** Eligibility conditions (by index) that failed or are unknown. */
  readonly failed: readonly number[]
  /** What each eligibility condition read; empty where a gate or a missing score left them unasked. */
  readonly conditions: readonly ConditionProof[]
  /** The gate, hold or other commendation that decided. */
  readonly because: string | null
  /** Points behind the last seated unit (for `no-seat`) or ahead of the first without a seat (for `proposed`). */
  readonly margin: string | null
}

/** The proposals of one form of commendation in one block: seats, and one line for every unit. */
export interface Proposal {
  readonly commendation: string
  readonly block: string
  /** The number the quota's percentage is taken of; null without a quota. */
  readonly seatBase: number | null
  readonly seats: number | null
  /** How the seats came about; null without a quota. */
  readonly rule: SeatRule | null
  readonly lines: readonly ProposalLine[]
}
