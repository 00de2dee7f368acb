import { z } from '@hono/zod-openapi'
import { type CouncilDecision, recordRooms } from '@thidua/scoring/records'
import { dateField, idField, orAbsent, textField } from '../../http/fields.ts'
import type { RecordKind } from '../record-kind.ts'

const peopleField = z.int('invalid-count').min(0, 'invalid-count').max(9999, 'invalid-count')

const ballotField = z.strictObject({
  unit: idField,
  inFavour: peopleField,
  against: peopleField,
  abstained: peopleField.default(0),
  won: z.boolean().openapi({ description: 'The council gives it a seat' }),
})

const ruleField = z.strictObject({
  quorum: z
    .string()
    .regex(/^[1-9]\d{0,2}\/[1-9]\d{0,2}$/, 'invalid-fraction')
    .openapi({ description: 'Share of the members who must be present', example: '2/3' }),
  thresholdPercent: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,8})?$/, 'invalid-amount')
    .openapi({ example: '80' }),
  denominator: z.enum(['members', 'present', 'cast']),
})

export const newCouncilDecisionSchema = z
  .strictObject({
    id: textField(100),
    commendation: orAbsent(idField),
    rating: orAbsent(idField),
    block: idField,
    members: peopleField,
    present: peopleField,
    cast: peopleField.openapi({ description: 'Valid ballots' }),
    ballots: z.array(ballotField).min(1).max(1000).openapi({ description: 'One for every tied unit' }),
    rule: orAbsent(ruleField).openapi({
      description: 'How it carries, where the criteria set does not say it',
    }),
    on: dateField,
    document: textField(500),
  })
  .openapi('NewCouncilDecision')

/** How the council decided a tie for the last seats of a form, or of a rating, in one block. */
const councilDecisionSchema = z
  .object({
    id: z.string(),
    commendation: z.string().nullable(),
    rating: z.string().nullable(),
    block: z.string(),
    members: z.int(),
    present: z.int(),
    cast: z.int(),
    ballots: z.array(
      z.object({
        unit: z.string(),
        inFavour: z.int(),
        against: z.int(),
        abstained: z.int(),
        won: z.boolean(),
      }),
    ),
    rule: z
      .object({
        quorum: z.string(),
        thresholdPercent: z.string(),
        denominator: z.enum(['members', 'present', 'cast']),
      })
      .nullable(),
    on: dateField,
    document: z.string(),
  })
  .openapi('CouncilDecision')

const columns = {
  id: 'text',
  commendation: 'text?',
  rating: 'text?',
  block: 'text',
  members: 'count',
  present: 'count',
  cast: 'count',
  ballots: 'rows',
  rule: 'rows?',
  decidedOn: 'date',
  document: 'text',
} as const

export const councilDecisions = {
  field: 'councilDecisions',
  segment: 'council-decisions',
  tag: 'Council decisions',
  texts: {
    list: 'How the council decided ties for the last seats',
    order: 'By number',
    store: 'Add decisions of the council on ties, or replace those with the same number',
  },
  readers: 'public',
  enteredBy: 'enter-votes',
  list: z.object({ councilDecisions: z.array(councilDecisionSchema) }).openapi('CouncilDecisionList'),
  body: z
    .strictObject({ councilDecisions: z.array(newCouncilDecisionSchema).min(1).max(1000) })
    .openapi('NewCouncilDecisions'),
  table: 'councilDecision',
  columns,
  key: ['id'],
  isDecision: true,
  unitColumns: ['ballots'],
  isCheckedWhenScored: true,
  rowOf: ({ on, ballots, rule, commendation, rating, ...decision }) => ({
    ...decision,
    commendation: commendation ?? null,
    rating: rating ?? null,
    ballots: [...ballots],
    rule: rule ? [rule] : null,
    decidedOn: on,
  }),
  recordOf: ({ decidedOn, rule, ...decision }) => ({ ...decision, rule: rule?.[0] ?? null, on: decidedOn }),
  rules: recordRooms.councilDecisions,
} as const satisfies RecordKind<CouncilDecision, typeof columns>
