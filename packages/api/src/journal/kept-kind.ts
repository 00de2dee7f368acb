/** A table whose rows are the newest revisions of records. Names are those of the database. */
export interface KeptKind {
  readonly table: string
  /** The columns under which a period has one row. */
  readonly key: readonly string[]
  /** Texts that may speak of a person: they enter digests salted, so that they can be erased. */
  readonly personal?: readonly string[]
  /** Its revisions are not read as a history: what one person counted is not the other's to see. */
  readonly isConcealed?: true
  /** Columns that are none of the record's content. */
  readonly left?: readonly string[]
  /** The column that says of which period a row is. By default `period`. */
  readonly periodColumn?: string
}

/** Columns that every such table may have beside its content. */
export const unkeptColumns = ['period', 'revision', 'change', 'salt', 'created_at'] as const

/** A column or table as the database names it: `startsOn` is `starts_on`. */
export const columnName = (name: string): string =>
  name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
