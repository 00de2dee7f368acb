import type { ApiRefusal } from '../api/refusal.ts'
import type { FormProblem } from '../components/error-summary/error-summary.tsx'
import type { TypedDay } from '../components/form-field/form-field.tsx'

/** What was typed into a form, by the names of its fields, so that a refusal loses nothing. */
export type TypedForm = Readonly<Record<string, string>>

/** The texts of a form that was sent, without what stands around them. */
export const typedForm = (body: Readonly<Record<string, unknown>>): TypedForm =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()] as const] : [],
    ),
  )

/** The three fields of a day. */
export const typedDay = (typed: TypedForm, id: string): TypedDay => ({
  day: typed[`${id}-day`] ?? '',
  month: typed[`${id}-month`] ?? '',
  year: typed[`${id}-year`] ?? '',
})

/** The same fields, filled with a day (`2024-12-20`). */
export const dayFields = (id: string, date: string): TypedForm => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${id}-day`]: day, [`${id}-month`]: month, [`${id}-year`]: year }
}

/** The day as the API takes it; null where there is none such. Example: 30, 2, 2024 is none. */
export const dayOf = ({ day, month, year }: TypedDay): string | null => {
  if (![day, month].every(part => /^\d{1,2}$/.test(part)) || !/^\d{4}$/.test(year)) return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

/** What the API refused, each at the field that `fieldAt` finds for its place in the request. */
export const refusedFields = (
  { messages, paths }: ApiRefusal,
  fieldAt: (path: readonly string[]) => string | null,
): FormProblem[] => messages.map((message, i) => ({ message, field: fieldAt(paths[i] ?? []) }))
