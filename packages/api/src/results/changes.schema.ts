import { z } from '@hono/zod-openapi'
import { versionField } from '../http/fields.ts'
import { resultVersionSchema } from '../periods/period.schema.ts'
import { proposalOutcomeField } from './outcome.schema.ts'

const beforeAndAfter = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value })

/** A unit that is not what it was. What did not change is null. */
const unitChangeSchema = z
  .object({
    unit: z.object({
      id: z.string(),
      name: z.string(),
      block: z.object({ id: z.string(), label: z.string() }),
    }),
    kind: z
      .enum(['changed', 'added', 'removed'])
      .openapi({ description: 'added, removed: the unit is in one of the versions only' }),
    total: beforeAndAfter(z.string().nullable()).nullable(),
    place: beforeAndAfter(z.int().nullable()).nullable(),
    rating: beforeAndAfter(z.string().nullable()).nullable(),
    proposals: z.array(
      z.object({ commendation: z.string(), ...beforeAndAfter(proposalOutcomeField.nullable()).shape }),
    ),
  })
  .openapi('UnitChange')
export type UnitChange = z.infer<typeof unitChangeSchema>

export const changesSchema = z
  .object({
    period: z.object({ id: z.string(), title: z.string(), illustrative: z.boolean() }),
    since: resultVersionSchema,
    version: resultVersionSchema,
    units: z.array(unitChangeSchema).openapi({ description: 'By block and place in the later version' }),
    unchanged: z.int().openapi({ description: 'How many units are what they were' }),
  })
  .openapi('ResultChanges')

export const sinceQuery = z.object({
  since: versionField
    .optional()
    .openapi({ description: 'By default the version published last before this one, else the one before' }),
})
