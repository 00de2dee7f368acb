import type { TieVote } from '../../council/settle-tie.ts'
import type { Commendation } from '../../language/schema/outcomes.ts'
import { subtract } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import type { Seating } from '../../rating/fill-seats.ts'
import { type Issue, issue } from '../../result.ts'

/** Somebody who could have a seat, and what became of it. */
export interface Seated {
  readonly unit: string
  readonly place: number | null
  readonly total: string | null
  readonly seating: Seating
  readonly margin: string | null
  readonly path: Issue['path']
}

const placeOf = ({ place }: Seated): number => place ?? Number.MAX_SAFE_INTEGER

/** Whether a place gets a seat, from who stands before it and beside it. */
const dueTo = (
  own: Seated,
  all: readonly Seated[],
  seats: number,
  tieAtEdge: NonNullable<Commendation['tieAtEdge']>,
  vote: TieVote | undefined,
): Seating => {
  const before = all.filter(other => placeOf(other) < placeOf(own)).length
  const beside = all.filter(other => placeOf(other) === placeOf(own)).length
  if (before >= seats) return 'no-seat'
  if (before + beside <= seats || tieAtEdge === 'all') return 'seated'
  if (tieAtEdge === 'none') return 'no-seat'
  const ballot = vote?.decision?.ballots.find(({ unit }) => unit === own.unit)
  return ballot ? (ballot.won ? 'seated' : 'not-chosen') : 'vote'
}

const distance = (own: Seated, rival: Seated | undefined): string | null =>
  rival && own.total !== null && rival.total !== null
    ? print(subtract(parse(own.total), parse(rival.total)))
    : null

/** Nobody in a better place is without a seat that a worse place has; ties at the edge as declared; margins right. */
export const checkOrder = (
  all: readonly Seated[],
  seats: number,
  tieAtEdge: Commendation['tieAtEdge'] = 'vote',
  vote?: TieVote,
): Issue[] => {
  const isIn = ({ seating }: Seated): boolean => seating === 'seated' || seating === 'vote'
  const byPlace = [...all].sort((a, b) => placeOf(a) - placeOf(b))
  const bestOut = byPlace.find(entry => !isIn(entry))
  const lastIn = byPlace.filter(isIn).at(-1)
  return all.flatMap((own): Issue[] => {
    const due = dueTo(own, all, seats, tieAtEdge, vote)
    const margin = distance(own, isIn(own) ? bestOut : lastIn)
    if (isIn(own) && bestOut && placeOf(bestOut) < placeOf(own))
      return [issue('better-unit-passed-over', own.path, { unit: bestOut.unit, over: own.unit })]
    if (due !== own.seating)
      return [issue('seat-not-as-declared', own.path, { unit: own.unit, expected: due, found: own.seating })]
    return margin === own.margin
      ? []
      : [issue('margin-miscounted', own.path, { expected: margin ?? '–', found: own.margin ?? '–' })]
  })
}
