import type { ColumnType } from 'kysely'
import type { LayoutKind } from '../intake/codes.ts'
import type { Place, RowProblem, ValueChange } from '../intake/types.ts'
import type { ImportRowAnswer } from './import.schema.ts'

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
