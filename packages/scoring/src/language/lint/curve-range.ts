import {
  compare,
  divide,
  type Exact,
  fraction,
  isNegative,
  isZero,
  larger,
  multiply,
  smaller,
  subtract,
  zero,
} from '../../numbers/exact.ts'
import { floor, round } from '../../numbers/round.ts'
import { parse } from '../../numbers/text.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Curve } from '../schema/curve.ts'
import { canBe, exactly, holdRange, isAbove, joinRanges, type Range } from './range.ts'
import { valueRange } from './value-range.ts'

const spanOf = (points: readonly Exact[]): Range =>
  points.map(point => exactly(point)).reduce(joinRanges, exactly(points[0] ?? zero))

/** From low to high, whatever the written order. */
export const ascending = <T extends { readonly from: string }>(classes: readonly T[]): readonly T[] =>
  [...classes].sort((a, b) => compare(parse(a.from), parse(b.from)))

const up = (value: Exact): Exact => round(value, 0, 'ceiling')

/** Whether a value can fall in the half-open stretch from `from` to under `below`. */
const canFallIn = (range: Range, from: Exact | null, below: Exact | null): boolean => {
  if (from && isAbove(from, range)) return false
  if (below === null) return true
  const lowest = from && range.least ? larger(from, range.least) : (from ?? range.least)
  if (lowest === null) return true
  return compare(range.whole ? up(lowest) : lowest, below) < 0
}

/** The stretches that a value can fall in; the first one, below every threshold, has no entry of its own. */
export const reachable = <T extends { readonly from: string }>(
  classes: readonly T[],
  range: Range,
): { readonly below: boolean; readonly reached: readonly T[]; readonly missed: readonly T[] } => {
  const sorted = ascending(classes)
  const isReached = (entry: T, i: number): boolean => {
    const next = sorted[i + 1]
    return canFallIn(range, parse(entry.from), next ? parse(next.from) : null)
  }
  return {
    below: canFallIn(range, null, sorted[0] ? parse(sorted[0].from) : null),
    reached: sorted.filter(isReached),
    missed: sorted.filter((entry, i) => !isReached(entry, i)),
  }
}

const perItemRange = (rule: Extract<Curve, { perItem: unknown }>['perItem'], value: Range): Range => {
  const points = parse(rule.points)
  const at = (end: Exact): Exact => {
    const shares = divide(larger(zero, subtract(end, parse(rule.above ?? '0'))), parse(rule.each ?? '1'))
    return multiply(rule.steps === 'whole' ? floor(shares) : shares, points)
  }
  const [low, high] = [value.least ? at(value.least) : zero, value.most ? at(value.most) : null]
  if (high) return { least: smaller(low, high), most: larger(low, high), whole: false }
  if (isZero(points)) return exactly(zero)
  return isNegative(points)
    ? { least: null, most: low, whole: false }
    : { least: low, most: null, whole: false }
}

/** The points a curve can give for the values it can meet. */
export const curveRange = (set: CriteriaSet, curve: Curve, value: Range): Range => {
  if ('perItem' in curve) return perItemRange(curve.perItem, value)
  if ('bands' in curve) {
    const { below, reached } = reachable(curve.bands, value)
    return spanOf([...(below ? [zero] : []), ...reached.map(({ points }) => parse(points))])
  }
  if ('proportion' in curve) {
    const points = parse(curve.proportion.points)
    const held = holdRange(value, zero, fraction(1))
    return spanOf([multiply(held.least as Exact, points), multiply(held.most as Exact, points)])
  }
  if ('yesNo' in curve) {
    const isAlwaysNo = value.least && value.most && isZero(value.least) && isZero(value.most)
    return spanOf([
      ...(canBe(value, zero) ? [parse(curve.yesNo.no ?? '0')] : []),
      ...(isAlwaysNo ? [] : [parse(curve.yesNo.yes)]),
    ])
  }
  if ('interpolate' in curve) return spanOf(curve.interpolate.map(({ points }) => parse(points)))
  if ('marked' in curve) return holdRange(value, parse(curve.marked.from), parse(curve.marked.to))
  const { below, reached } = reachable(curve.bySize.classes, valueRange(set, curve.bySize.of))
  const ranges = reached.map(({ points }) => curveRange(set, points, value))
  return [...(below ? [exactly(zero)] : []), ...ranges].reduce(joinRanges, ranges[0] ?? exactly(zero))
}
