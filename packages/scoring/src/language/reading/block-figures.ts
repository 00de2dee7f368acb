import type { Expression } from '../schema/expression.ts'

const blockFigures = [
  'blockMax',
  'blockMin',
  'blockSum',
  'blockMean',
  'blockPlace',
  'percentile',
  'toLeader',
  'minMax',
]

/** Which figure of the whole block an expression is; undefined where it is none. */
export const blockFigureOf = (expression: Expression): string | undefined =>
  typeof expression === 'string' ? undefined : blockFigures.find(name => name in expression)
