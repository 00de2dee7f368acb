import { z } from 'zod'
import { roundingModes } from '../decimal/round.ts'
import { decimalSchema, flagSchema, idSchema, placesSchema } from './primitives.ts'

export const roundingSchema = z.strictObject({ places: placesSchema, mode: z.enum(roundingModes) })
/** Where and how points are rounded: places from 0 to 8, by a named mode. */
export type Rounding = z.infer<typeof roundingSchema>

const roundingOrNone = z.union([z.literal('none'), roundingSchema])

export const tieBreakSchema = z.union([
  z.strictObject({ group: idSchema }),
  z.strictObject({ criterion: idSchema }),
  z.strictObject({ fact: idSchema, better: z.enum(['higher', 'lower']).optional() }),
  z.strictObject({ component: z.enum(['standard', 'bonus', 'deduction']) }),
])
/** What decides between equal totals. */
export type TieBreak = z.infer<typeof tieBreakSchema>

/** The same thing reported more than once by one unit. */
export const duplicateRuleSchema = z.strictObject({
  by: z.enum(['link', 'event']).describe('`link`: same web address. `event`: same event id.'),
  counts: z
    .enum(['once', 'per-channel'])
    .describe('`once`: counts once in all. `per-channel`: once on each channel.'),
})
/** When activities that share a link or an event count once. */
export type DuplicateRule = z.infer<typeof duplicateRuleSchema>

export const policiesSchema = z.strictObject({
  missing: z
    .enum(['zero', 'excluded', 'unresolved'])
    .describe('What a line without data gives when it does not say itself.'),
  notApplicable: z
    .enum(['rescale-group', 'rescale-table', 'no-rescale'])
    .describe(
      'Whether the standard points of what does not apply are spread over what does (K18), and how far.',
    ),
  rounding: z.strictObject({
    line: roundingOrNone,
    criterion: roundingOrNone,
    group: roundingOrNone,
    total: roundingOrNone,
    print: placesSchema.describe(
      'Places that an unrounded figure is printed with; the difference is shown as a rounding line.',
    ),
  }),
  totals: z.strictObject({
    bonusCap: decimalSchema.optional(),
    deductionCap: decimalSchema.optional(),
    maximum: decimalSchema.optional(),
    minimum: decimalSchema.optional(),
  }),
  ranking: z.strictObject({
    basis: z.enum(['rounded', 'exact']),
    tieBreak: z.array(tieBreakSchema),
  }),
  duplicates: z.array(duplicateRuleSchema),
  highestLevelOnly: z
    .array(idSchema)
    .optional()
    .describe(
      'One achievement counts at its highest level only: activities of these kinds that share an event (K12).',
    ),
  monotone: flagSchema
    .optional()
    .describe('The set promises that more good work never lowers a score; the linter checks it.'),
})
/** What holds for the whole table: missing data, rounding, limits of the total, ranking, duplicates. */
export type Policies = z.infer<typeof policiesSchema>
