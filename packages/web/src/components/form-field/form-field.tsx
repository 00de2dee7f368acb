import type { Translation } from '../../text/translation.ts'
import { describedBy, FieldError, type FormProblem } from '../error-summary/error-summary.tsx'

/** What every field of a form needs; `id` is its name too. */
interface FieldProps {
  readonly t: Translation
  readonly problems: readonly FormProblem[]
  readonly id: string
  readonly label: string
  readonly hint?: string
}

interface TextFieldProps extends FieldProps {
  readonly value: string | undefined
  readonly isNumber?: boolean
  readonly longest?: number
  /** Id of a `datalist` with what may be chosen. */
  readonly list?: string
  /** What the browser may fill in; by default nothing. */
  readonly autocomplete?: 'username' | 'one-time-code' | 'email' | 'name'
}

/** A field of one line with its label, its hint and what is wrong with it. */
export function TextField({ t, problems, id, label, hint, value, ...rest }: TextFieldProps) {
  const { isNumber = false, longest = 500, list, autocomplete = 'off' } = rest
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="form-row">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={hintId}>
          {hint}
        </span>
      )}
      <FieldError t={t} problems={problems} field={id} />
      <input
        id={id}
        name={id}
        value={value ?? ''}
        maxlength={longest}
        autocomplete={autocomplete}
        autocapitalize={autocomplete === 'username' ? 'none' : undefined}
        spellcheck={autocomplete === 'username' ? false : undefined}
        inputmode={isNumber ? 'numeric' : undefined}
        list={list}
        {...describedBy(problems, id, hintId)}
      />
    </div>
  )
}

/** A password: never shown again, and offered to the browser's keeper of passwords as what it is. */
export function PasswordField({
  t,
  problems,
  id,
  label,
  hint,
  autocomplete,
}: FieldProps & { readonly autocomplete: 'current-password' | 'new-password' }) {
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="form-row">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={hintId}>
          {hint}
        </span>
      )}
      <FieldError t={t} problems={problems} field={id} />
      <input
        id={id}
        name={id}
        type="password"
        required
        maxlength={200}
        autocomplete={autocomplete}
        {...describedBy(problems, id, hintId)}
      />
    </div>
  )
}

/** A day as it was typed. */
export interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

const parts = [
  ['day', 2],
  ['month', 2],
  ['year', 4],
] as const

/** A day in three fields, in the order in which it is written here. What is wrong with it stands at `<id>-day`. */
export function DayField({
  t,
  problems,
  id,
  label,
  hint,
  value,
}: FieldProps & { readonly value: TypedDay | undefined }) {
  const first = `${id}-day`
  const described = describedBy(problems, first, hint === undefined ? undefined : `${id}-hint`)
  const { 'aria-describedby': describing, ...invalid } = described
  return (
    <fieldset class="form-row" aria-describedby={describing}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError t={t} problems={problems} field={first} />
      <div class="day-parts">
        {parts.map(([part, digits]) => (
          <div>
            <label for={`${id}-${part}`}>{t.text.dayField[part]}</label>
            <input
              id={`${id}-${part}`}
              name={`${id}-${part}`}
              value={value?.[part] ?? ''}
              inputmode="numeric"
              maxlength={digits}
              autocomplete="off"
              class={`digits-${digits}`}
              {...invalid}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

export interface Choice {
  readonly value: string
  readonly name: string
}

/** One of a few: all of them are seen at once. What is wrong with it stands at the first. */
export function ChoiceField({
  t,
  problems,
  id,
  label,
  hint,
  value,
  choices,
}: FieldProps & { readonly value: string | undefined; readonly choices: readonly Choice[] }) {
  const described = describedBy(problems, id, hint === undefined ? undefined : `${id}-hint`)
  return (
    <fieldset class="form-row" aria-describedby={described['aria-describedby']}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError t={t} problems={problems} field={id} />
      {choices.map((choice, i) => (
        <label class="check">
          <input
            type="radio"
            id={i === 0 ? id : undefined}
            name={id}
            value={choice.value}
            checked={choice.value === value}
          />{' '}
          {choice.name}
        </label>
      ))}
    </fieldset>
  )
}

/** One of many, with an empty choice first where nothing need be chosen. */
export function SelectField({
  t,
  problems,
  id,
  label,
  hint,
  value,
  choices,
  none,
}: FieldProps & {
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  /** What the empty choice says; without it there is none. */
  readonly none?: string
}) {
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="form-row">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={hintId}>
          {hint}
        </span>
      )}
      <FieldError t={t} problems={problems} field={id} />
      <select id={id} name={id} {...describedBy(problems, id, hintId)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(choice => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A field of several lines. */
export function AreaField({
  t,
  problems,
  id,
  label,
  hint,
  value,
  longest,
}: FieldProps & { readonly value: string | undefined; readonly longest: number }) {
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="form-row">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={hintId}>
          {hint}
        </span>
      )}
      <FieldError t={t} problems={problems} field={id} />
      <textarea id={id} name={id} rows={3} maxlength={longest} {...describedBy(problems, id, hintId)}>
        {value ?? ''}
      </textarea>
    </div>
  )
}

/** A file from the phone or the computer, of the types that are taken. */
export function FileField({
  t,
  problems,
  id,
  label,
  hint,
  accept,
}: FieldProps & { readonly accept: string }) {
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="form-row">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={hintId}>
          {hint}
        </span>
      )}
      <FieldError t={t} problems={problems} field={id} />
      <input id={id} name={id} type="file" accept={accept} {...describedBy(problems, id, hintId)} />
    </div>
  )
}

/** One thing that is so or is not. */
export function CheckField({
  t,
  problems,
  id,
  label,
  value,
}: FieldProps & { readonly value: string | undefined }) {
  return (
    <div>
      <FieldError t={t} problems={problems} field={id} />
      <label class="check">
        <input
          type="checkbox"
          id={id}
          name={id}
          value="yes"
          checked={value === 'yes'}
          {...describedBy(problems, id)}
        />{' '}
        {label}
      </label>
    </div>
  )
}
