import { z } from '@hono/zod-openapi'
import type { AssumedVote, TieVote } from '@thidua/scoring/outcomes'
import { dateField } from '../http/fields.ts'
import { sameType } from '../http/same-type.ts'

export const ballotSchema = z
  .object({
    unit: z.string(),
    inFavour: z.int(),
    against: z.int(),
    abstained: z.int(),
    won: z.boolean().openapi({ description: 'The council gives it a seat' }),
  })
  .openapi('Ballot')

export const voteRuleSchema = z
  .object({
    quorum: z.string().openapi({ description: 'Share of the members who must be present', example: '2/3' }),
    thresholdPercent: z.string(),
    denominator: z.enum(['members', 'present', 'cast']),
  })
  .openapi('VoteRule')

export const tieVoteSchema = z
  .object({
    units: z.array(z.string()).readonly(),
    seats: z.int(),
    decision: z
      .object({
        id: z.string(),
        members: z.int(),
        present: z.int(),
        cast: z.int(),
        ballots: z.array(ballotSchema).readonly(),
        rule: voteRuleSchema,
        quorum: z.int().openapi({ description: 'Members who had to be present' }),
        needed: z.int().openapi({ description: 'Votes in favour that a unit needed' }),
        on: dateField,
        document: z.string(),
      })
      .nullable()
      .openapi({ description: 'Null: the vote is open' }),
  })
  .openapi('TieVote', { description: 'A tie at the last seats that the council votes, or voted, on' })

export const assumedVoteSchema = z
  .object({
    kind: z.enum(['commendation', 'rating']),
    of: z.string(),
    winners: z.array(z.string()).readonly(),
  })
  .openapi('AssumedVote', { description: 'An open vote, read as if it had gone one way' })

sameType<z.infer<typeof tieVoteSchema>, TieVote>(true)
sameType<z.infer<typeof assumedVoteSchema>, AssumedVote>(true)
