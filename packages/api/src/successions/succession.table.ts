export interface SuccessionTable {
  period: string
  predecessor: string
  successor: string
  happenedOn: string
  document: string
}
