import type { Curve } from '../curves/curve.ts'
import { curveRulesOf } from '../curves/curve-rules.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Range } from './range.ts'
import { valueRange } from './value-range.ts'

/** The points a curve can give for the values it can meet. */
export const curveRange = (set: CriteriaSet, curve: Curve, value: Range): Range =>
  curveRulesOf(curve).range(curve as never, value, {
    of: (inner, met) => curveRange(set, inner, met),
    rangeOf: expression => valueRange(set, expression),
  })
