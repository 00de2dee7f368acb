import { z } from 'zod'
import { decimalSchema, idSchema, periodDaySchema } from './primitives.ts'

/**
 * A number a line reads: a fact by its id, a literal (`"12.5"`), or a small composition of both.
 * Every expression is evaluated exactly, and is known, missing or not applicable; never silently zero.
 */
export type Expression =
  | string
  | { readonly sum: readonly Expression[] }
  | { readonly product: readonly Expression[] }
  | { readonly smallest: readonly Expression[] }
  | { readonly largest: readonly Expression[] }
  /** First minus second. */
  | { readonly difference: readonly [Expression, Expression] }
  /** First over second; what a second of zero means is declared, by default `missing`. */
  | {
      readonly ratio: readonly [Expression, Expression]
      readonly whenZero?: 'missing' | 'not-applicable' | 'zero' | 'one' | undefined
    }
  /** Days from `deadline` (a date, or `MM-DD` or `DD` of the period) to the date fact: positive = late, negative = early. */
  | { readonly daysAfter: { readonly date: string; readonly deadline: string } }
  /** Figures of the block, over the units that have the value. */
  | { readonly blockMax: Expression }
  | { readonly blockMin: Expression }
  | { readonly blockSum: Expression }
  | { readonly blockMean: Expression }
  /** Share of the other units in the block that this unit is not below, 0 to 1; alone in its block: 1. */
  | { readonly percentile: Expression }
  /** Value over the block's maximum; a maximum of zero or below gives 0. */
  | { readonly toLeader: Expression }
  /** (value − min) / (max − min); a range of zero gives 1. */
  | { readonly minMax: Expression }
  /** Aggregate over sub-units: their final scores (`score`) or an expression of theirs. */
  | {
      readonly children: 'score' | Expression
      readonly as: 'sum' | 'mean' | 'smallest' | 'largest' | 'count'
    }
  /** Marks given by members of the committee to this line. */
  | { readonly marks: 'mean' | 'median' | 'trimmed-mean' | 'sum' }
  /** Points of another criterion, before table-level adjustments. */
  | { readonly points: string }

const pair = z.tuple([
  z.lazy((): z.ZodType<Expression> => expressionSchema),
  z.lazy((): z.ZodType<Expression> => expressionSchema),
])
const self = z.lazy((): z.ZodType<Expression> => expressionSchema)
const many = z.array(self).min(1).max(64)

export const expressionSchema: z.ZodType<Expression> = z.union([
  idSchema,
  decimalSchema,
  z.strictObject({ sum: many }),
  z.strictObject({ product: many }),
  z.strictObject({ smallest: many }),
  z.strictObject({ largest: many }),
  z.strictObject({ difference: pair }),
  z.strictObject({
    ratio: pair,
    whenZero: z.enum(['missing', 'not-applicable', 'zero', 'one']).optional(),
  }),
  z.strictObject({ daysAfter: z.strictObject({ date: idSchema, deadline: periodDaySchema }) }),
  z.strictObject({ blockMax: self }),
  z.strictObject({ blockMin: self }),
  z.strictObject({ blockSum: self }),
  z.strictObject({ blockMean: self }),
  z.strictObject({ percentile: self }),
  z.strictObject({ toLeader: self }),
  z.strictObject({ minMax: self }),
  z.strictObject({
    children: z.union([z.literal('score'), self]),
    as: z.enum(['sum', 'mean', 'smallest', 'largest', 'count']),
  }),
  z.strictObject({ marks: z.enum(['mean', 'median', 'trimmed-mean', 'sum']) }),
  z.strictObject({ points: idSchema }),
])
