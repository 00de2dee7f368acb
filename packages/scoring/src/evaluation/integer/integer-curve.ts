import type { CriteriaSet } from '../../criteria/criteria-set.ts'
import type { Curve } from '../../criteria/curve.ts'
import type { Expression } from '../../criteria/expression.ts'
import { placesOf, scaledNumber } from '../../decimal/scaled.ts'
import {
  align,
  compileInteger,
  compileRatio,
  type IntegerRatio,
  type IntegerReader,
  type IntegerSource,
  powerOfTen,
  safe,
} from './integer-reader.ts'

/** Points as an integer reader, or as a quotient of two integers at given places that still has to be rounded. */
export type IntegerPoints =
  | { readonly kind: 'whole'; readonly points: IntegerReader }
  | {
      readonly kind: 'quotient'
      readonly places: number
      readonly numerator: (unit: number) => number
      readonly denominator: (unit: number) => number
    }

const whole = (places: number, read: (unit: number) => number): IntegerPoints => ({
  kind: 'whole',
  points: { places, read },
})

type CurveOf<K extends string> = Extract<Curve, Record<K, unknown>>

const perItem = ({ perItem: rule }: CurveOf<'perItem'>, value: IntegerReader): IntegerPoints | undefined => {
  const [each, above, rate] = [rule.each ?? '1', rule.above ?? '0', rule.points]
  const isWhole = rule.steps === 'whole'
  if (!isWhole && each !== '1') return undefined
  const places = Math.max(value.places, placesOf(above), placesOf(each))
  const read = align(value, places)
  const [floor, step] = [scaledNumber(above, places), scaledNumber(each, places)]
  const ratePlaces = placesOf(rate)
  const points = scaledNumber(rate, ratePlaces)
  if (isWhole)
    return whole(ratePlaces, unit => {
      const over = read(unit) - floor
      return over > 0 ? safe(((over - (over % step)) / step) * points) : over <= 0 ? 0 : Number.NaN
    })
  return whole(places + ratePlaces, unit => {
    const over = read(unit) - floor
    return over > 0 ? safe(over * points) : over <= 0 ? 0 : Number.NaN
  })
}

interface Thresholds {
  readonly places: number
  /** Descending, at the places of the value. */
  readonly from: Float64Array
  readonly points: Float64Array
}

const thresholdsOf = (bands: CurveOf<'bands'>['bands'], valuePlaces: number): Thresholds | undefined => {
  const places = Math.max(...bands.map(band => placesOf(band.points)))
  const sorted = bands
    .map(band => ({
      from: safe(scaledNumber(band.from, valuePlaces)),
      points: safe(scaledNumber(band.points, places)),
    }))
    .sort((a, b) => b.from - a.from)
  if (sorted.some(band => !Number.isSafeInteger(band.from) || !Number.isSafeInteger(band.points)))
    return undefined
  return {
    places,
    from: Float64Array.from(sorted, band => band.from),
    points: Float64Array.from(sorted, band => band.points),
  }
}

const fromPlaces = ({ bands }: CurveOf<'bands'>): number =>
  Math.max(...bands.map(band => placesOf(band.from)))

const bandsOfWhole = (curve: CurveOf<'bands'>, value: IntegerReader): IntegerPoints | undefined => {
  const valuePlaces = Math.max(value.places, fromPlaces(curve))
  const read = align(value, valuePlaces)
  const thresholds = thresholdsOf(curve.bands, valuePlaces)
  if (!thresholds) return undefined
  const { places, from, points } = thresholds
  return whole(places, unit => {
    const v = read(unit)
    for (let i = 0; i < from.length; i++) if (v >= (from[i] as number)) return points[i] as number
    return Number.isNaN(v) ? v : 0
  })
}

