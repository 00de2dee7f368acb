import type { Status } from '@thidua/scoring'

export interface DeclarationTable {
  period: string
  unit: string
  fact: string
  value: string
  status: Status
  verifiedValue: string | null
  evidence: string | null
}
