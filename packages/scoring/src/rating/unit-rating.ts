import type { TieVote } from '../council/settle-tie.ts'
import type { SeatRule } from './seats.ts'

/** Three-valued answer: a condition over missing facts is neither yes nor no. */
export type Answer = 'yes' | 'no' | 'unknown'

/** How a unit stood in the quota of a rating that it had earned, or had come down to. */
export interface RatingSeat {
  readonly rating: string
  /**
   * `vote`: tied across the last seat; until the council has voted the lower rating stands. `waits`: an open vote on a
   * better rating decides whether the unit meets this quota and keeps its seat; the lowest that it may come to stands.
   */
  readonly outcome: 'kept' | 'lowered' | 'vote' | 'waits'
  readonly place: number
  readonly seatBase: number
  readonly seats: number
  readonly rule: SeatRule
  /** Points ahead of the first that did not keep the rating, or behind the last that did. */
  readonly margin: string | null
  /** Where that is nothing: the tie-break key (0-based) that told the two apart. */
  readonly decidedBy?: number | undefined
  /** The tie that the council votes, or voted, on; absent where the unit is none of the tied. */
  readonly vote?: TieVote | undefined
}

/** What a gate says of a unit, and the ruling that opened it, if any. */
export interface GateAnswer {
  readonly gate: string
  readonly answer: Answer
  /** The ruling that opens the gate for this unit, whatever the answer. */
  readonly ruling?: string | undefined
}

/** The rating of a unit, what stood against a better one, and how far that is. */
export interface UnitRating {
  readonly unit: string
  /** Null: not rated, because of a gate or because there is no total. */
  readonly rating: string | null
  /** What the points alone would give. */
  readonly byPoints: string | null
  /** Conditions (by index) of better bands that did not hold. */
  readonly failed: readonly { readonly rating: string; readonly condition: number; readonly answer: Answer }[]
  readonly gates: readonly GateAnswer[]
  readonly commendable: boolean
  /** Next better band by points, and how many points are missing to its edge. */
  readonly next: { readonly rating: string; readonly missing: string } | null
  /** Present where ratings have quotas: from the best that the unit stood at, downwards. */
  readonly quotas?: readonly RatingSeat[] | undefined
}
