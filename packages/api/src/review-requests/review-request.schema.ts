import { z } from '@hono/zod-openapi'
import {
  askedField,
  cursorField,
  dateField,
  idField,
  limitField,
  orAbsent,
  textField,
} from '../http/fields.ts'
import { periodParams } from '../periods/period.schema.ts'
import { publishedStateFields } from '../publication/publication.schema.ts'
import { changesSchema } from '../results/changes.schema.ts'
import { decisions, filers, requestStates } from './review-request.table.ts'

const unitName = z.object({ id: z.string(), name: z.string() })

const madeField = z.uuid({ version: 'v4', error: 'invalid-id' }).openapi({
  description:
    'Made by whoever files, at random; the same one again changes nothing and answers the same code',
})

const linkField = textField(2000).refine(text => /^https?:\/\/\S+$/i.test(text), 'not-a-web-address')

export const newRequestSchema = z
  .strictObject({
    id: madeField,
    unit: idField,
    criterion: orAbsent(idField).openapi({ description: 'Absent: the unit as a whole' }),
    wish: textField(1000).openapi({ description: 'What is to be looked at again' }),
    why: textField(4000),
    link: orAbsent(linkField).openapi({ description: 'Where it can be seen' }),
  })
  .openapi('NewReviewRequest', { description: 'It names nobody: the tracking code is the way back' })
export type NewRequest = z.output<typeof newRequestSchema>

export const filedSchema = z
  .object({
    code: z
      .string()
      .openapi({ example: '7K2M-0QZ4-9TBX-3HWR-D81V', description: 'Told now, stored nowhere' }),
    isRepeated: z.boolean().openapi({ description: 'It was there already, and nothing was changed' }),
  })
  .openapi('FiledReviewRequest')

export const codeBody = z.strictObject({ code: askedField(60) }).openapi('TrackingCode')

export const requestParams = periodParams.extend({ request: idField })

const answerFields = {
  state: z.enum(requestStates),
  answer: z.string().nullable(),
  answeredOn: dateField.nullable(),
}

const saidFields = {
  version: z.int().openapi({ description: 'The version that was public when it was filed' }),
  unit: unitName,
  criterion: z.string().nullable(),
  wish: z.string(),
  filedOn: dateField,
  ...answerFields,
}

const heardFields = { why: z.string(), link: z.string().nullable() }

const shownVersion = z.object({ version: z.int(), state: publishedStateFields.state })

export const trackedSchema = z
  .object({
    period: z.object({ id: z.string(), title: z.string(), criteriaSet: z.string() }),
    ...saidFields,
    ...heardFields,
    published: shownVersion
      .nullable()
      .openapi({ description: 'What is public now; a correction is a later one' }),
  })
  .openapi('TrackedReviewRequest')

export const reviewSchema = z
  .object({
    published: shownVersion.nullable(),
    isOpen: z.boolean().openapi({ description: 'Whether review can be asked today' }),
    until: dateField.nullable(),
    byPublic: z.boolean().openapi({ description: 'Anybody may ask, and not the units alone' }),
    filed: z.int(),
    answered: z.int(),
  })
  .openapi('ReviewOfPeriod', {
    description: 'Numbers alone: what was asked is for the unit and the committee',
  })
export type ReviewOfPeriod = z.infer<typeof reviewSchema>

const listedSchema = z
  .object({ id: z.string(), ...saidFields, filedBy: z.enum(filers) })
  .openapi('ListedReviewRequest')

export const requestQuery = z.object({
  state: z.enum(['open', 'answered']).optional(),
  unit: idField.optional(),
  after: askedField(200).optional(),
  limit: limitField,
})

export const requestListSchema = z
  .object({
    requests: z.array(listedSchema).openapi({ description: 'The oldest first' }),
    counts: z.object({ open: z.int(), answered: z.int() }),
    next: cursorField,
  })
  .openapi('ReviewRequestList')

export const requestSchema = z
  .object({
    ...listedSchema.shape,
    ...heardFields,
    revision: z.int(),
    earlier: z
      .array(
        z.object({
          ...answerFields,
          replacedBecause: z
            .string()
            .nullable()
            .openapi({ description: 'Why another answer took its place' }),
        }),
      )
      .openapi({ description: 'Answers that were given before, the first one first' }),
  })
  .openapi('ReviewRequest')

export const requestAnswerSchema = z
  .strictObject({
    state: z.enum(decisions),
    answer: textField(4000),
    reason: orAbsent(textField(2000)).openapi({
      description: 'Why it replaces an earlier answer; needed then',
    }),
  })
  .openapi('AnswerReviewRequest')
export type RequestAnswer = z.output<typeof requestAnswerSchema>

const figures = z.object({ total: z.string().nullable(), place: z.int().nullable() })

export const correctionSchema = z
  .object({
    since: z.int().nullable().openapi({ description: 'The version that is public' }),
    isCurrent: z
      .boolean()
      .openapi({ description: 'False: something was written since, and is being worked out' }),
    problems: z.array(z.string()),
    before: figures.nullable(),
    after: figures
      .nullable()
      .openapi({ description: 'Of what is stored now; null until that is worked out' }),
    units: changesSchema.shape.units.openapi({
      description: 'Every unit whose points, place or rating would move',
    }),
  })
  .openapi('ReviewCorrection')
