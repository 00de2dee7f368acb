import type { SettleTie, TieVote } from '../council/settle-tie.ts'
import type { Commendation } from '../language/schema/outcomes.ts'
import { type Exact, subtract } from '../numbers/exact.ts'
import { print } from '../numbers/text.ts'

/** A unit that may take a seat, with its place in the block. */
export interface Contender {
  readonly unit: string
  readonly place: number
  readonly total: Exact
  /** Tie-break keys of its standing, in the declared order. */
  readonly tieKeys: readonly (string | null)[]
}

export type Seating = 'seated' | 'vote' | 'not-chosen' | 'no-seat'

export interface Seated {
  readonly seating: Seating
  /** Points ahead of the first without a seat, or behind the last with one (a tied one counts as with). */
  readonly margin: string | null
  /** Where that is nothing: the tie-break key (0-based) that told the two apart; absent where none did. */
  readonly decidedBy?: number | undefined
}

/** Who has a seat, and the tie that the set leaves to the council, if there is one. */
export interface FilledSeats {
  readonly seated: ReadonlyMap<string, Seated>
  readonly vote: TieVote | null
}

interface Edge {
  readonly seating: Map<string, Seating>
  readonly vote: TieVote | null
}

const seatingOf = (
  contenders: readonly Contender[],
  seats: number,
  tieAtEdge: NonNullable<Commendation['tieAtEdge']>,
  settle: SettleTie | null,
): Edge => {
  const seating = new Map<string, Seating>(contenders.map(({ unit }) => [unit, 'no-seat']))
  const places = [...new Set(contenders.map(({ place }) => place))].sort((a, b) => a - b)
  let free = seats
  for (const place of places) {
    if (free <= 0) break
    const tied = contenders.filter(contender => contender.place === place)
    const fits = tied.length <= free
    const settled = fits || tieAtEdge === 'all' ? 'seated' : tieAtEdge === 'vote' ? 'vote' : 'no-seat'
    for (const { unit } of tied) seating.set(unit, settled)
    if (settled === 'vote' && settle) {
      const units = tied.map(({ unit }) => unit).sort()
      const decision = settle(units, free)
      for (const { unit, won } of decision?.ballots ?? []) seating.set(unit, won ? 'seated' : 'not-chosen')
      return { seating, vote: { units, seats: free, decision } }
    }
    if (!fits) break
    free -= tied.length
  }
  return { seating, vote: null }
}

const hasSeat: Readonly<Record<Seating, boolean>> = {
  seated: true,
  vote: true,
  'not-chosen': false,
  'no-seat': false,
}

/**
 * Fills seats place by place; a shared place that does not fit whole is settled as declared, and ends the list.
 * `settle` looks for the council's decision on a tie that the set leaves to it.
 *
 * Example: places 1, 2, 2 and two seats under `vote`, with no decision, give seated, vote, vote.
 */
export const fillSeats = (
  contenders: readonly Contender[],
  seats: number,
  tieAtEdge: Commendation['tieAtEdge'],
  settle: SettleTie | null,
): FilledSeats => {
  const { seating, vote } = seatingOf(contenders, seats, tieAtEdge ?? 'vote', settle)
  const isIn = ({ unit }: Contender): boolean => hasSeat[seating.get(unit) as Seating]
  const byPlace = [...contenders].sort((a, b) => a.place - b.place)
  const lastIn = byPlace.filter(isIn).at(-1)
  const firstOut = byPlace.find(contender => !isIn(contender))
  const seated = new Map(
    contenders.map(contender => {
      const rival = isIn(contender) ? firstOut : lastIn
      const margin = rival ? print(subtract(contender.total, rival.total)) : null
      const at =
        rival && margin === '0' ? contender.tieKeys.findIndex((key, i) => key !== rival.tieKeys[i]) : -1
      return [
        contender.unit,
        { seating: seating.get(contender.unit) as Seating, margin, ...(at >= 0 && { decidedBy: at }) },
      ]
    }),
  )
  return { seated, vote }
}
