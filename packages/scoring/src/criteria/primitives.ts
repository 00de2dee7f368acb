import { z } from 'zod'

/** Lower-case words joined by hyphens or dots; starts with a letter, so it can never be read as a number. */
export const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/, 'invalid-id')

/** Exact decimal text, at most 12 digits before and 8 after the point. A JSON number is taken by its shortest text. */
export const decimalSchema = z
  .union([z.string(), z.number()])
  .transform(value => String(value).trim())
  .pipe(z.string().regex(/^-?\d{1,12}(\.\d{1,8})?$/, 'invalid-decimal'))

export const dateSchema = z.iso.date('invalid-date')

/** A date, or a day that comes back: `MM-DD` or `DD` is the first such day of the period that is scored. */
export const periodDaySchema = z.union([
  dateSchema,
  z.string().regex(/^((0[1-9]|1[0-2])-)?(0[1-9]|[12]\d|3[01])$/, 'invalid-date'),
])

/** Yes or no; YAML is read with every scalar as text, so `"true"` is accepted beside `true`. */
export const flagSchema = z.union([
  z.boolean(),
  z.enum(['true', 'false', 'yes', 'no']).transform(text => text === 'true' || text === 'yes'),
])

/** A label in Vietnamese and English. */
export const labelSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
export type Label = z.infer<typeof labelSchema>

export const integerSchema = z
  .union([z.string(), z.number()])
  .transform(value => String(value).trim())
  .pipe(z.string().regex(/^\d{1,4}$/, 'invalid-integer'))
  .transform(Number)