/** n/d ≥ from, asked as n × 10^k ≥ from × d. */
const bandsOfRatio = (curve: CurveOf<'bands'>, ratio: IntegerRatio): IntegerPoints | undefined => {
  const k = fromPlaces(curve)
  const scale = powerOfTen(k)
  const thresholds = thresholdsOf(curve.bands, k)
  if (!thresholds) return undefined
  const { places, from, points } = thresholds
  return whole(places, unit => {
    const [n, d] = [safe(ratio.numerator(unit) * scale), ratio.denominator(unit)]
    if (Number.isNaN(n) || !(d > 0)) return Number.NaN
    for (let i = 0; i < from.length; i++) {
      const threshold = safe((from[i] as number) * d)
      if (Number.isNaN(threshold)) return Number.NaN
      if (n >= threshold) return points[i] as number
    }
    return 0
  })
}

const ofRatio = (curve: Curve, ratio: IntegerRatio): IntegerPoints | undefined => {
  if ('bands' in curve) return bandsOfRatio(curve, ratio)
  const isPerItem = 'perItem' in curve && !curve.perItem.each && !curve.perItem.above
  if (!('proportion' in curve) && !(isPerItem && curve.perItem.steps !== 'whole')) return undefined
  const rate = 'proportion' in curve ? curve.proportion.points : (curve as CurveOf<'perItem'>).perItem.points
  const most = 'proportion' in curve ? 1 : Number.POSITIVE_INFINITY
  const places = placesOf(rate)
  const points = scaledNumber(rate, places)
  return {
    kind: 'quotient',
    places,
    numerator: unit => {
      const [n, d] = [ratio.numerator(unit), ratio.denominator(unit)]
      const held = n > d * most ? d : n < 0 ? 0 : n
      return safe(held * points)
    },
    denominator: ratio.denominator,
  }
}

const bySize = (
  { bySize: { of, classes } }: CurveOf<'bySize'>,
  compileClass: (curve: Curve) => IntegerPoints | undefined,
  size: IntegerReader | undefined,
): IntegerPoints | undefined => {
  if (!size || typeof of !== 'string') return undefined
  const sizePlaces = Math.max(size.places, ...classes.map(({ from }) => placesOf(from)))
  const readSize = align(size, sizePlaces)
  const sorted = classes
    .map(({ from, points }) => ({ from: scaledNumber(from, sizePlaces), points: compileClass(points) }))
    .sort((a, b) => b.from - a.from)
  const readers = sorted.flatMap(({ points }) => (points?.kind === 'whole' ? [points.points] : []))
  if (readers.length < sorted.length) return undefined
  const places = Math.max(...readers.map(reader => reader.places))
  const aligned = readers.map(reader => align(reader, places))
  return whole(places, unit => {
    const v = readSize(unit)
    const at = sorted.findIndex(({ from }) => v >= from)
    return at < 0 ? (Number.isNaN(v) ? v : 0) : (aligned[at] as (unit: number) => number)(unit)
  })
}

/** Compiles value and curve together; undefined where only the exact evaluator can say it. */
export const compileCurve = (
  value: Expression,
  curve: Curve,
  set: CriteriaSet,
  source: IntegerSource,
): IntegerPoints | undefined => {
  if ('bySize' in curve)
    return bySize(
      curve,
      inner => compileCurve(value, inner, set, source),
      compileInteger(curve.bySize.of, set, source),
    )
  const ratio = compileRatio(value, set, source)
  if (ratio) return ofRatio(curve, ratio)
  const reader = compileInteger(value, set, source)
  if (!reader) return undefined
  if ('perItem' in curve) return perItem(curve, reader)
  if ('bands' in curve) return bandsOfWhole(curve, reader)
  if (!('yesNo' in curve)) return undefined
  const { yes, no = '0' } = curve.yesNo
  const places = Math.max(placesOf(yes), placesOf(no))
  const [ifYes, ifNo] = [scaledNumber(yes, places), scaledNumber(no, places)]
  return whole(places, unit => {
    const v = reader.read(unit)
    return v === 0 ? ifNo : Number.isNaN(v) ? v : ifYes
  })
}
