import { readDate } from '@thidua/api/intake'
import type { Translation } from '../../text/translation.ts'
import type { FormProblem } from '../error-summary/error-summary.tsx'

/** A day as it was typed, so that a refusal loses nothing of it. */
export interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

export const noDay: TypedDay = { day: '', month: '', year: '' }

/** What a sent form holds in the three fields of `name`. */
export const readTypedDay = (body: Readonly<Record<string, unknown>>, name: string): TypedDay => {
  const part = (key: keyof TypedDay): string => {
    const value = body[`${name}-${key}`]
    return typeof value === 'string' ? value.trim() : ''
  }
  return { day: part('day'), month: part('month'), year: part('year') }
}

const isEmpty = ({ day, month, year }: TypedDay): boolean => day === '' && month === '' && year === ''

const textOf = ({ day, month, year }: TypedDay): string => `${day}/${month}/${year}`

/** `YYYY-MM-DD`, or undefined where the three parts are no real day. */
export const dayOf = (typed: TypedDay): string | undefined =>
  /^\d{4}$/.test(typed.year) ? readDate({ text: textOf(typed) }).value : undefined

interface Asked {
  /** Id of the fields. */
  readonly field: string
  /** Their legend, by which the sentence names them. */
  readonly label: string
  readonly isOptional?: boolean
}

/** What is wrong with a typed day, in one sentence that names the part to mend. */
export const dayProblems = (
  t: Translation,
  typed: TypedDay,
  { field, label, isOptional = false }: Asked,
): readonly FormProblem[] => {
  const words = t.text.dateFields
  if (isEmpty(typed)) return isOptional ? [] : [{ message: words.needed(label), field }]
  if (dayOf(typed) !== undefined) return []
  const isWhole = Object.values(typed).every(part => part !== '')
  if (!isWhole) return [{ message: words.incomplete(label), field }]
  if (!/^\d{4}$/.test(typed.year)) return [{ message: words.year(label), field }]
  return [{ message: words.noSuchDay(label, textOf(typed)), field }]
}
