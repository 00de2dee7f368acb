import { z } from '@hono/zod-openapi'
import type { PeriodResult, Proposal, Standing, UnitRating } from '@thidua/scoring'
import { basisField, dateField } from '../http/fields.ts'
import { sameType } from '../http/same-type.ts'
import { unitScoreSchema } from './unit-score.schema.ts'

export const standingSchema = z
  .object({
    unit: z.string(),
    block: z.string(),
    total: z.string().nullable(),
    place: z.int().nullable().openapi({ description: 'Shared places are 1, 1, 3' }),
    shared: z.boolean(),
    decidedBy: z
      .int()
      .nullable()
      .openapi({ description: 'Index of the tie-break key that set the unit apart' }),
    tieKeys: z.array(z.string()).readonly(),
  })
  .openapi('Standing')

const answerField = z.enum(['yes', 'no', 'unknown'])

export const unitRatingSchema = z
  .object({
    unit: z.string(),
    rating: z.string().nullable(),
    byPoints: z.string().nullable(),
    failed: z.array(z.object({ rating: z.string(), condition: z.int(), answer: answerField })).readonly(),
    gates: z.array(z.object({ gate: z.string(), answer: answerField })).readonly(),
    commendable: z.boolean(),
    next: z.object({ rating: z.string(), missing: z.string() }).nullable(),
  })
  .openapi('UnitRating')

export const proposalOutcomeField = z
  .enum(['proposed', 'vote', 'not-eligible', 'gate', 'hold', 'already-proposed', 'no-seat', 'unresolved'])
  .openapi('ProposalOutcome')

export const proposalLineSchema = z
  .object({
    unit: z.string(),
    place: z.int().nullable(),
    total: z.string().nullable(),
    outcome: proposalOutcomeField,
    failed: z.array(z.int()).readonly(),
    because: z.string().nullable(),
    margin: z.string().nullable(),
  })
  .openapi('ProposalLine')

export const proposalSchema = z
  .object({
    commendation: z.string(),
    block: z.string(),
    seatBase: z.int().nullable(),
    seats: z.int().nullable(),
    lines: z.array(proposalLineSchema).readonly(),
  })
  .openapi('Proposal')

export const blockStandingsSchema = z
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
