import type { RoundingMode } from '../../numbers/round.ts'
import type { Dropping, Fold, Gathering } from '../schema/selection.ts'

/** An irrational number is rounded where it arises. */
export interface RoundedAtOnce {
  readonly places: number
  readonly mode: RoundingMode
  readonly whenUndefined?: 'missing' | 'not-applicable' | 'zero' | undefined
}

/** What is written with each word; a number is a fact by its id, a literal, or one of these. */
export interface WrittenExpressions {
  sum: { readonly sum: readonly Expression[] }
  product: { readonly product: readonly Expression[] }
  smallest: { readonly smallest: readonly Expression[] }
  largest: { readonly largest: readonly Expression[] }
  /** First minus second. */
  difference: { readonly difference: readonly [Expression, Expression] }
  /** First over second; what a second of zero means is declared, by default `missing`. */
  ratio: {
    readonly ratio: readonly [Expression, Expression]
    readonly whenZero?: 'missing' | 'not-applicable' | 'zero' | 'one' | undefined
  }
  /** Several values; what does not apply is left out. */
  over: {
    readonly over: readonly Expression[]
    readonly as: Fold
    /** What each of them weighs in the mean or counts for in the sum; absent = all alike. */
    readonly weights?: readonly Expression[] | undefined
  } & Gathering
  /** Rounded before anything else is done with it. */
  round: { readonly round: Expression; readonly places: number; readonly mode: RoundingMode }
  /** The root of a degree, and the natural logarithm, rounded at once; what has none is declared, by default `missing`. */
  root: {
    readonly root: Expression
    readonly degree: number
  } & RoundedAtOnce
  ln: { readonly ln: Expression } & RoundedAtOnce
  /** Days from `deadline` (a date, or `MM-DD` or `DD` of the period) to the date fact: positive = late, negative = early. */
  daysAfter: { readonly daysAfter: { readonly date: string; readonly deadline: string } }
  /** Days from the first declared day to the second, or those of them that are worked. */
  daysBetween: {
    readonly daysBetween: readonly [string, string]
    readonly only?: 'working-days' | undefined
    readonly holidays?: readonly string[] | undefined
  }
  /** Figures of the block, over the units that have the value. */
  blockMax: { readonly blockMax: Expression }
  blockMin: { readonly blockMin: Expression }
  blockSum: { readonly blockSum: Expression }
  blockMean: { readonly blockMean: Expression }
  /** Share of the other units in the block that this unit is not below, 0 to 1; alone in its block: 1. */
  percentile: { readonly percentile: Expression }
  /** Place of the value in the block, 1 for the best; equal values share a place ("1, 1, 3"). */
  blockPlace: { readonly blockPlace: Expression; readonly better?: 'higher' | 'lower' | undefined }
  /** Value over the block's maximum; a maximum of zero or below gives 0. */
  toLeader: { readonly toLeader: Expression }
  /** (value − min) / (max − min); a range of zero gives 1. */
  minMax: { readonly minMax: Expression }
  /** The median of the block; its n-th best value, equal ones counted each; its standard deviation, rounded at once. */
  blockMedian: { readonly blockMedian: Expression }
  blockNth: {
    readonly blockNth: Expression
    readonly nth: number
    readonly better?: 'higher' | 'lower' | undefined
  }
  blockDeviation: {
    readonly blockDeviation: Expression
    readonly divisor?: 'units' | 'units-less-one' | undefined
    readonly places: number
    readonly mode: RoundingMode
  }
  /** Aggregate over sub-units: their final scores (`score`) or an expression of theirs. */
  children: {
    readonly children: 'score' | Expression
    readonly as: Fold
    /** What each sub-unit weighs in the mean; absent = all alike. */
    readonly weight?: Expression | undefined
  } & Gathering
  /** Marks given by members of the committee to this line. */
  marks: { readonly marks: 'mean' | 'median' | 'trimmed-mean' | 'sum' } & Dropping
  /** The first that is not missing; what does not apply is an answer. */
  orElse: { readonly orElse: readonly Expression[] }
  /** Never applies. */
  notApplicable: { readonly notApplicable: true }
  /** Points of another criterion, before table-level adjustments. */
  points: { readonly points: string }
}

/**
 * A number a line reads: a fact by its id, a literal (`"12.5"`), or a small composition of both.
 * Every expression is evaluated exactly, and is known, missing or not applicable; never silently zero.
 */
export type Expression = string | WrittenExpressions[keyof WrittenExpressions]

/** The words of expressions; text is a literal or the name of a fact. */
export type ExpressionKind = 'literal' | 'fact' | keyof WrittenExpressions

export type ExpressionOf<K extends ExpressionKind> = K extends keyof WrittenExpressions
  ? WrittenExpressions[K]
  : string
