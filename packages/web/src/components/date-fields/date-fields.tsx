import type { Translation } from '../../text/translation.ts'
import { describedBy, FieldError, type FormProblem } from '../error-summary/error-summary.tsx'
import { noDay, type TypedDay } from './typed-day.ts'

interface Props {
  readonly t: Translation
  /** Id of the first field, to which the error summary leads; the fields are sent as `NAME-day`, `NAME-month`, `NAME-year`. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly typed?: TypedDay
  readonly problems?: readonly FormProblem[]
}

const parts = [
  { key: 'day', length: 2 },
  { key: 'month', length: 2 },
  { key: 'year', length: 4 },
] as const

/**
 * A day in three fields, in the order in which days are written here. A browser's own date field follows the language
 * of the browser, and shows 09/01 to one reader where another typed 01/09.
 */
export function DateFields({ t, name, label, hint, typed = noDay, problems = [] }: Props) {
  const words = t.text.dateFields
  const described = describedBy(problems, name, hint === undefined ? undefined : `${name}-hint`)
  return (
    <fieldset class="form-row" aria-describedby={described['aria-describedby']}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <FieldError t={t} problems={problems} field={name} />
      <div class="date-parts">
        {parts.map(({ key, length }) => (
          <label>
            {words.parts[key]}
            <input
              id={key === 'day' ? name : `${name}-${key}`}
              name={`${name}-${key}`}
              inputmode="numeric"
              maxlength={length}
              autocomplete="off"
              value={typed[key]}
              {...(described['aria-invalid'] && { 'aria-invalid': 'true' as const })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
