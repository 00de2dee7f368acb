import type { Condition } from '../../language/conditions/condition.ts'
import { conditionWordOf, innerConditions, silencesIn } from '../../language/conditions/condition-words.ts'
import { placedDeep, wordOf } from '../../language/expressions/expression-words.ts'
import { readsOnlyOwnFacts } from '../../language/reading/peer-figures.ts'
import { leafFacts, lineExpressions, placedLineConditions } from '../../language/reading/walk.ts'
import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import type { Criterion } from '../../language/schema/criterion.ts'

/** What a criterion reads, as far as the set tells: facts, and whether it reads anything else. */
export interface CriterionReads {
  readonly facts: readonly string[]
  /** Marks, other criteria or units, or whether there is any declaration. */
  readonly readsMore: boolean
}

const deep = (condition: Condition): readonly Condition[] => [
  condition,
  ...innerConditions(condition).flatMap(({ item }) => deep(item)),
]

/** Looked at once for each criterion, so that what is settled need not be walked for every unit. */
export const readsOfCriterion = (set: CriteriaSet, { lines }: Criterion): CriterionReads => {
  const expressions = lines.flatMap(lineExpressions)
  const conditions = lines.flatMap(placedLineConditions).flatMap(({ item }) => deep(item))
  const marks = expressions.some(expression =>
    placedDeep({ item: expression, path: [] }).some(({ item }) => wordOf(item).readsMarks),
  )
  const words = conditions.map(conditionWordOf)
  return {
    facts: [
      ...new Set([
        ...expressions.flatMap(expression => leafFacts(set, expression)),
        ...conditions.flatMap(silencesIn),
      ]),
    ],
    readsMore:
      marks ||
      words.some(({ asksForAny, reaches }) => asksForAny === true || reaches !== undefined) ||
      !expressions.every(expression => readsOnlyOwnFacts(set, expression)),
  }
}
