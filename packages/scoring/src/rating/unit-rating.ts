/** Three-valued answer: a condition over missing facts is neither yes nor no. */
export type Answer = 'yes' | 'no' | 'unknown'

export interface UnitRating {
  readonly unit: string
  /** Null: not rated, because of a gate or because there is no total. */
  readonly rating: string | null
  /** What the points alone would give. */
  readonly byPoints: string | null
  /** Conditions (by index) of better bands that did not hold. */
  readonly failed: readonly { readonly rating: string; readonly condition: number; readonly answer: Answer }[]
  readonly gates: readonly { readonly gate: string; readonly answer: Answer }[]
  readonly commendable: boolean
  /** Next better band by points, and how many points are missing to its edge. */
  readonly next: { readonly rating: string; readonly missing: string } | null
}
