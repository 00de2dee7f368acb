import { type IntegerNumber, type IntegerSource, whole } from '../integer/integer-number.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import { isMeasure } from '../schema/kinds.ts'
import { arithmeticLanes } from './arithmetic.ts'
import type { Expression, ExpressionKind } from './expression.ts'
import { expressionKind } from './expression-words.ts'
import { factLanes } from './facts.ts'
import type { ExpressionLane, ExpressionLanes, LaneCompiler } from './word.ts'

const lanes: Partial<ExpressionLanes<ExpressionKind>> = { ...factLanes, ...arithmeticLanes }

/** Expressions as columns of integers; undefined where only the exact evaluator can say them. */
export const laneCompiler = (set: CriteriaSet, source: IntegerSource): LaneCompiler => {
  const number = (expression: Expression): IntegerNumber | undefined =>
    (lanes[expressionKind(expression)] as ExpressionLane<ExpressionKind> | undefined)?.(
      expression as never,
      compiler,
    )
  const compiler: LaneCompiler = {
    number,
    column: expression => {
      const found = number(expression)
      return found?.kind === 'whole' ? found.column : undefined
    },
    ofFact: id => {
      const definition = set.facts[id]
      return definition && !isMeasure(definition) ? number(definition.value) : whole(source(id))
    },
  }
  return compiler
}
