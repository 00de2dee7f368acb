import type { Standing } from '@thidua/scoring/outcomes'
import type { CriteriaIndex } from './criteria-index.ts'
import { closedGates } from './rating-reasons.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

type StandingAnswer = Pick<Standing, 'place' | 'total'>

/** A place, or why there is none: data are missing, or the set gives a unit under a gate none. */
export function placeText({ place, total }: StandingAnswer, t: SheetLanguage): string {
  const { noPlace, notRanked } = t.text.score
  return place === null ? (total === null ? noPlace : notRanked) : String(place)
}

/** Why a unit under a gate stands behind the others, or has no place; null for every other unit. */
export function gatedPlaceReason(
  { total }: StandingAnswer,
  rating: SheetAnswer['rating'],
  index: CriteriaIndex,
  t: SheetLanguage,
): string | null {
  const { gated } = index.set.policies.ranking
  if (!gated || gated.place === 'ranked' || total === null || rating.commendable) return null
  const gate = closedGates(rating, index).find(({ effect }) => effect !== 'lower-one')
  const words = t.text.score
  return gate ? words.gatedPlace[gated.place](index.gateName(gate.id)) : null
}
