import type { Bounds } from '../../numbers/bounds.ts'
import { compare, isNegative } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import type { Condition } from '../schema/condition.ts'
import type { Criterion, Line } from '../schema/criterion.ts'
import type { Curve } from '../schema/curve.ts'
import type { Expression } from '../schema/expression.ts'
import { isMeasure } from '../schema/is-measure.ts'
import { ascending } from './curve-range.ts'
import type { LintContext } from './lint-context.ts'
import { isAtLeastZero } from './range.ts'

/** How a figure of a unit may move when the unit records one more activity. */
export interface Direction {
  readonly rises: boolean
  readonly falls: boolean
}

const still: Direction = { rises: false, falls: false }
const rising: Direction = { rises: true, falls: false }
const falling: Direction = { rises: false, falls: true }
const either: Direction = { rises: true, falls: true }

export const flipped = ({ rises, falls }: Direction): Direction => ({ rises: falls, falls: rises })

const joined = (parts: readonly Direction[]): Direction => ({
  rises: parts.some(({ rises }) => rises),
  falls: parts.some(({ falls }) => falls),
})

const moves = ({ rises, falls }: Direction): boolean => rises || falls

/** One movement after the other: what moves only by the first moves as the second says. */
const through = (first: Direction, second: Direction): Direction => ({
  rises: (first.rises && second.rises) || (first.falls && second.falls),
  falls: (first.rises && second.falls) || (first.falls && second.rises),
})

/** How an expression moves. What other units do is not this unit's work. */
export const directionOf = (context: LintContext, expression: Expression): Direction => {
  const of = (inner: Expression): Direction => directionOf(context, inner)
  const { set, rangeOf } = context
  if (typeof expression === 'string') {
    const fact = Object.hasOwn(set.facts, expression) ? set.facts[expression] : undefined
    if (!fact) return still
    return isMeasure(fact) ? rising : of(fact.value)
  }
  if ('sum' in expression) return joined(expression.sum.map(of))
  if ('smallest' in expression) return joined(expression.smallest.map(of))
  if ('largest' in expression) return joined(expression.largest.map(of))
  if ('difference' in expression)
    return joined([of(expression.difference[0]), flipped(of(expression.difference[1]))])
  if ('product' in expression) {
    const parts = joined(expression.product.map(of))
    return moves(parts) && !expression.product.every(part => isAtLeastZero(rangeOf(part))) ? either : parts
  }
  if ('ratio' in expression) {
    const [above, below] = expression.ratio
    const parts = joined([of(above), flipped(of(below))])
    return moves(parts) && !expression.ratio.every(part => isAtLeastZero(rangeOf(part))) ? either : parts
  }
  if ('over' in expression) return severalDirection(expression, joined(expression.over.map(of)))
  if ('round' in expression) return of(expression.round)
  if ('blockPlace' in expression) {
    const value = of(expression.blockPlace)
    return expression.better === 'lower' ? value : flipped(value)
  }
  if ('points' in expression) {
    const found = context.criteria.find(({ criterion }) => criterion.id === expression.points)
    return found ? joined(found.criterion.lines.map(line => effectOf(context, line, found.criterion))) : still
  }
  if ('daysAfter' in expression || 'marks' in expression || 'children' in expression) return still
  return of(Object.values(expression)[0] as Expression)
}

/** Where values come and go with their bounds, more can be taken and less, whatever moved. */
const severalDirection = (
  { as, where }: Extract<Expression, { readonly over: unknown }>,
  values: Direction,
): Direction => {
  if (where === undefined) return as === 'count' ? still : values
  return as === 'count' ? through(values, boundsSlope(where)) : moves(values) ? either : still
}

/** How bounds move from no to yes when the number rises. */
const boundsSlope = ({ atLeast, above, atMost, below, equals }: Bounds): Direction =>
  equals === undefined
    ? {
        rises: atLeast !== undefined || above !== undefined,
        falls: atMost !== undefined || below !== undefined,
      }
    : either

const slopeBetween = (points: readonly string[]): Direction => {
  const signs = points.slice(1).map((to, i) => compare(parse(to), parse(points[i] as string)))
  return { rises: signs.some(sign => sign > 0), falls: signs.some(sign => sign < 0) }
}

const sloped = (points: string): Direction => (isNegative(parse(points)) ? falling : rising)

/** How points follow the value of a curve. */
const slopeOf = (curve: Curve): Direction => {
  if ('perItem' in curve) return sloped(curve.perItem.points)
  if ('proportion' in curve) return sloped(curve.proportion.points)
  if ('bands' in curve) return slopeBetween(['0', ...ascending(curve.bands).map(({ points }) => points)])
  if ('yesNo' in curve) return slopeBetween([curve.yesNo.no ?? '0', curve.yesNo.yes])
  if ('marked' in curve) return rising
  if ('interpolate' in curve) {
    const knots = [...curve.interpolate].sort((a, b) => compare(parse(a.at), parse(b.at)))
    return slopeBetween(knots.map(({ points }) => points))
  }
  return joined(curve.bySize.classes.map(({ points }) => slopeOf(points)))
}

const curveDirection = (context: LintContext, curve: Curve, value: Direction): Direction => {
  const size = 'bySize' in curve ? directionOf(context, curve.bySize.of) : still
  return moves(size) ? either : through(value, slopeOf(curve))
}

/** How a condition moves between no and yes. `full`: how the full standard does, where it may be asked. */
const conditionDirection = (context: LintContext, condition: Condition, full: () => Direction): Direction => {
  const of = (inner: Condition): Direction => conditionDirection(context, inner, full)
  if ('all' in condition) return joined(condition.all.map(of))
  if ('any' in condition) return joined(condition.any.map(of))
  if ('not' in condition) return flipped(of(condition.not))
  if ('nothingSubmitted' in condition) return falling
  if ('fullStandard' in condition) return full()
  if (!('value' in condition)) return still
  return through(directionOf(context, condition.value), boundsSlope(condition))
}

/** How the value and the curve of a line, and its condition, move what it adds to the criterion. */
export const lineDirections = (
  context: LintContext,
  line: Line,
  criterion: Criterion,
): { readonly points: Direction; readonly when: Direction } => {
  const points = curveDirection(context, line.points, directionOf(context, line.value))
  const full = (): Direction =>
    line.column === 'bonus'
      ? joined(
          criterion.lines
            .filter(other => other.column !== 'bonus')
            .map(other => effectOf(context, other, criterion)),
        )
      : still
  const when = line.when ? conditionDirection(context, line.when, full) : still
  return line.column === 'deduction' ? { points: flipped(points), when: flipped(when) } : { points, when }
}

const effectOf = (context: LintContext, line: Line, criterion: Criterion): Direction => {
  const { points, when } = lineDirections(context, line, criterion)
  return joined([points, when])
}
