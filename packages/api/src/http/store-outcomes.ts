import { z } from '@hono/zod-openapi'

/** What became of each item that was sent, in the order given. */
export const storeOutcomesSchema = z
  .object({ outcomes: z.array(z.enum(['new', 'changed', 'already-stored'])) })
  .openapi('StoreOutcomes')
