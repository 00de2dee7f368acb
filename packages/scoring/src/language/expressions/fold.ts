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
import { geometricMean, proportions } from '../../numbers/root.ts'
import { parse } from '../../numbers/text.ts'
import { type Issue, issue } from '../../result.ts'
import { isSure, joinAll, type Possible, readFrom } from '../lint/possible.ts'
import { exactly, type Range } from '../lint/range.ts'
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

const geometric = (taken: readonly Weighed[], { places = 0, mode = 'half-up' }: Gathering): Value => {
  const times = proportions(taken.map(({ weight }) => weight))
  if (times.every(count => count === 0)) return missing('weight')
  if (taken.some(({ number }) => isNegative(number))) return missing('geometric-mean')
  return known(
    geometricMean(
      taken.map(({ number }, i) => ({ number, times: times[i] as number })),
      places,
      mode,
    ),
  )
}

const folded = (as: Fold, taken: readonly Weighed[], rule: Gathering): Value => {
  if (as === 'count') return knownInteger(taken.length)
  const numbers = taken.map(({ number }) => number)
  if (as === 'sum') return known(sum(taken.map(({ number, weight }) => multiply(number, weight))))
  if (taken.length === 0) return notApplicable
  if (as === 'mean') return weighedMean(taken)
  if (as === 'geometric-mean') return geometric(taken, rule)
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
    return folded(as, withoutEnds(sorted, rule), rule)
  })
}

/** A geometric mean says where it is rounded, and nothing else does. */
const placesIssues = (
  { as, places, mode }: Gathering & { readonly as: Fold },
  path: Path,
): readonly Issue[] => {
  if (as !== 'geometric-mean')
    return places === undefined && mode === undefined ? [] : [issue('places-without-geometric-mean', path)]
  return places === undefined || mode === undefined ? [issue('geometric-mean-without-places', path)] : []
}

const shareIssues = ({ missing: how, knownAtLeast }: Gathering, path: Path): readonly Issue[] => {
  if (knownAtLeast === undefined) return []
  const at = [...path, 'knownAtLeast']
  const share = parse(knownAtLeast)
  if (how !== 'excluded') return [issue('known-without-excluded', at)]
  return isNegative(share) || compare(share, one) > 0
    ? [issue('share-not-between', at, { share: knownAtLeast })]
    : []
}

/** What the keys about missing values and rounding cannot say. */
export const gatheringIssues = (rule: Gathering & { readonly as: Fold }, path: Path): readonly Issue[] => [
  ...placesIssues(rule, path),
  ...shareIssues(rule, path),
]

/** All lowest ends, or all highest; null where one has no end. */
const endsOf = (ranges: readonly Range[], end: 'least' | 'most'): readonly Exact[] | null => {
  const ends = ranges.map(range => range[end])
  return ends.every(found => found !== null) ? ends : null
}

/** Of a negative number there is no geometric mean. */
const mayBeNegative = ({ least }: Range): boolean => least === null || isNegative(least)

export interface PossiblePart {
  readonly value: Possible
  readonly weight?: Possible | undefined
}

/** Values that are missing count as nothing, where that is declared. */
const asDeclared = ({ value, weight }: PossiblePart, how: Gathering['missing']): PossiblePart =>
  how === 'zero' && value.missing
    ? { value: { ...value, range: joinAll([value.range, exactly(zero)]), missing: false }, weight }
    : { value, weight }

/**
 * Several values that are not settled as one. With every value there and none left out by bounds, each fold rises with
 * each value, whatever is dropped at the ends; else `rough` says within what it stays.
 */
export const possibleSeveral = (
  given: readonly PossiblePart[],
  as: Fold,
  rule: Gathering,
  rough: () => Range,
): Possible => {
  const values = given.map(part => asDeclared(part, rule.missing))
  const parts = values.flatMap(({ value, weight }) => (weight ? [value, weight] : [value]))
  const ranges = values.flatMap(({ value: { range } }) => (range ? [range] : []))
  const isAll = rule.where === undefined && values.every(({ value }) => isSure(value))
  const isEven = values.every(({ weight }) => weight === undefined)
  const foldAt = (end: 'least' | 'most'): Exact | null => {
    const ends = endsOf(ranges, end)?.map(number => ({ value: known(number) }))
    const folded = ends && ofSeveral(ends, as, rule)
    return folded?.state === 'known' ? folded.number : null
  }
  const isRising = isAll && isEven && ranges.length > 0
  const ends = isRising ? { least: foldAt('least'), most: foldAt('most'), whole: false } : null
  const isSum = as === 'count' || as === 'sum'
  const mayLeaveOut = values.some(({ value, weight }) => value.notApplicable || weight?.notApplicable)
  return readFrom(parts, {
    range: ends ?? (ranges.length > 0 ? rough() : isSum ? exactly(zero) : null),
    missing:
      parts.some(({ missing }) => missing) ||
      !isEven ||
      (as === 'geometric-mean' && ranges.some(mayBeNegative)),
    notApplicable:
      values.every(({ value, weight }) => value.notApplicable || weight?.notApplicable === true) ||
      (!isSum && (mayLeaveOut || rule.where !== undefined)),
    isTight: ends?.least != null && ends.most !== null && parts.every(({ isTight }) => isTight),
  })
}
