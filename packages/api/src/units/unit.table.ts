import type { ColumnType } from 'kysely'

export interface UnitTable {
  period: string
  id: string
  name: string
  kind: string
  block: string
  attributes: ColumnType<Record<string, string>, string, string>
  parent: string | null
}
