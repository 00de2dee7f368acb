import type { Condition } from '../conditions/condition.ts'
import { conditionWordOf, innerConditions, placedReads } from '../conditions/condition-words.ts'
import { placedSizes } from '../curves/curve-words.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Path, Placed } from '../placed.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import { isMeasure, percentsWhen } from '../schema/kinds.ts'
import type { Quota } from '../schema/outcomes.ts'
import { placedCriteria, placedLineConditions } from './walk.ts'

/** Where a condition stands decides what it may ask. */
export type Stage = 'line' | 'bonus-line' | 'rating' | 'gate' | 'commendation' | 'quota'

export interface PlacedCondition extends Placed<Condition> {
  readonly stage: Stage
  /** It asks about the sub-units, each in its own place. */
  readonly ofChildren: boolean
}

/** A condition and everything inside it, from the outside in. */
export const conditionDeep = (placed: PlacedCondition): readonly PlacedCondition[] => [
  placed,
  ...innerConditions(placed.item).flatMap(({ item, path, ofChildren = placed.ofChildren }) =>
    conditionDeep({ ...placed, item, path: [...placed.path, ...path], ofChildren }),
  ),
]

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
      placedLineConditions(line).map(({ item: asked, path: inner }) =>
        at(
          asked,
          asked === line.when && line.column === 'bonus' ? 'bonus-line' : 'line',
          ...path,
          'lines',
          i,
          ...inner,
        ),
      ),
    ),
  )
  const percentsOf = (quota: Quota | undefined, ...path: Path): readonly PlacedCondition[] =>
    percentsWhen(quota).map(({ when }, j) => at(when, 'quota', ...path, 'quota', 'percentWhen', j, 'when'))
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
const comparedIn = (
  conditions: readonly PlacedCondition[],
): readonly (Placed<Expression> & { readonly ofChildren: boolean })[] =>
  conditions
    .flatMap(conditionDeep)
    .filter(({ item }) => conditionWordOf(item).bounds !== undefined)
    .flatMap(({ item, path, ofChildren }) =>
      placedReads(item).map(read => ({ item: read.item, path: [...path, ...read.path], ofChildren })),
    )

/** Every expression of a set as it was written: facts, lines with their sizes, conditions. */
export const placedExpressions = (
  set: CriteriaSet,
): readonly (Placed<Expression> & { readonly ofChildren?: boolean })[] => [
  ...Object.entries(set.facts).flatMap(([id, fact]) =>
    isMeasure(fact) ? [] : [{ item: fact.value, path: ['facts', id, 'value'] }],
  ),
  ...placedCriteria(set).flatMap(({ item, path }) =>
    item.lines.flatMap((line, i) => [
      { item: line.value, path: [...path, 'lines', i, 'value'] },
      ...placedSizes({ item: line.points, path: [...path, 'lines', i, 'points'] }),
    ]),
  ),
  ...comparedIn(placedConditions(set)),
]
