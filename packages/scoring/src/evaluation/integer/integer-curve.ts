import {
  align,
  constantColumn,
  type IntegerColumn,
  multiplyColumns,
  runLength,
  safe,
} from '../../language/integer/integer-column.ts'
import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import type { Curve } from '../../language/schema/curve.ts'
import type { Expression } from '../../language/schema/expression.ts'
import { placesOf, scaledNumber } from '../../numbers/scaled.ts'
import { compileInteger, compileRatio, type IntegerRatio, type IntegerSource } from './integer-expression.ts'

/** Points as an integer column, or as a quotient of two that still has to be rounded. */
export type IntegerPoints =
  | { readonly kind: 'whole'; readonly points: IntegerColumn }
  | { readonly kind: 'quotient'; readonly numerator: IntegerColumn; readonly denominator: IntegerColumn }

type CurveOf<K extends string> = Extract<Curve, Record<K, unknown>>

/** A column computed value by value from another; `change` passes NaN on. */
const mapped = (column: IntegerColumn, places: number, change: (value: number) => number): IntegerColumn => {
  const buffer = new Float64Array(runLength)
  return {
    places,
    fill: (from, count) => {
      const values = column.fill(from, count)
      for (let i = 0; i < count; i++) buffer[i] = change(values[i] as number)
      return buffer
    },
  }
}

/** What exceeds `floor`, never below 0. */
const itemsAbove = (column: IntegerColumn, floor: number): IntegerColumn => {
  const buffer = new Float64Array(runLength)
  return {
    places: column.places,
    fill: (from, count) => {
      const values = column.fill(from, count)
      for (let i = 0; i < count; i++) {
        const items = (values[i] as number) - floor
        buffer[i] = items < 0 ? 0 : items
      }
      return buffer
    },
  }
}

const perItem = ({ perItem: rule }: CurveOf<'perItem'>, value: IntegerColumn): IntegerColumn | undefined => {
  const { points, each = '1', above = '0', steps } = rule
  if (steps !== 'whole' && each !== '1') return undefined
  const places = Math.max(value.places, placesOf(above), placesOf(each))
  const [floor, step] = [scaledNumber(above, places), scaledNumber(each, places)]
  const aligned = align(value, places)
  const items =
    steps === 'whole'
      ? mapped(aligned, 0, v => (v > floor ? (v - floor - ((v - floor) % step)) / step : v <= floor ? 0 : v))
      : itemsAbove(aligned, floor)
  return multiplyColumns(items, constantColumn(points))
}

interface Thresholds {
  readonly from: Float64Array
  readonly points: Float64Array
  readonly places: number
}

/** Bands from the highest threshold down, as integers; undefined when one does not fit. */
const thresholdsOf = ({ bands }: CurveOf<'bands'>, valuePlaces: number): Thresholds | undefined => {
  const places = Math.max(...bands.map(band => placesOf(band.points)))
  const sorted = bands
    .map(band => [scaledNumber(band.from, valuePlaces), scaledNumber(band.points, places)] as const)
    .sort(([a], [b]) => b - a)
  if (!sorted.flat().every(Number.isSafeInteger)) return undefined
  return {
    from: Float64Array.from(sorted, ([from]) => from),
    points: Float64Array.from(sorted, ([, points]) => points),
    places,
  }
}

const fromPlaces = ({ bands }: CurveOf<'bands'>): number =>
  Math.max(...bands.map(band => placesOf(band.from)))

const bandsOfWhole = (curve: CurveOf<'bands'>, value: IntegerColumn): IntegerColumn | undefined => {
  const valuePlaces = Math.max(value.places, fromPlaces(curve))
  const thresholds = thresholdsOf(curve, valuePlaces)
  if (!thresholds) return undefined
  const { from, points, places } = thresholds
  const aligned = align(value, valuePlaces)
  const buffer = new Float64Array(runLength)
  const fill = (start: number, count: number): Float64Array => {
    const values = aligned.fill(start, count)
    for (let i = 0; i < count; i++) {
      const v = values[i] as number
      let at = 0
      while (at < from.length && v < (from[at] as number)) at++
      buffer[i] = Number.isNaN(v) ? v : at < from.length ? (points[at] as number) : 0
    }
    return buffer
  }
  return { places, fill }
}

