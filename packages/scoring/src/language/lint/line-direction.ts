import type { Condition } from '../conditions/condition.ts'
import { conditionRulesOf } from '../conditions/condition-rules.ts'
import type { Curve } from '../curves/curve.ts'
import { slopeOf } from '../curves/curve-rules.ts'
import { placedSizes } from '../curves/curve-words.ts'
import type { Expression } from '../expressions/expression.ts'
import { rulesOf } from '../expressions/expression-rules.ts'
import { innerExpressions, wordOf } from '../expressions/expression-words.ts'
import type { DirectionContext } from '../expressions/word.ts'
import { definitionOf, lineExpressions } from '../reading/walk.ts'
import type { Criterion, Line } from '../schema/criterion.ts'
import { isMeasure } from '../schema/kinds.ts'
import { type Direction, either, flipped, joined, moves, rising, still, through } from './direction.ts'
import type { LintContext } from './lint-context.ts'

const directionContext = (context: LintContext): DirectionContext => {
  const { set, rangeOf } = context
  const of = (inner: Expression): Direction => directionOf(context, inner)
  return {
    of,
    rangeOf,
    canAppear: inner => canAppear(context, inner),
    ofFact: id => {
      const fact = Object.hasOwn(set.facts, id) ? set.facts[id] : undefined
      if (!fact) return still
      return isMeasure(fact) ? rising : of(fact.value)
    },
    ofPoints: id => {
      const found = context.criteria.find(({ criterion }) => criterion.id === id)
      return found
        ? joined(found.criterion.lines.map(line => effectOf(context, line, found.criterion)))
        : still
    },
  }
}

/** How an expression moves. What other units do is not this unit's work. */
export const directionOf = (context: LintContext, expression: Expression): Direction =>
  rulesOf(expression).direction(expression as never, directionContext(context))

/** Whether one more activity may decide that an expression has a value at all. */
const canAppear = (context: LintContext, expression: Expression): boolean => {
  if (typeof expression === 'string') {
    const definition = definitionOf(context.set, expression)
    return definition !== undefined && canAppear(context, definition)
  }
  const criterion = wordOf(expression).criterion?.(expression as never)
  const lines = context.lines.filter(place => place.criterion.id === criterion)
  return (
    rulesOf(expression).appears?.(expression as never, directionContext(context)) === true ||
    lines.some(
      ({ line }) =>
        (line.appliesWhen && moves(conditionDirection(context, line.appliesWhen, () => still))) ||
        lineExpressions(line).some(inner => canAppear(context, inner)),
    ) ||
    innerExpressions(expression).some(inner => canAppear(context, inner))
  )
}

const curveDirection = (context: LintContext, curve: Curve, value: Direction): Direction => {
  const sizes = placedSizes({ item: curve, path: [] })
  return sizes.some(({ item }) => moves(directionOf(context, item))) ? either : through(value, slopeOf(curve))
}

/** How a condition moves between no and yes. `full`: how the full standard does, where it may be asked. */
const conditionDirection = (context: LintContext, condition: Condition, full: () => Direction): Direction =>
  conditionRulesOf(condition).direction(condition as never, {
    of: inner => conditionDirection(context, inner, full),
    directionOf: expression => directionOf(context, expression),
    full,
  })

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
  const applies = line.appliesWhen ? conditionDirection(context, line.appliesWhen, () => still) : still
  const met = line.when ? conditionDirection(context, line.when, full) : still
  // A line that comes or goes with work takes its standard points along, for better or worse.
  const when = moves(applies) ? either : met
  return line.column === 'deduction' ? { points: flipped(points), when: flipped(when) } : { points, when }
}

const effectOf = (context: LintContext, line: Line, criterion: Criterion): Direction => {
  const { points, when } = lineDirections(context, line, criterion)
  return joined([points, when])
}
