import { z } from '@hono/zod-openapi'
import { stepField } from '../calendar/calendar.schema.ts'
import { amountField, dateField, digestField, idField, orAbsent, textField } from '../http/fields.ts'
import { actorSchema } from '../journal/journal.schema.ts'
import { periodParams } from '../periods/period.schema.ts'

const unitName = z.object({ id: z.string(), name: z.string() })

const madeField = {
  on: dateField,
  by: actorSchema.nullable(),
  closedOn: dateField
    .nullable()
    .openapi({ description: 'The last day of the step, where it was registered after it' }),
  forms: z.array(z.string()).openapi({ description: 'Forms of commendation that the unit aims at' }),
}

export const registrationParams = z.object({ ...periodParams.shape, unit: idField })

export const registrationSchema = z
  .object({
    unit: unitName,
    criteriaSet: digestField,
    step: stepField,
    isOpen: z.boolean().openapi({ description: 'Whether the step of registration is open for the unit' }),
    closesOn: dateField.nullable(),
    offered: z.array(z.string()).openapi({ description: 'Forms of commendation that can be registered' }),
    criteria: z.array(z.string()).openapi({ description: 'Criteria of its table' }),
    registered: z
      .object({
        ...madeField,
        revision: z.int(),
        targets: z.array(
          z.object({
            criterion: z.string(),
            points: z.string().nullable(),
            text: z.string().nullable(),
          }),
        ),
      })
      .nullable(),
  })
  .openapi('Registration')
export type RegistrationAnswer = z.infer<typeof registrationSchema>

export const registrationListSchema = z
  .object({
    criteriaSet: digestField,
    units: z.array(
      z.object({
        unit: unitName,
        registered: z
          .object({ ...madeField, targets: z.int().openapi({ description: 'In how many criteria' }) })
          .nullable(),
      }),
    ),
    counts: z.object({ missing: z.int(), registered: z.int() }),
  })
  .openapi('RegistrationList')

export const newRegistrationSchema = z
  .strictObject({
    forms: z.array(idField).max(100).default([]),
    targets: z
      .array(
        z.strictObject({
          criterion: idField,
          points: orAbsent(amountField),
          text: orAbsent(textField(500)),
        }),
      )
      .max(500)
      .default([]),
    read: z
      .int()
      .min(0)
      .openapi({ description: 'The revision that was read; 0: there was nothing registered yet' }),
  })
  .openapi('RegisterTitlesAndTargets')
export type NewRegistration = z.output<typeof newRegistrationSchema>
