import { z } from '@hono/zod-openapi'

export const storeOutcomeField = z.enum(['new', 'changed', 'already-stored'])

/** What became of each item that was sent, in the order given. */
export const storeOutcomesSchema = z
  .object({
    outcomes: z.array(storeOutcomeField),
    warnings: z
      .array(
        z.object({
          code: z.string(),
          pointer: z.string(),
          message: z.string(),
          params: z.record(z.string(), z.string()),
        }),
      )
      .optional()
      .openapi({ description: 'What was kept and has no effect, with the reason' }),
  })
  .openapi('StoreOutcomes')
