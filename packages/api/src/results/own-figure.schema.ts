import { z } from '@hono/zod-openapi'
import { unitScoreSchema } from './unit-score.schema.ts'

export const ownFigureSchema = z
  .object({
    leftOut: z.array(z.string()).openapi({ description: 'Lines that wait for marks, by id' }),
    self: z
      .string()
      .nullable()
      .openapi({ description: 'Total of the other lines as the unit submitted them' }),
    verified: z.string().nullable().openapi({ description: 'Total of the same lines once verified' }),
    unresolved: unitScoreSchema.shape.unresolved,
  })
  .openapi('OwnFigure', {
    description: 'What the unit can reckon before marks are given; absent where nobody judges anything',
  })
