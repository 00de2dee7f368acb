/** A unit's place in its block. */
export interface Standing {
  readonly unit: string
  readonly block: string
  readonly total: string | null
  /** Null for units without a total. Shared places are "1, 1, 3". */
  readonly place: number | null
  readonly shared: boolean
  /** The place that conditions of commendations read, where the policy for units under a gate makes it another one. */
  readonly seatPlace?: number | undefined
  /** Which tie-break key (0-based, in the declared order) set this unit apart from its neighbour above or below. */
  readonly decidedBy: number | null
  /** The keys themselves, in the declared order; larger is better. Null: a fact that is not known, below every other. */
  readonly tieKeys: readonly (string | null)[]
}

/** The units of a block with their places. */
export interface BlockStandings {
  readonly block: string
  readonly standings: readonly Standing[]
}
