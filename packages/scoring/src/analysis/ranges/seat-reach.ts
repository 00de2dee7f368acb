import type { Condition } from '../../language/conditions/condition.ts'
import type { PossibleAnswer } from '../../language/lint/possible.ts'
import { isSurely } from '../../language/lint/possible.ts'
import { isShareQuota, isSizeQuota, type ShareQuota } from '../../language/schema/kinds.ts'
import type { Quota } from '../../language/schema/outcomes.ts'
import { seatsOf } from '../../rating/seats.ts'

/** A whole number that open facts leave open. */
export interface CountReach {
  readonly least: number
  readonly most: number
}

/** What a quota may be taken of, as far as it is open. */
export interface OpenCounts {
  readonly units: number
  readonly eligible: CountReach
  readonly rated: (ratings: readonly string[] | undefined) => CountReach
  readonly seats: (id: string) => CountReach
  readonly everyUnit: (condition: Condition) => PossibleAnswer
}

const baseOf = (quota: ShareQuota, counts: OpenCounts): CountReach => {
  switch (quota.percentOf) {
    case 'units':
      return { least: counts.units, most: counts.units }
    case 'eligible':
      return counts.eligible
    case 'rated':
      return counts.rated(quota.ratings)
    case 'seats':
      return counts.seats(quota.of as string)
  }
}

/** Percentages that may apply: the first of the special ones that holds, else the ordinary one. */
const percentsOf = ({ percent, percentWhen = [] }: ShareQuota, counts: OpenCounts): readonly string[] => {
  const found: string[] = []
  for (const special of percentWhen) {
    const answer = counts.everyUnit(special.when)
    if (answer.yes) found.push(special.percent)
    if (isSurely('yes', answer)) return found
  }
  return [...found, percent]
}

/** Fewest and most seats of a quota, over every base and every percentage that may apply. */
export const possibleSeats = (quota: Quota, counts: OpenCounts): CountReach => {
  const seatsAt = (of: Quota, base: number): number =>
    seatsOf(of, {
      units: base,
      eligible: base,
      rated: () => base,
      seats: () => base,
      everyUnit: () => false,
    }).seats
  if (isSizeQuota(quota) || !isShareQuota(quota)) {
    const seats = seatsAt(quota, counts.units)
    return { least: seats, most: seats }
  }
  const base = baseOf(quota, counts)
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const percent of percentsOf(quota, counts))
    for (let at = base.least; at <= base.most; at++) {
      const seats = seatsAt({ ...quota, percent, percentWhen: [] }, at)
      least = Math.min(least, seats)
      most = Math.max(most, seats)
    }
  return { least, most }
}
