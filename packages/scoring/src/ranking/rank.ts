import { compare, type Exact } from '../numbers/exact.ts'
import { compareTieKeys, type TieKey } from './tie-key.ts'

export interface Entrant {
  readonly id: string
  /** Null: no total, no place. */
  readonly total: Exact | null
  /** Tie-break keys in declared order; larger is better. */
  readonly keys: readonly TieKey[]
}

export interface Placed {
  readonly id: string
  readonly place: number | null
  readonly shared: boolean
  /** Tie-break key that separated this entrant from an equal total next to it. */
  readonly decidedBy: number | null
}

/** Negative when a stands before b; by total, then key by key. */
const compareEntrants = (a: Entrant, b: Entrant): number => {
  const byTotal = compare(b.total as Exact, a.total as Exact)
  if (byTotal !== 0) return byTotal
  for (const [i, key] of a.keys.entries()) {
    const byKey = compareTieKeys(b.keys[i] ?? null, key)
    if (byKey !== 0) return byKey
  }
  return 0
}

const decidingKey = (a: Entrant, b: Entrant | undefined): number | null => {
  if (!b || compare(a.total as Exact, b.total as Exact) !== 0) return null
  const at = a.keys.findIndex((key, i) => compareTieKeys(key, b.keys[i] ?? null) !== 0)
  return at < 0 ? null : at
}

/**
 * Competition ranking: equal entrants share a place and the next place is skipped ("1, 1, 3").
 * Entrants without a total come last, unplaced. Within a shared place the input's order is kept.
 *
 * Example: totals 9, 9, 7 without keys give places 1, 1, 3.
 */
export const rank = (entrants: readonly Entrant[]): Placed[] => {
  const sorted = entrants.filter(entrant => entrant.total !== null).sort(compareEntrants)
  let place = 0
  const placed = sorted.map((entrant, i): Placed => {
    const [before, after] = [sorted[i - 1], sorted[i + 1]]
    const tiedBefore = before !== undefined && compareEntrants(before, entrant) === 0
    const tiedAfter = after !== undefined && compareEntrants(entrant, after) === 0
    if (!tiedBefore) place = i + 1
    return {
      id: entrant.id,
      place,
      shared: tiedBefore || tiedAfter,
      decidedBy: decidingKey(entrant, before) ?? decidingKey(entrant, after),
    }
  })
  const unplaced = entrants.filter(entrant => entrant.total === null)
  return [...placed, ...unplaced.map(({ id }) => ({ id, place: null, shared: false, decidedBy: null }))]
}
