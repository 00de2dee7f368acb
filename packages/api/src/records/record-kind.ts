import type { z } from '@hono/zod-openapi'
import type { Issue } from '@thidua/scoring/issues'
import type { Known, RecordRules } from '@thidua/scoring/records'
import type { Right } from '../access/rights.ts'
import type { CalendarStep } from '../calendar/step.ts'

export type EnteringRight = Extract<Right, `enter-${string}`>
type DecidingRight = Extract<Right, `decide-${string}`>

interface Cells {
  text: string
  /** `YYYY-MM-DD`. */
  date: string
  /** Decimal text without needless zeros. */
  decimal: string
  flag: boolean
  /** A list of texts, kept as JSON. */
  list: string[]
  /** A whole number of people or things. */
  count: number
  /** A list of objects, kept as JSON. */
  rows: object[]
  /** Decimals by name, kept as JSON. */
  amounts: Record<string, string>
}

/** Lists that a column may name an entry of; a column of the same name does so. */
export const vocabularies = [
  ...(['unit', 'block', 'model'] as const),
  ...(['fact', 'declared', 'line', 'criterion', 'gate', 'rating', 'commendation'] as const),
  ...(['activity-kind', 'channel', 'level', 'unit-kind', 'attribute', 'criteria-set'] as const),
  // Where an activity stands, and what was decided on anything else.
  ...(['status', 'activity-state'] as const),
] as const
export type Vocabulary = (typeof vocabularies)[number]

/** What a column holds; with a question mark it may be empty. */
export type ColumnType = keyof Cells | `${keyof Cells}?`
export type Columns = Readonly<Record<string, ColumnType>>

type CellOf<T extends ColumnType> = T extends keyof Cells
  ? Cells[T]
  : T extends `${infer Held extends keyof Cells}?`
    ? Cells[Held] | null
    : never

/** A stored row, by its columns; its period stands beside it. */
export type RowOf<C extends Columns> = { -readonly [K in keyof C]: CellOf<C[K]> }

/**
 * Everything the API knows of one kind of record of a period: its paths, its texts, its table, its checks. A kind in
 * the list of `record-kinds.ts` is served, stored, counted and scored with.
 */
export interface RecordKind<R = unknown, C extends Columns = Columns> {
  /** Its list in a body, in an answer and in what a scoring reads: `{ "gateRulings": [ … ] }`. */
  readonly field: string
  /** Its paths: `/periods/{period}/<segment>`. */
  readonly segment: string
  readonly tag: string
  readonly texts: { readonly list: string; readonly order: string; readonly store: string }
  /**
   * Who may read it of a period that they may see. `public`: whoever sees the period. What the public gets is decided
   * in `visibleRecords` alone.
   */
  readonly readers: 'public' | 'committee'
  /** The right that storing such records takes. */
  readonly enteredBy: EnteringRight
  /** The step of the year in which units enter it; absent: they do not, or whenever they like. */
  readonly step?: CalendarStep
  /** Where somebody decides on what was claimed by storing it anew: by which right, in which columns, and the values there before. */
  readonly decision?: {
    readonly by: DecidingRight
    readonly columns: readonly (string & keyof C)[]
    readonly open: Readonly<Record<string, unknown>>
  }
  /** An answer with the list, and a body with what is to be stored. */
  readonly list: z.ZodType
  readonly body: z.ZodType
  readonly table: string
  /** Every column but the period, by name. */
  readonly columns: C
  /** The columns under which a period has one row. */
  readonly key: readonly (string & keyof C)[]
  /** Texts that may speak of a person: they enter digests salted. A list of a published kind only grows by new columns. */
  readonly personal?: readonly (string & keyof C)[]
  /** The order of the list. By default that of the key. */
  readonly order?: readonly (string & keyof C)[]
  /** The columns that name the units of a record: a text, or the `unit` of each of a list. By default `unit`. */
  readonly unitColumns?: readonly (string & keyof C)[]
  /** What a column names, where its own name does not say so: `{ predecessor: 'unit' }`. */
  readonly names?: Readonly<Partial<Record<string & keyof C, Vocabulary>>>
  /** By default the fields of a record are its columns, and what is absent is null. */
  rowOf?(record: R): RowOf<C>
  /** The record as the API answers it. By default its fields are its columns. */
  recordOf?(row: RowOf<C>): object
  /** The record as the engine reads it, of the record as answered. By default what is null is absent there. */
  inputOf?(record: object): R
  /** Of those that decide on units: once something published rests on one, it is corrected and never removed. */
  readonly isDecision?: true
  /** What a record is called and what does not fit, as whoever reads such records says it. */
  readonly rules: RecordRules<R>
  /** Whether a record fits only the scored period tells; it is then scored before the record is kept. */
  readonly isCheckedWhenScored?: true
  /** What is kept and has no effect, with the reason; asked after storing, with all that is stored. */
  warn?(records: readonly R[], stored: never, known: Known): readonly Issue[]
}

/** The record of a kind, as the engine reads it. */
export type RecordOf<K> = K extends { readonly rules: RecordRules<infer R> } ? R : never
/** The record of a kind, as the API answers it. */
export type AnswerOf<K extends Pick<RecordKind, 'list' | 'field'>> = z.output<K['list']>[K['field'] &
  keyof z.output<K['list']>] extends readonly (infer A)[]
  ? A
  : never

/** The units that a record names. */
export const unitsOf = (kind: RecordKind, record: object): string[] => {
  const row = (kind.rowOf?.(record) ?? record) as Readonly<Record<string, unknown>>
  return (kind.unitColumns ?? ['unit']).flatMap(column => {
    const named = row[column]
    if (Array.isArray(named)) return named.flatMap(({ unit }: { unit?: string }) => unit ?? [])
    return typeof named === 'string' ? [named] : []
  })
}
