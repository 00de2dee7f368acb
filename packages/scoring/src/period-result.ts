import type { Basis, Period } from './input.ts'
import type { Proposal } from './proposal/proposal.ts'
import type { BlockStandings } from './ranking/standing.ts'
import type { UnitRating } from './rating/unit-rating.ts'
import type { UnitScore } from './unit-score/unit-score.ts'

/**
 * The named arithmetic that makes a result. `2` knows open votes, decisions of the council and seats that awards of the
 * period have taken; a result without any of these is one of `1`.
 */
export type Semantics = '1' | '2'

/** Everything one scoring run says, ready to be printed, stored or compared. Units are in the input's order. */
export interface PeriodResult {
  readonly criteriaSet: { readonly id: string; readonly version: string }
  readonly basis: Basis
  readonly period: Period
  readonly scores: readonly UnitScore[]
  readonly blocks: readonly BlockStandings[]
  readonly ratings: readonly UnitRating[]
  readonly proposals: readonly Proposal[]
}
