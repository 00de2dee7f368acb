import type { Condition } from '../schema/condition.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Curve } from '../schema/curve.ts'
import type { Expression } from '../schema/expression.ts'
import { isMeasure } from '../schema/is-measure.ts'
import type { Quota } from '../schema/outcomes.ts'
import { type Path, type Placed, placedCriteria, placedInner } from './walk.ts'

/** Where a condition stands decides what it may ask. */
export type Stage = 'line' | 'bonus-line' | 'rating' | 'gate' | 'commendation' | 'quota'

export interface PlacedCondition extends Placed<Condition> {
  readonly stage: Stage
  /** It asks about the sub-units, each in its own place. */
  readonly ofChildren: boolean
}

/** An expression and everything inside it, from the outside in. */
export const placedDeep = (placed: Placed<Expression>): readonly Placed<Expression>[] => [
  placed,
  ...placedInner(placed).flatMap(placedDeep),
]

/** A condition and everything inside it, from the outside in. */
export const conditionDeep = (placed: PlacedCondition): readonly PlacedCondition[] => {
  const { item, path } = placed
  const inner = (part: Condition, ...keys: readonly (string | number)[]): readonly PlacedCondition[] =>
    conditionDeep({ ...placed, item: part, path: [...path, ...keys] })
  if ('all' in item) return [placed, ...item.all.flatMap((part, i) => inner(part, 'all', i))]
  if ('any' in item) return [placed, ...item.any.flatMap((part, i) => inner(part, 'any', i))]
  if ('not' in item) return [placed, ...inner(item.not, 'not')]
  if ('everyChild' in item)
    return [
      placed,
      ...conditionDeep({ ...placed, item: item.everyChild, path: [...path, 'everyChild'], ofChildren: true }),
    ]
  return [placed]
}

/** The expressions that a curve reads beside its value: sizes. */
export const placedSizes = (curve: Curve, path: Path): readonly Placed<Expression>[] =>
  'bySize' in curve
    ? [
        { item: curve.bySize.of, path: [...path, 'bySize', 'of'] },
        ...curve.bySize.classes.flatMap(({ points }, i) =>
          placedSizes(points, [...path, 'bySize', 'classes', i, 'points']),
        ),
      ]
    : []

/** Every condition of a set as it was written, in document order. */
export const placedConditions = (set: CriteriaSet): readonly PlacedCondition[] => {
  const at = (item: Condition, stage: Stage, ...path: Path): PlacedCondition => ({
    item,
    path,
    stage,
    ofChildren: false,
  })
  const ofLines = placedCriteria(set).flatMap(({ item, path }) =>
    item.lines.flatMap((line, i) =>
      line.when
        ? [at(line.when, line.column === 'bonus' ? 'bonus-line' : 'line', ...path, 'lines', i, 'when')]
        : [],
    ),
  )
  const percentsOf = (quota: Quota | undefined, ...path: Path): readonly PlacedCondition[] =>
    quota && 'percentOf' in quota
      ? (quota.percentWhen ?? []).map(({ when }, j) =>
          at(when, 'quota', ...path, 'quota', 'percentWhen', j, 'when'),
        )
      : []
  const ofRatings = set.ratings.flatMap(({ conditions = [], quota }, i) => [
    ...conditions.map(({ when }, j) => at(when, 'rating', 'ratings', i, 'conditions', j, 'when')),
    ...percentsOf(quota, 'ratings', i),
  ])
  const ofGates = set.gates.map(({ when }, i) => at(when, 'gate', 'gates', i, 'when'))
  const ofCommendations = set.commendations.flatMap(({ eligible, quota }, i) => [
    ...eligible.map(({ when }, j) => at(when, 'commendation', 'commendations', i, 'eligible', j, 'when')),
    ...percentsOf(quota, 'commendations', i),
  ])
  return [...ofLines, ...ofRatings, ...ofGates, ...ofCommendations]
}

/** The expressions that conditions compare, each with its place. */
export const comparedIn = (conditions: readonly PlacedCondition[]): readonly Placed<Expression>[] =>
  conditions
    .flatMap(conditionDeep)
    .flatMap(({ item, path }) => ('value' in item ? [{ item: item.value, path: [...path, 'value'] }] : []))

/** Every expression of a set as it was written: facts, lines with their sizes, conditions. */
export const placedExpressions = (set: CriteriaSet): readonly Placed<Expression>[] => [
  ...Object.entries(set.facts).flatMap(([id, fact]) =>
    isMeasure(fact) ? [] : [{ item: fact.value, path: ['facts', id, 'value'] }],
  ),
  ...placedCriteria(set).flatMap(({ item, path }) =>
    item.lines.flatMap((line, i) => [
      { item: line.value, path: [...path, 'lines', i, 'value'] },
      ...placedSizes(line.points, [...path, 'lines', i, 'points']),
    ]),
  ),
  ...comparedIn(placedConditions(set)),
]
