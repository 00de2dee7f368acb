import type { Bounds } from '../../numbers/bounds.ts'
import type { Expression } from '../expressions/expression.ts'

/** The same outcome in each of the periods just before this one. */
export interface Streak {
  readonly periods: number
  /** One of these ratings; and one of these commendations. */
  readonly rating?: readonly string[] | undefined
  readonly commendation?: readonly string[] | undefined
  /** Who answers for a unit that was not there yet: any, or every, of those it came from; absent: nobody. */
  readonly predecessors?: 'any' | 'every' | undefined
}

/** What is written with each word; each is answered yes, no or unknown. */
export interface WrittenConditions {
  value: { readonly value: Expression } & Bounds
  all: { readonly all: readonly Condition[] }
  any: { readonly any: readonly Condition[] }
  not: { readonly not: Condition }
  /** Inside a criterion: its standard points were earned in full and nothing was deducted (K11). */
  fullStandard: { readonly fullStandard: true }
  unitKind: { readonly unitKind: readonly string[] }
  /** A yes/no declaration that says yes. */
  declared: { readonly declared: string }
  /** Holds for each sub-unit, read in the sub-unit's own place (K22: no sub-unit failed); without sub-units: yes. */
  everyChild: { readonly everyChild: Condition }
  /** The unit submitted no declaration and no activity at all. */
  nothingSubmitted: { readonly nothingSubmitted: true }
  /** The unit has not declared this at all, verified or not (K15); where it is not asked: no. */
  undeclared: { readonly undeclared: string }
  /** Only in ratings, gates and commendations: */
  score: { readonly score: { readonly atLeast?: string | undefined; readonly below?: string | undefined } }
  group: { readonly group: string; readonly atLeastShare: string }
  rating: { readonly rating: readonly string[] }
  place: { readonly place: { readonly atMost: string } }
  streak: { readonly streak: Streak }
}

/** The words of conditions. */
export type ConditionKind = keyof WrittenConditions

export type ConditionOf<K extends ConditionKind> = WrittenConditions[K]

/** Yes, no or unknown. Unknown (a missing fact) is carried on and never read as no. */
export type Condition = WrittenConditions[ConditionKind]
