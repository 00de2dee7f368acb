import type { CriteriaSet, Quota } from '@thidua/scoring/criteria'
import type { RatingSeat, UnitRating } from '@thidua/scoring/outcomes'
import type { CouncilDecision } from '@thidua/scoring/records'
import { type Asked, answer } from './answer.ts'
import { distance } from './award.ts'
import type { Fraction } from './fraction.ts'
import { seatFor, seatsOf } from './seats.ts'
import { assumedIn, decisionOn, few, parted, tieAmong, type World } from './vote.ts'

/** A unit with the rating that points, conditions and gates give it. */
export interface Earner {
  readonly block: string
  readonly place: number | null
  readonly total: Fraction | null
  readonly tieKeys: readonly (string | null)[]
  readonly rating: UnitRating
  readonly asked: Asked
}

interface Stand {
  readonly seat: RatingSeat
  /** In the world that is looked at. */
  readonly keeps: boolean
}

type Look = {
  readonly block: readonly Earner[]
  readonly set: CriteriaSet
  readonly decisions: readonly CouncilDecision[]
  readonly filled: Map<string, ReadonlyMap<Earner, Stand>>
}

/** Who stands at the rating number `level`: those who earned it, and those who did not keep the one above. */
const standingAt = (level: number, look: Look, world: World): readonly Earner[] => {
  const { block, set } = look
  const own = block.filter(({ rating, place }) => rating.rating === set.ratings[level]?.id && place !== null)
  if (level === 0) return own
  const above = seatsAt(level - 1, look, world)
  return block.filter(earner => own.includes(earner) || above.get(earner)?.keeps === false)
}

/** The seats of one rating in one world, each filled once. */
const seatsAt = (level: number, look: Look, world: World): ReadonlyMap<Earner, Stand> => {
  const key = JSON.stringify([level, world])
  const known = look.filled.get(key) ?? fillAt(level, look, world)
  look.filled.set(key, known)
  return known
}

const fillAt = (level: number, look: Look, world: World): ReadonlyMap<Earner, Stand> => {
  const { block, set, decisions } = look
  const { ratings } = set
  const rating = ratings[level]
  if (!rating?.quota || level === ratings.length - 1) return new Map()
  const here = standingAt(level, look, world)
  const seats = seatsOf(rating.quota, {
    units: block.length,
    eligible: here.length,
    ratings: block.map(earner => earner.rating.rating),
    quotaOf: id => ratings.find(found => found.id === id)?.quota as Quota,
    holdsForAll: when => block.every(({ asked }) => answer(when, asked) === 'yes'),
  })
  const placeOf = (earner: Earner): number => earner.place as number
  const idOf = (earner: Earner): string => earner.asked.unit.id
  const places = here.map(placeOf)
  const tie = tieAmong(
    here.map(earner => ({ unit: idOf(earner), place: placeOf(earner) })),
    seats.seats,
    rating.tieAtEdge,
  )
  const about = { kind: 'rating' as const, of: rating.id, block: block[0]?.block ?? '' }
  const decision = tie && decisionOn(set, decisions, about, tie)
  const seatOf = (earner: Earner): 'in' | 'vote' | 'out' => {
    const ballot = decision?.ballots.find(({ unit }) => unit === idOf(earner))
    if (ballot) return ballot.won ? 'in' : 'out'
    return seatFor(placeOf(earner), places, seats.seats, rating.tieAtEdge)
  }
  const [inside, beyond] = [
    here.filter(earner => seatOf(earner) !== 'out'),
    here.filter(earner => seatOf(earner) === 'out'),
  ]
  const last = inside.reduce<Earner | null>((a, b) => (a && placeOf(a) > placeOf(b) ? a : b), null)
  const first = beyond.reduceRight<Earner | null>((a, b) => (a && placeOf(a) < placeOf(b) ? a : b), null)
  const words = { in: 'kept', vote: 'vote', out: 'lowered' } as const
  const assumed = assumedIn(world, 'rating', rating.id) ?? []
  return new Map(
    here.map(earner => {
      const rival = inside.includes(earner) ? first : last
      const outcome = words[seatOf(earner)]
      return [
        earner,
        {
          seat: {
            rating: rating.id,
            outcome,
            place: placeOf(earner),
            ...seats,
            ...distance(earner, rival),
            ...(tie?.units.includes(idOf(earner)) ? { vote: { ...tie, decision } } : {}),
          },
          keeps: outcome === 'kept' || (outcome === 'vote' && assumed.includes(idOf(earner))),
        },
      ]
    }),
  )
}

/** Level of the rating that a unit ends at, and the seats it stood for on the way. */
const endOf = (earner: Earner, look: Look, world: World) => {
  const { ratings } = look.set
  const stands = ratings.flatMap((_, level) => {
    const found = seatsAt(level, look, world).get(earner)
    return found ? [{ ...found, level }] : []
  })
  const last = stands.at(-1)
  const level = last
    ? last.level + (last.keeps ? 0 : 1)
    : ratings.findIndex(({ id }) => id === earner.rating.rating)
  return { level, seats: stands.map(({ seat }) => seat) }
}

/** Every world that the open votes on ratings of a block make. */
const worldsOf = (look: Look): World[] =>
  look.set.ratings.reduce<World[]>(
    (worlds, { id }, level) =>
      few(
        parted(worlds, 'rating', id, world => {
          const votes = [...seatsAt(level, look, world).values()].flatMap(({ seat }) => seat.vote ?? [])
          return votes[0] && votes[0].decision === null ? votes[0] : null
        }),
      ),
    [[]],
  )

const told = (value: unknown): string => JSON.stringify(value ?? null)

/** What all worlds say of a unit; where they part, that it waits, and the lowest rating. */
const settle = (earner: Earner, look: Look, worlds: readonly World[]): UnitRating => {
  const ends = worlds.map(world => endOf(earner, look, world))
  const lowest = Math.max(...ends.map(({ level }) => level))
  const { seats } = ends.find(({ level }) => level === lowest) as (typeof ends)[number]
  const quotas: RatingSeat[] = []
  for (const [i, seat] of seats.entries()) {
    if (ends.every(end => told(end.seats[i]) === told(seat))) quotas.push(seat)
    else {
      if (quotas.at(-1)?.outcome !== 'vote') {
        const { decidedBy: _, ...open } = seat
        quotas.push({ ...open, outcome: 'waits', margin: null })
      }
      break
    }
  }
  return quotas.length === 0
    ? earner.rating
    : { ...earner.rating, rating: look.set.ratings[lowest]?.id ?? null, quotas }
}

/** Ratings after their quotas, and the ratings in every world of a block. */
export const settleRatings = (
  earners: readonly Earner[],
  set: CriteriaSet,
  decisions: readonly CouncilDecision[],
) => {
  const looks = new Map(
    [...new Set(earners.map(({ block }) => block))].map((id): [string, Look] => [
      id,
      { block: earners.filter(({ block }) => block === id), set, decisions, filled: new Map() },
    ]),
  )
  const lookAt = (block: string): Look => looks.get(block) as Look
  const worlds = new Map([...looks].map(([id, look]) => [id, worldsOf(look)]))
  return {
    ratings: earners.map(earner => settle(earner, lookAt(earner.block), worlds.get(earner.block) ?? [])),
    worldsIn: (block: string): World[] => worlds.get(block) ?? [[]],
    ratingIn: (earner: Earner, world: World): string | null =>
      set.ratings[endOf(earner, lookAt(earner.block), world).level]?.id ?? null,
  }
}
