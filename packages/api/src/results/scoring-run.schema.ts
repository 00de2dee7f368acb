import { z } from '@hono/zod-openapi'
import { instantField } from '../http/fields.ts'
import { scoringStages } from './scoring-progress.ts'

export const scoringRunSchema = z
  .object({
    startedAt: instantField,
    state: z.enum(['running', 'done', 'failed']),
    stage: z.enum(scoringStages).openapi({ description: 'What it does, or did last' }),
    progress: z.object({ done: z.int(), total: z.int().nullable() }).openapi({
      description: 'Of all stages together, in units; the total is null before they are counted',
    }),
    result: z
      .object({ version: z.int(), created: z.boolean() })
      .nullable()
      .openapi({ description: 'The version that came of it, and whether it is a new one' }),
    problems: z.array(z.string()).openapi({ description: 'Why it failed, in sentences' }),
  })
  .openapi('ScoringRun')

export const scoringAnswerSchema = z
  .object({
    run: scoringRunSchema
      .nullable()
      .openapi({ description: 'The last scoring that this server began; null: none since its start' }),
  })
  .openapi('Scoring')
