import { z } from '@hono/zod-openapi'
import type { CriteriaSet } from '@thidua/scoring/criteria'
import { dateField, digestField, instantField } from '../http/fields.ts'
import { criteriaSetReferenceSchema } from '../periods/period.schema.ts'

/** Checked by the engine's own parser, which reports every problem at once with its place. */
export const criteriaSetBody = z
  .custom<unknown>(value => typeof value === 'object' && value !== null)
  .openapi({
    type: 'object',
    description: 'A criteria set, as docs/criteria-format.md and criteria-set.schema.json describe it',
    additionalProperties: true,
  })

export const criteriaSetDocument = z.custom<CriteriaSet>().openapi('CriteriaSet', {
  type: 'object',
  description:
    'The whole criteria set: vocabulary, facts, groups, policies, ratings, gates and commendations',
  properties: {
    format: { type: 'string' },
    id: { type: 'string' },
    version: { type: 'string', format: 'date' },
    nominal: { type: 'string' },
    vocabulary: { type: 'object' },
    declarations: { type: 'object' },
    facts: { type: 'object' },
    groups: { type: 'array', items: { type: 'object' } },
    policies: { type: 'object' },
    ratings: { type: 'array', items: { type: 'object' } },
    gates: { type: 'array', items: { type: 'object' } },
    commendations: { type: 'array', items: { type: 'object' } },
  },
  required: ['format', 'id', 'version', 'groups', 'policies'],
})

const decisionSchema = z
  .object({ number: z.string(), on: dateField })
  .nullable()
  .openapi({ description: 'The decision that issued the set; null where it was taken in as a file' })

export const criteriaSetDetailSchema = z
  .object({ reference: criteriaSetReferenceSchema, decision: decisionSchema, set: criteriaSetDocument })
  .openapi('CriteriaSetDetail')

const effectiveSchema = z
  .object({
    from: dateField,
    to: dateField.optional().openapi({ description: 'Absent: until a later version begins' }),
    by: z.enum(['period', 'receipt']).openapi({
      description: 'The day looked at: the first of the period, or the one on which dossiers are received',
    }),
  })
  .openapi('Effective')

/** The days of a period that is to be opened, as it will be asked for. */
export const criteriaSetListQuery = z.object({
  from: dateField
    .optional()
    .openapi({ description: 'Only the sets that apply to a period from this day on' }),
  proposalDate: dateField.optional().openapi({ description: 'For sets that apply by the day of receipt' }),
})

export const criteriaSetListSchema = z
  .object({
    criteriaSets: z.array(
      z.object({
        ...criteriaSetReferenceSchema.shape,
        installedAt: instantField,
        effective: effectiveSchema,
        decision: decisionSchema,
      }),
    ),
  })
  .openapi('CriteriaSetList')

export const installedCriteriaSetSchema = z
  .object({ ...criteriaSetReferenceSchema.shape, created: z.boolean() })
  .openapi('InstalledCriteriaSet')

export const criteriaSetParams = z.object({ digest: digestField })
