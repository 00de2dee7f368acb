import type { ColumnType, Generated } from 'kysely'

/** What one person may do in one scope (decision 0109). What is null does not narrow it; an empty period: all. */
export interface RoleGrantTable {
  id: string
  period: Generated<string>
  person: string
  role: string
  province: string | null
  block: string | null
  unit: string | null
  /** Ids of criteria. */
  criteria: ColumnType<readonly string[] | null, string | null, string | null>
  startsOn: string | null
  endsOn: string | null
}
