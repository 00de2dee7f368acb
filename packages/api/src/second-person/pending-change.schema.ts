import { z } from '@hono/zod-openapi'
import { idField, instantField, textField } from '../http/fields.ts'
import { actorSchema } from '../journal/journal.schema.ts'
import { grantSchema, linkSchema } from '../people/people.schema.ts'
import { pendingStates } from './pending-state.ts'
import { pendingKinds } from './plans.ts'

export const pendingChangeSchema = z
  .object({
    id: z.string().openapi({ example: 'cd-4f1c09a2b7d3' }),
    kind: z.enum(pendingKinds).openapi({ description: 'What the journal will call it' }),
    state: z.enum(pendingStates).openapi({
      description:
        'closed: it was no longer possible when somebody approved of it; expired: nobody decided in time',
    }),
    subject: z.record(z.string(), z.string()),
    period: z.string().nullable(),
    periodTitle: z.string().nullable(),
    personName: z.string().nullable().openapi({ description: 'Of whom it is about, if they are there' }),
    name: z.string().nullable().openapi({ description: 'Of somebody new; while it waits' }),
    login: z.string().nullable(),
    grants: z
      .array(grantSchema)
      .openapi({ description: 'What would be given or taken back; while it waits' }),
    rows: z.int().nullable().openapi({ description: 'Of a list of officers; while it waits' }),
    note: z
      .string()
      .nullable()
      .openapi({ description: 'Why a version would take the place of a final one; while it waits' }),
    reason: z.string().nullable(),
    proposer: actorSchema,
    proposedAt: instantField,
    expiresAt: instantField,
    isOwn: z.boolean().openapi({ description: 'The caller proposed it, so somebody else decides' }),
    deciderName: z.string().nullable(),
    decidedAt: instantField.nullable(),
    answer: z.string().nullable().openapi({ description: 'Why it was declined' }),
  })
  .openapi('PendingChange')

export const pendingChangesSchema = z
  .object({
    waiting: z.array(pendingChangeSchema),
    settled: z.array(pendingChangeSchema).openapi({ description: 'The last fifty, and those that expired' }),
  })
  .openapi('PendingChanges')

export const pendingParams = z.object({ change: idField })

export const declineBody = z.strictObject({ reason: textField(500) }).openapi('DeclinedChange')

export const approvedSchema = z
  .object({
    pending: pendingChangeSchema,
    link: linkSchema.nullable().openapi({ description: 'Of somebody new: shown this once' }),
  })
  .openapi('ApprovedChange')
