import type { ColumnType } from 'kysely'
import type { LayoutKind } from '../intake/codes.ts'
import type { Place, RowProblem, ValueChange } from '../intake/types.ts'
import type { ImportRowAnswer } from './import.schema.ts'

/** The values of a record, by field. */
type Values = Readonly<Record<string, unknown>>

type Json<T> = ColumnType<T, string, string>

export interface ImportRowTable {
  import: string
  position: number
  sheet: string | null
  row: number
  outcome: ImportRowAnswer['outcome']
  reason: string | null
  repeats: Json<Place | null>
  record: Json<ImportRowAnswer['record']>
  flagged: boolean
  /** Of a rejected row the problems, of an accepted one the warnings. */
  remarks: Json<readonly RowProblem[]>
  /** What an update replaced. */
  changes: Json<readonly ValueChange[]>
  /** The record that it would change or changed, as it was. */
  before: Json<Values | null>
  /** The record that it would make or changed, as it is then. */
  after: Json<Values | null>
  /** Whether it leaves a value empty that is stored. */
  erases: boolean
  /** What an earlier preview said of the row, where that was something else. */
  earlier: ImportRowAnswer['outcome'] | null
  /** Of a rejected row its cells, so that they can be mended. */
  cells: Json<readonly string[]>
}

/** A row without data. */
export interface ImportLayoutRowTable {
  import: string
  position: number
  sheet: string | null
  row: number
  lastRow: number
  kind: LayoutKind
  text: string
}
