import { isWithin } from '../../numbers/bounds.ts'
import {
  compare,
  divide,
  type Exact,
  fraction,
  isNegative,
  isZero,
  larger,
  multiply,
  one,
  smaller,
  sum,
  zero,
} from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import { type Issue, issue } from '../../result.ts'
import type { Path } from '../placed.ts'
import type { Dropping, Fold, Gathering } from '../schema/selection.ts'
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
  if (as === 'sum') return known(sum(taken.map(({ number, weight }) => multiply(number, weight))))
  if (taken.length === 0) return notApplicable
  if (as === 'mean') return weighedMean(taken)
  if (as === 'median') return known(median(numbers))
  return known(numbers.reduce(as === 'smallest' ? smaller : larger))
}

export interface Part {
  readonly value: Value
  readonly weight?: Value | undefined
}

const isMissing = ({ value }: Part): boolean => value.state === 'missing'

/** The parts without those that are missing, or what is missing where too little is known. */
const withoutMissing = (parts: readonly Part[], leastShare = '0'): readonly Part[] | Value => {
  const there = parts.filter(part => !isMissing(part))
  const silent = missing(
    ...new Set(parts.flatMap(({ value }) => (value.state === 'missing' ? value.facts : []))),
  )
  const weightOf = (some: readonly Part[]): Value =>
    combine(
      some.map(({ weight = known(one) }) => weight),
      weights => known(sum(weights)),
    )
  const [all, own] = [weightOf(parts), weightOf(there)]
  if (all.state !== 'known' || own.state !== 'known') return all
  const isEnough = compare(own.number, multiply(all.number, parse(leastShare))) >= 0
  return there.length > 0 && isEnough ? there : silent
}

/** Several values as one. What does not apply is left out; where nothing applies, neither does the whole. */
export const ofSeveral = (values: readonly Part[], as: Fold, rule: Gathering): Value => {
  const applicable = values.filter(
    ({ value, weight }) => value.state !== 'not-applicable' && weight?.state !== 'not-applicable',
  )
  if (applicable.length === 0) return notApplicable
  const left =
    rule.missing === 'excluded' && applicable.some(isMissing)
      ? withoutMissing(applicable, rule.knownAtLeast)
      : applicable.map(part =>
          rule.missing === 'zero' && isMissing(part) ? { ...part, value: known(zero) } : part,
        )
  if ('state' in left) return left
  const { where } = rule
  const parts = left.flatMap(({ value, weight = known(one) }) => [value, weight])
  return combine(parts, numbers => {
    const sorted = left
      .map((_, i): Weighed => ({ number: numbers[2 * i] as Exact, weight: numbers[2 * i + 1] as Exact }))
      .filter(({ number }) => where === undefined || isWithin(number, where))
      .sort((a, b) => compare(a.number, b.number) || compare(a.weight, b.weight))
    return folded(as, withoutEnds(sorted, rule))
  })
}

/** What the keys about missing values cannot say. */
export const gatheringIssues = ({ missing: how, knownAtLeast }: Gathering, path: Path): readonly Issue[] => {
  if (knownAtLeast === undefined) return []
  const at = [...path, 'knownAtLeast']
  const share = parse(knownAtLeast)
  if (how !== 'excluded') return [issue('known-without-excluded', at)]
  return isNegative(share) || compare(share, one) > 0
    ? [issue('share-not-between', at, { share: knownAtLeast })]
    : []
}
