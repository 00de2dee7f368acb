import { z } from '@hono/zod-openapi'
import { stepField } from '../calendar/calendar.schema.ts'
import { dateField, decimalField, digestField, exactField, idField, textField } from '../http/fields.ts'
import { actorSchema } from '../journal/journal.schema.ts'
import { periodParams } from '../periods/period.schema.ts'

const claimSchema = z.object({ criterion: z.string(), points: decimalField, reason: z.string() })
const figureSchema = z.object({
  criterion: z.string(),
  points: exactField.nullable().openapi({ description: 'Null: something is missing' }),
})
const unitName = z.object({ id: z.string(), name: z.string() })

const stateField = z
  .enum(['missing', 'confirmed', 'changed'])
  .openapi({ description: '`changed`: what it was confirmed of is something else by now' })

export const selfScoreParams = z.object({ ...periodParams.shape, unit: idField })

export const selfScoreSchema = z
  .object({
    unit: unitName,
    criteriaSet: digestField,
    state: stateField,
    step: stepField.openapi({ description: 'The step in which it is confirmed' }),
    isOpen: z.boolean().openapi({ description: 'Whether that step is open for the unit' }),
    closesOn: dateField.nullable(),
    leftOut: z.array(z.string()).openapi({ description: 'Lines that wait for marks' }),
    total: z.string().nullable(),
    figures: z.array(figureSchema).openapi({ description: 'What the engine computes of what is stored now' }),
    digest: digestField.openapi({ description: 'Of these figures: send it back to confirm them' }),
    confirmed: z
      .object({
        on: dateField,
        by: actorSchema.nullable(),
        digest: digestField,
        total: z.string().nullable(),
        figures: z.array(figureSchema),
        claims: z.array(claimSchema).openapi({ description: 'Where the unit says another figure, and why' }),
      })
      .nullable(),
  })
  .openapi('SelfScore')
export type SelfScoreAnswer = z.infer<typeof selfScoreSchema>

export const selfScoreListSchema = z
  .object({
    units: z.array(
      z.object({
        unit: unitName,
        state: stateField,
        on: dateField.nullable(),
        total: z.string().nullable().openapi({ description: 'As it was confirmed' }),
        claims: z.int().openapi({ description: 'In how many criteria the unit says another figure' }),
      }),
    ),
    counts: z.object({ missing: z.int(), confirmed: z.int(), changed: z.int() }),
  })
  .openapi('SelfScoreList')

export const confirmationSchema = z
  .strictObject({
    digest: digestField,
    claims: z
      .array(z.strictObject({ criterion: idField, points: decimalField, reason: textField(1000) }))
      .max(500)
      .default([]),
  })
  .openapi('ConfirmSelfScore')
export type Confirmation = z.output<typeof confirmationSchema>
