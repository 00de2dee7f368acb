import type { Proposal } from '@thidua/scoring'
import type { ColumnType, Generated } from 'kysely'
import type { StoredOverview } from './stored-result.ts'

type Json<T> = ColumnType<T, string, never>

/** One scoring of a period, kept as it was. Only `publishedAt` is ever written afterwards. */
export interface ResultTable {
  period: string
  version: number
  /** Of everything the version says: the same digest is the same outcome. */
  digest: string
  criteriaSet: string
  /** The period's revision that it was computed from. */
  revision: number
  asOf: string
  proposals: Json<readonly Proposal[]>
  overview: Json<StoredOverview>
  createdAt: Generated<string>
  publishedAt: string | null
}
