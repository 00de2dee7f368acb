import { zero } from '../../numbers/exact.ts'
import { proportions } from '../../numbers/root.ts'
import { parse } from '../../numbers/text.ts'
import { issue } from '../../result.ts'
import { boundsSlope, type Direction, either, joined, moves, still, through } from '../lint/direction.ts'
import type { Possible } from '../lint/possible.ts'
import {
  addRanges,
  anything,
  exactly,
  geometricRange,
  isAtLeastZero,
  joinRanges,
  multiplyRanges,
  type Range,
  upTo,
} from '../lint/range.ts'
import { placedAll } from '../placed.ts'
import type { Expression, WrittenExpressions } from './expression.ts'
import { gatheringIssues, ofSeveral, possibleSeveral } from './fold.ts'
import type {
  DirectionContext,
  ExpressionPossibles,
  ExpressionRuleBook,
  ExpressionWords,
  RangeContext,
} from './word.ts'

type Several = WrittenExpressions['over']

/** Names start with a letter. */
const isNegativeLiteral = (expression: Expression): expression is string =>
  typeof expression === 'string' && /^-.*[1-9]/.test(expression)

/** Most times that all values together are taken in a geometric mean, whose power has as many times their digits. */
const mostTimes = 1000

const isRepeatable = (weights: readonly Expression[]): boolean => {
  if (!weights.every(weight => typeof weight === 'string' && /^-?\d/.test(weight))) return false
  const times = proportions(weights.map(weight => parse(weight as string)))
  return times.reduce((sum, count) => sum + count, 0) <= mostTimes
}

/** Several values as one. */
export const severalWords = {
  over: {
    inner: ({ over, weights = [] }) => [...placedAll(over, 'over'), ...placedAll(weights, 'weights')],
    compile: (written, { read }) => {
      const readers = written.over.map(read)
      const weights = written.weights?.map(read)
      return (unit, line, from) =>
        ofSeveral(
          readers.map((reader, i) => ({
            value: reader(unit, line, from),
            weight: weights?.[i]?.(unit, line, from),
          })),
          written.as,
          written,
        )
    },
  },
} satisfies ExpressionWords<'over'>

/** Any of the values may be left out, because it does not apply or was not taken. */
const severalRange = (written: Several, { of }: Pick<RangeContext, 'of'>): Range => {
  const { over, weights, as, missing } = written
  if (as === 'count') return upTo(over.length)
  const ranges = over.map(of)
  const nothing = exactly(zero, true)
  if (as === 'sum') {
    const weighed = ranges.map((range, i) => (weights?.[i] ? multiplyRanges(range, of(weights[i])) : range))
    return addRanges(weighed.map(range => joinRanges(range, nothing)))
  }
  if (weights?.some(weight => !isAtLeastZero(of(weight)))) return anything
  const span = (missing === 'zero' ? [...ranges, nothing] : ranges).reduce(joinRanges)
  if (as === 'geometric-mean') return geometricRange(span, written)
  return as === 'smallest' || as === 'largest' ? span : { ...span, whole: false }
}

/** Where values come and go with their bounds, more can be taken and less, whatever moved. */
const severalDirection = (written: Several, { of, canAppear, rangeOf }: DirectionContext): Direction => {
  const { over, weights = [], as, where } = written
  const values = joined(over.map(of))
  // A value that comes in where it was left out moves the whole either way.
  if (over.length > 1 && over.some(canAppear)) return either
  if (weights.some(weight => moves(of(weight)))) return either
  const signed = as === 'geometric-mean' ? [...over, ...weights] : weights
  const isTurned = signed.some(part => !isAtLeastZero(rangeOf(part)))
  if (isTurned && moves(values)) return either
  if (where === undefined) return as === 'count' ? still : values
  return as === 'count' ? through(values, boundsSlope(where)) : moves(values) ? either : still
}

export const severalRules = {
  over: {
    schema: ({ z, foldSchema, selectionShape, gatheringShape, later, many }) =>
      z
        .strictObject({
          over: many,
          as: foldSchema,
          ...later('2', {
            weights: many
              .optional()
              .describe('What each weighs in the mean, or counts for in the sum; absent = all alike.'),
          }),
          ...selectionShape,
          ...gatheringShape,
        })
        .describe('Several values; what does not apply is left out.'),
    leavesOut: true,
    check: (written, path) => {
      const { over, weights, as } = written
      const told = [...gatheringIssues(written, path)]
      if (weights === undefined) return told
      const at = [...path, 'weights']
      if (!['mean', 'sum', 'geometric-mean'].includes(as)) return [...told, issue('weights-without-mean', at)]
      if (as === 'geometric-mean' && !isRepeatable(weights)) told.push(issue('weights-not-repeatable', at))
      const count = { values: String(over.length), weights: String(weights.length) }
      return [
        ...told,
        ...(over.length === weights.length ? [] : [issue('weights-do-not-match', at, count)]),
        ...weights.flatMap((weight, i) =>
          isNegativeLiteral(weight) ? [issue('negative-weight', [...at, i], { weight })] : [],
        ),
      ]
    },
    range: severalRange,
    direction: severalDirection,
    appears: ({ over, where }, { of }) => where !== undefined && over.some(part => moves(of(part))),
  },
} satisfies ExpressionRuleBook<'over'>

/** What is left open of it while facts are open. */
export const severalPossible = {
  over: (written, { of }) => {
    const { over, weights, as } = written
    const weightOf = (i: number): Possible | undefined => {
      const weight = weights?.[i]
      return weight === undefined ? undefined : of(weight)
    }
    const parts = over.map((value, i) => ({ value: of(value), weight: weightOf(i) }))
    // What never has a number is left out, or the whole has none.
    const rangeOf = (expression: Expression): Range => of(expression).range ?? exactly(zero)
    return possibleSeveral(parts, as, written, () => severalRange(written, { of: rangeOf }))
  },
} satisfies ExpressionPossibles<'over'>
