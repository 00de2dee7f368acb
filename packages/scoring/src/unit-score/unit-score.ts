import type { Basis } from '../input.ts'
import type { Column } from '../language/schema/criterion.ts'
import type { ExactText, State, Step } from '../language/step.ts'

/** The value that one line read, and the points it gave. */
export interface LineResult {
  readonly line: string
  readonly column: Column
  readonly state: State
  /** The value the curve read; null when there was none. */
  readonly value: ExactText | null
  /** Points given (or, for a deduction, taken), never negative for earned lines. */
  readonly points: ExactText
  readonly steps: readonly Step[]
}

/** The points of one criterion, its columns, its steps and its lines. */
export interface CriterionResult {
  readonly criterion: string
  readonly group: string
  readonly state: State
  /** Standard points at stake. */
  readonly standard: string
  readonly earned: ExactText
  readonly bonus: ExactText
  readonly deduction: ExactText
  /** earned + bonus − deduction, after floor, rounding and ruling. */
  readonly points: ExactText
  readonly steps: readonly Step[]
  readonly lines: readonly LineResult[]
}

/** The points of one group, and how much of it applies to the unit. */
export interface GroupResult {
  readonly group: string
  readonly parent: string | null
  /** Standard points that apply to this unit, and the group's nominal ones. */
  readonly applicable: string
  readonly nominal: string
  readonly points: ExactText
}

/** One printed row of the total. The amounts of all entries add up to the printed total exactly. */
export interface LedgerEntry {
  readonly kind:
    | 'criterion'
    | 'rescale'
    | 'group-cap'
    | 'weight'
    | 'bonus-cap'
    | 'deduction-cap'
    | 'maximum'
    | 'minimum'
    | 'rounding'
  /** Criterion or group the entry belongs to. */
  readonly of: string | null
  readonly amount: string
}

/** The score of one unit on one basis, with everything it was added up from. */
export interface UnitScore {
  readonly unit: string
  readonly basis: Basis
  /** `unresolved`: something needed is missing, so there is no total, no place, no rating. */
  readonly state: 'scored' | 'unresolved'
  readonly criteria: readonly CriterionResult[]
  readonly groups: readonly GroupResult[]
  readonly standard: ExactText
  readonly bonus: ExactText
  readonly deduction: ExactText
  /** Before the declared rounding of the total. */
  readonly exact: ExactText | null
  readonly total: string | null
  readonly ledger: readonly LedgerEntry[]
  /** What is missing, by criterion, line and fact. */
  readonly unresolved: readonly {
    readonly criterion: string
    readonly line: string
    readonly facts: readonly string[]
  }[]
}
