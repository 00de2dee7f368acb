import { type Issue, issue } from '../../result.ts'
import type { Expression } from '../expressions/expression.ts'
import { expressionKind, placedInner, wordOf } from '../expressions/expression-words.ts'
import type { Placed } from '../placed.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import { placedExpressions } from './places.ts'

/** A figure of the whole block inside another; a third one needs a fact of its own, which is computed once. */
const deepest = 2

const nested = (placed: Placed<Expression>, depth: number): Issue[] => {
  const { item, path } = placed
  const inside = wordOf(item).reaches === 'block' ? depth + 1 : depth
  if (inside > deepest) return [issue('block-figures-nested', path, { figure: expressionKind(item) })]
  return placedInner(placed).flatMap(inner => nested(inner, inside))
}

/** Each figure of a block reads every unit, so figures written inside one another would never finish. */
export const checkNesting = (set: CriteriaSet): Issue[] =>
  placedExpressions(set).flatMap(placed => nested(placed, 0))
