import { asksChildren } from '../conditions/condition-words.ts'
import type { Expression } from '../expressions/expression.ts'
import { innerExpressions, wordOf } from '../expressions/expression-words.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Table } from './table.ts'
import { definitionOf, lineExpressions, placedLineConditions } from './walk.ts'

/** A figure of the block; `line` is the line whose marks it may read. */
export interface PeerFigure {
  readonly expression: Expression
  readonly line: string
}

/** Whether it reads nothing but the unit's own facts and marks: no other unit, and no points. */
export const readsOnlyOwnFacts = (set: Pick<CriteriaSet, 'facts'>, expression: Expression): boolean => {
  if (typeof expression === 'string') {
    const definition = definitionOf(set, expression)
    return definition === undefined || readsOnlyOwnFacts(set, definition)
  }
  return (
    wordOf(expression).reaches === undefined &&
    innerExpressions(expression).every(inner => readsOnlyOwnFacts(set, inner))
  )
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
    if (typeof expression === 'string') {
      const definition = definitionOf(set, expression)
      const known = facts.get(expression) ?? (definition === undefined || gather(definition, ''))
      facts.set(expression, known)
      return known
    }
    const { reaches } = wordOf(expression)
    if (reaches === 'children') return false
    const inner = innerExpressions(expression)
    if (reaches !== 'block') return inner.every(part => gather(part, line))
    const byLine = found.get(expression) ?? new Map<string, PeerFigure>()
    found.set(expression, byLine.set(line, { expression, line }))
    return inner.every(part => readsOnlyOwnFacts(set, part))
  }
  const isAll = table.criteria.every(({ criterion }) =>
    criterion.lines.every(
      line =>
        !placedLineConditions(line).some(({ item }) => asksChildren(item)) &&
        lineExpressions(line).every(part => gather(part, line.id)),
    ),
  )
  return isAll ? [...found.values()].flatMap(byLine => [...byLine.values()]) : undefined
}
