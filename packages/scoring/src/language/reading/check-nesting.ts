import { type Issue, issue } from '../../result.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Expression } from '../schema/expression.ts'
import { blockFigureOf } from './block-figures.ts'
import { placedExpressions } from './places.ts'
import { type Placed, placedInner } from './walk.ts'

/** A figure of the whole block inside another; a third one needs a fact of its own, which is computed once. */
const deepest = 2

const nested = (placed: Placed<Expression>, depth: number): Issue[] => {
  const { item, path } = placed
  const figure = blockFigureOf(item)
  const inside = figure === undefined ? depth : depth + 1
  if (inside > deepest) return [issue('block-figures-nested', path, { figure: figure as string })]
  return placedInner(placed).flatMap(inner => nested(inner, inside))
}

/** Each figure of a block reads every unit, so figures written inside one another would never finish. */
export const checkNesting = (set: CriteriaSet): Issue[] =>
  placedExpressions(set).flatMap(placed => nested(placed, 0))
