import { z } from '@hono/zod-openapi'
import { issueSchema } from '../problem.ts'

export const storeOutcomeField = z.enum(['new', 'changed', 'already-stored'])

/** What was done all the same and should be known. */
export const warningsField = z.array(issueSchema)

/** What became of each item that was sent, in the order given. */
export const storeOutcomesSchema = z
  .object({
    outcomes: z.array(storeOutcomeField),
    warnings: warningsField
      .optional()
      .openapi({ description: 'What was kept and has no effect, with the reason' }),
  })
  .openapi('StoreOutcomes')
