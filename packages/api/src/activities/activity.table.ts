import type { Status } from '@thidua/scoring/records'
import type { Generated } from 'kysely'
import type { ActivityState } from './activity-state.ts'

export interface ActivityTable {
  period: string
  /** Made of the content, so the same activity has the same id wherever it is stored. */
  id: string
  unit: string
  date: string
  kind: string
  channel: string | null
  level: string | null
  partner: string | null
  title: string | null
  quantity: string
  reached: string | null
  audience: string | null
  evidence: string | null
  link: string | null
  event: string | null
  status: ActivityState
  /** Why it was returned, rejected or voided. */
  reason: string | null
  /** The import that brought it; null when it was entered by hand. */
  import: string | null
  createdAt: Generated<string>
}

/** What units claim: neither drafts nor what was voided. What was returned is not verified. */
export type ClaimedActivityView = Omit<ActivityTable, 'status' | 'reason' | 'createdAt'> & { status: Status }
