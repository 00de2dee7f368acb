import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Expression } from '../schema/expression.ts'
import { isMeasure } from '../schema/is-measure.ts'
import { blockFigureOf } from './block-figures.ts'
import type { Table } from './table.ts'
import { innerExpressions, isLiteral, lineExpressions } from './walk.ts'

/** A figure of the block; `line` is the line whose marks it may read. */
export interface PeerFigure {
  readonly expression: Expression
  readonly line: string
}

const definitionOf = (set: CriteriaSet, expression: Expression): Expression | undefined => {
  if (typeof expression !== 'string' || isLiteral(expression)) return undefined
  const definition = set.facts[expression]
  return definition && !isMeasure(definition) ? definition.value : undefined
}

/** Whether it reads nothing but the unit's own facts and marks: no other unit, and no points. */
export const readsOnlyOwnFacts = (set: CriteriaSet, expression: Expression): boolean => {
  const definition = definitionOf(set, expression)
  if (definition !== undefined) return readsOnlyOwnFacts(set, definition)
  if (typeof expression === 'string') return true
  if (blockFigureOf(expression) !== undefined || 'children' in expression || 'points' in expression)
    return false
  return innerExpressions(expression).every(inner => readsOnlyOwnFacts(set, inner))
}

/**
 * All that a score reads of other units, where that is figures over facts that each unit has by itself: while these
 * figures stand, what happens to a peer moves nothing. Undefined where units reach each other in other ways, through
 * sub-units or through points.
 */
export const peerFigures = (set: CriteriaSet, table: Table): readonly PeerFigure[] | undefined => {
  const found = new Map<Expression, Map<string, PeerFigure>>()
  const facts = new Map<string, boolean>()
  /** False where it reads others in another way. */
  const gather = (expression: Expression, line: string): boolean => {
    const definition = definitionOf(set, expression)
    if (typeof expression === 'string') {
      const known = facts.get(expression) ?? (definition === undefined || gather(definition, ''))
      facts.set(expression, known)
      return known
    }
    if ('children' in expression) return false
    const inner = innerExpressions(expression)
    if (blockFigureOf(expression) === undefined) return inner.every(part => gather(part, line))
    const byLine = found.get(expression) ?? new Map<string, PeerFigure>()
    found.set(expression, byLine.set(line, { expression, line }))
    return inner.every(part => readsOnlyOwnFacts(set, part))
  }
  const isAll = table.criteria.every(({ criterion }) =>
    criterion.lines.every(
      line => !readsChildren(line.when) && lineExpressions(line).every(part => gather(part, line.id)),
    ),
  )
  return isAll ? [...found.values()].flatMap(byLine => [...byLine.values()]) : undefined
}

const readsChildren = (condition: unknown): boolean =>
  condition !== undefined && /"everyChild":/.test(JSON.stringify(condition))
