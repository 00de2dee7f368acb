import { z } from 'zod'
import { roundingModes } from '../../numbers/round.ts'
import { conditionSchemaOf } from '../conditions/condition-rules.ts'
import { perFormat } from './format.ts'
import { decimalSchema, flagSchema, idSchema, integerSchema, labelSchema } from './primitives.ts'

/** A gate closes an outcome whatever the points are (K15). */
export const gateSchemaOf = perFormat(format =>
  z
    .strictObject({
      id: idSchema,
      label: labelSchema,
      clause: z.string().optional(),
      when: conditionSchemaOf(format),
      effect: z.enum(['not-rated', 'lower-one', 'no-commendation']),
    })
    .meta({ id: 'gate', description: 'Closes an outcome whatever the points are.' }),
)
/** A condition that lowers or closes the rating, or closes commendation. */
export type Gate = z.infer<ReturnType<typeof gateSchemaOf>>

/** How many seats there are: a share of a base, a table by block size, or a fixed number. */
const quotaSchemaOf = perFormat(format =>
  z
    .union([
      z.strictObject({
        percentOf: z.enum(['units', 'rated', 'eligible', 'seats']),
        ratings: z
          .array(idSchema)
          .optional()
          .describe('Only for `percentOf: rated`: the ratings that make the base.'),
        of: idSchema
          .optional()
          .describe(
            'Only for `percentOf: seats`: the commendation, or rating, whose seats in the block are the base.',
          ),
        percent: decimalSchema,
        /** Takes the place of `percent` in a block all of whose units meet the condition; the first one that holds. */
        percentWhen: z
          .array(
            z.strictObject({ label: labelSchema, when: conditionSchemaOf(format), percent: decimalSchema }),
          )
          .optional(),
        rounding: z.enum(roundingModes),
        under: z
          .strictObject({ units: integerSchema, seats: integerSchema })
          .optional()
          .describe('A base from 1 to under `units` gives `seats` seats.'),
      }),
      z.strictObject({
        byBlockSize: z.array(z.strictObject({ from: integerSchema, seats: integerSchema })).min(1),
      }),
      z.strictObject({ seats: integerSchema }),
    ])
    .meta({ id: 'quota', description: 'How many seats a block has.' }),
)
/** How many seats a form of commendation has in a block. */
export type Quota = z.infer<ReturnType<typeof quotaSchemaOf>>

const tieAtEdgeSchema = z
  .enum(['none', 'all', 'vote'])
  .optional()
  .describe(
    'A shared place across the last seat: none of the tied, all, or the council votes; absent = `vote`.',
  )

/** A rating (xếp loại): the highest whose band and conditions both hold. Listed from best to worst. */
export const ratingSchemaOf = perFormat(format =>
  z
    .strictObject({
      id: idSchema,
      label: labelSchema,
      from: decimalSchema.optional().describe('Least total; the last rating has none.'),
      conditions: z.array(z.strictObject({ label: labelSchema, when: conditionSchemaOf(format) })).optional(),
      quota: quotaSchemaOf(format)
        .optional()
        .describe('Most units of a block that keep this rating; those beyond it are rated one lower.'),
      tieAtEdge: tieAtEdgeSchema,
    })
    .meta({ id: 'rating', description: 'A band of totals with its conditions.' }),
)
/** A band of totals with its conditions; listed from best to worst. */
export type Rating = z.infer<ReturnType<typeof ratingSchemaOf>>

/** A form of commendation (hình thức khen thưởng). Listed from highest to lowest. */
export const commendationSchemaOf = perFormat(format =>
  z
    .strictObject({
      id: idSchema,
      label: labelSchema,
      stream: z
        .enum(['annual', 'thematic', 'ad-hoc'])
        .optional()
        .describe('Annual, thematic and ad hoc commendations are streams of their own.'),
      legalBasis: z.array(idSchema).optional(),
      eligible: z
        .array(z.strictObject({ label: labelSchema, when: conditionSchemaOf(format) }))
        .min(1)
        .describe('All must hold; each is shown with its own label.'),
      quota: quotaSchemaOf(format).optional(),
      tieAtEdge: tieAtEdgeSchema,
      notWith: z
        .array(idSchema)
        .optional()
        .describe('Units proposed for one of these, or awarded one in this period, are not proposed.'),
      decidedBy: labelSchema.optional(),
      council: z
        .strictObject({
          /** Share of the members who must be present, e.g. `2/3`. */
          quorum: z
            .string()
            .regex(/^[1-9]\d{0,2}\/[1-9]\d{0,2}$/, { error: 'invalid-fraction', abort: true })
            .refine(quorum => {
              const [part, whole] = quorum.split('/').map(Number)
              return (part as number) <= (whole as number)
            }, 'invalid-fraction'),
          thresholdPercent: decimalSchema,
          denominator: z.enum(['members', 'present', 'cast']),
          secret: flagSchema.optional(),
        })
        .optional(),
    })
    .meta({ id: 'commendation', description: 'A form of commendation. Listed from highest to lowest.' }),
)
/** A form of commendation: who is eligible, how many seats, who decides. */
export type Commendation = z.infer<ReturnType<typeof commendationSchemaOf>>
