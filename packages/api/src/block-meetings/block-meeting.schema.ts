import { z } from '@hono/zod-openapi'
import { dateField, digestField, exactField, idField, orAbsent, textField } from '../http/fields.ts'
import { periodParams } from '../periods/period.schema.ts'

export const meetingParams = periodParams.extend({ block: idField })

const newOpinionField = z.strictObject({
  unit: idField,
  nominations: z.array(idField).max(100).openapi({
    description: 'The forms of commendation that the block nominates it for',
  }),
  note: orAbsent(textField(2000)),
})

export const newMeetingSchema = z
  .strictObject({
    heldOn: dateField,
    place: textField(300),
    present: z.int().min(1).max(100_000).openapi({ description: 'How many units of the block were there' }),
    version: orAbsent(z.int().min(1).max(2_147_483_647)).openapi({
      description: 'The version whose points and places were looked at; absent: there was none',
    }),
    opinions: z.array(newOpinionField).max(5000).openapi({
      description: 'A unit that is not named here is nominated for nothing',
    }),
    conclusion: textField(10_000),
    reason: orAbsent(textField(2000)).openapi({ description: 'Of a correction' }),
  })
  .openapi('NewBlockMeeting')
export type NewMeeting = z.output<typeof newMeetingSchema>

const named = z.object({ id: z.string(), name: z.string() })
const blockField = z.object({ id: z.string(), label: z.string() })

const meetingFields = {
  heldOn: dateField,
  place: z.string(),
  present: z.int(),
  of: z.int().openapi({ description: 'How many units the block had' }),
  version: z.int().nullable(),
}

const listedSchema = z.object({
  block: blockField,
  units: z.int(),
  mayRecord: z.boolean().openapi({ description: 'The caller may record or correct it' }),
  meeting: z
    .object({
      ...meetingFields,
      nominations: z.array(z.object({ commendation: z.string(), unit: z.string() })),
    })
    .nullable(),
})
export const meetingListSchema = z.object({ blocks: z.array(listedSchema) }).openapi('BlockMeetingList')
export type MeetingList = z.output<typeof meetingListSchema>

export const meetingSchema = z
  .object({
    block: blockField,
    mayRecord: z.boolean(),
    version: z.int().nullable().openapi({ description: 'The version that the points and places are of' }),
    newest: z.int().nullable().openapi({ description: 'The newest version; null: there is none' }),
    criteriaSet: digestField,
    units: z.array(
      z.object({
        unit: named,
        total: exactField.nullable(),
        place: z.int().nullable(),
        rating: z.string().nullable(),
      }),
    ),
    meeting: z
      .object({
        ...meetingFields,
        conclusion: z.string(),
        opinions: z.array(
          z.object({
            unit: z.string(),
            nominations: z.array(z.string()).readonly(),
            note: z.string().nullable(),
          }),
        ),
        revision: z.int(),
      })
      .nullable()
      .openapi({ description: 'Null: not recorded yet' }),
  })
  .openapi('BlockMeeting')
export type Meeting = z.output<typeof meetingSchema>
