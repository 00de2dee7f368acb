import { z } from '@hono/zod-openapi'
import {
  askedField,
  dateField,
  digestField,
  idField,
  instantField,
  labelField,
  textField,
} from '../http/fields.ts'
import {
  publicationNoteSchema,
  publishedStateFields,
  waitingSchema,
} from '../publication/publication.schema.ts'
import { everyRecordKind, type RecordField } from '../records/record-kinds.ts'
import { journalHeadField } from '../results/journal-head.ts'

/** A criteria set as other answers name it. */
export const criteriaSetReferenceSchema = z
  .object({
    id: z.string(),
    version: dateField,
    digest: digestField,
    title: labelField,
    illustrative: labelField.nullable().openapi({ description: 'Says that the set is made up, if it is' }),
  })
  .openapi('CriteriaSetReference')

export const periodSummarySchema = z
  .object({
    id: z.string().openapi({ example: '2023-2024' }),
    title: z.string().openapi({ example: 'Năm học 2023-2024' }),
    from: dateField,
    to: dateField,
    proposalDate: dateField.nullable().openapi({ description: 'Day the proposals are drawn up, for holds' }),
    illustrative: z.boolean().openapi({ description: 'Holds made-up data (số liệu minh hoạ)' }),
    criteriaSet: criteriaSetReferenceSchema,
    newest: z.int().nullable().openapi({ description: 'Newest result version that the caller may see' }),
    published: z.int().nullable().openapi({ description: 'Newest published result version' }),
    stale: z.boolean().openapi({
      description: 'Data changed after the newest result version was computed; never said to the public',
    }),
  })
  .openapi('PeriodSummary')

const blockSchema = z
  .object({ id: z.string().openapi({ example: 'khoi-1' }), label: z.string(), units: z.int() })
  .openapi('Block')

export const resultVersionSchema = z
  .object({
    version: z.int(),
    digest: digestField,
    criteriaSet: digestField,
    asOf: dateField,
    createdAt: instantField,
    publishedAt: instantField.nullable(),
    ...publishedStateFields,
    publication: publicationNoteSchema
      .nullable()
      .openapi({ description: 'Why it was published while something was open; null where nothing was' }),
    journal: journalHeadField,
  })
  .openapi('ResultVersion')

const recordCounts = Object.fromEntries(everyRecordKind.map(({ field }) => [field, z.int()])) as Record<
  RecordField,
  z.ZodInt
>

export const periodDetailSchema = z
  .object({
    ...periodSummarySchema.shape,
    blocks: z.array(blockSchema),
    counts: z
      .object({
        units: z.int(),
        activities: z.int(),
        ...recordCounts,
        models: z.int(),
        adoptions: z.int(),
      })
      .nullable()
      .openapi({ description: 'Of what is stored now; null for the public' }),
    waiting: z
      .array(waitingSchema)
      .nullable()
      .openapi({ description: 'Records that wait for verification; null for who may not see them' }),
    versions: z.array(resultVersionSchema).openapi({ description: 'Newest first' }),
  })
  .openapi('PeriodDetail')

export const stampSchema = z.object({ stamp: z.string() }).openapi('Stamp')

export const periodListSchema = z.object({ periods: z.array(periodSummarySchema) }).openapi('PeriodList')

export const newPeriodSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, 'invalid-id')
      .openapi({ example: '2023-2024' }),
    title: textField(200),
    from: dateField,
    to: dateField,
    proposalDate: dateField.optional(),
    illustrative: z.boolean().default(false),
    criteriaSet: digestField,
  })
  .refine(period => period.from <= period.to, { path: ['to'], message: 'ends-before-it-starts' })
  .openapi('NewPeriod')
export type NewPeriod = z.output<typeof newPeriodSchema>

export const periodChangeSchema = z
  .strictObject({
    title: textField(200),
    from: dateField,
    to: dateField,
    proposalDate: dateField.nullable(),
    criteriaSet: digestField,
  })
  .partial()
  .openapi('PeriodChange')
export type PeriodChange = z.output<typeof periodChangeSchema>

export const periodParams = z.object({ period: askedField(64).openapi({ example: '2023-2024' }) })
export const blockParams = z.object({ ...periodParams.shape, block: idField })
