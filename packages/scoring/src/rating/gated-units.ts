import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { earnRatings, type Ratable } from './rate-units.ts'

/** Whether a closed gate keeps a unit from every commendation. */
export type IsGated = (unit: number) => boolean

const nobody: IsGated = () => false

/**
 * The units that closed gates keep from every commendation, asked before anybody has a place; nobody where the set has
 * no policy for them. Gates that such a set closes on places are refused when it is read.
 */
export const gatedUnits = (
  count: number,
  ratable: (unit: number) => Ratable,
  childrenOf: (unit: number) => readonly number[],
  set: Pick<CriteriaSet, 'ratings' | 'gates' | 'policies'>,
): IsGated => {
  if (!set.policies.ranking.gated) return nobody
  const { ratingOf } = earnRatings(count, ratable, childrenOf, set)
  return unit => !ratingOf(unit).commendable
}
