import { z } from '@hono/zod-openapi'
import { dateField, digestField, idField, orAbsent, textField } from '../http/fields.ts'
import { publishedStateFields } from '../publication/publication.schema.ts'
import { proposalOutcomeField } from '../results/outcome.schema.ts'

const numberField = textField(100)
  .transform(text => text.replace(/\s+/g, ' '))
  .openapi({ type: 'string', example: '1234/QĐ-UBND', maxLength: 100 })

const newAwardField = z.strictObject({
  commendation: idField,
  unit: idField,
  reason: orAbsent(textField(2000)).openapi({
    description: 'Needed where the version does not propose the unit, or the council voted it down',
  }),
})

export const newDecisionSchema = z
  .strictObject({
    number: numberField,
    decidedOn: dateField,
    office: textField(300).openapi({ description: 'The office that signed it' }),
    awardedOn: orAbsent(dateField).openapi({ description: 'The day of the ceremony' }),
    version: z.int().min(1).openapi({ description: 'The final version it was decided on' }),
    awards: z.array(newAwardField).max(5000).openapi({
      description: 'All that it names. What was revoked stays, whether it stands here or not',
    }),
    reason: orAbsent(textField(2000)).openapi({
      description: 'Of a correction; needed where a unit is no longer named',
    }),
  })
  .openapi('NewAwardDecision')
export type NewDecision = z.output<typeof newDecisionSchema>

export const newRevocationSchema = z
  .strictObject({
    commendation: idField,
    unit: idField,
    number: numberField.openapi({ description: 'Of the decision that revokes' }),
    on: dateField,
    reason: textField(2000),
  })
  .openapi('NewAwardRevocation')
export type NewRevocation = z.output<typeof newRevocationSchema>

export const removalSchema = z.strictObject({ reason: textField(2000) }).openapi('AwardDecisionRemoval')
export const removedSchema = z.object({ removed: z.literal(true) }).openapi('AwardDecisionRemoved')

const named = z.object({ id: z.string(), name: z.string() })

const awardFields = {
  commendation: z.string(),
  unit: named,
  reason: z
    .string()
    .nullable()
    .openapi({ description: 'Why it was named although it was not proposed, or was voted down' }),
  revocation: z
    .object({ number: z.string(), on: dateField, reason: z.string() })
    .nullable()
    .openapi({ description: 'The decision that took the award back' }),
}

const decisionFields = {
  id: z.string(),
  number: z.string(),
  decidedOn: dateField,
  office: z.string(),
  awardedOn: dateField.nullable(),
  version: z.int().openapi({ description: 'The version it was decided on' }),
}

export const decisionSchema = z
  .object({ ...decisionFields, revision: z.int(), awards: z.array(z.object(awardFields)) })
  .openapi('AwardDecision')
export type Decision = z.output<typeof decisionSchema>

const givenSchema = z
  .object({ ...awardFields, decision: z.object(decisionFields) })
  .openapi('GivenAward', { description: 'One form for one unit, by which decision' })
export type GivenAward = z.output<typeof givenSchema>

export const awardsSchema = z.object({ awards: z.array(givenSchema) }).openapi('GivenAwards')
export const awardsQuery = z.object({
  unit: idField.optional().openapi({ description: 'Only of this unit' }),
})

const awardStates = ['proposed', 'held', 'voted', 'voted-down', 'decided', 'awarded', 'revoked'] as const

const boardLineSchema = z
  .object({
    commendation: z.string(),
    unit: named,
    block: z.object({ id: z.string(), label: z.string() }).nullable(),
    outcome: proposalOutcomeField
      .nullable()
      .openapi({ description: 'In the version shown; null: the unit is none of it' }),
    vote: z
      .object({ outcome: z.enum(['carried', 'not-carried']), heldOn: dateField })
      .nullable()
      .openapi({ description: 'Of the council, for the committee alone' }),
    state: z.enum(awardStates),
    isOffered: z
      .boolean()
      .openapi({ description: 'Proposed, carried where its form was voted on, and not awarded yet' }),
    award: givenSchema.nullable().openapi({ description: 'The one that stands; else the one revoked last' }),
  })
  .openapi('AwardLine')
export type BoardLine = z.output<typeof boardLineSchema>

export const boardSchema = z
  .object({
    version: z.int().nullable().openapi({ description: 'The final version shown; null: there is none' }),
    criteriaSet: digestField.nullable(),
    supersededBy: publishedStateFields.supersededBy,
    decisions: z.array(decisionSchema),
    lines: z.array(boardLineSchema),
  })
  .openapi('AwardBoard')
export type Board = z.output<typeof boardSchema>
