import { z } from '@hono/zod-openapi'
import { dateField, idField, orAbsent, textField } from '../http/fields.ts'
import { periodParams } from '../periods/period.schema.ts'
import { calendarSteps } from './step.ts'

export const stepField = z.enum(calendarSteps).openapi('CalendarStep')

const days = { opensOn: dateField.nullable(), closesOn: dateField.nullable() }
const reasonField = z
  .string()
  .nullable()
  .openapi({ description: 'Why it was moved last; null for who sees none of the units' })

export const calendarSchema = z
  .object({
    today: dateField.openapi({ description: 'The calendar day in Viet Nam' }),
    revision: z.int().openapi({ description: 'Of all of it: send it back as `read`' }),
    steps: z.array(
      z.object({
        step: stepField,
        ...days,
        state: z.enum(['no-dates', 'not-yet', 'open', 'over']),
        days: z.int().nullable().openapi({ description: 'Until it opens, or until its last day' }),
        suggested: z.object(days).openapi({ description: 'What nobody has to take' }),
        reason: reasonField,
      }),
    ),
    units: z
      .array(
        z.object({
          step: stepField,
          unit: z.object({ id: z.string(), name: z.string() }),
          closesOn: dateField,
          reason: reasonField,
        }),
      )
      .openapi({ description: 'For whom a step is open longer, of the units in sight' }),
  })
  .openapi('Calendar')
export type CalendarAnswer = z.infer<typeof calendarSchema>

export const calendarChangeSchema = z
  .strictObject({
    steps: z
      .array(
        z.strictObject({
          step: stepField,
          unit: orAbsent(idField).openapi({ description: 'For this unit alone; absent: for everybody' }),
          opensOn: orAbsent(dateField).openapi({ description: 'Absent: no limit. For one unit: never' }),
          closesOn: orAbsent(dateField).openapi({
            description: 'Absent: no limit; for one unit: as for everybody',
          }),
        }),
      )
      .min(1)
      .max(1000),
    reason: orAbsent(textField(1000)).openapi({
      description: 'Needed where days that stood are moved, and for a single unit',
    }),
    read: z.int().min(0).optional().openapi({ description: 'The `revision` that was read' }),
  })
  .openapi('CalendarChange')
export type CalendarChange = z.output<typeof calendarChangeSchema>

export const reopeningParams = z.object({ ...periodParams.shape, step: stepField, unit: idField })

export const reopeningListSchema = z
  .object({
    reopenings: z.array(
      z.object({
        step: stepField,
        unit: z.object({ id: z.string(), name: z.string() }),
        reason: z.string(),
        askedOn: dateField,
        state: z.enum(['asked', 'granted', 'declined']),
        until: dateField.nullable().openapi({ description: 'The last day of what was granted' }),
        answer: z.string().nullable(),
      }),
    ),
  })
  .openapi('ReopeningList')
export type ReopeningAnswer = z.infer<typeof reopeningListSchema>['reopenings'][number]

export const askedSchema = z.strictObject({ reason: textField(1000) }).openapi('AskReopening')

export const reopeningDecisionSchema = z
  .strictObject({
    granted: z.boolean(),
    until: orAbsent(dateField).openapi({ description: 'Needed where it is granted' }),
    answer: orAbsent(textField(1000)).openapi({ description: 'Needed where it is declined' }),
  })
  .openapi('AnswerReopening')
export type ReopeningDecision = z.output<typeof reopeningDecisionSchema>
