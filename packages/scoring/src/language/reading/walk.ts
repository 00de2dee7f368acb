import type { Condition } from '../conditions/condition.ts'
import { conditionExpressions } from '../conditions/condition-words.ts'
import { placedSizes } from '../curves/curve-words.ts'
import type { Expression } from '../expressions/expression.ts'
import { expressionKind, innerExpressions, wordOf } from '../expressions/expression-words.ts'
import type { Path, Placed } from '../placed.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Criterion, Group, Line } from '../schema/criterion.ts'
import { isMeasure } from '../schema/kinds.ts'

/** The conditions of a line: whether it applies, whether it gives anything. */
export const placedLineConditions = (line: Line): readonly Placed<Condition>[] =>
  (['appliesWhen', 'when'] as const).flatMap(key => {
    const item = line[key]
    return item ? [{ item, path: [key] }] : []
  })

/** Everything a line reads: its value first, then what its curve and its condition need. */
export const lineExpressions = (line: Line): readonly Expression[] => [
  line.value,
  ...placedSizes({ item: line.points, path: [] }).map(({ item }) => item),
  ...placedLineConditions(line).flatMap(({ item }) => conditionExpressions(item)),
]

/** What a fact is defined as, where it is composed of other facts. */
export const definitionOf = ({ facts }: Pick<CriteriaSet, 'facts'>, id: string): Expression | undefined => {
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined
  return fact && !isMeasure(fact) ? fact.value : undefined
}

/** How the figures of an expression are read, also behind the name of a fact: as shares of 1, as days, or as numbers. */
export const figuresOf = (
  expression: Expression,
  facts: CriteriaSet['facts'],
): 'share' | 'days' | 'number' => {
  const definition = typeof expression === 'string' ? definitionOf({ facts }, expression) : undefined
  if (definition !== undefined) return figuresOf(definition, facts)
  const { figures = 'number' } = wordOf(expression)
  return figures === 'like-first' ? figuresOf(innerExpressions(expression)[0] as Expression, facts) : figures
}

/** Ids of facts, declarations and attributes an expression reads, followed through defined facts to the leaves. */
export const leafFacts = (set: CriteriaSet, expression: Expression): readonly string[] => {
  if (typeof expression !== 'string')
    return [...new Set(innerExpressions(expression).flatMap(inner => leafFacts(set, inner)))]
  if (expressionKind(expression) === 'literal') return []
  const definition = definitionOf(set, expression)
  return definition === undefined ? [expression] : leafFacts(set, definition)
}

export const placedGroups = (set: CriteriaSet): readonly Placed<Group>[] => {
  const visit = (group: Group, path: Path): Placed<Group>[] => [
    { item: group, path },
    ...(group.groups ?? []).flatMap((inner, i) => visit(inner, [...path, 'groups', i])),
  ]
  return set.groups.flatMap((group, i) => visit(group, ['groups', i]))
}

export const placedCriteria = (set: CriteriaSet): readonly Placed<Criterion>[] =>
  placedGroups(set).flatMap(({ item, path }) =>
    (item.criteria ?? []).map((criterion, i) => ({ item: criterion, path: [...path, 'criteria', i] })),
  )

export const placedLines = (set: CriteriaSet): readonly Placed<Line>[] =>
  placedCriteria(set).flatMap(({ item, path }) =>
    item.lines.map((line, i) => ({ item: line, path: [...path, 'lines', i] })),
  )
