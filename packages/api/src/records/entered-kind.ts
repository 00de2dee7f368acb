import { type Columns, type ColumnType, type Vocabulary, vocabularies } from './record-kind.ts'

/**
 * A kind of what is entered, for what does the same with every kind: it is listed, found, opened, corrected and taken
 * back. The name of its table is the name of the kind in addresses and in the journal.
 */
export interface EnteredKind {
  readonly table: string
  /** Every column but the period, by name. */
  readonly columns: Columns
  readonly key: readonly string[]
  /** The column that says of which period a row is. By default `period`. */
  readonly periodColumn?: string
  readonly names?: Readonly<Partial<Record<string, Vocabulary>>>
  /** Columns that follow from others, so that nobody types them. */
  readonly derived?: readonly string[]
  /** The columns that name the units of a record. By default those that name one. */
  readonly unitColumns?: readonly string[]
}

/** One value of a record as forms and lists know it. */
export interface EnteredField {
  readonly name: string
  readonly type: Exclude<ColumnType, `${string}?`>
  readonly isKey: boolean
  readonly isOptional: boolean
  readonly isDerived: boolean
  /** What it names an entry of; null: it is a text or figure of its own. */
  readonly names: Vocabulary | null
}

const own: ReadonlySet<string> = new Set(vocabularies)

/** The fields of a kind, in the order in which they are read. */
export const fieldsOf = ({ columns, key, names = {}, derived = [] }: EnteredKind): readonly EnteredField[] =>
  Object.entries(columns).map(([name, type]) => ({
    name,
    type: type.replace('?', '') as EnteredField['type'],
    isKey: key.includes(name),
    isOptional: type.endsWith('?'),
    isDerived: derived.includes(name),
    names: names[name] ?? (own.has(name) ? (name as Vocabulary) : null),
  }))

/** The columns that name the units of a record; a list of objects has their `unit`. */
export const unitColumnsOf = (kind: EnteredKind): readonly string[] =>
  kind.unitColumns ?? fieldsOf(kind).flatMap(({ name, names }) => (names === 'unit' ? [name] : []))

const ofThePeriod: ReadonlySet<string | null> = new Set([
  null,
  'unit',
  'block',
  'model',
  'declared',
  'status',
  'activity-state',
])

/** What a record is about beside its unit: the first list of the criteria set that it names. */
export const subjectOf = (kind: EnteredKind): EnteredField | undefined =>
  fieldsOf(kind).find(({ names, type }) => type === 'text' && !ofThePeriod.has(names))
