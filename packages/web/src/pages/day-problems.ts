import type { FormProblem } from '../components/error-summary/error-summary.tsx'
import type { TypedDay } from '../components/form-field/form-field.tsx'
import type { Translation } from '../text/translation.ts'
import { dayOf } from './typed-form.ts'

interface Asked {
  /** Id of the day; what is wrong stands at its first field. */
  readonly id: string
  /** Its legend, by which the sentence names it. */
  readonly label: string
  readonly isOptional?: boolean
}

/** What is wrong with a typed day, in one sentence that names the part to mend. */
export const dayProblems = (
  t: Translation,
  typed: TypedDay,
  { id, label, isOptional = false }: Asked,
): readonly FormProblem[] => {
  const words = t.text.dateFields
  const { day, month, year } = typed
  const field = `${id}-day`
  const parts = [day, month, year]
  if (parts.every(part => part === '')) return isOptional ? [] : [{ message: words.needed(label), field }]
  if (dayOf(typed) !== null) return []
  if (parts.some(part => part === '')) return [{ message: words.incomplete(label), field }]
  if (!/^\d{4}$/.test(year)) return [{ message: words.year(label), field }]
  return [{ message: words.noSuchDay(label, parts.join('/')), field }]
}
