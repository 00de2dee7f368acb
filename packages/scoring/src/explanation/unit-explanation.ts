import type { TakenOver } from '../succession/taken-over.ts'
import type { UnitScore } from '../unit-score/unit-score.ts'

/** Why an activity did not count. */
export type NotCountedReason =
  | 'outside-period'
  | 'not-verified'
  | 'rejected'
  /** Repeats the link or event of `of`, and the set counts it once. */
  | 'duplicate'
  /** The same achievement counts at the higher level of `of`. */
  | 'lower-level'
  /** No rule of the set reads it. */
  | 'no-rule'
  /** Only rules that do not apply to this kind of unit read it. */
  | 'not-applicable'

/** An activity that did not count, and why. */
export interface NotCounted {
  readonly activity: string
  readonly reason: NotCountedReason
  /** The activity that counts in its place. */
  readonly of: string | null
}

/** A fact as a line read it. */
export interface FactReading {
  readonly fact: string
  readonly from: 'activities' | 'declaration' | 'attribute' | 'expression' | 'marks' | 'block' | 'children'
  readonly state: 'known' | 'missing' | 'not-applicable'
  readonly value: string | null
  /** Activities behind it and what each added (exact text); empty for facts of another origin. */
  readonly activities: readonly { readonly activity: string; readonly amount: string }[]
}

/** The facts that one line read. */
export interface LineExplanation {
  readonly line: string
  readonly facts: readonly FactReading[]
}

/** Where every figure of one unit came from. Built on demand; the points are those of `score`. */
export interface UnitExplanation {
  readonly score: UnitScore
  readonly lines: readonly LineExplanation[]
  readonly counted: readonly string[]
  readonly notCounted: readonly NotCounted[]
  /** What it took over from units that became part of it; absent where nothing. */
  readonly takenOver?: readonly TakenOver[] | undefined
}
