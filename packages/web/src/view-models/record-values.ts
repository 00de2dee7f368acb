import type { CriteriaIndex } from '@thidua/api/sheet'
import type { EnteredKindAnswer } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

export type RecordField = EnteredKindAnswer['fields'][number]
export type RecordValues = Readonly<Record<string, unknown>>

/** What the values of records name, by id. */
export interface RecordNames {
  readonly index: CriteriaIndex
  readonly units: ReadonlyMap<string, string>
  readonly blocks: ReadonlyMap<string, string>
  readonly t: Translation
}

const nameOf = (
  names: RecordField['names'],
  id: string,
  { index, units, blocks, t }: RecordNames,
): string => {
  switch (names) {
    case 'unit':
      return units.get(id) ?? id
    case 'block':
      return blocks.get(id) ?? id
    case 'fact':
    case 'attribute':
      return index.factName(id)
    case 'line':
      return index.lineName(id)
    case 'criterion':
      return index.criterionName(id)
    case 'gate':
      return index.gateName(id)
    case 'rating':
      return index.ratingName(id)
    case 'commendation':
      return index.commendationName(id)
    case 'activity-kind':
      return index.word('kinds', id)
    case 'unit-kind':
      return index.word('unitKinds', id)
    case 'channel':
      return index.word('channels', id)
    case 'level':
      return index.word('levels', id)
    case 'status':
    case 'activity-state':
      return t.text.records.statuses[id] ?? id
    default:
      return id
  }
}

/** A declared value by the type of its fact. */
export const declaredText = (
  value: string,
  fact: string,
  { index, t }: Pick<RecordNames, 'index' | 't'>,
): string => {
  const words = t.text.records
  switch (index.set.declarations[fact]?.type) {
    case 'yes-no':
      return value === 'yes' ? words.yes : value === 'no' ? words.no : value
    case 'date':
      return t.date(value)
    default:
      return t.exact(value)
  }
}

const partsText = (parts: object, names: RecordNames): string =>
  Object.entries(parts)
    .map(([name, value]) => {
      const { t, units, index } = names
      const label = t.text.records.fields[name] ?? index.factName(name)
      const text = name === 'unit' ? (units.get(String(value)) ?? String(value)) : plainValue(value, t)
      return `${label}: ${text}`
    })
    .join('; ')

const plainValue = (value: unknown, t: Translation): string =>
  typeof value === 'boolean'
    ? t.text.records[value ? 'yes' : 'no']
    : typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)
      ? t.exact(value)
      : String(value)

/** A value as it is read; `values` are those of its record. */
export function valueText(field: RecordField, values: RecordValues, names: RecordNames): string {
  const value = values[field.name]
  const { t } = names
  if (value === null || value === undefined || value === '') return t.text.records.empty
  switch (field.type) {
    case 'date':
      return t.date(String(value))
    case 'decimal':
    case 'count':
      return t.exact(String(value))
    case 'flag':
      return t.text.records[value === true ? 'yes' : 'no']
    case 'list': {
      const listed = (value as readonly unknown[]).map(id => nameOf(field.names, String(id), names))
      return listed.join(', ') || t.text.records.empty
    }
    case 'rows':
      return (value as readonly object[]).map(row => partsText(row, names)).join(' · ')
    case 'amounts':
      return partsText(value, names) || t.text.records.empty
    case 'text':
      return field.names === 'declared'
        ? declaredText(String(value), String(values.fact), names)
        : nameOf(field.names, String(value), names)
  }
}

export const fieldLabel = (field: Pick<RecordField, 'name'>, t: Translation): string =>
  t.text.records.fields[field.name] ?? field.name

/** Whether a field stands in what its record is called. */
const isInTitle = ({ name, isKey, isDerived, names, type }: RecordField, values: RecordValues): boolean => {
  const own = ['name', 'label', 'title'].find(one => typeof values[one] === 'string')
  const tells = name === own || (own === undefined && isKey) || (names === 'unit' && name !== 'parent')
  return type === 'text' && !isDerived && tells && values[name] !== null
}

/** What a record is called: its own name or number, its units, what it is about. */
export function recordTitle(
  fields: readonly RecordField[],
  values: RecordValues,
  names: RecordNames,
): string {
  const told = fields.filter(field => isInTitle(field, values))
  const title = told.map(field => valueText(field, values, names)).join(', ')
  return title === '' ? names.t.text.records.unnamed : title
}

/** Everything else that it says, in one line. */
export const recordSummary = (
  fields: readonly RecordField[],
  values: RecordValues,
  names: RecordNames,
): string =>
  fields
    .filter(field => !field.isDerived && values[field.name] !== null && !isInTitle(field, values))
    .map(field => `${fieldLabel(field, names.t)}: ${valueText(field, values, names)}`)
    .join('; ')
