import type { MarkLimits } from '../curves/curve.ts'
import { limitsOf } from '../curves/curve-words.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Path } from '../placed.ts'
import { placedCriteria } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Column, Criterion, Line } from '../schema/criterion.ts'
import { curveRange } from './curve-range.ts'
import type { Range } from './range.ts'
import { valueRange } from './value-range.ts'

export interface LinePlace {
  readonly line: Line
  readonly column: Column
  readonly criterion: Criterion
  readonly path: Path
  /** Unit kinds that have this line. */
  readonly kinds: readonly string[]
  readonly value: Range
  /** Limits of the marks that may be given to it, where its curve declares some. */
  readonly limits: MarkLimits | undefined
  /** What the curve can give, before cap and condition. */
  readonly curve: Range
}

export interface CriterionPlace {
  readonly criterion: Criterion
  readonly path: Path
  readonly kinds: readonly string[]
  readonly lines: readonly LinePlace[]
}

/** A criteria set as the rules look at it: rows with their places, kinds and reachable figures. */
export interface LintContext {
  readonly set: CriteriaSet
  readonly kinds: readonly string[]
  readonly criteria: readonly CriterionPlace[]
  readonly lines: readonly LinePlace[]
  readonly rangeOf: (expression: Expression) => Range
}

export const lintContext = (set: CriteriaSet): LintContext => {
  const kinds = Object.keys(set.vocabulary.unitKinds)
  const rangeOf = (expression: Expression): Range => valueRange(set, expression)
  const among = (from: readonly string[], named: readonly string[] | undefined): readonly string[] =>
    named ? from.filter(kind => named.includes(kind)) : from
  const criteria = placedCriteria(set).map(({ item, path }): CriterionPlace => {
    const own = among(kinds, item.appliesTo)
    const lines = item.lines.map((line, i): LinePlace => {
      const value = rangeOf(line.value)
      return {
        line,
        column: line.column ?? 'standard',
        criterion: item,
        path: [...path, 'lines', i],
        kinds: among(own, line.appliesTo),
        value,
        limits: limitsOf(line.points),
        curve: curveRange(set, line.points, value),
      }
    })
    return { criterion: item, path, kinds: own, lines }
  })
  return { set, kinds, criteria, lines: criteria.flatMap(({ lines }) => lines), rangeOf }
}
