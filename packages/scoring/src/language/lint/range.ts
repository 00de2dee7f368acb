import {
  add,
  compare,
  divide,
  type Exact,
  fraction,
  isNegative,
  isZero,
  larger,
  multiply,
  negate,
  one,
  smaller,
  zero,
} from '../../numbers/exact.ts'
import { type RoundingMode, round } from '../../numbers/round.ts'

/** The numbers a value can be. Null: no end on that side that the criteria set could know of. */
export interface Range {
  readonly least: Exact | null
  readonly most: Exact | null
  /** Only whole numbers occur. */
  readonly whole: boolean
}

export const anything: Range = { least: null, most: null, whole: false }
export const amounts: Range = { least: zero, most: null, whole: false }
export const counts: Range = { least: zero, most: null, whole: true }
export const shares: Range = { least: zero, most: one, whole: false }
export const exactly = (value: Exact, whole = false): Range => ({ least: value, most: value, whole })
export const upTo = (most: number): Range => ({ least: zero, most: fraction(most), whole: true })

type End = Exact | null
const both =
  (join: (a: Exact, b: Exact) => Exact) =>
  (a: End, b: End): End =>
    a && b ? join(a, b) : null

const isWhole = (ranges: readonly Range[]): boolean => ranges.every(({ whole }) => whole)
export const isAtLeastZero = ({ least }: Range): boolean => least !== null && !isNegative(least)

export const addRanges = (ranges: readonly Range[]): Range => ({
  least: ranges.map(({ least }) => least).reduce(both(add)),
  most: ranges.map(({ most }) => most).reduce(both(add)),
  whole: isWhole(ranges),
})

export const negateRange = ({ least, most, whole }: Range): Range => ({
  least: most && negate(most),
  most: least && negate(least),
  whole,
})

/** Of several values the smallest: its least is the least of all, its most the smallest most that is known. */
export const smallestRange = (ranges: readonly Range[]): Range => {
  const ends = ranges.flatMap(({ most }) => (most ? [most] : []))
  return {
    least: ranges.map(({ least }) => least).reduce(both(smaller)),
    most: ends.length > 0 ? ends.reduce(smaller) : null,
    whole: isWhole(ranges),
  }
}

export const largestRange = (ranges: readonly Range[]): Range =>
  negateRange(smallestRange(ranges.map(negateRange)))

/** Every number of either range, and what lies between. */
export const joinRanges = (a: Range, b: Range): Range => ({
  least: both(smaller)(a.least, b.least),
  most: both(larger)(a.most, b.most),
  whole: a.whole && b.whole,
})

export const multiplyRanges = (a: Range, b: Range): Range => {
  const whole = isWhole([a, b])
  if (isAtLeastZero(a) && isAtLeastZero(b)) {
    const isNothing = [a, b].some(({ most }) => most && isZero(most))
    return {
      least: both(multiply)(a.least, b.least),
      most: isNothing ? zero : both(multiply)(a.most, b.most),
      whole,
    }
  }
  if (!(a.least && a.most && b.least && b.most)) return { ...anything, whole }
  const corners = [a.least, a.most].flatMap(x => [b.least, b.most].map(y => multiply(x, y as Exact)))
  return { least: corners.reduce(smaller), most: corners.reduce(larger), whole }
}

/** A quotient of amounts; where a negative number may take part nothing is claimed. */
export const divideRanges = (a: Range, b: Range): Range => {
  if (!(isAtLeastZero(a) && isAtLeastZero(b) && a.least && b.least)) return anything
  return {
    least: b.most && !isZero(b.most) ? divide(a.least, b.most) : zero,
    most: a.most && !isZero(b.least) ? divide(a.most, b.least) : null,
    whole: false,
  }
}

export const canBe = (range: Range, value: Exact): boolean =>
  (range.least === null || compare(value, range.least) >= 0) &&
  (range.most === null || compare(value, range.most) <= 0)

export const isAbove = (value: Exact, range: Range): boolean =>
  range.most !== null && compare(value, range.most) > 0

export const roundRange = ({ least, most, whole }: Range, places: number, mode: RoundingMode): Range => ({
  least: least && round(least, places, mode),
  most: most && round(most, places, mode),
  whole: whole || places === 0,
})

/** The part of a range on which `hold` keeps it between two limits. */
export const holdRange = (range: Range, least: Exact, most: Exact): Range => ({
  least: range.least ? larger(least, smaller(most, range.least)) : least,
  most: range.most ? smaller(most, larger(least, range.most)) : most,
  whole: range.whole,
})

/** From the smallest of these points to the largest. */
export const spanOf = (points: readonly Exact[]): Range =>
  points.map(point => exactly(point)).reduce(joinRanges, exactly(points[0] ?? zero))

/** Added up over any number of units: what is not negative stays so, and nothing else is known. */
export const unbounded = (range: Range): Range =>
  isAtLeastZero(range) ? { ...holdRange(range, zero, zero), most: null } : { ...anything, whole: range.whole }

/** The geometric mean of values in a range: there is one where none of them is negative, and it lies between them. */
export const geometricRange = (
  { least, most }: Range,
  {
    places = 0,
    mode = 'half-up',
  }: { readonly places?: number | undefined; readonly mode?: RoundingMode | undefined },
): Range =>
  roundRange(
    { least: least ? larger(zero, least) : zero, most: most && larger(zero, most), whole: false },
    places,
    mode,
  )
