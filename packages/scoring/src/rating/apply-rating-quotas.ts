import type { CouncilTable, TieVote } from '../council/settle-tie.ts'
import { type AssumedVote, countWays, mostWays, waysToWin } from '../council/ways.ts'
import { evaluateCondition } from '../evaluation/evaluate-condition.ts'
import { grouped } from '../grouped.ts'
import type { ConditionScope } from '../language/conditions/word.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Rating } from '../language/schema/outcomes.ts'
import type { Exact } from '../numbers/exact.ts'
import { fillSeats, type Seated, type Seating } from './fill-seats.ts'
import { type BlockCounts, seatsOf } from './seats.ts'
import type { RatingSeat, UnitRating } from './unit-rating.ts'

/** A unit with the rating it earned, before any quota. */
export interface EarnedRating {
  readonly block: string
  readonly place: number | null
  readonly total: Exact | null
  readonly rating: UnitRating
  readonly scope: ConditionScope
  readonly tieKeys: readonly (string | null)[]
}

/** A unit beyond the seats, and one that the council did not choose, come down in the same way. */
const outcomes: Readonly<Record<Seating, RatingSeat['outcome']>> = {
  seated: 'kept',
  vote: 'vote',
  'not-chosen': 'lowered',
  'no-seat': 'lowered',
}

export const hasRatingQuota = ({ ratings }: Pick<CriteriaSet, 'ratings'>): boolean =>
  ratings.some(({ quota }) => quota !== undefined)

/** What the quotas of a block's ratings may be taken of: ratings as earned, before any quota. */
const countsOf = (ratings: readonly Rating[], members: readonly EarnedRating[]) => {
  const counts: Omit<BlockCounts, 'eligible'> = {
    units: members.length,
    rated: named =>
      members.filter(({ rating: { rating } }) => rating !== null && (named?.includes(rating) ?? true)).length,
    everyUnit: condition =>
      members.every(({ scope }) => evaluateCondition(condition, scope).answer === 'yes'),
    // The criteria set is checked to have no ring and no base by eligibility here.
    seats: id => {
      const quota = ratings.find(rating => rating.id === id)?.quota
      return quota ? seatsOf(quota, { ...counts, eligible: 0 }).seats : 0
    },
  }
  return counts
}

/** The ratings of a block as they would be if the open votes had gone one way. */
interface Way extends RatingWay {
  readonly proofs: readonly (readonly RatingSeat[])[]
}

/** Ratings, by member, that follow from open votes read in one way. */
export interface RatingWay {
  readonly votes: readonly AssumedVote[]
  readonly ratings: readonly (string | null)[]
}

/** The ratings of a block: what stands, and where votes are open every way in which they can go. */
export interface BlockRatings {
  readonly ways: readonly RatingWay[]
  /** There are more ways than are looked at: what depends on them only says that it waits. */
  readonly isCut: boolean
}

interface State {
  readonly ways: readonly Way[]
  /** Index of the rating at whose open vote ways were no longer looked at one by one. */
  readonly cutAt: number | null
}

type FillLevel = (way: Way) => { readonly next: readonly Way[]; readonly isCut: boolean }

/** Fills the seats of one rating in one way; an open vote parts the way. */
const levelOf = (
  ratings: readonly Rating[],
  i: number,
  members: readonly EarnedRating[],
  counts: Omit<BlockCounts, 'eligible'>,
  council: CouncilTable,
): FillLevel | undefined => {
  const { id, quota, tieAtEdge } = ratings[i] as Rating
  const below = ratings[i + 1]
  if (!quota || !below) return undefined
  return way => {
    const here = members.flatMap(({ place, total, tieKeys, rating: { unit } }, at) =>
      way.ratings[at] === id && place !== null && total !== null ? [{ unit, place, total, tieKeys, at }] : [],
    )
    if (here.length === 0) return { next: [way], isCut: false }
    const seats = seatsOf(quota, { ...counts, eligible: here.length })
    const settle = council?.({ kind: 'rating', of: id, block: (members[0] as EarnedRating).block }) ?? null
    const { seated, vote } = fillSeats(here, seats.seats, tieAtEdge, settle)
    const ratingsAfter = [...way.ratings]
    const proofs = [...way.proofs]
    for (const { unit, place, at } of here) {
      const { seating, ...distance } = seated.get(unit) as Seated
      const own = { rating: id, outcome: outcomes[seating], place, ...seats, ...distance }
      const isTied = vote?.units.includes(unit) ?? false
      proofs[at] = [...(proofs[at] as RatingSeat[]), isTied ? { ...own, vote: vote as TieVote } : own]
      if (seating !== 'seated') ratingsAfter[at] = below.id
    }
    const filled = { ...way, ratings: ratingsAfter, proofs }
    if (!vote || vote.decision) return { next: [filled], isCut: false }
    if (countWays(vote.units.length, vote.seats) > mostWays) return { next: [filled], isCut: true }
    const next = waysToWin(vote.units, vote.seats).map(winners => ({
      ...filled,
      votes: [...way.votes, { kind: 'rating' as const, of: id, winners }],
      ratings: ratingsAfter.map((rating, at) =>
        winners.includes(members[at]?.rating.unit as string) ? id : rating,
      ),
    }))
    return { next, isCut: false }
  }
}

