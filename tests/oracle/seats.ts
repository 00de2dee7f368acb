import type { Condition, Quota } from '@thidua/scoring/criteria'
import type { SeatRule } from '@thidua/scoring/outcomes'
import { least, of, over, read, times, write } from './fraction.ts'
import { roundTo } from './rounding.ts'

export interface OracleSeats {
  readonly seatBase: number
  readonly seats: number
  readonly rule: SeatRule
}

/** What a quota is counted from, in one block. */
export interface Counted {
  readonly units: number
  readonly eligible: number
  /** Ratings of the block's units, one entry a unit. */
  readonly ratings: readonly (string | null)[]
  readonly quotaOf: (id: string) => Quota
  readonly holdsForAll: (condition: Condition) => boolean
}

/** Seats of a quota in a block. A nested quota counts the other's seats first, as if nobody were eligible. */
export const seatsOf = (quota: Quota, counted: Counted): OracleSeats => {
  const { units, ratings } = counted
  if ('seats' in quota) return { seatBase: units, seats: quota.seats, rule: { kind: 'fixed' } }
  if ('byBlockSize' in quota) {
    const reached = quota.byBlockSize.filter(({ from }) => from <= units).map(({ from }) => from)
    const from = reached.length > 0 ? Math.max(...reached) : null
    const seats = quota.byBlockSize.find(row => row.from === from)?.seats ?? 0
    return { seatBase: units, seats, rule: { kind: 'block-size', from } }
  }
  const { percentOf, rounding, under, percentWhen = [], ratings: named } = quota
  const bases = {
    units: () => units,
    eligible: () => counted.eligible,
    rated: () => ratings.filter(rating => rating !== null && (!named || named.includes(rating))).length,
    seats: () => seatsOf(counted.quotaOf(quota.of as string), { ...counted, eligible: 0 }).seats,
  }
  const seatBase = bases[percentOf]()
  if (under && seatBase > 0 && seatBase < under.units)
    return { seatBase, seats: under.seats, rule: { kind: 'under', units: under.units } }
  const special = percentWhen.find(({ when }) => counted.holdsForAll(when))
  const percent = (special ?? quota).percent
  const share = over(times(of(seatBase), read(percent)), of(100))
  return {
    seatBase,
    seats: Number(roundTo(least([share, of(1_000_000)]), 0, rounding).n),
    rule: {
      kind: 'percent',
      of: percentOf,
      percent,
      when: special ? percentWhen.indexOf(special) : null,
      rounding,
      share: write(share),
    },
  }
}

type TieAtEdge = 'none' | 'all' | 'vote' | undefined

/** Whether a place gets a seat, from who stands before it and beside it, without filling any list. */
export const seatFor = (
  place: number,
  places: readonly number[],
  seats: number,
  tieAtEdge: TieAtEdge,
): 'in' | 'vote' | 'out' => {
  const before = places.filter(other => other < place).length
  const beside = places.filter(other => other === place).length
  if (before >= seats) return 'out'
  if (before + beside <= seats || tieAtEdge === 'all') return 'in'
  return (tieAtEdge ?? 'vote') === 'vote' ? 'vote' : 'out'
}
