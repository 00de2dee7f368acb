import type { Condition } from '../criteria/condition.ts'
import type { Quota } from '../criteria/outcomes.ts'
import { divide, fraction, multiply } from '../decimal/exact.ts'
import { round } from '../decimal/round.ts'
import { exact } from '../decimal/text.ts'

/** The numbers a quota's percentage may be taken of, in one block. */
export interface BlockCounts {
  readonly units: number
  readonly eligible: number
  /** Units with one of these ratings; all rated units when none is named. */
  readonly rated: (ratings: readonly string[] | undefined) => number
  /** Seats of another commendation in the same block. */
  readonly seats: (commendation: string) => number
  /** Whether a condition holds for every unit of the block. */
  readonly everyUnit: (condition: Condition) => boolean
}

export interface Seats {
  readonly seatBase: number
  readonly seats: number
}

type Share = Extract<Quota, { percent: string }>

const shareOf = (quota: Share, seatBase: number, counts: BlockCounts): number => {
  if (quota.under && seatBase > 0 && seatBase < quota.under.units) return quota.under.seats
  const percent = quota.percentWhen?.find(({ when }) => counts.everyUnit(when))?.percent ?? quota.percent
  const share = divide(multiply(fraction(seatBase), exact(percent)), fraction(100))
  return Number(round(share, 0, quota.rounding).n)
}

const baseOf = (quota: Share, counts: BlockCounts): number => {
  switch (quota.percentOf) {
    case 'units':
      return counts.units
    case 'eligible':
      return counts.eligible
    case 'rated':
      return counts.rated(quota.ratings)
    case 'seats':
      return counts.seats(quota.of as string)
  }
}

/** Seats of one commendation in one block. Example: 20% of 10, floor → 2; under five units → 1; of none → 0. */
export const seatsOf = (quota: Quota, counts: BlockCounts): Seats => {
  if ('seats' in quota) return { seatBase: counts.units, seats: quota.seats }
  if ('byBlockSize' in quota) {
    const row = [...quota.byBlockSize]
      .sort((a, b) => b.from - a.from)
      .find(({ from }) => counts.units >= from)
    return { seatBase: counts.units, seats: row?.seats ?? 0 }
  }
  const seatBase = baseOf(quota, counts)
  return { seatBase, seats: shareOf(quota, seatBase, counts) }
}
