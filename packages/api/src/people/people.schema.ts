import { z } from '@hono/zod-openapi'
import { roles } from '../access/grant.ts'
import { cursorField, dateField, idField, instantField, limitField, textField } from '../http/fields.ts'
import { journalRowSchema } from '../journal/journal.schema.ts'
import { issueSchema } from '../problem.ts'
import { usualLinkDays } from './one-time-link.service.ts'
import { longestPassword } from './password-rules.ts'

const roleField = z.enum(roles).openapi('Role')

/** Letters, digits and the marks of an e-mail address; what is typed on a phone without a second thought. */
export const loginField = z
  .string()
  .max(100)
  .transform(text => text.normalize('NFC').trim())
  .refine(text => /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{2,99}$/u.test(text), 'invalid-login')
  .openapi({ type: 'string', example: 'thpt02.hoa' })

export const emailField = z
  .string()
  .max(200)
  .transform(text => text.normalize('NFC').trim())
  .refine(text => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'invalid-email')
  .openapi({ type: 'string', example: 'hoa@thpt02.edu.vn' })

const orNothing = <T extends z.ZodType>(field: T) => field.nullish().transform(value => value ?? null)

export const newGrantSchema = z
  .strictObject({
    role: roleField,
    period: orNothing(idField).openapi({ description: 'Only in this period' }),
    block: orNothing(idField),
    unit: orNothing(idField),
    criteria: orNothing(z.array(idField).min(1).max(200)),
    startsOn: orNothing(dateField),
    endsOn: orNothing(dateField).openapi({ description: 'The last day' }),
  })
  .openapi('NewGrant')
export type NewGrant = z.output<typeof newGrantSchema>

export const grantSchema = z
  .object({
    id: z.string(),
    role: roleField,
    period: z.string().nullable(),
    block: z.string().nullable(),
    unit: z.string().nullable(),
    unitName: z.string().nullable().openapi({ description: 'In the newest period that lists it' }),
    criteria: z.array(z.string()).nullable(),
    startsOn: dateField.nullable(),
    endsOn: dateField.nullable(),
  })
  .openapi('Grant')

const whoShape = {
  name: textField(200).openapi({ example: 'Nguyễn Thị Hoa' }),
  login: loginField,
  email: orNothing(emailField),
}

export const newPersonSchema = z
  .strictObject({ ...whoShape, grants: z.array(newGrantSchema).max(50).default([]) })
  .openapi('NewPerson')
export type NewPerson = z.output<typeof newPersonSchema>

export const changedPersonSchema = z.strictObject(whoShape).openapi('ChangedPerson')

export const personSchema = z
  .object({
    id: z.string().openapi({ example: 'ng-4f1c09a2b7d3' }),
    name: z.string(),
    login: z.string(),
    email: z.string().nullable(),
    endedOn: dateField.nullable(),
    hasPassword: z.boolean().openapi({ description: 'The person has come in at least once' }),
    linkExpiresAt: instantField
      .nullable()
      .openapi({ description: 'There is a one-time link that still holds' }),
    hasSecondFactor: z.boolean(),
    grants: z.array(grantSchema),
  })
  .openapi('Person')

export const peopleQuery = z.object({
  q: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'Part of name, login, e-mail or unit; accents do not matter' }),
  role: roleField.optional(),
  ended: z.enum(['true', 'false']).optional().openapi({ description: 'true: those who come in no more' }),
  after: z.string().max(20).optional(),
  limit: limitField,
})
export type PeopleQuery = z.output<typeof peopleQuery>

export const peopleSchema = z
  .object({ persons: z.array(personSchema), total: z.int(), next: cursorField })
  .openapi('People')

export const personParams = z.object({ person: idField })
export const grantParams = z.object({ person: idField, grant: idField })

export const linkSchema = z
  .object({
    person: z.string(),
    secret: z.string().openapi({ description: 'Shown once: the path behind /moi/ of the address to open' }),
    expiresAt: instantField,
  })
  .openapi('OneTimeLink')

