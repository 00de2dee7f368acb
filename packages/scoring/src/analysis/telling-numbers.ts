import { conditionDeep, placedConditions } from '../language/reading/places.ts'
import { placedLines } from '../language/reading/walk.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Curve } from '../language/schema/curve.ts'
import { add, divide, type Exact, fraction, isNegative, isZero, multiply, negate } from '../numbers/exact.ts'
import { round } from '../numbers/round.ts'
import { parse, print } from '../numbers/text.ts'

/** Numbers at which a curve turns: thresholds, steps, and the items that fill a cap. */
const turnsOf = (curve: Curve, cap: string | undefined): readonly Exact[] => {
  if ('bands' in curve) return curve.bands.map(({ from }) => parse(from))
  if ('interpolate' in curve) return curve.interpolate.map(({ at }) => parse(at))
  if ('bySize' in curve)
    return curve.bySize.classes.flatMap(({ from, points }) => [parse(from), ...turnsOf(points, cap)])
  if (!('perItem' in curve)) return [fraction(1)]
  const { points, each = '1', above = '0' } = curve.perItem
  const filled =
    cap === undefined || isZero(parse(points))
      ? []
      : [add(parse(above), multiply(divide(parse(cap), parse(points)), parse(each)))]
  return [parse(above), parse(each), ...filled]
}

const boundsOf = (set: CriteriaSet): readonly Exact[] =>
  placedConditions(set)
    .flatMap(conditionDeep)
    .flatMap(({ item }) => {
      if (!('value' in item)) return []
      return [item.atLeast, item.above, item.atMost, item.below, item.equals].flatMap(bound =>
        bound === undefined ? [] : [parse(bound)],
      )
    })

const one = fraction(1)
/** Thresholds of shares are met by hundredths of a hundred, those of counts by themselves. */
const scales = [one, fraction(10), fraction(100)]

/** Amounts at which a criteria set may change its mind, with their neighbours: not negative, at most two decimals. */
export const tellingNumbers = (set: CriteriaSet): readonly [string, ...string[]] => {
  const turns = [...placedLines(set).flatMap(({ item }) => turnsOf(item.points, item.cap)), ...boundsOf(set)]
  const near = turns
    .flatMap(turn => scales.map(scale => multiply(turn, scale)))
    .flatMap(turn => [turn, add(turn, one), add(turn, negate(one))])
    .filter(number => !isNegative(number))
    .map(number => print(round(number, 2, 'half-up')))
  return ['1', ...new Set(['0', '2', '5', ...near.filter(number => number.length <= 8)])]
}
