import { z } from '@hono/zod-openapi'
import { dateField, instantField, textField } from '../http/fields.ts'
import { changeableProposals } from '../results/ranges.schema.ts'
import { idleDecisionSchema, tieSchema } from '../ties/tie.schema.ts'

const countField = z.int().min(0)

/** Records that wait for the committee's decision, of one kind. */
export const waitingSchema = z
  .object({
    record: z.enum(['activity', 'declaration']),
    of: z
      .string()
      .openapi({ description: 'Kind of the activities, or the fact declared', example: 'article' }),
    count: countField,
  })
  .openapi('Waiting')
export type Waiting = z.infer<typeof waitingSchema>

/** How much was open in a version when somebody looked, or published it. */
const openCountsSchema = z
  .object({
    unresolved: countField.openapi({ description: 'Units without a final score' }),
    missing: countField.openapi({ description: 'Figures that those units lack' }),
    undecided: countField.openapi({
      description: 'Units with a score, whose gate, rating or proposal waits for a figure',
    }),
    activities: countField.openapi({ description: 'Activities that wait for verification' }),
    returned: countField.optional().openapi({ description: 'Activities that were returned to their units' }),
    declarations: countField.openapi({ description: 'Declarations that wait for verification' }),
    holds: countField.openapi({ description: 'Units on hold on the day of the proposals' }),
    votes: countField.openapi({ description: 'Ties that only a vote of the council can break' }),
    requests: countField.optional().openapi({ description: 'Requests for review without an answer' }),
    stale: z.boolean().openapi({ description: 'Data changed after this version was scored' }),
  })
  .openapi('OpenCounts')
export type OpenCounts = z.infer<typeof openCountsSchema>

/** What stands beside a version that was published while something was open. */
export const publicationNoteSchema = z
  .object({ reason: z.string(), open: openCountsSchema })
  .openapi('PublicationNote')
export type PublicationNote = z.infer<typeof publicationNoteSchema>

const reviewSchema = z.object({
  until: dateField.nullable().openapi({
    description: 'The last day on which review may be asked; null: until the version is final',
  }),
  byPublic: z.boolean().openapi({ description: 'Anybody may ask, and not the units alone' }),
})

/** In which state a version is, for every answer that is about one. */
export const publishedStateFields = {
  state: z.enum(['drafted', 'provisional', 'final', 'superseded']).openapi({
    description:
      'drafted: not public. provisional: public, review can be asked. final: public and complete. superseded: was public; a later version took its place',
  }),
  finalAt: instantField.nullable(),
  review: reviewSchema.nullable().openapi({ description: 'While the version is provisional' }),
  changeReason: z
    .string()
    .nullable()
    .openapi({ description: 'Why the version takes the place of one that was public before' }),
  supersededBy: z
    .object({ version: z.int(), reason: z.string().nullable() })
    .nullable()
    .openapi({ description: 'The next version that was published' }),
}
const publishedStateSchema = z.object(publishedStateFields)
export type PublishedState = z.infer<typeof publishedStateSchema>

export const publishSchema = z
  .strictObject({
    state: z
      .enum(['provisional', 'final'])
      .default('provisional')
      .openapi({ description: 'final: refused while anything is open' }),
    reason: textField(2000).optional().openapi({
      description: 'Why it is published while something is open; needed then, and printed beside the version',
    }),
    changeReason: textField(2000).optional().openapi({
      description: 'Why it takes the place of a final version; needed then, and printed beside both',
    }),
    review: z
      .strictObject({ until: dateField.nullable().default(null), byPublic: z.boolean().default(false) })
      .optional()
      .openapi({ description: 'Of a provisional version; by default units may ask until it is final' }),
  })
  .openapi('Publish')
export type Publish = z.output<typeof publishSchema>

export const moveReviewSchema = z
  .strictObject({ until: dateField.nullable(), reason: textField(2000) })
  .openapi('MoveReview')

/** What keeps a version from becoming final. Holds do not: who is on hold is told beside the result. */
const finalCheckSchema = z
  .object({
    refusal: z
      .enum(['already-final', 'older-than-published', 'nothing-scored'])
      .nullable()
      .openapi({ description: 'Why it cannot become final, whatever is settled' }),
    blockedBy: z
      .array(
        z.enum([
          'unresolved',
          'undecided',
          'activities',
          'returned',
          'declarations',
          'votes',
          'requests',
          'review',
          'stale',
        ]),
      )
      .openapi({ description: 'What has to be settled first; review: its days are not over' }),
    needsReason: z.boolean().openapi({ description: 'A unit is on hold' }),
  })
  .openapi('FinalCheck')
export type FinalCheck = z.infer<typeof finalCheckSchema>

const unitName = z.object({ id: z.string(), name: z.string() })

/** Everything the committee has to see before it makes a version public. */
export const publicationCheckSchema = z
  .object({
    version: z.int(),
    state: publishedStateFields.state,
    review: publishedStateFields.review,
    published: z.int().nullable().openapi({ description: 'The version published last' }),
    refusal: z
      .enum(['already-published', 'older-than-published', 'nothing-scored'])
      .nullable()
      .openapi({ description: 'Why no reason would make it public' }),
    needsReason: z.boolean().openapi({ description: 'Something is open' }),
    needsChangeReason: z
      .boolean()
      .openapi({ description: 'It would take the place of a final version, and no reason is kept yet' }),
    final: finalCheckSchema,
    open: openCountsSchema,
    waiting: z.array(waitingSchema),
    unresolved: z.array(z.object({ unit: unitName, missing: countField })),
    undecided: z.array(unitName),
    holds: z.array(z.object({ unit: unitName, id: z.string(), document: z.string() })),
    changeable: changeableProposals.openapi({
      description: 'Proposals that an open fact can still change',
    }),
    votes: z.array(tieSchema).openapi({ description: 'Ties whose vote is open' }),
    idle: z
      .array(idleDecisionSchema)
      .openapi({ description: 'Told, and nothing that has to be settled: the points stand' }),
  })
  .openapi('PublicationCheck')
export type PublicationCheck = z.infer<typeof publicationCheckSchema>
