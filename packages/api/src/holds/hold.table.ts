export interface HoldTable {
  period: string
  id: string
  unit: string
  startsOn: string
  endsOn: string | null
  reason: string
  document: string
}
