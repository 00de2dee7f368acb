import { z } from '@hono/zod-openapi'
import { warningsField } from '../http/store-outcomes.ts'
import { endedUnitSchema } from '../units/unit.schema.ts'

export const organisationSchema = z
  .object({
    ended: z.array(endedUnitSchema).openapi({ description: 'Units that the next scoring will not rank' }),
    warnings: warningsField.openapi({
      description:
        'Successions that change nothing in the period; `pointer` counts in the list of successions',
    }),
  })
  .openapi('Organisation')
