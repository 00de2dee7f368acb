import { z } from '@hono/zod-openapi'
import { dateField } from '../http/fields.ts'

const namedField = z.object({ id: z.string(), name: z.string() })
const labelledBlockField = z.object({ id: z.string(), label: z.string() })

/** What a vote is about: one of the two is null. */
const subjectFields = {
  commendation: z.string().nullable().openapi({ description: 'The form whose seats are voted on' }),
  rating: z.string().nullable().openapi({ description: 'The rating whose seats are voted on' }),
  block: labelledBlockField,
}

export const tieSchema = z
  .object({
    ...subjectFields,
    units: z.array(namedField).openapi({ description: 'The tied units' }),
    seats: z
      .int()
      .nullable()
      .openapi({ description: 'Seats left for them; null in a version from before ties were kept' }),
    decision: z
      .string()
      .nullable()
      .openapi({ description: 'Number of the decision that settled it; null: the vote is open' }),
  })
  .openapi('CouncilTie', {
    description: 'Units at the last seats that the criteria set leaves to the council',
  })
export type Tie = z.infer<typeof tieSchema>

export const idleDecisionSchema = z
  .object({
    id: z.string(),
    ...subjectFields,
    on: dateField,
    document: z.string(),
    reasons: z.array(z.string()).openapi({ description: 'Why it settles nothing, in sentences' }),
  })
  .openapi('IdleDecision', {
    description:
      'A decision of the council that was stored when the version was scored and settles no tie of it',
  })
export type IdleDecision = z.infer<typeof idleDecisionSchema>

export const tiesAnswerSchema = z
  .object({
    version: z.int().openapi({ description: 'The version that was read' }),
    ties: z.array(tieSchema).openapi({ description: 'Of ratings first, then of commendations' }),
    idle: z.array(idleDecisionSchema),
  })
  .openapi('TieList')
