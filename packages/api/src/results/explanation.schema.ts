import { z } from '@hono/zod-openapi'
import type { UnitExplanation } from '@thidua/scoring'
import { exactField } from '../http/fields.ts'
import { sameType } from '../http/same-type.ts'
import { unitScoreSchema } from './unit-score.schema.ts'

const factReadingSchema = z
  .object({
    fact: z.string(),
    from: z.enum(['activities', 'declaration', 'attribute', 'expression', 'marks', 'block', 'children']),
    state: z.enum(['known', 'missing', 'not-applicable']),
    value: exactField.nullable(),
    activities: z.array(z.object({ activity: z.string(), amount: z.string() })).readonly(),
  })
  .openapi('FactReading')

const notCountedSchema = z
  .object({
    activity: z.string(),
    reason: z.enum([
      'outside-period',
      'not-verified',
      'rejected',
      'duplicate',
      'lower-level',
      'no-rule',
      'not-applicable',
    ]),
    of: z.string().nullable().openapi({ description: 'The activity that counts in its place' }),
  })
  .openapi('NotCounted')

const takenOverSchema = z
  .object({
    unit: z.string(),
    from: z.string().openapi({ description: 'The unit that became part of this one' }),
    documents: z.array(z.string()).readonly(),
    records: z
      .array(
        z.object({
          kind: z.enum(['activity', 'declaration', 'mark', 'ruling', 'gate-ruling', 'hold']),
          id: z.string(),
          outcome: z.enum(['carried', 'own-stands', 'left']),
        }),
      )
      .readonly(),
  })
  .openapi('TakenOver')

/** Which activities stand behind every line. The score it explains stands beside it in the answer. */
export const reasonsSchema = z
  .object({
    lines: z.array(z.object({ line: z.string(), facts: z.array(factReadingSchema).readonly() })).readonly(),
    counted: z.array(z.string()).readonly(),
    notCounted: z.array(notCountedSchema).readonly(),
    takenOver: z.array(takenOverSchema).readonly().optional(),
  })
  .openapi('Reasons')
export type Reasons = z.infer<typeof reasonsSchema>

export const unitExplanationSchema = z
  .object({ score: unitScoreSchema, ...reasonsSchema.shape })
  .openapi('UnitExplanation')

sameType<z.infer<typeof unitExplanationSchema>, UnitExplanation>(true)
