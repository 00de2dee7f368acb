import { z } from 'zod'
import { type Expression, expressionSchema } from './expression.ts'
import { decimalSchema, flagSchema, idSchema, integerSchema } from './primitives.ts'

/** The same outcome in each of the periods just before this one. */
export interface Streak {
  readonly periods: number
  /** One of these ratings; and one of these commendations. */
  readonly rating?: readonly string[] | undefined
  readonly commendation?: readonly string[] | undefined
  /** Who answers for a unit that was not there yet: any, or every, of those it came from; absent: nobody. */
  readonly predecessors?: 'any' | 'every' | undefined
}

/** Yes, no or unknown. Unknown (a missing fact) is carried on and never read as no. */
export type Condition =
  | {
      readonly value: Expression
      readonly atLeast?: string | undefined
      readonly above?: string | undefined
      readonly atMost?: string | undefined
      readonly below?: string | undefined
      readonly equals?: string | undefined
    }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** Inside a criterion: its standard points were earned in full and nothing was deducted (K11). */
  | { readonly fullStandard: true }
  | { readonly unitKind: readonly string[] }
  /** A yes/no declaration that says yes. */
  | { readonly declared: string }
  /** Holds for each sub-unit, read in the sub-unit's own place (K22: no sub-unit failed); without sub-units: yes. */
  | { readonly everyChild: Condition }
  /** The unit submitted no declaration and no activity at all. */
  | { readonly nothingSubmitted: true }
  /** The unit has not declared this at all, verified or not (K15); where it is not asked: no. */
  | { readonly undeclared: string }
  /** Only in ratings, gates and commendations: */
  | { readonly score: { readonly atLeast?: string | undefined; readonly below?: string | undefined } }
  | { readonly group: string; readonly atLeastShare: string }
  | { readonly rating: readonly string[] }
  | { readonly place: { readonly atMost: string } }
  | { readonly streak: Streak }

const self = z.lazy((): z.ZodType<Condition> => conditionSchema)
const bound = decimalSchema.optional()
const isTrue = flagSchema.refine(value => value === true, 'must-be-true').transform(() => true as const)

export const conditionSchema: z.ZodType<Condition> = z
  .union([
    z
      .strictObject({
        value: expressionSchema,
        atLeast: bound,
        above: bound,
        atMost: bound,
        below: bound,
        equals: bound,
      })
      .refine(
        c => [c.atLeast, c.above, c.atMost, c.below, c.equals].some(b => b !== undefined),
        'comparison-without-bound',
      )
      .meta({
        description: 'A number within bounds.',
        anyOf: ['atLeast', 'above', 'atMost', 'below', 'equals'].map(key => ({ required: [key] })),
      }),
    z.strictObject({ all: z.array(self).min(1) }).describe('Every one of them holds.'),
    z.strictObject({ any: z.array(self).min(1) }).describe('At least one of them holds.'),
    z.strictObject({ not: self }).describe('It does not hold.'),
    z.strictObject({ everyChild: self }).describe('It holds for each sub-unit.'),
    z
      .strictObject({ fullStandard: isTrue })
      .describe('Only in a bonus line: full standard points, nothing deducted.'),
    z.strictObject({ unitKind: z.array(idSchema).min(1) }).describe('The unit is of one of these kinds.'),
    z.strictObject({ declared: idSchema }).describe('A yes/no declaration that says yes.'),
    z
      .strictObject({ nothingSubmitted: isTrue })
      .describe('The unit submitted no declaration and no activity.'),
    z
      .strictObject({ undeclared: idSchema })
      .describe('The unit has not declared this at all, verified or not.'),
    z
      .strictObject({
        score: z
          .strictObject({ atLeast: bound, below: bound })
          .refine(c => c.atLeast !== undefined || c.below !== undefined, 'comparison-without-bound')
          .meta({ minProperties: 1 }),
      })
      .describe('Not in lines: the total within bounds.'),
    z
      .strictObject({ group: idSchema, atLeastShare: decimalSchema })
      .describe('Not in lines: share of the group’s standard points, 0 to 1.'),
    z
      .strictObject({ rating: z.array(idSchema).min(1) })
      .describe('In commendations: the unit has one of these ratings.'),
    z
      .strictObject({ place: z.strictObject({ atMost: decimalSchema }) })
      .describe('Not in lines: the place in the block.'),
    z
      .strictObject({
        streak: z
          .strictObject({
            periods: integerSchema.refine(periods => periods >= 1 && periods <= 50, 'invalid-periods'),
            rating: z.array(idSchema).min(1).optional().describe('One of these ratings in each period.'),
            commendation: z
              .array(idSchema)
              .min(1)
              .optional()
              .describe('One of these commendations in each period.'),
            predecessors: z
              .enum(['any', 'every'])
              .optional()
              .describe(
                'Who answers for a unit that was not there yet: any, or every, predecessor; absent = nobody.',
              ),
          })
          .refine(s => s.rating !== undefined || s.commendation !== undefined, 'streak-without-outcome')
          .meta({ anyOf: [{ required: ['rating'] }, { required: ['commendation'] }] }),
      })
      .describe('Not in lines: the same outcome in each of so many earlier periods.'),
  ])
  .meta({ id: 'condition', description: 'Yes, no or unknown.' })
