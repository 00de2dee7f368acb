import { z } from '@hono/zod-openapi'
import { activitySchema } from '../activities/activity.schema.ts'
import { dateField, digestField, exactField, idField, instantField, versionField } from '../http/fields.ts'
import { warningsField } from '../http/store-outcomes.ts'
import { criteriaSetReferenceSchema, periodParams, resultVersionSchema } from '../periods/period.schema.ts'
import { publicationNoteSchema, publishedStateFields } from '../publication/publication.schema.ts'
import { declarationSchema } from '../records/kinds/declaration.ts'
import { holdSchema } from '../records/kinds/hold.ts'
import { markSchema } from '../records/kinds/mark.ts'
import { rulingSchema } from '../records/kinds/ruling.ts'
import { endedUnitSchema, unitSchema } from '../units/unit.schema.ts'
import { reasonsSchema } from './explanation.schema.ts'
import { journalHeadField } from './journal-head.ts'
import {
  proposalLineSchema,
  proposalOutcomeField,
  proposalVoteFields,
  seatRuleSchema,
  standingSchema,
  unitRatingSchema,
  voteContextFields,
} from './outcome.schema.ts'
import { ownFigureSchema } from './own-figure.schema.ts'
import { changeableField, rangeField } from './ranges.schema.ts'
import { ratingAheadSchema } from './rating-ahead.schema.ts'
import { groupResultSchema, unitScoreSchema } from './unit-score.schema.ts'

/** Which stored version an answer was read from. */
const readFrom = {
  period: z.object({
    id: z.string(),
    title: z.string(),
    from: dateField,
    to: dateField,
    illustrative: z.boolean(),
  }),
  version: z.int(),
  latest: z.int().openapi({ description: 'The version published last, else the newest one' }),
  createdAt: instantField,
  publishedAt: instantField.nullable(),
  ...publishedStateFields,
  publication: publicationNoteSchema.nullable().openapi({
    description: 'Why it was published while something was open; null where nothing was',
  }),
  receipt: digestField
    .nullable()
    .openapi({ description: 'Digest of the receipt; null for a version stored before there were receipts' }),
  journal: journalHeadField,
  stale: z.boolean(),
  criteriaSet: criteriaSetReferenceSchema,
}

export const createResultSchema = z
  .strictObject({
    asOf: dateField.optional().openapi({
      description: 'Day the proposals are drawn up; by default the period’s own, else today',
    }),
  })
  .openapi('CreateResult')

export const createdResultSchema = z
  .object({
    ...resultVersionSchema.shape,
    created: z.boolean().openapi({ description: 'False: nothing changed since this version' }),
    units: z.int(),
    scored: z.int(),
    unresolved: z.int(),
    proposed: z.int(),
    warnings: warningsField
      .optional()
      .openapi({ description: 'Decisions of the council that settle nothing in this version' }),
    milliseconds: z.object({ facts: z.number(), score: z.number(), explain: z.number(), store: z.number() }),
  })
  .openapi('CreatedResult')

/** Why a unit is kept from a proposal that its score would allow: a document, in neutral terms. */
const heldSchema = z
  .array(z.object({ id: z.string(), document: z.string(), from: dateField, until: dateField.nullable() }))
  .openapi({
    description: 'Holds that kept the unit from a proposal on the day of the proposals; never their reason',
  })

export const standingRowSchema = z
  .object({
    unit: unitSchema,
    standing: standingSchema,
    rating: unitRatingSchema,
    state: z.enum(['scored', 'unresolved']),
    totals: z.object({
      self: z.string().nullable(),
      verified: z.string().nullable(),
      final: z.string().nullable(),
    }),
    standard: exactField,
    bonus: exactField,
    deduction: exactField,
    groups: z.array(groupResultSchema).readonly(),
    proposals: z.array(z.object({ commendation: z.string(), outcome: proposalOutcomeField })),
  })
  .openapi('StandingRow')

const endedField = z
  .array(endedUnitSchema)
  .optional()
  .openapi({ description: 'Units that ended within the period; absent where none did' })

export const standingsSchema = z
  .object({
    ...readFrom,
    block: z.object({ id: z.string(), label: z.string() }),
    rows: z
      .array(
        z
          .object({ ...standingRowSchema.shape, holds: heldSchema, range: rangeField })
          .openapi('StandingAnswerRow'),
      )
      .openapi({ description: 'By place; units without a total last, by name' }),
    ended: endedField,
  })
  .openapi('Standings')

