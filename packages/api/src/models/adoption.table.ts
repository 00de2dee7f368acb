export interface AdoptionTable {
  period: string
  model: string
  unit: string
  date: string
  result: string
  evidence: string | null
}
