import { zero } from '../../numbers/exact.ts'
import { boundsSlope, type Direction, either, joined, moves, still, through } from '../lint/direction.ts'
import { addRanges, exactly, joinRanges, type Range, upTo } from '../lint/range.ts'
import { placedAll } from '../placed.ts'
import type { Fold } from '../schema/selection.ts'
import type { WrittenExpressions } from './expression.ts'
import { ofSeveral } from './fold.ts'
import type { ExpressionRuleBook, ExpressionWords } from './word.ts'

/** Several values as one. */
export const severalWords = {
  over: {
    inner: ({ over }) => placedAll(over, 'over'),
    compile: (written, { read }) => {
      const readers = written.over.map(read)
      return (unit, line, from) =>
        ofSeveral(
          readers.map(reader => ({ value: reader(unit, line, from) })),
          written.as,
          written,
        )
    },
  },
} satisfies ExpressionWords<'over'>

/** Any of the values may be left out, because it does not apply or was not taken. */
const severalRange = (ranges: readonly Range[], as: Fold): Range => {
  if (as === 'count') return upTo(ranges.length)
  if (as === 'sum') return addRanges(ranges.map(range => joinRanges(range, exactly(zero, true))))
  const span = ranges.reduce(joinRanges)
  return as === 'smallest' || as === 'largest' ? span : { ...span, whole: false }
}

/** Where values come and go with their bounds, more can be taken and less, whatever moved. */
const severalDirection = ({ as, where }: WrittenExpressions['over'], values: Direction): Direction => {
  if (where === undefined) return as === 'count' ? still : values
  return as === 'count' ? through(values, boundsSlope(where)) : moves(values) ? either : still
}

export const severalRules = {
  over: {
    schema: ({ z, foldSchema, selectionShape, many }) =>
      z
        .strictObject({ over: many, as: foldSchema, ...selectionShape })
        .describe('Several values; what does not apply is left out.'),
    leavesOut: true,
    range: ({ over, as }, { of }) => severalRange(over.map(of), as),
    direction: (written, { of }) => severalDirection(written, joined(written.over.map(of))),
    appears: ({ over, where }, { of }) => where !== undefined && over.some(part => moves(of(part))),
  },
} satisfies ExpressionRuleBook<'over'>
