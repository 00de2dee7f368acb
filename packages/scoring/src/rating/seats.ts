import type { Condition } from '../language/conditions/condition.ts'
import { isShareQuota, isSizeQuota, type ShareQuota } from '../language/schema/kinds.ts'
import type { Quota } from '../language/schema/outcomes.ts'
import type { ExactText } from '../language/step.ts'
import { divide, fraction, multiply, smaller } from '../numbers/exact.ts'
import { integer, type RoundingMode } from '../numbers/round.ts'
import { parse, print } from '../numbers/text.ts'

/** The numbers a quota's percentage may be taken of, in one block. */
export interface BlockCounts {
  readonly units: number
  readonly eligible: number
  /** Units with one of these ratings; all rated units when none is named. */
  readonly rated: (ratings: readonly string[] | undefined) => number
  /** Seats of another form, or another rating, in the same block. */
  readonly seats: (id: string) => number
  /** Whether a condition holds for every unit of the block. */
  readonly everyUnit: (condition: Condition) => boolean
}

/** Which part of a quota gave the seats, with everything needed to do the sum again. */
export type SeatRule =
  | {
      readonly kind: 'percent'
      readonly of: ShareQuota['percentOf']
      readonly percent: string
      /** Index of the `percentWhen` that took the place of `percent`. */
      readonly when: number | null
      readonly rounding: RoundingMode
      /** The share before it was rounded. */
      readonly share: ExactText
    }
  /** A small base: fewer than `units`. */
  | { readonly kind: 'under'; readonly units: number }
  /** The row of the table by block size; null: the block is smaller than every row. */
  | { readonly kind: 'block-size'; readonly from: number | null }
  | { readonly kind: 'fixed' }

export interface Seats {
  readonly seatBase: number
  readonly seats: number
  readonly rule: SeatRule
}

/** More than any block has units; absurd percentages of one another would leave the numbers that can be counted. */
const mostSeats = 1_000_000

const shareOf = (quota: ShareQuota, seatBase: number, counts: BlockCounts): Seats => {
  const { under, percentWhen = [], percentOf, rounding } = quota
  if (under && seatBase > 0 && seatBase < under.units)
    return { seatBase, seats: under.seats, rule: { kind: 'under', units: under.units } }
  const when = percentWhen.findIndex(({ when }) => counts.everyUnit(when))
  const { percent } = percentWhen[when] ?? quota
  const share = divide(multiply(fraction(seatBase), parse(percent)), fraction(100))
  return {
    seatBase,
    seats: integer(smaller(share, fraction(mostSeats)), rounding),
    rule: {
      kind: 'percent',
      of: percentOf,
      percent,
      when: when < 0 ? null : when,
      rounding,
      share: print(share),
    },
  }
}

const baseOf = (quota: ShareQuota, counts: BlockCounts): number => {
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

/** Seats of one quota in one block. Example: 20% of 10, floor → 2; under five units → 1; of none → 0. */
export const seatsOf = (quota: Quota, counts: BlockCounts): Seats => {
  const seatBase = counts.units
  if (isSizeQuota(quota)) {
    const row = [...quota.byBlockSize].sort((a, b) => b.from - a.from).find(({ from }) => seatBase >= from)
    return { seatBase, seats: row?.seats ?? 0, rule: { kind: 'block-size', from: row?.from ?? null } }
  }
  return isShareQuota(quota)
    ? shareOf(quota, baseOf(quota, counts), counts)
    : { seatBase, seats: quota.seats, rule: { kind: 'fixed' } }
}
