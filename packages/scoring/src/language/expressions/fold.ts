import { isWithin } from '../../numbers/bounds.ts'
import {
  compare,
  divide,
  type Exact,
  fraction,
  isZero,
  larger,
  multiply,
  one,
  smaller,
  sum,
} from '../../numbers/exact.ts'
import type { Dropping, Fold, Selection } from '../schema/selection.ts'
import { combine, known, knownInteger, missing, notApplicable, type Value } from '../value.ts'

export const mean = (numbers: readonly Exact[]): Exact => divide(sum(numbers), fraction(numbers.length))

export const median = (sorted: readonly Exact[]): Exact => {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as Exact)
    : mean([sorted[middle - 1] as Exact, sorted[middle] as Exact])
}

/** Of values from lowest to highest those that are taken. Nothing is dropped where nothing would be left. */
export const withoutEnds = <T>(
  sorted: readonly T[],
  { dropLowest = 0, dropHighest = 0, best }: Dropping,
): readonly T[] => {
  const inner =
    sorted.length > dropLowest + dropHighest ? sorted.slice(dropLowest, sorted.length - dropHighest) : sorted
  return best === undefined ? inner : inner.slice(-best)
}

/** A value and what it weighs in a mean. */
interface Weighed {
  readonly number: Exact
  readonly weight: Exact
}

const weighedMean = (taken: readonly Weighed[]): Value => {
  const weights = sum(taken.map(({ weight }) => weight))
  if (isZero(weights)) return missing('weight')
  return known(divide(sum(taken.map(({ number, weight }) => multiply(number, weight))), weights))
}

const folded = (as: Fold, taken: readonly Weighed[]): Value => {
  if (as === 'count') return knownInteger(taken.length)
  const numbers = taken.map(({ number }) => number)
  if (as === 'sum') return known(sum(numbers))
  if (taken.length === 0) return notApplicable
  if (as === 'mean') return weighedMean(taken)
  if (as === 'median') return known(median(numbers))
  return known(numbers.reduce(as === 'smallest' ? smaller : larger))
}

/** Several values as one. What does not apply is left out; where nothing applies, neither does the whole. */
export const ofSeveral = (
  values: readonly { readonly value: Value; readonly weight?: Value | undefined }[],
  as: Fold,
  selection: Selection,
): Value => {
  const applicable = values.filter(
    ({ value, weight }) => value.state !== 'not-applicable' && weight?.state !== 'not-applicable',
  )
  if (applicable.length === 0) return notApplicable
  const { where } = selection
  const parts = applicable.flatMap(({ value, weight = known(one) }) => [value, weight])
  return combine(parts, numbers => {
    const sorted = applicable
      .map((_, i): Weighed => ({ number: numbers[2 * i] as Exact, weight: numbers[2 * i + 1] as Exact }))
      .filter(({ number }) => where === undefined || isWithin(number, where))
      .sort((a, b) => compare(a.number, b.number) || compare(a.weight, b.weight))
    return folded(as, withoutEnds(sorted, selection))
  })
}
