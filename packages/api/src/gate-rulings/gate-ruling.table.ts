export interface GateRulingTable {
  period: string
  id: string
  unit: string
  gate: string
  author: string
  reason: string
  document: string
}
