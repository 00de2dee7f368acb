import type { AwardDecision, UnitAnswer } from '../../api/answers.ts'
import { FieldError } from '../../components/error-summary/error-summary.tsx'
import { CheckField, SelectField, TextField } from '../../components/form-field/form-field.tsx'
import type { Translation } from '../../text/translation.ts'
import { unitChoice } from '../find-unit.ts'
import { nameField, needsReason, openLines, otherRows, type SentDecision, whyField } from './decision-form.ts'
import type { AwardFrame } from './read-awards.ts'

interface Props extends SentDecision {
  readonly t: Translation
  readonly frame: AwardFrame
  readonly stored: AwardDecision | null
  readonly units: readonly UnitAnswer[]
}

const suggestions = 'unit-suggestions'

/** The units of a decision, form by form; whoever is not proposed is named with a reason. */
export function AwardedUnits(props: Props) {
  const { t, problems, typed, frame, stored } = props
  const words = t.text.awards
  const lines = openLines(frame, stored?.id ?? null)
  const revoked = (stored?.awards ?? []).filter(({ revocation }) => revocation !== null)
  const field = { t, problems }
  return (
    <section class="part" aria-labelledby="awards">
      <h2 id="awards" class="minor">
        {words.unitsTitle}
      </h2>
      <FieldError t={t} problems={problems} field="awards" />
      {revoked.length > 0 && <p>{words.revokedStay(revoked.map(({ unit }) => unit.name).join('; '))}</p>}
      {frame.index.set.commendations.map(({ id }) => {
        const own = lines.filter(({ commendation }) => commendation === id)
        return (
          <fieldset class="form-row">
            <legend>{frame.formName(id)}</legend>
            {own.length === 0 && <p class="soft">{words.nobodyOffered}</p>}
            {own.map(line => (
              <>
                <CheckField
                  {...field}
                  id={nameField(line)}
                  label={words.lineOf(line.unit.name, words.states[line.state])}
                  value={typed[nameField(line)]}
                />
                {needsReason(line) && (
                  <TextField
                    {...field}
                    id={whyField(line)}
                    label={words.reasonOf(line.unit.name)}
                    value={typed[whyField(line)]}
                    longest={2000}
                  />
                )}
              </>
            ))}
          </fieldset>
        )
      })}
      <Others {...props} />
    </section>
  )
}

function Others({ t, problems, typed, frame, units }: Props) {
  const words = t.text.awards
  const field = { t, problems }
  const forms = frame.index.set.commendations.map(({ id }) => ({ value: id, name: frame.formName(id) }))
  return (
    <>
      <h3>{words.othersTitle}</h3>
      <p class="hint">{words.othersHelp}</p>
      <datalist id={suggestions}>
        {units.map(unit => (
          <option value={unitChoice(unit)} />
        ))}
      </datalist>
      {otherRows.map(i => (
        <fieldset class="award-row">
          <legend>{words.otherOf(t.count(i + 1))}</legend>
          <TextField
            {...field}
            id={`other-unit-${i}`}
            label={words.unit}
            value={typed[`other-unit-${i}`]}
            list={suggestions}
            longest={400}
          />
          <SelectField
            {...field}
            id={`other-form-${i}`}
            label={words.form}
            value={typed[`other-form-${i}`]}
            choices={forms}
          />
          <TextField
            {...field}
            id={`other-why-${i}`}
            label={words.reason}
            value={typed[`other-why-${i}`]}
            longest={2000}
          />
        </fieldset>
      ))}
    </>
  )
}
