import { z } from '@hono/zod-openapi'

const unitName = z.object({ id: z.string(), name: z.string() })

const openFactSchema = z
  .object({
    unit: unitName,
    kind: z.enum(['declaration', 'attribute', 'marks', 'activities']),
    of: z
      .string()
      .openapi({ description: 'The declaration, the attribute or the line; of activities empty' }),
    state: z
      .enum(['missing', 'waiting'])
      .openapi({ description: '`waiting`: submitted and not yet verified' }),
  })
  .openapi('OpenFact')

/** What a unit could still come to when the version was scored; absent where nothing was open. */
export const rangeField = z
  .object({
    total: z
      .object({ least: z.string().nullable(), most: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Lowest and highest total, null: without end; null: it never gets one' }),
    isExact: z.boolean().openapi({ description: 'Both ends of the total occur' }),
    place: z.object({ best: z.int(), worst: z.int() }).nullable(),
    ratings: z
      .array(z.string().nullable())
      .readonly()
      .openapi({ description: 'From best to worst; null: not rated' }),
    open: z.array(openFactSchema).readonly(),
  })
  .optional()
  .openapi({ description: 'What open facts still allow; absent where nothing open can change the unit' })

/** Whether what stands can still turn into a proposal, or out of one; absent where it cannot. */
export const changeableField = z
  .object({
    waitsFor: z
      .array(unitName)
      .readonly()
      .openapi({ description: 'Units whose open facts can change it; none: a vote can' }),
  })
  .optional()
  .openapi({ description: 'An open fact can still change whether the unit is proposed' })

/** Forms and blocks with units of whom it is open whether they are proposed. */
export const changeableProposals = z.array(
  z.object({
    commendation: z.string(),
    block: z.object({ id: z.string(), label: z.string() }),
    units: z.array(unitName),
  }),
)
