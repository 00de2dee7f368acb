import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import {
  AreaField,
  CheckField,
  DayField,
  SelectField,
  TextField,
} from '../../components/form-field/form-field.tsx'
import { fieldLabel, type RecordField } from '../../view-models/record-values.ts'
import { unitChoice } from '../find-unit.ts'
import { type TypedForm, typedDay } from '../typed-form.ts'
import { choicesOf } from './choices.ts'
import { type FormContext, partsOf, typedFields } from './filled-form.ts'

interface Props {
  readonly context: FormContext
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
  /** Fields by which other data hangs on the record: they stand. */
  readonly fixed: readonly string[]
}

const suggestions = 'unit-suggestions'
const long: ReadonlySet<string> = new Set(['reason', 'description', 'evidence', 'result'])

/** The fields of a record, each as its descriptor says. */
export function RecordFields(props: Props) {
  const { context } = props
  const fields = typedFields(context.fields)
  return (
    <>
      {fields.map(field => (
        <Field {...props} field={field} />
      ))}
      {fields.some(({ names }) => names === 'unit') && (
        <datalist id={suggestions}>
          {context.units.map(unit => (
            <option value={unitChoice(unit)} />
          ))}
        </datalist>
      )}
    </>
  )
}

function Field({ context, problems, typed, fixed, field }: Props & { readonly field: RecordField }) {
  const { t } = context.names
  const { name, type, names, isOptional } = field
  const words = t.text.records
  const own = fieldLabel(field, t)
  const label = isOptional ? words.optional(own) : own
  const shared = { t, problems, id: name, label, value: typed[name] }
  if (fixed.includes(name))
    return (
      <p>
        {own}: <strong>{typed[name]}</strong>
        <input type="hidden" name={name} value={typed[name]} />
      </p>
    )
  switch (type) {
    case 'date':
      return <DayField {...shared} value={typedDay(typed, name)} />
    case 'flag':
      return (
        <SelectField
          {...shared}
          {...(isOptional && { none: words.unsaid })}
          choices={[
            { value: 'no', name: words.no },
            { value: 'yes', name: words.yes },
          ]}
        />
      )
    case 'list':
    case 'amounts':
      return <Parts {...{ context, problems, typed, fixed, field }} />
    case 'decimal':
    case 'count':
      return <TextField {...shared} longest={22} />
    default:
      if (names === 'declared') return <TextField {...shared} hint={words.declaredHint} longest={100} />
      if (names === 'unit')
        return <TextField {...shared} hint={t.text.events.unitHint} list={suggestions} longest={400} />
      if (names !== null) return <Choice {...{ context, problems, typed, fixed, field }} label={label} />
      return long.has(name) ? (
        <AreaField {...shared} longest={5000} />
      ) : (
        <TextField {...shared} longest={1000} />
      )
  }
}

function Choice({
  context,
  problems,
  typed,
  field,
  label,
}: Props & { readonly field: RecordField; readonly label: string }) {
  const { t } = context.names
  const { name, names, isOptional } = field
  const shared = { t, problems, id: name, label, value: typed[name] }
  const choices = names === null ? [] : choicesOf(names, context.names)
  if (choices.length === 0) return <TextField {...shared} longest={100} />
  const value = typed[name] ?? ''
  // What is stored stays in the list, whatever the criteria set knows now.
  const known = value === '' || choices.some(choice => choice.value === value)
  const none = isOptional ? t.text.records.unsaid : t.text.records.choose
  return (
    <SelectField {...shared} none={none} choices={known ? choices : [...choices, { value, name: value }]} />
  )
}

/** Several values under one name: figures of a unit, or entries of a list. */
function Parts({ context, problems, typed, field }: Props & { readonly field: RecordField }) {
  const { t } = context.names
  const { name, type } = field
  const shared = { t, problems }
  return (
    <fieldset class="part" id={name}>
      <legend>{fieldLabel(field, t)}</legend>
      {partsOf(field, context).map(part => {
        const id = `${name}.${part.value}`
        return type === 'list' ? (
          <CheckField {...shared} id={id} label={part.name} value={typed[id]} />
        ) : (
          <TextField {...shared} id={id} label={part.name} value={typed[id]} longest={22} />
        )
      })}
    </fieldset>
  )
}
