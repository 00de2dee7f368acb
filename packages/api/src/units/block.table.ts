export interface BlockTable {
  period: string
  id: string
  label: string
}
