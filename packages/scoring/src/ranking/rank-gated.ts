import type { GatedPolicy } from '../language/schema/policies.ts'
import { type Entrant, type Placed, rank } from './rank.ts'

/** A place as it is printed, and the one that conditions of commendations read where that is another. */
export interface PlacedGated extends Placed {
  readonly seatPlace?: number
}

const behind = (placed: readonly Placed[], before: number): Placed[] =>
  placed.map(own => (own.place === null ? own : { ...own, place: own.place + before }))

const unplaced = ({ id }: Pick<Placed, 'id'>): Placed => ({ id, place: null, shared: false, decidedBy: null })

/** Places as the set wants them printed; those without a total come last. */
const printed = (
  place: GatedPolicy['place'],
  entrants: readonly Entrant[],
  isGated: (entrant: Entrant) => boolean,
): readonly Placed[] => {
  if (place === 'ranked') return rank(entrants)
  const known = entrants.filter(({ total }) => total !== null)
  const free = rank(known.filter(entrant => !isGated(entrant)))
  const barred = rank(known.filter(isGated))
  return [
    ...free,
    ...(place === 'after' ? behind(barred, free.length) : barred.map(unplaced)),
    ...entrants.filter(({ total }) => total === null).map(unplaced),
  ]
}

/**
 * Ranks a block of which some units stand under a gate. Conditions of commendations count places `next` without these
 * units or `vacant` with them, whatever is printed.
 *
 * Example: totals 9 (under a gate), 8, 7 with `{ place: 'after', seat: 'next' }` give places 3, 1, 2.
 */
export const rankGated = (
  entrants: readonly Entrant[],
  gated: ReadonlySet<string>,
  { place, seat }: GatedPolicy,
): PlacedGated[] => {
  const isGated = ({ id }: Entrant): boolean => gated.has(id)
  const counted = seat === 'next' ? entrants.filter(entrant => !isGated(entrant)) : entrants
  const seats = new Map(rank(counted).map(own => [own.id, own.place]))
  return printed(place, entrants, isGated).map((own): PlacedGated => {
    const seatPlace = gated.has(own.id) ? null : (seats.get(own.id) ?? null)
    return seatPlace === null || seatPlace === own.place ? own : { ...own, seatPlace }
  })
}
