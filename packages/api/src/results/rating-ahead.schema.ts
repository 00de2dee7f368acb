import { z } from '@hono/zod-openapi'
import type { RatingAhead } from '@thidua/scoring/analysis'
import { sameType } from '../http/same-type.ts'

export const ratingAheadSchema = z
  .object({
    rating: z
      .string()
      .nullable()
      .openapi({ description: 'The nearest better rating; null: more work alone leads to none' }),
    earned: z.string().openapi({ description: 'What points and conditions have to give for it' }),
    missing: z.string().openapi({ description: 'Points still to be gained for `earned`' }),
    conditions: z
      .array(z.int())
      .readonly()
      .openapi({ description: 'Conditions of `earned`, by index, that do not hold yet' }),
    loweredBy: z.array(z.string()).readonly().openapi({ description: 'Gates that lower what is earned' }),
  })
  .openapi('RatingAhead', { description: 'What the next better rating takes, or what stands in its way' })

sameType<z.infer<typeof ratingAheadSchema>, RatingAhead>(true)
