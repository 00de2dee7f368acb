import type { Translation } from '../../text/translation.ts'

/** What is wrong with a form; `field` is the id of the field to mend, null when no single field is to blame. */
export interface FormProblem {
  readonly message: string
  /** What stands at the field, where its label says what the message has to name. */
  readonly atField?: string
  readonly field: string | null
}

interface Props {
  readonly t: Translation
  readonly problems: readonly FormProblem[]
}

/** Everything wrong with a form, above it, each a link to its field. The reader starts here. */
export function ErrorSummary({ t, problems }: Props) {
  if (problems.length === 0) return null
  return (
    <div class="notice notice-bad" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" class="notice-title">
        {t.text.errors.summary}
      </h2>
      <ul>
        {problems.map(({ message, field }) => (
          <li>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** What is wrong with one field, between its label and the field itself. */
export function FieldError({ t, problems, field }: Props & { readonly field: string }) {
  const own = problems.filter(problem => problem.field === field)
  if (own.length === 0) return null
  return (
    <span class="field-error" id={`${field}-problem`}>
      <span class="sr-only">{t.text.errors.prefix} </span>
      {own.map(({ message, atField = message }) => atField).join(' ')}
    </span>
  )
}

/** Ties a field to its hint and to what is wrong with it. Example: `<input id="word" {...describedBy(problems, 'word')} />`. */
export const describedBy = (problems: readonly FormProblem[], field: string, hint?: string) => {
  const isWrong = problems.some(problem => problem.field === field)
  const ids = [hint, isWrong ? `${field}-problem` : undefined].filter(id => id !== undefined)
  return {
    ...(isWrong && { 'aria-invalid': 'true' as const }),
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
  }
}
