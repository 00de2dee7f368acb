import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { ColumnType, Generated } from 'kysely'

/** Never changed and never removed: a set is known by the digest of its content. */
export interface CriteriaSetTable {
  digest: string
  id: string
  version: string
  document: ColumnType<CriteriaSet, string, never>
  installedAt: Generated<string>
  /** Number and day of the decision that issued it; null where it was taken in as a file. */
  decision: Generated<string | null>
  decidedOn: Generated<string | null>
}
