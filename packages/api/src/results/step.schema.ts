import { z } from '@hono/zod-openapi'
import type { Step } from '@thidua/scoring/outcomes'
import { exactField } from '../http/fields.ts'
import { sameType } from '../http/same-type.ts'

const text = z.string()

/** One step from a value to points; read in order they retell the calculation. */
export const stepSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('per-item'), items: exactField, each: text, above: text, points: text }),
    z.object({ kind: z.literal('band'), from: text.nullable(), below: text.nullable(), points: text }),
    z.object({
      kind: z.literal('size-class'),
      size: exactField,
      from: text.nullable(),
      below: text.nullable(),
    }),
    z.object({ kind: z.literal('proportion'), share: exactField, of: text }),
    z.object({ kind: z.literal('yes-no'), yes: z.boolean() }),
    z.object({ kind: z.literal('interpolate'), from: text, to: text }),
    z.object({ kind: z.literal('marked'), members: z.int(), recused: z.int(), spread: exactField }),
    z.object({ kind: z.literal('large-spread'), spread: exactField, from: text }),
    z.object({ kind: z.literal('outside-limits'), before: exactField, limit: text }),
    z.object({ kind: z.literal('cap'), before: exactField, cap: text }),
    z.object({ kind: z.literal('floor'), before: exactField, floor: text }),
    z.object({
      kind: z.literal('rounding'),
      before: exactField,
      places: z.int(),
      mode: z.enum(['half-up', 'half-even', 'half-down', 'down', 'up', 'floor', 'ceiling']),
    }),
    z.object({ kind: z.literal('condition-not-met') }),
    z.object({ kind: z.literal('exclusive'), winner: text, before: exactField }),
    z.object({
      kind: z.literal('missing'),
      facts: z.array(text).readonly(),
      treatedAs: z.enum(['zero', 'excluded', 'unresolved']),
    }),
    z.object({ kind: z.literal('not-applicable') }),
    z.object({ kind: z.literal('starts-full'), standard: text }),
    z.object({ kind: z.literal('ruling'), ruling: text, before: exactField.nullable() }),
  ])
  .openapi('Step')

sameType<z.infer<typeof stepSchema>, Step>(true)
