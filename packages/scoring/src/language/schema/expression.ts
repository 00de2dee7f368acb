import { z } from 'zod'
import { type RoundingMode, roundingModes } from '../../numbers/round.ts'
import { decimalSchema, idSchema, periodDaySchema, placesSchema } from './primitives.ts'
import {
  type Dropping,
  droppingShape,
  type Fold,
  folds,
  type Selection,
  selectionShape,
} from './selection.ts'

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
  /** Several values; what does not apply is left out. */
  | ({ readonly over: readonly Expression[]; readonly as: Fold } & Selection)
  /** Rounded before anything else is done with it. */
  | { readonly round: Expression; readonly places: number; readonly mode: RoundingMode }
  /** Days from `deadline` (a date, or `MM-DD` or `DD` of the period) to the date fact: positive = late, negative = early. */
  | { readonly daysAfter: { readonly date: string; readonly deadline: string } }
  /** Figures of the block, over the units that have the value. */
  | { readonly blockMax: Expression }
  | { readonly blockMin: Expression }
  | { readonly blockSum: Expression }
  | { readonly blockMean: Expression }
  /** Share of the other units in the block that this unit is not below, 0 to 1; alone in its block: 1. */
  | { readonly percentile: Expression }
  /** Place of the value in the block, 1 for the best; equal values share a place ("1, 1, 3"). */
  | { readonly blockPlace: Expression; readonly better?: 'higher' | 'lower' | undefined }
  /** Value over the block's maximum; a maximum of zero or below gives 0. */
  | { readonly toLeader: Expression }
  /** (value − min) / (max − min); a range of zero gives 1. */
  | { readonly minMax: Expression }
  /** Aggregate over sub-units: their final scores (`score`) or an expression of theirs. */
  | ({
      readonly children: 'score' | Expression
      readonly as: Fold
      /** What each sub-unit weighs in the mean; absent = all alike. */
      readonly weight?: Expression | undefined
    } & Selection)
  /** Marks given by members of the committee to this line. */
  | ({ readonly marks: 'mean' | 'median' | 'trimmed-mean' | 'sum' } & Dropping)
  /** Points of another criterion, before table-level adjustments. */
  | { readonly points: string }

const pair = z.tuple([
  z.lazy((): z.ZodType<Expression> => expressionSchema),
  z.lazy((): z.ZodType<Expression> => expressionSchema),
])
const self = z.lazy((): z.ZodType<Expression> => expressionSchema)
const many = z.array(self).min(1).max(64)

export const expressionSchema: z.ZodType<Expression> = z
  .union([
    idSchema,
    decimalSchema,
    z.strictObject({ sum: many }).describe('All of them added.'),
    z.strictObject({ product: many }).describe('All of them multiplied.'),
    z.strictObject({ smallest: many }).describe('The smallest of them.'),
    z.strictObject({ largest: many }).describe('The largest of them.'),
    z.strictObject({ difference: pair }).describe('The first minus the second.'),
    z
      .strictObject({
        ratio: pair,
        whenZero: z
          .enum(['missing', 'not-applicable', 'zero', 'one'])
          .optional()
          .describe('What a second of zero means; absent = `missing`.'),
      })
      .describe('The first over the second.'),
    z
      .strictObject({ over: many, as: z.enum(folds), ...selectionShape })
      .describe('Several values; what does not apply is left out.'),
    z
      .strictObject({ round: self, places: placesSchema, mode: z.enum(roundingModes) })
      .describe('The value rounded, before anything else is done with it.'),
    z
      .strictObject({ daysAfter: z.strictObject({ date: idSchema, deadline: periodDaySchema }) })
      .describe('Days late; negative = early.'),
    z.strictObject({ blockMax: self }).describe('The largest in the block.'),
    z.strictObject({ blockMin: self }).describe('The smallest in the block.'),
    z.strictObject({ blockSum: self }).describe('The sum over the block.'),
    z.strictObject({ blockMean: self }).describe('The mean over the block.'),
    z
      .strictObject({ percentile: self })
      .describe('Share of the block’s other units that it is not below, 0 to 1.'),
    z
      .strictObject({ blockPlace: self, better: z.enum(['higher', 'lower']).optional() })
      .describe('Place in the block, 1 for the best; absent = `higher` is better.'),
    z.strictObject({ toLeader: self }).describe('The value over the largest in the block.'),
    z.strictObject({ minMax: self }).describe('(value − min) / (max − min) in the block.'),
    z
      .strictObject({
        children: z.union([z.literal('score'), self]),
        as: z.enum(folds),
        weight: self.optional().describe('What each sub-unit weighs in the mean; absent = all alike.'),
        ...selectionShape,
      })
      .refine(({ as, weight }) => weight === undefined || as === 'mean', 'weight-without-mean')
      .meta({ dependentSchemas: { weight: { properties: { as: { const: 'mean' } } } } })
      .describe('Over sub-units: their final scores (`score`) or an expression.'),
    z
      .strictObject({ marks: z.enum(['mean', 'median', 'trimmed-mean', 'sum']), ...droppingShape })
      .describe('Marks that members of the committee give to this line.'),
    z.strictObject({ points: idSchema }).describe('Points of another criterion.'),
  ])
  .meta({
    id: 'expression',
    description: 'A number: a fact by its id, a literal, or a composition.',
  })
