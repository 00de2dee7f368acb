import {
  addColumns,
  align,
  constantColumn,
  type IntegerColumn,
  largerColumn,
  multiplyColumns,
  smallerColumn,
  subtractColumns,
} from '../../language/integer/integer-column.ts'
import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import type { Expression } from '../../language/schema/expression.ts'
import { isMeasure } from '../../language/schema/is-measure.ts'

/** Where measures, attributes and declarations come from in integer form. */
export type IntegerSource = (fact: string) => IntegerColumn | undefined

const literal = /^-?\d/

/** Compiles an expression without division; undefined where only the exact evaluator can say it. */
export const compileInteger = (
  expression: Expression,
  set: CriteriaSet,
  source: IntegerSource,
): IntegerColumn | undefined => {
  const joined = (
    parts: readonly Expression[],
    join: (a: IntegerColumn, b: IntegerColumn) => IntegerColumn,
  ): IntegerColumn | undefined => {
    const columns = parts.map(part => compileInteger(part, set, source))
    return columns.every(column => column !== undefined) ? columns.reduce(join) : undefined
  }
  if (typeof expression === 'string') {
    if (literal.test(expression)) return constantColumn(expression)
    const definition = set.facts[expression]
    return definition && !isMeasure(definition)
      ? compileInteger(definition.value, set, source)
      : source(expression)
  }
  if ('sum' in expression) return joined(expression.sum, addColumns)
  if ('difference' in expression) return joined(expression.difference, subtractColumns)
  if ('product' in expression) return joined(expression.product, multiplyColumns)
  if ('smallest' in expression) return joined(expression.smallest, smallerColumn)
  return 'largest' in expression ? joined(expression.largest, largerColumn) : undefined
}

/** A quotient kept as its two integers at equal places, so that it never needs a fraction. */
export interface IntegerRatio {
  readonly numerator: IntegerColumn
  readonly denominator: IntegerColumn
}

export const compileRatio = (
  expression: Expression,
  set: CriteriaSet,
  source: IntegerSource,
): IntegerRatio | undefined => {
  if (typeof expression === 'string') {
    const definition = set.facts[expression]
    return definition && !isMeasure(definition) ? compileRatio(definition.value, set, source) : undefined
  }
  if (!('ratio' in expression)) return undefined
  const [numerator, denominator] = expression.ratio.map(part => compileInteger(part, set, source))
  if (!numerator || !denominator) return undefined
  const places = Math.max(numerator.places, denominator.places)
  return { numerator: align(numerator, places), denominator: align(denominator, places) }
}
