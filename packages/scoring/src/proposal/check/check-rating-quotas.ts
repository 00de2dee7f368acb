import type { RatingSeat, UnitRating } from '../../rating/unit-rating.ts'
import { type Issue, issue } from '../../result.ts'
import { checkOrder, type Seated } from './check-order.ts'
import { checkSeats } from './check-seats.ts'
import type { PublishedView } from './published-view.ts'

const seating = { kept: 'seated', vote: 'vote', lowered: 'no-seat' } as const

interface Stand {
  readonly rating: UnitRating
  readonly at: number
  readonly seat: RatingSeat
  readonly path: Issue['path']
}

/** Who stood in the quota of a rating in a block. */
const standsIn = (view: PublishedView, members: readonly string[], rating: string): readonly Stand[] =>
  view.result.ratings.flatMap((own, i) =>
    members.includes(own.unit)
      ? (own.quotas ?? []).flatMap((seat, at) =>
          seat.rating === rating ? [{ rating: own, at, seat, path: ['ratings', i, 'quotas', at] }] : [],
        )
      : [],
  )

/** The rating that a unit comes to after so many of its seats. */
const settledAfter = (view: PublishedView, seat: RatingSeat): string | undefined => {
  const { ratings } = view.set
  const at = ratings.findIndex(({ id }) => id === seat.rating)
  return ratings[seat.outcome === 'kept' ? at : at + 1]?.id
}

const chainIssues = (view: PublishedView): Issue[] =>
  view.result.ratings.flatMap((own, i): Issue[] => {
    const quotas = own.quotas ?? []
    const last = quotas.at(-1)
    const standing = last ? settledAfter(view, last) : (own.rating ?? undefined)
    const isUnheld =
      last?.outcome !== 'kept' &&
      view.set.ratings.some(({ id, quota }) => id === standing && quota) &&
      view.standingOf(own.unit)?.place !== null
    const isBroken = quotas.some((seat, at) => {
      const next = quotas[at + 1]
      return next !== undefined && settledAfter(view, seat) !== next.rating
    })
    return isBroken || isUnheld || (last && standing !== own.rating)
      ? [
          issue('rating-not-as-settled', ['ratings', i, 'rating'], {
            unit: own.unit,
            rating: own.rating ?? '–',
          }),
        ]
      : []
  })

/** Quotas of ratings: seats counted again, nobody better passed over, and the rating is what the seats left. */
export const checkRatingQuotas = (view: PublishedView): Issue[] => {
  const { ratings } = view.set
  const inBlock = (block: string): Issue[] => {
    const members = view.membersOf(block)
    return ratings.flatMap(({ id, quota, tieAtEdge }): Issue[] => {
      const stands = standsIn(view, members, id)
      const first = stands[0]
      if (!quota || !first) return []
      const earned = members.map(view.earnedRating)
      const counts = {
        units: members.length,
        eligible: stands.length,
        rated: (named: readonly string[] | undefined) =>
          earned.filter(rating => rating !== null && (named?.includes(rating) ?? true)).length,
        seats: (other: string) => standsIn(view, members, other)[0]?.seat.seats ?? first.seat.seatBase,
      }
      const entries = stands.map(
        ({ rating: { unit }, seat, path }): Seated => ({
          unit,
          place: view.standingOf(unit)?.place ?? null,
          total: view.standingOf(unit)?.total ?? null,
          seating: seating[seat.outcome],
          margin: seat.margin,
          path,
        }),
      )
      return [
        ...stands.flatMap(({ seat, path }) => checkSeats(quota, seat, counts, members, view, path)),
        ...checkOrder(entries, first.seat.seats, tieAtEdge),
      ]
    })
  }
  return [...chainIssues(view), ...view.result.blocks.flatMap(({ block }) => inBlock(block))]
}
