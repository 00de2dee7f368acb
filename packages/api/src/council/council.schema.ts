import { z } from '@hono/zod-openapi'
import { dateField, idField, orAbsent, textField } from '../http/fields.ts'
import { denominators, offices, presences } from './council.table.ts'

const shareField = z
  .string()
  .regex(/^[1-9]\d{0,4}\/[1-9]\d{0,5}$/, 'invalid-fraction')
  .refine(text => {
    const [part = 0, whole = 0] = text.split('/').map(Number)
    return part <= whole
  }, 'invalid-fraction')
  .openapi({ example: '2/3' })

const ruleFields = {
  threshold: shareField,
  isMoreThan: z.boolean().openapi({ description: 'More than the threshold is needed, not just as much' }),
  denominator: z.enum(denominators),
}

const awardSchema = z
  .object({ commendation: z.string(), ...ruleFields })
  .openapi('SessionAward', { description: 'A form that is put to the vote, and how its vote carries' })

const newAwardField = z
  .strictObject({
    commendation: idField,
    threshold: orAbsent(ruleFields.threshold),
    isMoreThan: orAbsent(ruleFields.isMoreThan),
    denominator: orAbsent(ruleFields.denominator),
  })
  .openapi({
    description: 'What is left out is the criteria set’s rule; else more than 1/2 of the members',
  })

const newMemberField = z.strictObject({
  seat: textField(200).openapi({ example: 'Uỷ viên, Trưởng phòng Giáo dục trung học' }),
  office: z.enum(offices).default('member'),
  person: orAbsent(idField),
  presence: z.enum(presences),
})

const memberSchema = z
  .object({
    seat: z.string(),
    office: z.enum(offices),
    person: z.string().nullable(),
    presence: z.enum(presences),
  })
  .openapi('SessionMember')

export const newSessionSchema = z
  .strictObject({
    heldOn: dateField,
    place: textField(300),
    version: z.int().min(1).openapi({ description: 'The version whose proposals are voted on' }),
    quorum: shareField.default('2/3').openapi({ description: 'Of the members' }),
    isWritingAllowed: z.boolean().default(false).openapi({
      description: 'Absent members may vote in writing; whoever does takes part',
    }),
    members: z.array(newMemberField).min(1).max(99),
    awards: z.array(newAwardField).min(1).max(50),
  })
  .openapi('NewCouncilSession')
export type NewSession = z.output<typeof newSessionSchema>

const sessionSchema = z
  .object({
    id: z.string(),
    revision: z.int(),
    heldOn: dateField,
    place: z.string(),
    version: z.int(),
    quorum: z.string(),
    isWritingAllowed: z.boolean(),
    members: z.array(memberSchema).readonly(),
    awards: z.array(awardSchema).readonly(),
  })
  .openapi('CouncilSession')

export const sessionListSchema = z.object({ sessions: z.array(sessionSchema) }).openapi('CouncilSessionList')

const peopleField = z.int('invalid-count').min(0, 'invalid-count').max(9999, 'invalid-count')

export const countedFields = ['issued', 'collected', 'valid', 'invalid', 'inFavour', 'against'] as const
const countFields = {
  issued: peopleField,
  collected: peopleField,
  valid: peopleField,
  invalid: peopleField,
  inFavour: peopleField,
  against: peopleField,
}
const countSchema = z.object(countFields).openapi('BallotCount')
export type BallotCount = z.output<typeof countSchema>

export const newCountsSchema = z
  .strictObject({
    counts: z
      .array(z.strictObject({ commendation: idField, unit: idField, ...countFields }))
      .min(1)
      .max(1000),
  })
  .openapi('NewBallotCounts')
export type NewCount = z.output<typeof newCountsSchema>['counts'][number]

const named = z.object({ id: z.string(), name: z.string() })
const blockField = z.object({ id: z.string(), label: z.string() })

const ballotUnitSchema = z
  .object({
    unit: named,
    block: blockField,
    place: z.int().nullable(),
    total: z.string().nullable(),
    recused: z.array(z.string()).openapi({ description: 'Seats that step back: officers of the unit' }),
    doubtful: z.array(z.string()).openapi({
      description:
        'Seats whose stepping back the secretary has to decide: officers of the unit on another day, of the unit above it or below it',
    }),
    members: z.int().openapi({ description: 'Members who judge this unit' }),
    voters: z.int().openapi({ description: 'Those of them who take part' }),
    state: z.enum(['empty', 'one', 'differs', 'agreed', 'unfit']).openapi({
      description: 'How far the two counts have come; unfit: they agree and no longer fit who may vote',
    }),
    own: countSchema.nullable().openapi({ description: 'What the caller counted' }),
    other: countSchema.nullable().openapi({
      description: 'What the other counted; only once both have',
    }),
    differing: z.array(z.enum(countedFields)),
    count: countSchema.nullable().openapi({ description: 'What both counted' }),
    result: z
      .object({
        outcome: z.enum(['carried', 'not-carried', 'no-quorum']),
        quorum: z.int(),
        denominator: z.int(),
        needed: z.int(),
      })
      .nullable(),
  })
  .openapi('BallotUnit')

export const sessionDetailSchema = z
  .object({
    session: sessionSchema,
    newest: z.int().openapi({ description: 'Newest version; another one may have other proposals' }),
    names: z.record(z.string(), z.string()).openapi({ description: 'Names of the members’ accounts' }),
    attendance: z.object({
      members: z.int(),
      present: z.int(),
      written: z.int(),
      absent: z.int(),
      needed: z.int(),
      isQuorate: z.boolean(),
      unknown: z
        .array(z.string())
        .openapi({ description: 'Seats without an account: for whom they step back nobody can tell' }),
    }),
    ballots: z.array(z.object({ award: awardSchema, units: z.array(ballotUnitSchema) })),
    held: z
      .array(
        z.object({
          commendation: z.string(),
          unit: named,
          block: blockField,
          outcome: z.enum(['hold', 'vote', 'waits']),
        }),
      )
      .openapi({ description: 'Not put to the vote: on hold, or another vote is open' }),
  })
  .openapi('CouncilSessionDetail')
export type SessionDetail = z.output<typeof sessionDetailSchema>
export type BallotUnit = z.output<typeof ballotUnitSchema>

export const removalSchema = z.strictObject({ reason: textField(2000) }).openapi('CouncilRemoval')
export const removedSchema = z.object({ removed: z.literal(true) }).openapi('CouncilRemoved')
