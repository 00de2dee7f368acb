import type { Generated } from 'kysely'

export interface PeriodTable {
  id: string
  title: string
  startsOn: string
  endsOn: string
  /** Day the proposals are drawn up, for holds. */
  proposalDate: string | null
  illustrative: boolean
  /** Digest of the criteria set in force. */
  criteriaSet: string
  /** Grows with every change of what scoring reads; a result remembers the revision it was computed from. */
  inputsRevision: Generated<number>
  /** Null: that of the installation. */
  province: string | null
  /** Of which the salts of the marks' digests are made; it never leaves the server. */
  marksKey: Generated<string>
  createdAt: Generated<string>
}