export const addedPersonSchema = z.object({ person: personSchema, link: linkSchema }).openapi('AddedPerson')

export const newLinksSchema = z
  .strictObject({
    persons: z.array(idField).min(1).max(2000),
    days: z.int().min(1).max(60).default(usualLinkDays),
  })
  .openapi('NewLinks')

export const linksSchema = z
  .object({
    links: z.array(
      z.object({
        ...linkSchema.shape,
        ...personSchema.pick({ name: true, login: true, grants: true }).shape,
      }),
    ),
  })
  .openapi('OneTimeLinks')

export const handOverSchema = z
  .strictObject({
    unit: idField,
    from: idField.openapi({ description: 'Id of the officer who leaves it' }),
    to: z.union([
      z.strictObject({ person: idField }),
      z.strictObject(whoShape).openapi({ description: 'Somebody new, who gets a one-time link' }),
    ]),
    reason: textField(500).optional(),
  })
  .openapi('HandOver')
export type HandOver = z.output<typeof handOverSchema>

export const handedOverSchema = z
  .object({ person: personSchema, link: linkSchema.nullable() })
  .openapi('HandedOver')

export const reasonBody = z.strictObject({ reason: textField(500).optional() }).openapi('Reason')

/** What was typed or printed; any text is looked up and not found. */
export const linkBody = z.strictObject({ link: z.string().max(200) }).openapi('LinkToOpen')
export const joinBody = z
  .strictObject({ link: z.string().max(200), password: z.string().max(longestPassword) })
  .openapi('Join')

export const openedLinkSchema = z
  .object({ name: z.string(), login: z.string(), expiresAt: instantField, grants: z.array(grantSchema) })
  .openapi('OpenedLink')

export const peopleListBody = z.object({
  file: z
    .instanceof(File)
    .openapi({ type: 'string', format: 'binary', description: 'XLSX or CSV with columns for unit and name' }),
  preview: z.enum(['true', 'false']).default('false').openapi({ description: 'true: nothing is stored' }),
})

export const peopleListSchema = z
  .object({
    read: z.int().openapi({ description: 'Rows = accepted + rejected' }),
    accepted: z.int(),
    rejected: z.int(),
    rows: z.array(
      z.object({
        row: z.int().openapi({ description: 'In the file' }),
        outcome: z.enum(['added', 'granted', 'known', 'rejected']),
        person: z
          .object({ id: z.string(), name: z.string(), login: z.string() })
          .nullable()
          .openapi({ description: 'Null where the row is rejected' }),
        unit: z.string().nullable(),
        problems: z.array(issueSchema),
      }),
    ),
  })
  .openapi('PeopleList')

export const ownPasswordBody = z
  .strictObject({ current: z.string().max(longestPassword), password: z.string().max(longestPassword) })
  .openapi('OwnPassword')

export const codeBody = z.strictObject({ code: z.string().max(20) }).openapi('SecondFactorCode')

export const meSchema = z
  .object({
    person: personSchema,
    sessions: z.array(
      z.object({
        id: z.string(),
        device: z.string().openapi({ example: 'phone chrome' }),
        createdAt: instantField,
        seenAt: instantField,
        expiresAt: instantField,
        isThis: z.boolean(),
      }),
    ),
    identities: z
      .array(z.object({ id: z.string(), issuer: z.string(), linkedAt: instantField }))
      .openapi({ description: 'By whom else the caller is known' }),
  })
  .openapi('Me')

export const secondFactorSchema = z
  .object({
    secret: z.string().openapi({ description: 'For an app that cannot read the code' }),
    address: z.string().openapi({ description: 'What the QR code holds' }),
  })
  .openapi('SecondFactor')

export const doneSchema = z.object({ done: z.literal(true) }).openapi('Done')

export const personHistorySchema = z.object({ rows: z.array(journalRowSchema) }).openapi('PersonHistory')
