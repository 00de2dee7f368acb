import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** What the next rating takes, which conditions failed or lack data, which gates closed: one sentence each. */
export function ratingReasons(
  rating: SheetAnswer['rating'],
  index: CriteriaIndex,
  t: SheetLanguage,
): readonly string[] {
  const words = t.text.score
  const next =
    rating.next === null
      ? []
      : [words.next(t.exact(rating.next.missing), index.ratingName(rating.next.rating))]
  const conditions = rating.failed.map(({ rating: better, condition, answer }) => {
    const label = index.set.ratings.find(entry => entry.id === better)?.conditions?.[condition]?.label
    const name = label === undefined ? '' : t.label(label)
    const sentence = answer === 'unknown' ? words.unknownCondition : words.failedCondition
    return sentence(index.ratingName(better), name)
  })
  const gates = rating.gates
    .filter(({ answer }) => answer !== 'no')
    .map(({ gate, answer }) => (answer === 'yes' ? words.gate : words.gateUnknown)(index.gateName(gate)))
  const reasons = [...next, ...conditions, ...gates]
  const isBest = rating.rating !== null && rating.rating === index.set.ratings[0]?.id
  return reasons.length === 0 && isBest ? [words.best] : reasons
}
