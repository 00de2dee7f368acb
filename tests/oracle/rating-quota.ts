import type { CriteriaSet, Quota, RatingSeat, UnitRating } from '@thidua/scoring'
import { type Asked, answer } from './answer.ts'
import { type Fraction, minus, write } from './fraction.ts'
import { seatFor, seatsOf } from './seats.ts'

/** A unit with the rating that points, conditions and gates give it. */
export interface Earner {
  readonly block: string
  readonly place: number | null
  readonly total: Fraction | null
  readonly rating: UnitRating
  readonly asked: Asked
}

/** Who stands at the rating number `level`: those who earned it, and those who did not keep the one above. */
const standingAt = (level: number, block: readonly Earner[], set: CriteriaSet): readonly Earner[] => {
  const { ratings } = set
  const own = block.filter(({ rating, place }) => rating.rating === ratings[level]?.id && place !== null)
  if (level === 0) return own
  const above = seatsAt(level - 1, block, set)
  return block.filter(earner => own.includes(earner) || (above.get(earner)?.outcome ?? 'kept') !== 'kept')
}

const seatsAt = (
  level: number,
  block: readonly Earner[],
  set: CriteriaSet,
): ReadonlyMap<Earner, RatingSeat> => {
  const { ratings } = set
  const rating = ratings[level]
  if (!rating?.quota || level === ratings.length - 1) return new Map()
  const here = standingAt(level, block, set)
  const seats = seatsOf(rating.quota, {
    units: block.length,
    eligible: here.length,
    ratings: block.map(earner => earner.rating.rating),
    quotaOf: id => ratings.find(found => found.id === id)?.quota as Quota,
    holdsForAll: when => block.every(({ asked }) => answer(when, asked) === 'yes'),
  })
  const placeOf = (earner: Earner): number => earner.place as number
  const places = here.map(placeOf)
  const seatOf = (earner: Earner) => seatFor(placeOf(earner), places, seats.seats, rating.tieAtEdge)
  const [inside, beyond] = [
    here.filter(earner => seatOf(earner) !== 'out'),
    here.filter(earner => seatOf(earner) === 'out'),
  ]
  const last = inside.reduce<Earner | null>((a, b) => (a && placeOf(a) > placeOf(b) ? a : b), null)
  const first = beyond.reduceRight<Earner | null>((a, b) => (a && placeOf(a) < placeOf(b) ? a : b), null)
  const words = { in: 'kept', vote: 'vote', out: 'lowered' } as const
  return new Map(
    here.map(earner => {
      const rival = inside.includes(earner) ? first : last
      const margin = rival && write(minus(earner.total as Fraction, rival.total as Fraction))
      return [
        earner,
        { rating: rating.id, outcome: words[seatOf(earner)], place: placeOf(earner), ...seats, margin },
      ]
    }),
  )
}

/** Ratings after their quotas. */
export const settleRatings = (earners: readonly Earner[], set: CriteriaSet): UnitRating[] =>
  earners.map(earner => {
    const block = earners.filter(other => other.block === earner.block)
    const quotas = set.ratings.flatMap((_, level) => seatsAt(level, block, set).get(earner) ?? [])
    const last = quotas.at(-1)
    if (!last) return earner.rating
    const at = set.ratings.findIndex(({ id }) => id === last.rating) + (last.outcome === 'kept' ? 0 : 1)
    return { ...earner.rating, rating: set.ratings[at]?.id ?? null, quotas }
  })
