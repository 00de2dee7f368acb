import type { TieVote } from '../council/settle-tie.ts'
import type { AssumedVote } from '../council/ways.ts'
import type { ConditionProof } from '../evaluation/prove-condition.ts'
import type { SeatRule } from '../rating/seats.ts'

/** What became of a unit in one form of commendation. */
export type ProposalOutcome =
  | 'proposed'
  /** Tied across the last seat; the council votes. */
  | 'vote'
  /** Tied across the last seat; the council gave the seats to others. */
  | 'not-chosen'
  /** An open vote on another form, or on a rating, decides whether there is a seat for this unit. */
  | 'waits'
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
  /**
   * The gate, hold, decision of the council or other commendation that decided, or whose vote is waited for. Null too
   * where open votes leave open which it is.
   */
  readonly because: string | null
  /** Points behind the last seated unit (for `no-seat`) or ahead of the first without a seat (for `proposed`). */
  readonly margin: string | null
  /** Where that is nothing: the tie-break key (0-based) that told the two apart. */
  readonly decidedBy?: number | undefined
}

/** What becomes of the units that wait if open votes go one way. */
export interface ProposalWay {
  readonly votes: readonly AssumedVote[]
  /** Ratings that the votes give, by unit, where they are not those that stand. */
  readonly ratings?: Readonly<Record<string, string | null>> | undefined
  readonly seatBase: number | null
  readonly seats: number | null
  readonly rule: SeatRule | null
  /** A tie of its own that this way leads to. */
  readonly vote: TieVote | null
  readonly lines: readonly Pick<ProposalLine, 'unit' | 'outcome' | 'failed' | 'because' | 'margin'>[]
}

/** The proposals of one form of commendation in one block: seats, and one line for every unit. */
export interface Proposal {
  readonly commendation: string
  readonly block: string
  /** The number the quota's percentage is taken of; null without a quota, and where open votes move it. */
  readonly seatBase: number | null
  readonly seats: number | null
  /** How the seats came about; null without a quota, and where open votes move it. */
  readonly rule: SeatRule | null
  /** Seats that awards of this period, decided before, have taken; absent where there are none. */
  readonly used?: number | undefined
  /** The tie at the last seats that the council votes, or voted, on; absent where there is none. */
  readonly vote?: TieVote | undefined
  /**
   * Where units wait: what becomes of them in each way that the open votes can go. Empty where there are more ways
   * than are looked at; absent where nobody waits.
   */
  readonly ways?: readonly ProposalWay[] | undefined
  readonly lines: readonly ProposalLine[]
}
