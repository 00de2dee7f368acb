import { z } from '@hono/zod-openapi'
import { criteriaSetDocument } from '../criteria-sets/criteria-set.schema.ts'
import { dateField, digestField, idField, instantField, textField } from '../http/fields.ts'
import { criteriaSetReferenceSchema } from '../periods/period.schema.ts'
import { changesSchema } from '../results/changes.schema.ts'
import { figureKinds } from './draft-figures.ts'

export const draftParams = z.object({ draft: z.uuid() })

const revisionField = z.int().min(1).max(1_000_000).openapi({ description: 'Grows with every change' })

export const newDraftSchema = z
  .strictObject({
    base: digestField.openapi({ description: 'The installed set that is copied' }),
    version: dateField.openapi({ description: 'The version’s name, and the first day on which it applies' }),
  })
  .openapi('NewCriteriaDraft')

/** More than any set that can be read. */
const longestDraft = 1_000_000

export const draftContentSchema = z
  .strictObject({
    revision: revisionField.openapi({
      description: 'The revision that was read; another is refused with 409',
    }),
    content: z.string().min(1).max(longestDraft).openapi({ description: 'The set as YAML' }),
  })
  .openapi('CriteriaDraftContent')

export const draftEditsSchema = z
  .strictObject({
    revision: revisionField,
    edits: z
      .array(z.strictObject({ pointer: z.string().max(500), value: z.string().max(500) }))
      .min(1)
      .max(2000),
  })
  .openapi('CriteriaDraftEdits')

export const issueDraftSchema = z
  .strictObject({
    revision: revisionField,
    decision: textField(200).openapi({ description: 'Number of the decision', example: '1234/QĐ-SGDĐT' }),
    on: dateField.openapi({ description: 'Day of the decision' }),
  })
  .openapi('IssueCriteriaDraft')

const findingSchema = z
  .object({
    severity: z.enum(['error', 'warning']),
    code: z.string(),
    line: z.int(),
    column: z.int(),
    pointer: z.string(),
    section: z.string().nullable().openapi({ description: 'Where the list of figures has it' }),
    row: z.string().nullable().openapi({ description: 'Criterion, line or other row' }),
    message: z.string(),
    remedy: z.string(),
  })
  .openapi('CriteriaFinding')

const summaryShape = {
  id: z.uuid(),
  revision: revisionField,
  base: criteriaSetReferenceSchema,
  issued: digestField.nullable().openapi({ description: 'The set it became; it is changed no more' }),
  createdAt: instantField,
  changedAt: instantField,
}

export const draftListSchema = z
  .object({ drafts: z.array(z.object(summaryShape)) })
  .openapi('CriteriaDraftList')

export const draftSchema = z
  .object({
    ...summaryShape,
    content: z.string(),
    title: z.string().nullable().openapi({ description: 'As the draft says; null where it cannot be read' }),
    version: z.string().nullable(),
    canBeIssued: z.boolean().openapi({ description: 'It can be read and no finding is an error' }),
    findings: z.array(findingSchema),
    changes: z
      .object({
        sum: z.string(),
        parts: z.array(
          z.object({
            name: z.string(),
            rows: z.array(z.object({ name: z.string().nullable(), changes: z.array(z.string()) })),
          }),
        ),
      })
      .nullable()
      .openapi({ description: 'What differs from the set it began as; null where it cannot be read' }),
  })
  .openapi('CriteriaDraft')

const figureSchema = z.object({
  pointer: z.string(),
  name: z.string().openapi({ description: 'What it is, in the reader’s language' }),
  kind: z.enum(figureKinds),
  value: z.string(),
})

export const draftFiguresSchema = z
  .object({
    revision: revisionField,
    sections: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        rows: z.array(
          z.object({
            id: z.string().nullable(),
            name: z.string().nullable(),
            figures: z.array(figureSchema),
          }),
        ),
      }),
    ),
  })
  .openapi('CriteriaDraftFigures')

export const trialQuery = z.object({ period: idField })

export const trialSchema = z
  .object({
    period: changesSchema.shape.period,
    criteriaSet: digestField.openapi({ description: 'The set in force there, which it is compared with' }),
    asOf: dateField,
    set: criteriaSetDocument.openapi({ description: 'The draft as it was scored with' }),
    counts: z.object({
      units: z.int(),
      higher: z.int().openapi({ description: 'Units with a higher total' }),
      lower: z.int(),
      same: z.int(),
      unresolved: z.int().openapi({ description: 'Units without a total under one of the two' }),
    }),
    higher: changesSchema.shape.units.openapi({ description: 'Units with a higher total' }),
    lower: changesSchema.shape.units.openapi({ description: 'Units with a lower total' }),
    other: changesSchema.shape.units.openapi({
      description: 'The same total, or none on one side, and another place, rating or proposal',
    }),
  })
  .openapi('CriteriaDraftTrial')

export const draftRemovedSchema = z.object({ id: z.uuid() }).openapi('CriteriaDraftRemoved')
