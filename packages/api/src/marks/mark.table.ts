export interface MarkTable {
  period: string
  unit: string
  line: string
  member: string
  points: string
  reason: string
  recused: boolean
}
