import { z } from '@hono/zod-openapi'

/** Fields that many schemas share. Text is brought to NFC on the way in: neither database does it. */

/** A field that may be absent; null says the same, so that what is answered can be sent back as it is. */
export const orAbsent = <T extends z.ZodType>(field: T) =>
  field.nullish().transform((value): z.output<T> | undefined => value ?? undefined)

/** Letters and digits, with marks between them that need no escape in an address. */
const idText = /^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,99}$/u

export const idField = z
  .string()
  .refine(text => idText.test(text.normalize('NFC')), 'invalid-id')
  .transform(text => text.normalize('NFC'))
  .openapi({ type: 'string', example: 'THPT02', maxLength: 100 })

/** Controls other than tabs and line ends: they show nothing, and PostgreSQL stores no zero character. */
const controls = /[^\P{Cc}\t\n\r]/gu

/** Half of a character, as a text that was cut off has it: no encoding can write it. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text)

export const textField = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(isWhole, 'broken-character')
    .transform(text => text.normalize('NFC').replace(controls, '').trim())
    .pipe(z.string().min(1))

/** Exact decimal text, never a JSON number: a score must not pass through binary floating point. */
export const decimalField = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,8})?$/, 'invalid-decimal')
  .openapi({ example: '12.5' })

/** A decimal that counts something, so it is not negative. */
export const amountField = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,8})?$/, 'invalid-amount')
  .openapi({ example: '2' })

/** Any text may be asked for and is not found; only what no database takes is refused. */
export const askedField = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(text => !/[\p{Cc}\p{Cs}]/u.test(text), 'invalid-id')

/** No calendar has a year 0, and neither has PostgreSQL. */
export const dateField = z.iso
  .date({ error: ({ code }) => (code === 'invalid_format' ? 'invalid-date' : undefined) })
  .refine(day => !day.startsWith('0000'), 'invalid-date')
  .openapi({ example: '2024-03-19' })

export const instantField = z.iso.datetime().openapi({ example: '2024-06-01T02:15:00.000Z' })

export const digestField = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'invalid-digest')
  .openapi({ description: 'SHA-256, hexadecimal' })

/** An exact number as text: a decimal where one exists, else a fraction in lowest terms. */
export const exactField = z
  .string()
  .openapi({ example: '2/3', description: 'Decimal, or fraction in lowest terms' })

export const labelField = z
  .object({ vi: z.string().openapi({ example: 'Khối 1' }), en: z.string().openapi({ example: 'Block 1' }) })
  .openapi('Label')

export const statusField = z.enum(['submitted', 'verified', 'rejected']).openapi('Status')

export const basisField = z.enum(['self', 'verified', 'final']).openapi('Basis', {
  description: 'self: as submitted; verified: as accepted; final: verified plus rulings',
})

/** Where a list goes on: give `next` back as `after`. */
export const cursorField = z.string().max(200).nullable().openapi({ description: 'Null on the last page' })

/** Where a list goes on, or a change of the journal, by its number. */
export const positionField = z.string().regex(/^\d{1,15}$/, 'invalid-cursor')

/** `If-Match`: the revision that a caller read, as `ETag` gave it. */
export const revisionField = z
  .string()
  .regex(/^"[1-9]\d{0,8}"$/, 'invalid-id')
  .openapi({
    description: 'The `ETag` that was read; where it is another now, nothing is changed',
    example: '"3"',
  })

/** For what may be changed without saying what was read. */
export const ifMatchHeader = z.object({ 'if-match': revisionField.optional() })

/** The number in it. */
export const readRevision = (header: string | undefined): number | undefined =>
  header === undefined ? undefined : Number(header.slice(1, -1))

/** The number of a stored version. */
export const versionField = z.coerce.number().int().min(1).max(2_147_483_647)

export const limitField = z.coerce.number().int().min(1).max(1000).default(100)

export const ofUnitQuery = z.object({
  unit: idField.optional().openapi({ description: 'Only of this unit' }),
})
