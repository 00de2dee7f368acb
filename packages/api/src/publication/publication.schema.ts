import { z } from '@hono/zod-openapi'
import { textField } from '../http/fields.ts'
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
    declarations: countField.openapi({ description: 'Declarations that wait for verification' }),
    holds: countField.openapi({ description: 'Units on hold on the day of the proposals' }),
    votes: countField.openapi({ description: 'Ties that only a vote of the council can break' }),
    stale: z.boolean().openapi({ description: 'Data changed after this version was scored' }),
  })
  .openapi('OpenCounts')
export type OpenCounts = z.infer<typeof openCountsSchema>

/** What stands beside a version that was published while something was open. */
export const publicationNoteSchema = z
  .object({ reason: z.string(), open: openCountsSchema })
  .openapi('PublicationNote')
export type PublicationNote = z.infer<typeof publicationNoteSchema>

export const publishSchema = z
  .strictObject({
    reason: textField(2000).optional().openapi({
      description: 'Why it is published while something is open; needed then, and printed beside the version',
    }),
  })
  .openapi('Publish')

const unitName = z.object({ id: z.string(), name: z.string() })

/** Everything the committee has to see before it makes a version public. */
export const publicationCheckSchema = z
  .object({
    version: z.int(),
    published: z.int().nullable().openapi({ description: 'The version published last' }),
    refusal: z
      .enum(['already-published', 'older-than-published', 'nothing-scored'])
      .nullable()
      .openapi({ description: 'Why no reason would make it public' }),
    needsReason: z.boolean().openapi({ description: 'Something is open' }),
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
