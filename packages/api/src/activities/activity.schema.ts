import { z } from '@hono/zod-openapi'
import {
  amountField,
  cursorField,
  dateField,
  digestField,
  idField,
  limitField,
  orAbsent,
  statusField,
  textField,
} from '../http/fields.ts'
import { storeOutcomeField } from '../http/store-outcomes.ts'
import { periodParams } from '../periods/period.schema.ts'
import { issueSchema } from '../problem.ts'
import { activityStates } from './activity-state.ts'

export const stateField = z.enum(activityStates).openapi('ActivityState', {
  description: "draft: its unit's alone; returned: waits for its unit; voided: taken back, never erased",
})

export const activitySchema = z
  .object({
    id: z.string(),
    unit: z.string(),
    date: dateField,
    kind: z.string().openapi({ example: 'article' }),
    channel: z.string().nullable(),
    level: z.string().nullable(),
    partner: z.string().nullable(),
    title: z.string().nullable(),
    quantity: z.string().openapi({ example: '1' }),
    reached: z.string().nullable(),
    audience: z.string().nullable(),
    evidence: z.string().nullable(),
    link: z.string().nullable(),
    event: z.string().nullable(),
    status: stateField,
    reason: z
      .string()
      .nullable()
      .optional()
      .openapi({ description: 'Why it was returned, rejected or voided' }),
    revision: z.int().optional().openapi({ description: 'Of what is stored now' }),
  })
  .openapi('Activity')
export type ActivityAnswer = z.infer<typeof activitySchema>

export const activityListSchema = z
  .object({ activities: z.array(activitySchema), total: z.int(), next: cursorField })
  .openapi('ActivityList')

const newActivitySchema = z
  .strictObject({
    id: orAbsent(idField).openapi({ description: 'Of an activity that is stored: this one takes its place' }),
    unit: idField,
    date: dateField,
    kind: idField,
    channel: orAbsent(idField),
    level: orAbsent(idField),
    partner: orAbsent(idField),
    title: orAbsent(textField(1000)),
    quantity: amountField.default('1'),
    reached: orAbsent(amountField),
    audience: orAbsent(amountField),
    evidence: orAbsent(textField(2000)),
    link: orAbsent(textField(2000)).openapi({
      description: 'Follows from the evidence, and stands for it where there is none',
    }),
    event: orAbsent(textField(200)),
    status: statusField.default('submitted'),
    // As it was answered it can be sent again: what only the server says is not taken in.
    reason: z.string().nullish(),
    revision: z.int().nullish(),
  })
  .openapi('NewActivity')
export type NewActivity = z.output<typeof newActivitySchema>

export const newActivitiesSchema = z
  .strictObject({ activities: z.array(newActivitySchema).min(1).max(5000) })
  .openapi('NewActivities')

/** One outcome per activity, in the order given. */
export const storedActivitiesSchema = z
  .object({
    outcomes: z.array(z.object({ id: z.string(), outcome: storeOutcomeField })),
  })
  .openapi('StoredActivities')

export const activityQuery = z.object({
  unit: idField.optional(),
  kind: idField.optional(),
  status: stateField.optional(),
  after: z.string().max(200).optional(),
  limit: limitField,
})
export type ActivityQuery = z.output<typeof activityQuery>

export const activityParams = z.object({ ...periodParams.shape, activity: idField })
export const oneActivitySchema = activitySchema.extend({ revision: z.int() }).openapi('OneActivity')

const reasonField = orAbsent(textField(1000)).openapi({
  description: 'Needed to return, reject or void',
})
export const activityChangeSchema = z
  .strictObject({ status: stateField, reason: reasonField })
  .openapi('ActivityChange')

const decisionSchema = z.strictObject({
  activity: idField,
  status: stateField,
  reason: reasonField,
  read: z.int().min(1).optional().openapi({ description: 'The revision that was read' }),
})
export const decisionsSchema = z
  .strictObject({ decisions: z.array(decisionSchema).min(1).max(200) })
  .openapi('Decisions')
export const decidedSchema = z
  .object({
    outcomes: z.array(
      z.object({
        activity: z.string(),
        outcome: z.enum(['done', 'already-so', 'refused']),
        from: stateField.optional().openapi({ description: 'Where it stood before' }),
        issues: z.array(issueSchema).optional(),
      }),
    ),
  })
  .openapi('Decided')

export const entrySchema = newActivitySchema
  .omit({ id: true, status: true, reason: true, revision: true })
  .extend({ status: z.enum(['draft', 'submitted']).default('submitted') })
  .openapi('Entry')
export type Entry = z.output<typeof entrySchema>
export const storedEntrySchema = z
  .object({
    id: z.string(),
    outcome: storeOutcomeField,
    revision: z.int(),
    status: stateField,
    digest: digestField,
    alike: z.array(
      z.object({
        why: z.enum(['same', 'same-title', 'same-page', 'same-page-elsewhere']),
        activity: z.string().nullable().openapi({ description: "Null: it is another unit's" }),
      }),
    ),
  })
  .openapi('StoredEntry')
