import type { CriteriaSet } from '../criteria/criteria-set.ts'
import type { Table } from '../criteria/table.ts'
import { placesOf, scaledNumber } from '../decimal/scaled.ts'
import { powerOfTen, safe } from '../evaluation/integer/integer-reader.ts'
import { quotientHalfUp } from '../evaluation/integer/integer-round.ts'

/** Adds one unit's criterion points, in table order and at equal places, to its printed total. */
export interface IntegerTotal {
  /** Places of the printed total. */
  readonly places: number
  /** The total times 10^places; group points are written to `groups` at the criteria's places. NaN: ask the exact way. */
  readonly total: (points: Float64Array, at: number, groups: Float64Array) => number
}

interface Step {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly cap: number
}

/**
 * Only for flat tables whose total needs nothing but caps, weights and half-up rounding; undefined otherwise.
 * Rescaling never arises, since every criterion applied when this lane is used.
 */
export const compileIntegerTotal = (
  set: CriteriaSet,
  table: Table,
  places: number,
): IntegerTotal | undefined => {
  const { rounding, totals } = set.policies
  const isFlat = table.groups.every(({ parent }) => parent === null)
  const hasOtherColumns = table.criteria.some(({ criterion }) =>
    criterion.lines.some(line => (line.column ?? 'standard') !== 'standard'),
  )
  if (!isFlat || rounding.group !== 'none' || rounding.total === 'none' || rounding.total.mode !== 'half-up')
    return undefined
  if (hasOtherColumns && (totals.bonusCap !== undefined || totals.deductionCap !== undefined))
    return undefined
  const weightPlaces = Math.max(0, ...table.groups.map(({ group }) => placesOf(group.weight ?? '1')))
  const capPlaces = Math.max(0, ...table.groups.map(({ group }) => placesOf(group.cap ?? '0')))
  const limits = [totals.maximum, totals.minimum].map(limit => (limit === undefined ? 0 : placesOf(limit)))
  const exactPlaces = places + weightPlaces
  if (capPlaces > places || Math.max(...limits) > exactPlaces || rounding.total.places > exactPlaces)
    return undefined

  let from = 0
  const steps = table.groups.map(({ group }): Step => {
    const to = from + (group.criteria?.length ?? 0)
    const step = {
      from,
      to,
      weight: scaledNumber(group.weight ?? '1', weightPlaces),
      cap: group.cap === undefined ? Number.POSITIVE_INFINITY : scaledNumber(group.cap, places),
    }
    from = to
    return step
  })
  const most =
    totals.maximum === undefined ? Number.POSITIVE_INFINITY : scaledNumber(totals.maximum, exactPlaces)
  const least =
    totals.minimum === undefined ? Number.NEGATIVE_INFINITY : scaledNumber(totals.minimum, exactPlaces)
  const figures = [most, least, ...steps.flatMap(({ weight, cap }) => [weight, cap])]
  if (figures.some(figure => Number.isFinite(figure) && !Number.isSafeInteger(figure))) return undefined
  const divisor = powerOfTen(exactPlaces - rounding.total.places)
  return {
    places: rounding.total.places,
    total: (points, at, groups) => {
      let total = 0
      for (let g = 0; g < steps.length; g++) {
        const step = steps[g] as Step
        let sum = 0
        for (let i = step.from; i < step.to; i++) sum += points[at + i] as number
        if (sum > step.cap) sum = step.cap
        groups[g] = sum
        total += sum * step.weight
      }
      total = safe(total)
      if (total > most) total = most
      if (total < least) total = least
      return quotientHalfUp(total, divisor)
    },
  }
}
