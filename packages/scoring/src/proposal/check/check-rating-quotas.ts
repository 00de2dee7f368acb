import type { Seating } from '../../rating/fill-seats.ts'
import type { RatingSeat, UnitRating } from '../../rating/unit-rating.ts'
import { type Issue, issue } from '../../result.ts'
import { checkOrder, type Seated } from './check-order.ts'
import { checkSeats } from './check-seats.ts'
import { checkTie } from './check-tie.ts'
import type { PublishedView } from './published-view.ts'

/** One that the council did not choose came down like one beyond the seats. */
const seatingOf = ({ outcome, vote }: RatingSeat): Seating =>
  outcome === 'kept' ? 'seated' : outcome === 'vote' ? 'vote' : vote ? 'not-chosen' : 'no-seat'

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
    // What is still open holds no seat yet, and the lowest rating that it may come to stands.
    const isOpen = last?.outcome === 'vote' || last?.outcome === 'waits'
    const levelOf = (id: string | null | undefined): number =>
      view.set.ratings.findIndex(rating => rating.id === id)
    const isUnheld =
      !isOpen &&
      last?.outcome !== 'kept' &&
      view.set.ratings.some(({ id, quota }) => id === standing && quota) &&
      view.standingOf(own.unit)?.place !== null
    const isBroken = quotas.some((seat, at) => {
      const next = quotas[at + 1]
      return next !== undefined && settledAfter(view, seat) !== next.rating
    })
    const isOther = isOpen ? levelOf(own.rating) < levelOf(last.rating) : last && standing !== own.rating
    return isBroken || isUnheld || isOther
      ? [
          issue('rating-not-as-settled', ['ratings', i, 'rating'], {
            unit: own.unit,
            rating: own.rating ?? '–',
          }),
        ]
      : []
  })

/** Whether the council still votes on a better rating in the block. */
const isOpenAbove = (view: PublishedView, members: readonly string[], rating: string): boolean => {
  const { ratings } = view.set
  const at = ratings.findIndex(({ id }) => id === rating)
  return ratings
    .slice(0, at)
    .some(({ id }) => standsIn(view, members, id).some(({ seat }) => seat.vote?.decision === null))
}

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
      const votes = stands.flatMap(({ seat }) => seat.vote ?? [])
      const entries = stands.map(
        ({ rating: { unit }, seat, path }): Seated => ({
          unit,
          place: view.standingOf(unit)?.place ?? null,
          total: view.standingOf(unit)?.total ?? null,
          seating: seatingOf(seat),
          margin: seat.margin,
          path,
        }),
      )
      return [
        ...(isOpenAbove(view, members, id)
          ? []
          : stands.flatMap(({ seat, path }) => checkSeats(quota, seat, counts, members, view, path))),
        // Who stands here, and so the base by eligibility and the order, is open where a better rating is voted on.
        ...(stands.some(({ seat }) => seat.outcome === 'waits') || isOpenAbove(view, members, id)
          ? []
          : checkOrder(entries, first.seat.seats, tieAtEdge, votes[0])),
        ...stands.flatMap(({ seat, path }) =>
          seat.vote
            ? checkTie(seat.vote, undefined, [...path, 'vote'], {
                tied: votes[0]?.units.length ?? 0,
                seats: first.seat.seats,
              })
            : [],
        ),
      ]
    })
  }
  return [...chainIssues(view), ...view.result.blocks.flatMap(({ block }) => inBlock(block))]
}
