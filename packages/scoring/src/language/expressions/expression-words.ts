import type { Path, Placed } from '../placed.ts'
import { absenceWords } from './absence.ts'
import { arithmeticWords } from './arithmetic.ts'
import { blockWords } from './block.ts'
import { blockOrderWords } from './block-order.ts'
import { childrenWords } from './children.ts'
import { dayWords } from './days.ts'
import { daysBetweenWords } from './days-between.ts'
import type { Expression, ExpressionKind } from './expression.ts'
import { factWords } from './facts.ts'
import { markWords } from './marks.ts'
import { pointWords } from './points.ts'
import { rootWords } from './roots.ts'
import { roundingWords } from './rounding.ts'
import { severalWords } from './several.ts'
import type { ExpressionWord, ExpressionWords } from './word.ts'

/** Every word of expressions, each in its room; a word without one does not compile. */
const expressionWords: ExpressionWords<ExpressionKind> = {
  ...factWords,
  ...arithmeticWords,
  ...severalWords,
  ...roundingWords,
  ...rootWords,
  ...dayWords,
  ...daysBetweenWords,
  ...absenceWords,
  ...blockWords,
  ...blockOrderWords,
  ...childrenWords,
  ...markWords,
  ...pointWords,
}

const literal = /^-?\d/

/** Which word an expression is written with. */
export const expressionKind = (expression: Expression): ExpressionKind => {
  if (typeof expression === 'string') return literal.test(expression) ? 'literal' : 'fact'
  for (const key in expression) if (Object.hasOwn(expressionWords, key)) return key as ExpressionKind
  throw new TypeError(`no word of an expression: ${Object.keys(expression).join(', ')}`)
}

export const isLiteral = (expression: Expression): boolean => expressionKind(expression) === 'literal'

/** The word of an expression, as it is asked of that expression. */
export const wordOf = (expression: Expression): ExpressionWord<ExpressionKind> =>
  expressionWords[expressionKind(expression)] as ExpressionWord<ExpressionKind>

/** The expressions directly inside an expression, each with its place. */
export const placedInner = ({ item, path }: Placed<Expression>): readonly Placed<Expression>[] =>
  wordOf(item)
    .inner(item as never)
    .map(inner => ({ item: inner.item, path: [...path, ...inner.path] as Path }))

/** The expressions directly inside an expression. */
export const innerExpressions = (expression: Expression): readonly Expression[] =>
  wordOf(expression)
    .inner(expression as never)
    .map(({ item }) => item)

/** An expression and everything inside it, from the outside in. */
export const placedDeep = (placed: Placed<Expression>): readonly Placed<Expression>[] => [
  placed,
  ...placedInner(placed).flatMap(placedDeep),
]
