import type { Condition } from '../schema/condition.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Criterion, Group, Line } from '../schema/criterion.ts'
import type { Curve } from '../schema/curve.ts'
import type { Expression } from '../schema/expression.ts'
import { isMeasure } from '../schema/is-measure.ts'

export type Path = readonly (string | number)[]

export interface Placed<T> {
  readonly item: T
  readonly path: Path
}

const literal = /^-?\d/
export const isLiteral = (expression: Expression): boolean =>
  typeof expression === 'string' && literal.test(expression)

const isList = (value: unknown): value is readonly Expression[] => Array.isArray(value)

/** The expressions directly inside an expression, each with its place. */
export const placedInner = ({ item, path }: Placed<Expression>): readonly Placed<Expression>[] => {
  if (typeof item === 'string' || 'marks' in item || 'points' in item) return []
  if ('daysAfter' in item) return [{ item: item.daysAfter.date, path: [...path, 'daysAfter', 'date'] }]
  if ('over' in item) return item.over.map((part, i) => ({ item: part, path: [...path, 'over', i] }))
  if ('round' in item) return [{ item: item.round, path: [...path, 'round'] }]
  if ('blockPlace' in item) return [{ item: item.blockPlace, path: [...path, 'blockPlace'] }]
  if ('children' in item)
    return (['children', 'weight'] as const).flatMap(key => {
      const part = item[key]
      return part === undefined || part === 'score' ? [] : [{ item: part, path: [...path, key] }]
    })
  const [key, inner] = Object.entries(item).find(([name]) => name !== 'whenZero') as [string, Expression]
  return isList(inner)
    ? inner.map((part, i) => ({ item: part, path: [...path, key, i] }))
    : [{ item: inner, path: [...path, key] }]
}

/** The expressions directly inside an expression. */
export const innerExpressions = (expression: Expression): readonly Expression[] =>
  placedInner({ item: expression, path: [] }).map(({ item }) => item)

/** The expressions a condition reads about the unit itself, at any depth. */
export const conditionExpressions = (condition: Condition): readonly Expression[] => {
  if ('all' in condition) return condition.all.flatMap(conditionExpressions)
  if ('any' in condition) return condition.any.flatMap(conditionExpressions)
  if ('not' in condition) return conditionExpressions(condition.not)
  if ('value' in condition) return [condition.value]
  return 'declared' in condition ? [condition.declared] : []
}

/** The expressions a curve reads beside its value. */
export const curveExpressions = (curve: Curve): readonly Expression[] =>
  'bySize' in curve
    ? [curve.bySize.of, ...curve.bySize.classes.flatMap(({ points }) => curveExpressions(points))]
    : []

/** Everything a line reads: its value first, then what its curve and its condition need. */
export const lineExpressions = (line: Line): readonly Expression[] => [
  line.value,
  ...curveExpressions(line.points),
  ...(line.when ? conditionExpressions(line.when) : []),
]

/** Ids of facts, declarations and attributes an expression reads, followed through defined facts to the leaves. */
export const leafFacts = (set: CriteriaSet, expression: Expression): readonly string[] => {
  if (typeof expression !== 'string')
    return [...new Set(innerExpressions(expression).flatMap(inner => leafFacts(set, inner)))]
  if (isLiteral(expression)) return []
  const definition = set.facts[expression]
  return definition && !isMeasure(definition) ? leafFacts(set, definition.value) : [expression]
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
