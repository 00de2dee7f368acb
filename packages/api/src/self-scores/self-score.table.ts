/** What a unit says of one criterion where it differs from what was computed. */
export interface Claim {
  readonly criterion: string
  /** Exact decimal text. */
  readonly points: string
  readonly reason: string
}

/** Points that were shown when it was confirmed; null: something was missing. */
export interface ShownFigure {
  readonly criterion: string
  readonly points: string | null
}

/** What a unit confirmed: its signature under the figures that it was shown. */
export interface SelfScoreTable {
  period: string
  unit: string
  /** Of the figures that were shown. */
  digest: string
  total: string | null
  figures: readonly ShownFigure[]
  claims: readonly Claim[]
  confirmedOn: string
}
