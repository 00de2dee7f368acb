import type { Column } from '../criteria/criterion.ts'
import type { RoundingMode } from '../criteria/policies.ts'
import type { Basis } from '../input.ts'

/** Exact number as text: a decimal (`"12.5"`) where one exists, else a fraction in lowest terms (`"2/3"`). */
export type ExactText = string

/** One step from a value to points; read in order they retell the calculation. */
export type Step =
  | {
      readonly kind: 'per-item'
      readonly items: ExactText
      readonly each: string
      readonly above: string
      readonly points: string
    }
  | {
      readonly kind: 'band'
      readonly from: string | null
      readonly below: string | null
      readonly points: string
    }
  | {
      readonly kind: 'size-class'
      readonly size: ExactText
      readonly from: string | null
      readonly below: string | null
    }
  | { readonly kind: 'proportion'; readonly share: ExactText; readonly of: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'interpolate'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'marked'
      readonly members: number
      readonly recused: number
      readonly spread: ExactText
    }
  | { readonly kind: 'outside-limits'; readonly before: ExactText; readonly limit: string }
  | { readonly kind: 'cap'; readonly before: ExactText; readonly cap: string }
  | { readonly kind: 'floor'; readonly before: ExactText; readonly floor: string }
  | {
      readonly kind: 'rounding'
      readonly before: ExactText
      readonly places: number
      readonly mode: RoundingMode
    }
  | { readonly kind: 'condition-not-met' }
  | { readonly kind: 'exclusive'; readonly winner: string; readonly before: ExactText }
  | {
      readonly kind: 'missing'
      readonly facts: readonly string[]
      readonly treatedAs: 'zero' | 'excluded' | 'unresolved'
    }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'starts-full'; readonly standard: string }
  | { readonly kind: 'ruling'; readonly ruling: string; readonly before: ExactText | null }

/** *missing* carries no points and no zero; *not-applicable* is outside the table for this unit. */
export type State = 'scored' | 'missing' | 'not-applicable'

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
    | 'bonus-cap'
    | 'deduction-cap'
    | 'maximum'
    | 'minimum'
    | 'rounding'
  /** Criterion or group the entry belongs to. */
  readonly of: string | null
  readonly amount: string
}

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
