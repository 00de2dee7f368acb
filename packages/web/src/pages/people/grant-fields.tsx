import { describedBy, FieldError, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { DayField, TextField } from '../../components/form-field/form-field.tsx'
import type { Translation } from '../../text/translation.ts'
import { dayOf, type TypedForm, typedDay } from '../typed-form.ts'
import { isRole, roleNames } from './role-words.ts'

interface Props {
  readonly t: Translation
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** What is typed of a role and its scope. */
export function GrantFields({ t, problems, typed }: Props) {
  const words = t.text.people
  const field = { t, problems }
  return (
    <>
      <div class="form-row">
        <label for="role">{words.role}</label>
        <FieldError {...field} field="role" />
        <select id="role" name="role" {...describedBy(problems, 'role')}>
          {roleNames(t).map(([role, name]) => (
            <option value={role} selected={role === (typed.role ?? 'officer')}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <TextField
        {...field}
        id="unit"
        label={words.unit}
        hint={words.unitHint}
        value={typed.unit}
        longest={100}
      />
      <TextField
        {...field}
        id="block"
        label={words.block}
        hint={words.blockHint}
        value={typed.block}
        longest={100}
      />
      <TextField
        {...field}
        id="criteria"
        label={words.criteria}
        hint={words.criteriaHint}
        value={typed.criteria}
        longest={500}
      />
    </>
  )
}

/** Between which days a grant holds; both may be left empty. */
export function GrantDays({ t, problems, typed }: Props) {
  const words = t.text.people
  const field = { t, problems }
  return (
    <>
      <DayField
        {...field}
        id="startsOn"
        label={words.startsOn}
        hint={words.startsOnHint}
        value={typedDay(typed, 'startsOn')}
      />
      <DayField
        {...field}
        id="endsOn"
        label={words.endsOn}
        hint={words.endsOnHint}
        value={typedDay(typed, 'endsOn')}
      />
    </>
  )
}

/** Login, name and address of somebody, as fields. */
export function WhoFields({ t, problems, typed }: Props) {
  const words = t.text.people
  const field = { t, problems }
  return (
    <>
      <TextField {...field} id="name" label={words.name} value={typed.name} longest={200} />
      <TextField
        {...field}
        id="login"
        label={words.login}
        hint={words.loginHint}
        value={typed.login}
        longest={100}
      />
      <TextField {...field} id="email" label={words.email} value={typed.email} longest={200} />
    </>
  )
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** The role that was typed, as the API takes it. */
export const typedGrant = ({ role = '', unit, block, criteria }: TypedForm) => ({
  role: isRole(role) ? role : ('officer' as const),
  unit: orNull(unit),
  block: orNull(block),
  criteria:
    orNull(criteria)
      ?.split(/[,;\s]+/)
      .filter(part => part !== '') ?? null,
})

/** A day that was typed: null where nothing was, and as it was typed where it is none, for the API to refuse. */
export const typedOptionalDay = (typed: TypedForm, id: string): string | null => {
  const day = typedDay(typed, id)
  const parts = [day.year, day.month, day.day]
  return parts.every(part => part === '') ? null : (dayOf(day) ?? parts.join('-'))
}

/** The days that were typed of a grant. */
export const typedDays = (typed: TypedForm) => ({
  startsOn: typedOptionalDay(typed, 'startsOn'),
  endsOn: typedOptionalDay(typed, 'endsOn'),
})

export const typedWho = ({ name = '', login = '', email }: TypedForm) => ({
  name,
  login,
  email: orNull(email),
})
