export interface RulingTable {
  period: string
  id: string
  unit: string
  criterion: string
  /** Null: the criterion does not apply to the unit. */
  points: string | null
  author: string
  reason: string
  document: string
}
