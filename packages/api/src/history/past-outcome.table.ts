export interface PastOutcomeTable {
  period: string
  unit: string
  startsOn: string
  endsOn: string
  document: string
  rating: string | null
  /** A list of commendations as JSON. */
  commendations: string[]
}
