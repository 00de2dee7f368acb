import { absencePossible } from './absence.ts'
import { arithmeticPossible } from './arithmetic.ts'
import { blockPossible } from './block.ts'
import { blockOrderPossible } from './block-order.ts'
import { childrenPossible } from './children.ts'
import { dayPossible } from './days.ts'
import { daysBetweenPossible } from './days-between.ts'
import type { Expression, ExpressionKind } from './expression.ts'
import { expressionKind } from './expression-words.ts'
import { factPossible } from './facts.ts'
import { markPossible } from './marks.ts'
import { pointPossible } from './points.ts'
import { rootPossible } from './roots.ts'
import { roundingPossible } from './rounding.ts'
import { severalPossible } from './several.ts'
import type { ExpressionPossible, ExpressionPossibles } from './word.ts'

const expressionPossibles: Partial<ExpressionPossibles<ExpressionKind>> = {
  ...factPossible,
  ...absencePossible,
  ...arithmeticPossible,
  ...severalPossible,
  ...roundingPossible,
  ...rootPossible,
  ...dayPossible,
  ...daysBetweenPossible,
  ...blockPossible,
  ...blockOrderPossible,
  ...childrenPossible,
  ...markPossible,
  ...pointPossible,
}

/** What the word of an expression says of open facts; undefined where it says nothing. */
export const possibleOf = (expression: Expression): ExpressionPossible<ExpressionKind> | undefined =>
  expressionPossibles[expressionKind(expression)] as ExpressionPossible<ExpressionKind> | undefined
