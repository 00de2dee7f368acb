import type { Translation } from '../../text/translation.ts'
import type { OfferedSet } from '../../view-models/set-choice.ts'
import { describedBy, FieldError, type FormProblem } from '../error-summary/error-summary.tsx'

/** The choice that leaves it to the days of the period. */
export const byDays = 'by-days'

interface Props {
  readonly t: Translation
  readonly name: string
  readonly sets: readonly OfferedSet[]
  /** Digest that was chosen, or `byDays`. */
  readonly chosen: string
  readonly problems: readonly FormProblem[]
}

/** The criteria sets with their days first, since the days tell them apart; none is preselected that the days could refuse. */
export function SetChoice({ t, name, sets, chosen, problems }: Props) {
  const words = t.text.newPeriod
  return (
    <fieldset class="form-row" {...describedBy(problems, name)}>
      <legend>{words.set}</legend>
      <FieldError t={t} problems={problems} field={name} />
      <label class="choice">
        <input type="radio" id={name} name={name} value={byDays} checked={chosen === byDays} />
        <span>
          <strong>{words.setByDays}</strong>
          <span class="hint">{words.setByDaysHint}</span>
        </span>
      </label>
      {sets.map(set => (
        <label class="choice">
          <input type="radio" name={name} value={set.digest} checked={chosen === set.digest} />
          <span>
            <strong>{set.days}</strong>
            <span>{set.title}</span>
            <span class="hint">{words.setVersion(set.version)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
