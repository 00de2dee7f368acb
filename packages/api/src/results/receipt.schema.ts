import { z } from '@hono/zod-openapi'
import type {
  Bundle,
  CommitteeMarks,
  PublishedFacts,
  PublishedResult,
  Receipt,
} from '@thidua/scoring/receipt'
import { criteriaSetDocument } from '../criteria-sets/criteria-set.schema.ts'
import { basisField, dateField, digestField, exactField } from '../http/fields.ts'
import { sameType } from '../http/same-type.ts'
import { ballotSchema, voteRuleSchema } from './vote.schema.ts'

const byId = <T extends z.ZodType>(value: T) => z.record(z.string(), value)
const named = z.object({ id: z.string(), version: z.string() })
const run = { criteriaSet: named, basis: basisField, period: z.object({ from: dateField, to: dateField }) }

const receiptSchema = z
  .object({
    format: z.literal('thidua-receipt/1'),
    semantics: z.enum(['1', '2']).openapi({ description: 'The named version of the arithmetic' }),
    criteriaSet: z.object({ ...named.shape, digest: digestField }),
    facts: digestField,
    activities: digestField,
    result: digestField,
    digest: digestField.openapi({ description: 'Of all the above: what is printed and compared' }),
    engine: z.string().openapi({ description: 'Version of the engine; not part of any digest' }),
  })
  .openapi('Receipt')

const markBySeat = z.object({ seat: z.string(), points: z.string(), recused: z.boolean() })

const judgementSchema = z
  .object({
    members: z.int(),
    recused: z.int(),
    spread: z.string(),
    values: byId(exactField).openapi({ description: 'By the way in which the line combines its marks' }),
  })
  .openapi('Judgement')

const unitFactsSchema = z
  .object({
    unit: z.string(),
    kind: z.string(),
    block: z.string(),
    parent: z.string().optional(),
    submitted: z.boolean(),
    activities: digestField.openapi({ description: 'Of everything the unit reported, counted or not' }),
    attributes: byId(z.string()),
    measures: byId(z.string()),
    declarations: byId(z.string()),
    marks: z
      .union([byId(judgementSchema), byId(markBySeat.array().readonly())])
      .openapi({ description: 'What the marks come to, by line; by seat in documents of format 1' }),
    marksDigest: digestField
      .optional()
      .openapi({ description: 'Of the marks with a salt, both of which are the committee’s' }),
    rulings: byId(z.object({ ruling: z.string(), points: z.string().nullable() })),
    hold: z.string().nullable(),
    declared: z
      .array(z.string())
      .readonly()
      .optional()
      .openapi({ description: 'Declared and not counted, where the set asks whether it was declared' }),
    gateRulings: byId(z.string()).optional(),
  })
  .openapi('UnitFacts')

const councilDecisionFacts = z
  .object({
    id: z.string(),
    commendation: z.string().optional(),
    rating: z.string().optional(),
    block: z.string(),
    members: z.int(),
    present: z.int(),
    cast: z.int(),
    ballots: z.array(ballotSchema).readonly(),
    rule: voteRuleSchema.optional(),
    on: dateField,
    document: z.string(),
  })
  .openapi('CouncilDecisionFacts')

const publishedFactsSchema = z
  .object({
    format: z.enum(['thidua-facts/1', 'thidua-facts/2']),
    ...run,
    asOf: dateField,
    units: z.array(unitFactsSchema).readonly(),
    history: z
      .array(
        z.object({
          unit: z.string(),
          period: z.object({ from: dateField, to: dateField }),
          rating: z.string().nullable(),
          commendations: z.array(z.string()).readonly(),
        }),
      )
      .readonly()
      .optional(),
    successions: z
      .array(z.object({ from: z.string(), to: z.string(), on: dateField }))
      .readonly()
      .optional(),
    councilDecisions: z
      .array(councilDecisionFacts)
      .readonly()
      .optional()
      .openapi({ description: 'Decisions of the council on ties' }),
  })
  .openapi('PublishedFacts', { description: 'Everything the result follows from' })

const pointsOrState = z.string().openapi({ description: 'Points, or missing, or not-applicable' })

const unitOutcomeSchema = z
  .object({
    unit: z.string(),
    block: z.string(),
    standard: exactField,
    bonus: exactField,
    deduction: exactField,
    exact: exactField.nullable(),
    total: z.string().nullable(),
    place: z.int().nullable(),
    shared: z.boolean(),
    rating: z.string().nullable(),
    commendable: z.boolean(),
    gates: byId(z.enum(['yes', 'no', 'unknown'])),
    groups: byId(exactField),
    criteria: byId(pointsOrState),
    lines: byId(pointsOrState),
  })
  .openapi('UnitOutcome')

const proposalOutcomesSchema = z
  .object({
    commendation: z.string(),
    block: z.string(),
    seatBase: z.int().nullable(),
    seats: z.int().nullable(),
    units: byId(z.string()),
  })
  .openapi('ProposalOutcomes')

const publishedResultSchema = z
  .object({
    format: z.literal('thidua-result/1'),
    ...run,
    units: z.array(unitOutcomeSchema).readonly(),
    proposals: z.array(proposalOutcomesSchema).readonly(),
  })
  .openapi('PublishedResult')

/** One file that anyone can recompute offline. */
export const bundleSchema = z
  .object({
    format: z.literal('thidua-bundle/1'),
    receipt: receiptSchema,
    criteriaSet: criteriaSetDocument,
    facts: publishedFactsSchema,
    result: publishedResultSchema,
  })
  .openapi('Bundle')

export const committeeMarksSchema = z
  .object({
    format: z.literal('thidua-marks/1'),
    units: z
      .array(z.object({ unit: z.string(), salt: z.string(), marks: byId(markBySeat.array().readonly()) }))
      .readonly(),
  })
  .openapi('CommitteeMarks', { description: 'The committee’s part of a receipt' })

sameType<z.infer<typeof committeeMarksSchema>, CommitteeMarks>(true)
sameType<z.infer<typeof receiptSchema>, Receipt>(true)
sameType<z.infer<typeof publishedResultSchema>, PublishedResult>(true)
sameType<z.infer<typeof publishedFactsSchema>, PublishedFacts>(true)
sameType<z.infer<typeof bundleSchema>, Bundle>(true)
