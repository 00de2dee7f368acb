export interface ModelTable {
  period: string
  id: string
  unit: string
  title: string
  description: string
  date: string
  evidence: string | null
}
