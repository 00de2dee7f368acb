import type { UnitAnswer } from '../../api/answers.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import {
  fieldLabel,
  type RecordField,
  type RecordNames,
  type RecordValues,
} from '../../view-models/record-values.ts'
import { dayProblems } from '../day-problems.ts'
import { findUnit, unitChoice } from '../find-unit.ts'
import { dayFields, dayOf, type TypedForm, typedDay } from '../typed-form.ts'
import { choicesOf } from './choices.ts'

/** What a form of one record is filled with and read by. */
export interface FormContext {
  readonly fields: readonly RecordField[]
  readonly names: RecordNames
  readonly units: readonly UnitAnswer[]
}

/** Where the reason of a change is typed; a record may have a reason of its own. */
export const whyField = 'vi-sao'

/** Fields that a person fills in. */
export const typedFields = (fields: readonly RecordField[]): readonly RecordField[] =>
  fields.filter(({ isDerived }) => !isDerived)

/** Whether a form of single fields can say all of it. */
export const hasForm = (fields: readonly RecordField[]): boolean =>
  fields.every(({ type }) => type !== 'rows')

/** The parts of a field that are typed apart: `attributes.staff`. */
export const partsOf = ({ names }: RecordField, context: FormContext) =>
  names === null ? [] : choicesOf(names, context.names)

const typeOfFact = ({ names: { index } }: FormContext, fact: unknown): string | undefined =>
  index.set.declarations[String(fact)]?.type

/** How a value stands in its field. */
const typedValue = (field: RecordField, values: RecordValues, context: FormContext): TypedForm => {
  const { name, type, names } = field
  const value = values[name]
  const { t } = context.names
  if (value === null || value === undefined) return {}
  switch (type) {
    case 'date':
      return dayFields(name, String(value))
    case 'decimal':
    case 'count':
      return { [name]: t.exact(String(value)) }
    case 'flag':
      return { [name]: value === true ? 'yes' : 'no' }
    case 'list':
      return Object.fromEntries((value as readonly string[]).map(id => [`${name}.${id}`, 'yes']))
    case 'amounts':
      return Object.fromEntries(
        Object.entries(value as object).map(([id, amount]) => [`${name}.${id}`, t.exact(String(amount))]),
      )
    default: {
      if (names === 'declared')
        return { [name]: declaredTyped(String(value), typeOfFact(context, values.fact), context) }
      const unit = names === 'unit' ? context.units.find(({ id }) => id === value) : undefined
      return { [name]: unit ? unitChoice(unit) : String(value) }
    }
  }
}

const declaredTyped = (value: string, type: string | undefined, { names: { t } }: FormContext): string => {
  if (type === 'yes-no')
    return value === 'yes' ? t.text.records.yes : value === 'no' ? t.text.records.no : value
  return type === 'date' ? t.date(value) : t.exact(value)
}

/** A form as a stored record fills it. */
export const typedOf = (values: RecordValues, context: FormContext): TypedForm =>
  Object.assign({}, ...typedFields(context.fields).map(field => typedValue(field, values, context)))

const decimalOf = (typed: string): string => typed.replace(/\s/g, '').replace(',', '.')

const declaredOf = (typed: string, type: string | undefined, { names: { t } }: FormContext): string => {
  const words = t.text.records
  if (type === 'yes-no') {
    const small = typed.toLowerCase()
    return small === words.yes ? 'yes' : small === words.no ? 'no' : typed
  }
  if (type !== 'date') return decimalOf(typed)
  const [day = '', month = '', year = ''] = typed.split(/[/.\s-]+/)
  return dayOf({ day, month, year }) ?? typed
}

interface Read {
  readonly value: unknown
  readonly problems?: readonly FormProblem[]
}

const readField = (field: RecordField, typed: TypedForm, context: FormContext): Read => {
  const { name, type, names, isOptional } = field
  const { t } = context.names
  const label = fieldLabel(field, t)
  const text = typed[name] ?? ''
  const within = (prefix: string) =>
    Object.entries(typed).filter(([id, given]) => id.startsWith(`${prefix}.`) && given !== '')
  switch (type) {
    case 'date': {
      const day = typedDay(typed, name)
      return { value: dayOf(day), problems: dayProblems(t, day, { id: name, label, isOptional }) }
    }
    case 'decimal':
      return { value: text === '' ? null : decimalOf(text) }
    case 'count':
      return { value: /^\d+$/.test(text) ? Number(text) : null }
    case 'flag':
      return { value: text === 'yes' ? true : text === 'no' ? false : null }
    case 'list':
      return { value: within(name).map(([id]) => id.slice(name.length + 1)) }
    case 'amounts':
      return {
        value: Object.fromEntries(
          within(name).map(([id, amount]) => [id.slice(name.length + 1), decimalOf(amount)]),
        ),
      }
    default:
      if (text === '') return { value: null }
      if (names === 'declared') return { value: declaredOf(text, typeOfFact(context, typed.fact), context) }
      if (names !== 'unit') return { value: text }
      return readUnit(text, name, label, context)
  }
}

const readUnit = (text: string, field: string, label: string, { units, names: { t } }: FormContext): Read => {
  const found = findUnit(units, text, label, t)
  return 'unit' in found
    ? { value: found.unit }
    : { value: null, problems: [{ field, message: found.problem }] }
}

/** What was typed as the API takes it, and everything that is none of it before the API is asked. */
export function readForm(typed: TypedForm, context: FormContext) {
  const { t } = context.names
  const read = typedFields(context.fields).map(field => ({ field, ...readField(field, typed, context) }))
  const problems = read.flatMap(({ field, value, problems: own = [] }): readonly FormProblem[] => {
    if (own.length > 0 || value !== null || field.isOptional || field.type === 'flag') return own
    const label = fieldLabel(field, t)
    return [{ field: field.name, message: t.text.votes.needed(label) }]
  })
  return { problems, values: Object.fromEntries(read.map(({ field, value }) => [field.name, value])) }
}

/** The field of a form that a place in the request was made from: `values/startsOn`. */
export const fieldAt =
  (fields: readonly RecordField[]) =>
  ([root, name, part]: readonly string[]): string | null => {
    if (root === 'reason') return whyField
    const field = fields.find(one => one.name === name)
    if (field === undefined) return null
    if (field.type === 'date') return `${field.name}-day`
    return field.type === 'amounts' && part !== undefined ? `${field.name}.${part}` : field.name
  }
