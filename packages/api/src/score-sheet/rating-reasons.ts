import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'
import { tieKeyAt } from './tie-key-name.ts'
import { decisionPhrase } from './vote-reason.ts'

type RatingAnswer = SheetAnswer['rating']

const isClosed = ({ answer, ruling }: RatingAnswer['gates'][number]): boolean =>
  answer === 'yes' && ruling === undefined

/** Gates that are closed for a unit, as the set writes them. */
export const closedGates = (rating: RatingAnswer, { set }: CriteriaIndex) =>
  set.gates.filter(gate => rating.gates.some(found => found.gate === gate.id && isClosed(found)))

/**
 * The rating by its name. Without one a unit is *not rated* where a gate or the table says so, and *not rated yet* while
 * data are missing: the first is a verdict.
 */
export function ratingText(
  rating: RatingAnswer,
  total: string | null,
  index: CriteriaIndex,
  t: SheetLanguage,
): string {
  const { notRated, notRatedYet } = t.text.score
  if (rating.rating !== null) return index.ratingName(rating.rating)
  const isVerdict = total !== null || closedGates(rating, index).some(gate => gate.effect === 'not-rated')
  return isVerdict ? notRated : notRatedYet
}

/**
 * How far the next rating is. Silent where points alone do not lead there: behind a gate, or while a condition keeps
 * the unit from the rating that it has the points for.
 */
function nextSentence(rating: RatingAnswer, index: CriteriaIndex, t: SheetLanguage): readonly string[] {
  const { next } = rating
  const isHeldBack =
    rating.failed.length > 0 ||
    (rating.quotas ?? []).some(({ outcome }) => outcome !== 'kept') ||
    closedGates(rating, index).some(({ effect }) => effect !== 'no-commendation')
  if (next === null || isHeldBack) return []
  const better = index.set.ratings.find(({ id }) => id === next.rating)
  const words = t.text.score
  const conditions = (better?.conditions ?? []).map(({ label }) => t.label(label))
  const asked = better?.quota === undefined ? conditions : [...conditions, words.withinSeats]
  const [points, name] = [t.exact(next.missing), index.ratingName(next.rating)]
  return [asked.length === 0 ? words.next(points, name) : words.nextIf(points, name, asked.join('; '))]
}

/** What the nearest better rating takes, or what stands in the way of every one. */
function aheadSentences(
  { rating, earned, missing, conditions, loweredBy }: NonNullable<SheetAnswer['ahead']>,
  index: CriteriaIndex,
  t: SheetLanguage,
): readonly string[] {
  const words = t.text.score
  const asked = index.set.ratings.find(({ id }) => id === earned)
  const labels = conditions.map(i => t.label((asked?.conditions ?? [])[i]!.label))
  const gates = loweredBy.map(gate => index.gateName(gate))
  if (rating === null)
    return [words.blocked([...labels.map(words.aheadUnmet), ...gates.map(words.aheadGate)].join('; '))]
  const seats = asked?.quota === undefined ? [] : [words.withinSeats]
  if (labels.length + gates.length + seats.length === 0)
    return [words.next(t.exact(missing), index.ratingName(rating))]
  const parts = [
    ...(missing === '0' ? [] : [words.aheadPoints(t.exact(missing))]),
    ...labels.map(words.aheadCondition),
    ...seats,
  ]
  const lowered = gates.length === 0 ? [] : [words.aheadLowered(gates.join('”, “'), index.ratingName(earned))]
  return [words.ahead(index.ratingName(rating), parts.join('; ')), ...lowered]
}

/**
 * What the next rating takes, which conditions failed or lack data, which gates closed: one sentence each. Without
 * `ahead`, in versions scored before it was kept, the points to the next rating alone.
 */
export function ratingReasons(
  rating: RatingAnswer,
  index: CriteriaIndex,
  t: SheetLanguage,
  ahead?: SheetAnswer['ahead'],
): readonly string[] {
  const words = t.text.score
  const conditions = rating.failed.map(({ rating: better, condition, answer }) => {
    const label = index.set.ratings.find(entry => entry.id === better)?.conditions?.[condition]?.label
    const name = label === undefined ? '' : t.label(label)
    const sentence = answer === 'unknown' ? words.unknownCondition : words.failedCondition
    return sentence(index.ratingName(better), name)
  })
  const gates = rating.gates
    .filter(({ answer }) => answer !== 'no')
    .map(({ gate, answer, ruling }) => {
      if (ruling !== undefined) return words.gateOpened(index.gateName(gate), ruling)
      return (answer === 'yes' ? words.gate : words.gateUnknown)(index.gateName(gate))
    })
  const quotas = (rating.quotas ?? []).map(seat => ratingSeatSentence(seat, rating.unit, index, t))
  const next = ahead ? aheadSentences(ahead, index, t) : nextSentence(rating, index, t)
  const reasons = [...next, ...conditions, ...gates, ...quotas]
  const isBest = rating.rating !== null && rating.rating === index.set.ratings[0]?.id
  return reasons.length === 0 && isBest ? [words.best] : reasons
}

type RatingSeat = NonNullable<SheetAnswer['rating']['quotas']>[number]

function ratingSeatSentence(seat: RatingSeat, unit: string, index: CriteriaIndex, t: SheetLanguage): string {
  const words = t.text.score
  const figures = [
    index.ratingName(seat.rating),
    String(seat.place),
    String(seat.seats),
    String(seat.seatBase),
  ] as const
  const ballot = seat.vote?.decision?.ballots.find(given => given.unit === unit)
  const decision = seat.vote?.decision
  if (ballot && decision) {
    const votes = t.count(ballot.inFavour)
    const phrase = decisionPhrase(decision, t)
    return seat.outcome === 'kept'
      ? words.quotaChosen(figures[0], votes, t.count(decision.needed), phrase)
      : words.quotaNotChosen(figures[0], votes, phrase)
  }
  if (seat.outcome === 'kept') return words.quotaKept(...figures)
  if (seat.outcome === 'vote') return words.quotaVote(...figures)
  if (seat.outcome === 'waits') return words.quotaWaits(figures[0])
  const lowered = words.quotaLowered(...figures)
  const key = tieKeyAt(seat.decidedBy, index, t)
  if (key !== undefined) return words.quotaLevel(lowered, key)
  return seat.margin === null || seat.margin === '0'
    ? lowered
    : words.quotaLoweredBy(lowered, t.exact(seat.margin.replace('-', '')))
}
