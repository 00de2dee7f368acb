import type { ColumnType } from 'kysely'
import type { Place, RowProblem } from '../intake/types.ts'
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
}
