import { z } from 'zod'

/** Names that every plain object answers to: as ids they would be found where nothing was written. */
const reserved = Object.getOwnPropertyNames(Object.prototype)

/** Lower-case words joined by hyphens or dots; starts with a letter, so it can never be read as a number. */
export const idSchema = z
  .string('invalid-id')
  .regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/, 'invalid-id')
  .refine(id => !reserved.includes(id), 'reserved-id')
  .meta({
    id: 'id',
    description: 'Words joined by hyphens or dots, starting with a letter: `own-portal`.',
    not: { enum: reserved },
  })

const decimal = '-?\\d{1,12}(\\.\\d{1,8})?'

/** Exact decimal text, at most 12 digits before and 8 after the point. A JSON number is taken by its shortest text. */
export const decimalSchema = z
  .union([z.string(), z.number()], 'invalid-decimal')
  .meta({
    id: 'decimal',
    description: 'An exact decimal, as text or number: `"0.25"`, `-1`.',
    pattern: `^\\s*${decimal}\\s*$`,
  })
  .transform(value => String(value).trim())
  .pipe(z.string().regex(new RegExp(`^${decimal}$`), 'invalid-decimal'))

/** A limit of a number, where one is stated. */
export const boundSchema = decimalSchema.optional()

export const dateSchema = z.iso
  .date('invalid-date')
  .meta({ id: 'date', description: 'A date as `YYYY-MM-DD`.' })

/** A date, or a day that comes back: `MM-DD` or `DD` is the first such day of the period that is scored. */
export const periodDaySchema = z
  .union(
    [dateSchema, z.string().regex(/^((0[1-9]|1[0-2])-)?(0[1-9]|[12]\d|3[01])$/, 'invalid-date')],
    'invalid-date',
  )
  .meta({
    id: 'periodDay',
    description: 'A date, or the first `MM-DD` or `DD` of the period.',
  })

/** Yes or no; YAML is read with every scalar as text, so `"true"` is accepted beside `true`. */
export const flagSchema = z
  .union(
    [
      z.boolean(),
      z.enum(['true', 'false', 'yes', 'no']).transform(text => text === 'true' || text === 'yes'),
    ],
    'invalid-flag',
  )
  .meta({ id: 'flag', description: 'Yes or no: `true`, `false`.' })

/** A question is asked, or it is not written. */
export const isTrueSchema = flagSchema
  .refine(value => value === true, 'must-be-true')
  .transform(() => true as const)

/** A label in Vietnamese and English. */
export const labelSchema = z
  .strictObject(
    { vi: z.string().min(1), en: z.string().min(1) },
    { error: raw => (raw.code === 'invalid_type' ? 'expected-label' : undefined) },
  )
  .meta({ id: 'label', description: 'What people read: `{ vi: …, en: … }`.' })
/** A name in Vietnamese and English. */
export type Label = z.infer<typeof labelSchema>

export const integerSchema = z
  .union([z.string(), z.number()], 'invalid-integer')
  .meta({
    id: 'integer',
    description: 'A whole number from 0 to 9999.',
    pattern: '^\\s*\\d{1,4}\\s*$',
    minimum: 0,
    maximum: 9999,
    multipleOf: 1,
  })
  .transform(value => String(value).trim())
  .pipe(z.string().regex(/^\d{1,4}$/, 'invalid-integer'))
  .transform(Number)

/** How many are meant; none would be no rule at all. */
export const someSchema = z
  .union([z.string(), z.number()], 'invalid-integer')
  .meta({
    id: 'some',
    description: 'A whole number from 1 to 9999.',
    pattern: '^\\s*0*[1-9]\\d*\\s*$',
    maxLength: 16,
    minimum: 1,
    maximum: 9999,
    multipleOf: 1,
  })
  .pipe(integerSchema)
  .refine(count => count > 0, 'count-not-positive')

/** Decimal places of a rounding; more than twelve no table has, and no screen shows. */
export const placesSchema = integerSchema.refine(places => places <= 12, 'too-many-places')
