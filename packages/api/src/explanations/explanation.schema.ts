import { z } from '@hono/zod-openapi'
import { stepField } from '../calendar/calendar.schema.ts'
import { dateField, digestField, exactField, idField, textField } from '../http/fields.ts'
import { actorSchema } from '../journal/journal.schema.ts'
import { periodParams } from '../periods/period.schema.ts'
import { explanationStates, unitYears } from './unit-year.ts'

const unitYearField = z
  .enum(unitYears)
  .openapi('UnitYear', { description: 'Where the year of the unit stands, derived from what is stored' })
const outcomeField = z.enum(['kept', 'changed'])
const pointsField = exactField.nullable().openapi({ description: 'Null: something is missing' })

export const explanationParams = z.object({ ...periodParams.shape, unit: idField })
export const settlementParams = explanationParams.extend({ criterion: idField })

const differenceSchema = z
  .object({
    criterion: z.string(),
    self: pointsField,
    claim: z.object({ points: z.string(), reason: z.string() }).nullable(),
    verified: pointsField,
    state: z.enum(explanationStates),
    explanation: z
      .object({
        revision: z.int(),
        text: z.string(),
        explainedOn: dateField,
        outcome: outcomeField.nullable(),
        answer: z.string().nullable(),
        settledOn: dateField.nullable(),
      })
      .nullable(),
  })
  .openapi('Difference')

const unitOf = {
  unit: z.object({ id: z.string(), name: z.string() }),
  year: unitYearField,
  differences: z.array(differenceSchema),
}

export const explanationListSchema = z
  .object({
    criteriaSet: digestField,
    units: z.array(z.object(unitOf)),
    years: z.record(z.enum(unitYears), z.int()).openapi({ description: 'How many units stand where' }),
    counts: z.record(z.enum(explanationStates), z.int()),
  })
  .openapi('ExplanationList')

export const explanationSchema = z
  .object({
    ...unitOf,
    criteriaSet: digestField,
    step: stepField,
    isOpen: z.boolean(),
    closesOn: dateField.nullable(),
    total: z.string().nullable().openapi({ description: 'Verified, of the part that needs no marks' }),
    digest: digestField.openapi({ description: 'Of the verified figures: send it back' }),
    agreed: z
      .object({
        on: dateField,
        by: actorSchema.nullable(),
        isCurrent: z.boolean().openapi({ description: 'False: the verified figures are others by now' }),
      })
      .nullable(),
  })
  .openapi('Explanation')
export type ExplanationAnswer = z.infer<typeof explanationSchema>

export const newExplanationsSchema = z
  .strictObject({
    digest: digestField,
    explanations: z
      .array(z.strictObject({ criterion: idField, text: textField(2000) }))
      .min(1)
      .max(500),
  })
  .openapi('Explain')
export type NewExplanations = z.output<typeof newExplanationsSchema>

export const settlementSchema = z
  .strictObject({
    outcome: outcomeField,
    answer: textField(2000),
    read: z.int().min(1).openapi({ description: 'The revision of the explanation that was read' }),
  })
  .openapi('SettleExplanation')
export type Settlement = z.output<typeof settlementSchema>

export const agreementSchema = z.strictObject({ digest: digestField }).openapi('AgreeToFigures')
