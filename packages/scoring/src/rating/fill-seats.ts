import type { Commendation } from '../language/schema/outcomes.ts'
import { type Exact, subtract } from '../numbers/exact.ts'
import { print } from '../numbers/text.ts'

/** A unit that may take a seat, with its place in the block. */
export interface Contender {
  readonly unit: string
  readonly place: number
  readonly total: Exact
}

export type Seating = 'seated' | 'vote' | 'no-seat'

export interface Seated {
  readonly seating: Seating
  /** Points ahead of the first without a seat, or behind the last with one (a tied one counts as with). */
  readonly margin: string | null
}

const seatingOf = (
  contenders: readonly Contender[],
  seats: number,
  tieAtEdge: NonNullable<Commendation['tieAtEdge']>,
): Map<string, Seating> => {
  const seating = new Map<string, Seating>(contenders.map(({ unit }) => [unit, 'no-seat']))
  const places = [...new Set(contenders.map(({ place }) => place))].sort((a, b) => a - b)
  let free = seats
  for (const place of places) {
    if (free <= 0) break
    const tied = contenders.filter(contender => contender.place === place)
    const fits = tied.length <= free
    const settled = fits || tieAtEdge === 'all' ? 'seated' : tieAtEdge === 'vote' ? 'vote' : 'no-seat'
    for (const { unit } of tied) seating.set(unit, settled)
    if (!fits) break
    free -= tied.length
  }
  return seating
}

/**
 * Fills seats place by place; a shared place that does not fit whole is settled as declared, and ends the list.
 *
 * Example: places 1, 2, 2 and two seats under `vote` give seated, vote, vote.
 */
export const fillSeats = (
  contenders: readonly Contender[],
  seats: number,
  tieAtEdge: Commendation['tieAtEdge'] = 'vote',
): ReadonlyMap<string, Seated> => {
  const seating = seatingOf(contenders, seats, tieAtEdge)
  const isIn = ({ unit }: Contender): boolean => seating.get(unit) !== 'no-seat'
  const byPlace = [...contenders].sort((a, b) => a.place - b.place)
  const lastIn = byPlace.filter(isIn).at(-1)
  const firstOut = byPlace.find(contender => !isIn(contender))
  return new Map(
    contenders.map(contender => {
      const rival = isIn(contender) ? firstOut : lastIn
      const margin = rival ? print(subtract(contender.total, rival.total)) : null
      return [contender.unit, { seating: seating.get(contender.unit) as Seating, margin }]
    }),
  )
}
