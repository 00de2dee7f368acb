import { z } from '@hono/zod-openapi'
import type { PeriodResult } from '@thidua/scoring'
import type { Proposal, Standing, UnitRating } from '@thidua/scoring/outcomes'
import { basisField, dateField, exactField } from '../http/fields.ts'
import { sameType } from '../http/same-type.ts'
import { unitScoreSchema } from './unit-score.schema.ts'
import { assumedVoteSchema, tieVoteSchema } from './vote.schema.ts'

export const standingSchema = z
  .object({
    unit: z.string(),
    block: z.string(),
    total: z.string().nullable(),
    place: z.int().nullable().openapi({ description: 'Shared places are 1, 1, 3' }),
    shared: z.boolean(),
    seatPlace: z.int().optional().openapi({
      description:
        'The place that conditions of commendations read, where the policy for units under a gate makes it another one',
    }),
    decidedBy: z
      .int()
      .nullable()
      .openapi({ description: 'Index of the tie-break key that set the unit apart' }),
    tieKeys: z
      .array(z.string().nullable())
      .readonly()
      .openapi({ description: 'In the declared order; null is a fact that is not known, below every other' }),
  })
  .openapi('Standing')

const answerField = z.enum(['yes', 'no', 'unknown'])

const seatRounding = z.enum(['half-up', 'half-even', 'half-down', 'down', 'up', 'floor', 'ceiling'])

export const seatRuleSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('percent'),
      of: z.enum(['units', 'rated', 'eligible', 'seats']),
      percent: z.string(),
      when: z
        .int()
        .nullable()
        .openapi({ description: 'Index of the `percentWhen` that took the place of `percent`' }),
      rounding: seatRounding,
      share: exactField,
    }),
    z.object({ kind: z.literal('under'), units: z.int() }),
    z.object({ kind: z.literal('block-size'), from: z.int().nullable() }),
    z.object({ kind: z.literal('fixed') }),
  ])
  .openapi('SeatRule', { description: 'Which part of a quota gave the seats' })

const decidedByField = z
  .int()
  .optional()
  .openapi({ description: 'Where the margin is nothing: index of the tie-break key that told the two apart' })

const ratingSeatSchema = z
  .object({
    rating: z.string(),
    outcome: z.enum(['kept', 'lowered', 'vote', 'waits']),
    place: z.int(),
    seatBase: z.int(),
    seats: z.int(),
    rule: seatRuleSchema,
    margin: z.string().nullable(),
    decidedBy: decidedByField,
    vote: tieVoteSchema.optional(),
  })
  .openapi('RatingSeat')

export const unitRatingSchema = z
  .object({
    unit: z.string(),
    rating: z.string().nullable(),
    byPoints: z.string().nullable(),
    failed: z.array(z.object({ rating: z.string(), condition: z.int(), answer: answerField })).readonly(),
    gates: z
      .array(
        z.object({
          gate: z.string(),
          answer: answerField,
          ruling: z
            .string()
            .optional()
            .openapi({ description: 'The ruling that opens the gate for this unit' }),
        }),
      )
      .readonly(),
    commendable: z.boolean(),
    next: z.object({ rating: z.string(), missing: z.string() }).nullable(),
    quotas: z
      .array(ratingSeatSchema)
      .readonly()
      .optional()
      .openapi({ description: 'How the unit stood in the quotas of ratings, where there are any' }),
  })
  .openapi('UnitRating')

export const proposalOutcomeField = z
  .enum([
    'proposed',
    'vote',
    'not-chosen',
    'waits',
    'not-eligible',
    'gate',
    'hold',
    'already-proposed',
    'already-awarded',
    'no-seat',
    'unresolved',
  ])
  .openapi('ProposalOutcome')

const conditionProofSchema = z
  .object({
    answer: answerField,
    readings: z
      .array(
        z.object({
          path: z.array(z.union([z.string(), z.int()])).readonly(),
          answer: answerField,
          found: z.string().nullable(),
          by: exactField.nullable(),
          missing: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('ConditionProof', { description: 'What a condition read, and how far that was off' })

export const proposalLineSchema = z
  .object({
    unit: z.string(),
    place: z.int().nullable(),
    total: z.string().nullable(),
    outcome: proposalOutcomeField,
    failed: z.array(z.int()).readonly(),
    conditions: z.array(conditionProofSchema).readonly(),
    because: z.string().nullable(),
    margin: z.string().nullable(),
    decidedBy: decidedByField,
  })
  .openapi('ProposalLine')

const proposalWaySchema = z
  .object({
    votes: z.array(assumedVoteSchema).readonly(),
    ratings: z
      .record(z.string(), z.string().nullable())
      .readonly()
      .optional()
      .openapi({ description: 'Ratings that the votes give, where they are not those that stand' }),
    seatBase: z.int().nullable(),
    seats: z.int().nullable(),
    rule: seatRuleSchema.nullable(),
    vote: tieVoteSchema.nullable(),
    lines: z
      .array(
        z.object({
          unit: z.string(),
          outcome: proposalOutcomeField,
          failed: z.array(z.int()).readonly(),
          because: z.string().nullable(),
          margin: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('ProposalWay', { description: 'What becomes of the units that wait if open votes go one way' })

/** What votes add to a proposal; absent where there are none. */
export const proposalVoteFields = {
  used: z
    .int()
    .optional()
    .openapi({ description: 'Seats that awards of this period, decided before, have taken' }),
  vote: tieVoteSchema.optional(),
  ways: z.array(proposalWaySchema).readonly().optional(),
}

/** What votes mean for one line, with the names that a sentence needs. */
export const voteContextFields = {
  tie: tieVoteSchema.optional(),
  readings: z
    .array(
      z.object({
        outcome: proposalOutcomeField,
        because: z.string().nullable(),
        ways: z.array(z.array(assumedVoteSchema).readonly()).readonly(),
      }),
    )
    .readonly()
    .optional()
    .openapi({ description: 'What becomes of a unit that waits, and after which results of the open votes' }),
  names: z.record(z.string(), z.string()).readonly().optional(),
}

const proposalSchema = z
  .object({
    commendation: z.string(),
    block: z.string(),
    seatBase: z.int().nullable(),
    seats: z.int().nullable(),
    rule: seatRuleSchema.nullable(),
    ...proposalVoteFields,
    lines: z.array(proposalLineSchema).readonly(),
  })
  .openapi('Proposal')

const blockStandingsSchema = z
  .object({ block: z.string(), standings: z.array(standingSchema).readonly() })
  .openapi('BlockStandings')

export const periodResultSchema = z
  .object({
    criteriaSet: z.object({ id: z.string(), version: z.string() }),
    basis: basisField,
    period: z.object({ from: dateField, to: dateField }),
    scores: z.array(unitScoreSchema).readonly(),
    blocks: z.array(blockStandingsSchema).readonly(),
    ratings: z.array(unitRatingSchema).readonly(),
    proposals: z.array(proposalSchema).readonly(),
  })
  .openapi('PeriodResult')

sameType<z.infer<typeof standingSchema>, Standing>(true)
sameType<z.infer<typeof unitRatingSchema>, UnitRating>(true)
sameType<z.infer<typeof proposalSchema>, Proposal>(true)
sameType<z.infer<typeof periodResultSchema>, PeriodResult>(true)
