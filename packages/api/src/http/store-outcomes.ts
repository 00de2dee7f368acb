import { z } from '@hono/zod-openapi'

export const storeOutcomeField = z.enum(['new', 'changed', 'already-stored'])

/** What became of each item that was sent, in the order given. */
export const storeOutcomesSchema = z.object({ outcomes: z.array(storeOutcomeField) }).openapi('StoreOutcomes')