const applyInBlock = (
  ratings: readonly Rating[],
  members: readonly EarnedRating[],
  council: CouncilTable,
): State => {
  const counts = countsOf(ratings, members)
  const start: State = {
    ways: [{ votes: [], ratings: members.map(({ rating }) => rating.rating), proofs: members.map(() => []) }],
    cutAt: null,
  }
  return ratings.reduce((state, _, i) => {
    const fill = levelOf(ratings, i, members, counts, council)
    if (!fill) return state
    const filled = state.ways.map(fill)
    const ways = filled.flatMap(({ next }) => next)
    // The first way of each is the one in which nobody is chosen, and so the lower rating stands.
    if (ways.length > mostWays)
      return { ways: filled.flatMap(({ next }) => next.slice(0, 1)), cutAt: state.cutAt ?? i }
    return { ways, cutAt: state.cutAt ?? (filled.some(({ isCut }) => isCut) ? i : null) }
  }, start)
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const waiting = ({ decidedBy: _, ...seat }: RatingSeat): RatingSeat => ({
  ...seat,
  outcome: 'waits',
  margin: null,
})

/** One unit's rating from what it is in every way: the lowest stands, and the proofs as far as all ways agree. */
const merged = (
  ratings: readonly Rating[],
  { ways, cutAt }: State,
  { rating }: EarnedRating,
  at: number,
): UnitRating => {
  const levelIn = (way: Way): number => ratings.findIndex(({ id }) => id === way.ratings[at])
  const lowest = ways.reduce((a, b) => (levelIn(b) > levelIn(a) ? b : a))
  const own = lowest.proofs[at] as readonly RatingSeat[]
  const differs = own.findIndex((seat, j) => !ways.every(way => isSame(way.proofs[at]?.[j], seat)))
  const agreed = differs < 0 ? own : own.slice(0, differs)
  const isTied = agreed.at(-1)?.outcome === 'vote'
  const next = differs < 0 || isTied ? undefined : (own[differs] as RatingSeat)
  const quotas = next ? [...agreed, waiting(next)] : agreed
  const open = cutAt === null ? quotas : afterCut(ratings.slice(cutAt + 1), quotas)
  return open.length === 0 ? rating : { ...rating, rating: lowest.ratings[at] as string, quotas: open }
}

/** Where not every way was looked at, every seat of a lower rating may come out otherwise. */
const afterCut = (lower: readonly Rating[], quotas: readonly RatingSeat[]): readonly RatingSeat[] => {
  const open = quotas.findIndex(({ rating }) => lower.some(({ id }) => id === rating))
  if (open < 0) return quotas
  const agreed = quotas.slice(0, open)
  if (agreed.at(-1)?.outcome === 'vote') return agreed
  return [...agreed, waiting(quotas[open] as RatingSeat)]
}

/** The ratings of all units after their quotas, and how open votes may move those of a block. */
export interface SettledRatings {
  readonly ratings: readonly UnitRating[]
  readonly inBlock: (block: string) => BlockRatings
}

/**
 * Holds ratings to their quotas, block by block and from the best downwards: those beyond the seats, by place, are
 * rated one lower, where the next quota meets them. What a unit earned stays what conditions of ratings and gates ask.
 * Of a tie that is left to the council its decision settles it; while the vote is open nobody else comes down on a guess.
 */
export const applyRatingQuotas = (
  { ratings }: Pick<CriteriaSet, 'ratings'>,
  earned: readonly EarnedRating[],
  council: CouncilTable,
): SettledRatings => {
  const blocks = grouped(earned, ({ block }) => block)
  const settled = new Map<EarnedRating, UnitRating>()
  const states = new Map<string, State>()
  for (const [block, members] of blocks) {
    const state = applyInBlock(ratings, members, council)
    states.set(block, state)
    members.forEach((member, i) => {
      settled.set(member, merged(ratings, state, member, i))
    })
  }
  return {
    ratings: earned.map(unit => settled.get(unit) as UnitRating),
    inBlock: block => {
      const { ways, cutAt } = states.get(block) as State
      return { ways, isCut: cutAt !== null }
    },
  }
}
