import { z } from '@hono/zod-openapi'
import { activityParams } from '../activities/activity.schema.ts'
import { digestField, idField, instantField, orAbsent, textField } from '../http/fields.ts'
import { storeOutcomeField } from '../http/store-outcomes.ts'
import { facesStates } from './evidence.table.ts'
import { evidenceTypes } from './strip/plain-file.ts'

export const fileParams = z.object({ ...activityParams.shape, digest: digestField })

export const evidenceBody = z.object({
  file: z
    .instanceof(File)
    .openapi({ type: 'string', format: 'binary', description: 'JPEG, PNG, WebP or PDF, at most 10 MB' }),
})

const facesField = z.enum(facesStates).openapi('Faces', {
  description: 'none: no pupil can be known on it; agreed: those who may say so agreed that pupils are shown',
})

export const evidenceFileSchema = z
  .object({
    activity: z.string(),
    unit: z.string(),
    title: z
      .string()
      .nullable()
      .openapi({ description: 'Of the activity, for whoever reads it as it is stored now' }),
    digest: digestField,
    type: z.enum(evidenceTypes),
    bytes: z.int(),
    name: z.string().nullable().openapi({ description: 'As the sender called it' }),
    isPublic: z.boolean(),
    faces: facesField.nullable(),
    removed: z.string().nullable().openapi({ description: 'Why it was removed; its bytes are gone' }),
    at: instantField.nullable().openapi({ description: 'Of its last change' }),
  })
  .openapi('EvidenceFile')

export type EvidenceFile = z.infer<typeof evidenceFileSchema>

export const evidenceQuery = z.object({ unit: idField.optional(), activity: idField.optional() })

export const evidenceListSchema = z
  .object({
    files: z.array(evidenceFileSchema),
    storage: z.object({ used: z.int(), limit: z.int() }).nullable().openapi({
      description: 'Bytes of the unit in the period; null where the caller enters nothing for it',
    }),
  })
  .openapi('EvidenceList')

export const storedEvidenceSchema = z
  .object({
    outcome: storeOutcomeField,
    digest: digestField.openapi({ description: 'SHA-256 of the file as it is stored' }),
    received: digestField.openapi({ description: 'SHA-256 of the file as it came' }),
    type: z.enum(evidenceTypes),
    bytes: z.int(),
  })
  .openapi('StoredEvidence')

export const evidenceMarkSchema = z
  .strictObject({ isPublic: z.boolean(), faces: orAbsent(facesField) })
  .openapi('EvidenceMark')
export type EvidenceMark = z.output<typeof evidenceMarkSchema>

export const evidenceRemovalSchema = z.strictObject({ reason: textField(1000) }).openapi('EvidenceRemoval')
