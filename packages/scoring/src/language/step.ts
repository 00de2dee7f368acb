import type { RoundingMode } from '../numbers/round.ts'

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
  /** The marks lie as far apart as the set flags, or further. It changes no points. */
  | { readonly kind: 'large-spread'; readonly spread: ExactText; readonly from: string }
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