export const unitScoreAnswerSchema = z
  .object({
    ...readFrom,
    unit: unitSchema,
    scores: z.object({ self: unitScoreSchema, verified: unitScoreSchema, final: unitScoreSchema }),
    own: ownFigureSchema.optional(),
    ahead: ratingAheadSchema.optional(),
    standing: standingSchema,
    rating: unitRatingSchema,
    proposals: z.array(
      z.object({ commendation: z.string(), ...proposalLineSchema.shape, ...voteContextFields }),
    ),
    reasons: reasonsSchema.openapi({ description: 'Of the final score' }),
    activities: z
      .record(z.string(), activitySchema)
      .openapi({ description: 'Every activity the reasons name, by id, as it was when scored' }),
    declarations: z.array(declarationSchema),
    marks: z.array(markSchema).openapi({ description: 'Empty for the public' }),
    rulings: z.array(rulingSchema),
    range: rangeField,
    holds: z
      .array(z.object({ ...holdSchema.shape, reason: z.string().nullable() }))
      .openapi({ description: 'For the public those of the day of the proposals, without a reason' }),
  })
  .openapi('UnitScoreAnswer')

export const proposalsAnswerSchema = z
  .object({
    ...readFrom,
    asOf: dateField,
    proposals: z.array(
      z.object({
        commendation: z.string(),
        block: z.object({ id: z.string(), label: z.string() }),
        seatBase: z.int().nullable(),
        seats: z.int().nullable(),
        rule: seatRuleSchema.nullable(),
        ...proposalVoteFields,
        lines: z.array(
          z.object({
            ...proposalLineSchema.shape,
            ...voteContextFields,
            unit: z.object({ id: z.string(), name: z.string() }),
            document: z.string().optional().openapi({ description: 'Of the hold that kept it out' }),
            changeable: changeableField,
          }),
        ),
      }),
    ),
  })
  .openapi('ProposalsAnswer')

const leaderSchema = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  place: z.int(),
  total: z.string(),
})

const blockOverviewSchema = z.object({
  id: z.string(),
  label: z.string(),
  units: z.int(),
  unresolved: z.int(),
  ratings: z.array(z.object({ rating: z.string().nullable(), units: z.int() })),
  leaders: z.array(leaderSchema),
  lowest: z.string().nullable(),
  median: z.string().nullable(),
  highest: z.string().nullable(),
})

/** The year at a glance, as a version keeps it. */
export const storedOverviewSchema = z.object({
  activities: z.int(),
  counted: z.int(),
  byMonth: z.array(z.object({ month: z.string().openapi({ example: '2024-03' }), activities: z.int() })),
  byKind: z.array(z.object({ kind: z.string(), activities: z.int() })),
  blocks: z.array(blockOverviewSchema),
  proposed: z.array(z.object({ commendation: z.string(), units: z.int() })),
  ended: endedField,
})

/** The same as it is read: leaders with what keeps them from a commendation. */
export const overviewSchema = z
  .object({
    ...readFrom,
    ...storedOverviewSchema.shape,
    blocks: z.array(
      z.object({
        ...blockOverviewSchema.shape,
        leaders: z.array(
          z.object({
            ...leaderSchema.shape,
            holds: heldSchema,
            gates: z.array(z.string()).openapi({ description: 'Gates that are closed for the unit' }),
          }),
        ),
      }),
    ),
  })
  .openapi('Overview')

/** Where the data of a version are not enough for a total, unit by unit. */
export const missingAnswerSchema = z
  .object({
    ...readFrom,
    units: z.array(
      z.object({
        unit: z.object({ id: z.string(), name: z.string() }),
        unresolved: unitScoreSchema.shape.unresolved,
        waiting: z
          .array(z.string())
          .openapi({ description: 'Facts that are declared and wait for verification' }),
      }),
    ),
  })
  .openapi('MissingAnswer')

export const versionQuery = z.object({
  version: versionField
    .optional()
    .openapi({ description: 'By default the newest version that the caller may see' }),
})
export const missingQuery = z.object({
  ...versionQuery.shape,
  block: idField.optional().openapi({ description: 'Only units of this block' }),
})
export const versionParams = z.object({ ...periodParams.shape, version: versionField })
