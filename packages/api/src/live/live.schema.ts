import { z } from '@hono/zod-openapi'
import { askedField, exactField, instantField } from '../http/fields.ts'
import { standingSchema, unitRatingSchema } from '../results/outcome.schema.ts'
import { standingRowSchema } from '../results/result.schema.ts'
import { groupResultSchema } from '../results/unit-score.schema.ts'
import { unitSchema } from '../units/unit.schema.ts'

const { state, totals, standard, bonus, deduction } = standingRowSchema.shape

const figures = {
  ...{ unit: unitSchema, state, totals, standard, bonus, deduction },
  groups: z.array(groupResultSchema).readonly(),
}

const criterionField = z
  .array(z.object({ criterion: z.string(), self: exactField, verified: exactField, final: exactField }))
  .readonly()
  .openapi({ description: 'Points of each criterion on the three bases' })

/** As the server holds it. */
export const liveRowSchema = z.object({
  ...figures,
  standing: standingSchema,
  rating: unitRatingSchema,
  criteria: criterionField,
})

const seen = {
  standing: standingSchema
    .nullable()
    .openapi({ description: 'Null for whoever reads only their own units: a place tells of others' }),
  rating: unitRatingSchema.nullable().openapi({ description: 'Null likewise' }),
  byPoints: z.string().nullable().openapi({ description: 'The rating that the points alone would give' }),
}

const of = {
  revision: z.int().openapi({ description: 'The state of the inputs that these figures are of' }),
  at: instantField.openapi({ description: 'When they were worked out' }),
  isCurrent: z
    .boolean()
    .openapi({ description: 'False: something was written since, and is being worked out' }),
}

/** What keeps a period from being scored at all. */
const problemsField = z.array(z.string()).openapi({ description: 'Why there are no figures, in sentences' })

export const liveStandingSchema = z
  .object({
    ...of,
    revision: of.revision.nullable(),
    at: of.at.nullable(),
    problems: problemsField,
    rows: z
      .array(z.object({ ...figures, ...seen }).openapi('LiveStandingRow'))
      .openapi({ description: 'By block and place; empty while it is worked out for the first time' }),
  })
  .openapi('LiveStanding')

export const liveUnitSchema = z
  .object({
    ...of,
    revision: of.revision.nullable(),
    at: of.at.nullable(),
    problems: problemsField,
    row: z
      .object({ ...figures, ...seen, criteria: criterionField })
      .nullable()
      .openapi({ description: 'Null while it is worked out for the first time' }),
  })
  .openapi('LiveUnitStanding')

export const liveQuery = z.object({ block: askedField(100).optional() })
