import type { Expression } from '../expressions/expression.ts'
import type { LaneCompiler } from '../expressions/word.ts'
import { bandLanes } from './bands.ts'
import type { Curve, CurveKind } from './curve.ts'
import { curveKind } from './curve-words.ts'
import { itemLanes } from './items.ts'
import { shareLanes } from './shares.ts'
import { sizeLanes } from './sizes.ts'
import type { CurveLane, CurveLanes, IntegerPoints } from './word.ts'
import { yesNoLanes } from './yes-no.ts'

const lanes: Partial<CurveLanes<CurveKind>> = {
  ...itemLanes,
  ...bandLanes,
  ...sizeLanes,
  ...shareLanes,
  ...yesNoLanes,
}

/** Compiles value and curve together; undefined where only the exact evaluator can say it. */
export const compileCurveLane = (
  value: Expression,
  curve: Curve,
  { number, column }: LaneCompiler,
): IntegerPoints | undefined => {
  const points = (inner: Curve): IntegerPoints | undefined =>
    (lanes[curveKind(inner)] as CurveLane<CurveKind> | undefined)?.(inner as never, {
      value: () => number(value),
      column,
      points,
    })
  return points(curve)
}