/** n/d ≥ from, asked as n × 10^k ≥ from × d. */
const bandsOfRatio = (curve: CurveOf<'bands'>, ratio: IntegerRatio): IntegerColumn | undefined => {
  const k = fromPlaces(curve)
  const thresholds = thresholdsOf(curve, k)
  if (!thresholds) return undefined
  const { from, points, places } = thresholds
  const buffer = new Float64Array(runLength)
  const numerator = align({ ...ratio.numerator, places: 0 }, k)
  const pointsFor = (n: number, d: number): number => {
    if (Number.isNaN(n) || !(d > 0)) return Number.NaN
    for (let i = 0; i < from.length; i++) {
      const threshold = safe((from[i] as number) * d)
      if (Number.isNaN(threshold)) return threshold
      if (n >= threshold) return points[i] as number
    }
    return 0
  }
  return {
    places,
    fill: (start, count) => {
      const [above, below] = [numerator.fill(start, count), ratio.denominator.fill(start, count)]
      for (let i = 0; i < count; i++) buffer[i] = pointsFor(above[i] as number, below[i] as number)
      return buffer
    },
  }
}

/** The numerator held between 0 and the denominator: a share between 0 and 1. */
const shareOf = ({ numerator, denominator }: IntegerRatio): IntegerColumn => {
  const buffer = new Float64Array(runLength)
  return {
    places: 0,
    fill: (from, count) => {
      const [above, below] = [numerator.fill(from, count), denominator.fill(from, count)]
      for (let i = 0; i < count; i++) {
        const n = above[i] as number
        buffer[i] = n > (below[i] as number) ? (below[i] as number) : n < 0 ? 0 : n
      }
      return buffer
    },
  }
}

const ofRatio = (curve: Curve, ratio: IntegerRatio): IntegerPoints | undefined => {
  const { denominator } = ratio
  if ('proportion' in curve) {
    const numerator = multiplyColumns(shareOf(ratio), constantColumn(curve.proportion.points))
    return { kind: 'quotient', numerator, denominator }
  }
  if ('bands' in curve) {
    const points = bandsOfRatio(curve, ratio)
    return points && { kind: 'whole', points }
  }
  if (!('perItem' in curve) || curve.perItem.each || curve.perItem.above || curve.perItem.steps === 'whole')
    return undefined
  const positive = itemsAbove({ ...ratio.numerator, places: 0 }, 0)
  return {
    kind: 'quotient',
    numerator: multiplyColumns(positive, constantColumn(curve.perItem.points)),
    denominator,
  }
}

const bySize = (
  { bySize: { classes } }: CurveOf<'bySize'>,
  size: IntegerColumn | undefined,
  compileClass: (curve: Curve) => IntegerPoints | undefined,
): IntegerPoints | undefined => {
  if (!size) return undefined
  const sizePlaces = Math.max(size.places, ...classes.map(({ from }) => placesOf(from)))
  const sorted = classes
    .map(({ from, points }) => ({ from: scaledNumber(from, sizePlaces), points: compileClass(points) }))
    .sort((a, b) => b.from - a.from)
  const columns = sorted.flatMap(({ points }) => (points?.kind === 'whole' ? [points.points] : []))
  if (columns.length < sorted.length) return undefined
  const places = Math.max(...columns.map(column => column.places))
  const aligned = columns.map(column => align(column, places))
  const sizes = align(size, sizePlaces)
  const buffer = new Float64Array(runLength)
  const fill = (from: number, count: number): Float64Array => {
    const [own, points] = [sizes.fill(from, count), aligned.map(column => column.fill(from, count))]
    for (let i = 0; i < count; i++) {
      const v = own[i] as number
      const at = sorted.findIndex(entry => v >= entry.from)
      buffer[i] = at < 0 ? (Number.isNaN(v) ? v : 0) : ((points[at] as Float64Array)[i] as number)
    }
    return buffer
  }
  return { kind: 'whole', points: { places, fill } }
}

/** Compiles value and curve together; undefined where only the exact evaluator can say it. */
export const compileCurve = (
  value: Expression,
  curve: Curve,
  set: CriteriaSet,
  source: IntegerSource,
): IntegerPoints | undefined => {
  if ('bySize' in curve) {
    const size = compileInteger(curve.bySize.of, set, source)
    return bySize(curve, size, inner => compileCurve(value, inner, set, source))
  }
  const ratio = compileRatio(value, set, source)
  if (ratio) return ofRatio(curve, ratio)
  const column = compileInteger(value, set, source)
  if (!column) return undefined
  if ('yesNo' in curve) {
    const { yes, no = '0' } = curve.yesNo
    const places = Math.max(placesOf(yes), placesOf(no))
    const [ifYes, ifNo] = [scaledNumber(yes, places), scaledNumber(no, places)]
    const points = mapped(column, places, v => (v === 0 ? ifNo : Number.isNaN(v) ? v : ifYes))
    return { kind: 'whole', points }
  }
  const points =
    'perItem' in curve ? perItem(curve, column) : 'bands' in curve ? bandsOfWhole(curve, column) : undefined
  return points && { kind: 'whole', points }
}
