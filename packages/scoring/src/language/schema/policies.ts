import { z } from 'zod'
import { roundingModes } from '../../numbers/round.ts'
import { perFormat, since } from './format.ts'
import { decimalSchema, flagSchema, idSchema, placesSchema } from './primitives.ts'

const roundingSchema = z.strictObject({ places: placesSchema, mode: z.enum(roundingModes) })
/** Where and how points are rounded: places from 0 to 8, by a named mode. */
export type Rounding = z.infer<typeof roundingSchema>

const roundingOrNone = z.union([z.literal('none'), roundingSchema])

const tieBreakSchema = z.union([
  z.strictObject({ group: idSchema }),
  z.strictObject({ criterion: idSchema }),
  z.strictObject({ fact: idSchema, better: z.enum(['higher', 'lower']).optional() }),
  z.strictObject({ component: z.enum(['standard', 'bonus', 'deduction']) }),
])
/** What decides between equal totals. */
export type TieBreak = z.infer<typeof tieBreakSchema>

/** Units that a closed gate keeps from every commendation: not rated, or not commended. */
const gatedSchema = z
  .strictObject({
    place: z
      .enum(['ranked', 'after', 'unranked'])
      .describe('`ranked`: by its total. `after`: behind all others. `unranked`: no place.'),
    seat: z
      .enum(['next', 'vacant'])
      .describe('Forms that ask the place count it `next`: without these units. `vacant`: with them.'),
  })
  .describe('The place of a unit under a gate, and the seat that it leaves.')
/** What becomes of the place, and of the leader's seat, of a unit under a gate. */
export type GatedPolicy = z.infer<typeof gatedSchema>

/** The same thing reported more than once by one unit. */
const duplicateRuleSchema = z.strictObject({
  by: z.enum(['link', 'event']).describe('`link`: same web address. `event`: same event id.'),
  counts: z.enum(['once', 'per-channel']).describe('`once` in all, or once on each channel.'),
})
/** When activities that share a link or an event count once. */
export type DuplicateRule = z.infer<typeof duplicateRuleSchema>

const combinations = ['sum', 'largest', 'any', 'every'] as const
/** How what several predecessors declared becomes one declaration of their successor. */
export type Combination = (typeof combinations)[number]

/** What becomes of the records of a unit that was merged, renamed or split inside the period. */
const successionSchema = z
  .strictObject({
    declarations: z
      .record(idSchema, z.enum(combinations))
      .describe('How several predecessors’ declarations become one, by fact.'),
  })
  .describe('Records of a unit that is gone go to its successor.')

export const policiesSchemaOf = perFormat(format =>
  z.strictObject({
    missing: z
      .enum(['zero', 'excluded', 'unresolved'])
      .describe('What a line without data gives when it does not say itself.'),
    ...since(format, '2', {
      knownAtLeast: decimalSchema
        .optional()
        .describe('Least share, 0 to 1, of the standard points that must be known for a total.'),
    }),
    notApplicable: z
      .enum(['rescale-group', 'rescale-table', 'no-rescale'])
      .describe('How far standard points of what does not apply are spread over what does.'),
    rounding: z.strictObject({
      line: roundingOrNone,
      criterion: roundingOrNone,
      group: roundingOrNone,
      total: roundingOrNone,
      print: placesSchema.describe(
        'Places that an unrounded figure is printed with; the rest is a rounding line.',
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
      ...since(format, '2', { gated: gatedSchema.optional() }),
    }),
    duplicates: z.array(duplicateRuleSchema),
    highestLevelOnly: z
      .array(idSchema)
      .optional()
      .describe('Activities of these kinds that share an event count at the highest level only.'),
    succession: successionSchema.optional(),
    monotone: flagSchema.optional().describe('More good work never lowers a score; the linter checks it.'),
  }),
)
/** What holds for the whole table: missing data, rounding, limits of the total, ranking, duplicates. */
export type Policies = z.infer<ReturnType<typeof policiesSchemaOf>>
