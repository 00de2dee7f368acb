import type { ColumnType } from 'kysely'
import type { StoredUnitDetail, StoredUnitRow } from './stored-result.ts'

type Json<T> = ColumnType<T, string, never>

/** One unit in one result version: a short row for the standings, and everything for its own page. */
export interface ResultUnitTable {
  period: string
  version: number
  unit: string
  block: string
  position: number
  summary: Json<StoredUnitRow>
  detail: Json<StoredUnitDetail>
  summarySeal: ColumnType<string | null, string, never>
  detailSeal: ColumnType<string | null, string, never>
}
