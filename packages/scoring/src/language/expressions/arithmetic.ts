import {
  compare,
  divide,
  type Exact,
  isZero,
  larger,
  multiply,
  one,
  smaller,
  subtract,
  sum,
  zero,
} from '../../numbers/exact.ts'
import {
  addColumns,
  align,
  type IntegerColumn,
  largerColumn,
  multiplyColumns,
  smallerColumn,
  subtractColumns,
} from '../integer/integer-column.ts'
import { whole } from '../integer/integer-number.ts'
import { type Direction, either, flipped, joined, moves } from '../lint/direction.ts'
import { joinAll, type Possible, readFrom, settledValue } from '../lint/possible.ts'
import {
  addRanges,
  canBe,
  divideRanges,
  exactly,
  isAbove,
  isAtLeastZero,
  joinRanges,
  largestRange,
  multiplyRanges,
  negateRange,
  type Range,
  smallestRange,
} from '../lint/range.ts'
import { placedAll } from '../placed.ts'
import { combine, known, missing, notApplicable, type Value } from '../value.ts'
import type { Expression } from './expression.ts'
import type {
  DirectionContext,
  ExpressionCompiler,
  ExpressionLanes,
  ExpressionPossibles,
  ExpressionRuleBook,
  ExpressionWords,
  LaneCompiler,
  Reader,
} from './word.ts'

/** All parts read and joined; what is not applicable, or missing, carries over. */
const joinedParts = (
  parts: readonly Expression[],
  { read }: ExpressionCompiler,
  join: (numbers: readonly Exact[]) => Exact,
): Reader => {
  const readers = parts.map(read)
  return (unit, line, from) =>
    combine(
      readers.map(reader => reader(unit, line, from)),
      numbers => known(join(numbers)),
    )
}

/** What a ratio is whose denominator is zero, as declared. */
const ofNothing = (whenZero: string, denominator: string): Value => {
  if (whenZero === 'zero') return known(zero)
  if (whenZero === 'one') return known(one)
  return whenZero === 'not-applicable' ? notApplicable : missing(denominator)
}

export const arithmeticWords = {
  sum: {
    inner: written => placedAll(written.sum, 'sum'),
    compile: (written, compiler) => joinedParts(written.sum, compiler, sum),
  },
  product: {
    inner: written => placedAll(written.product, 'product'),
    compile: (written, compiler) =>
      joinedParts(written.product, compiler, numbers => numbers.reduce(multiply)),
  },
  smallest: {
    inner: written => placedAll(written.smallest, 'smallest'),
    compile: (written, compiler) =>
      joinedParts(written.smallest, compiler, numbers => numbers.reduce(smaller)),
  },
  largest: {
    inner: written => placedAll(written.largest, 'largest'),
    compile: (written, compiler) => joinedParts(written.largest, compiler, numbers => numbers.reduce(larger)),
  },
  difference: {
    inner: written => placedAll(written.difference, 'difference'),
    compile: (written, compiler) =>
      joinedParts(written.difference, compiler, ([a, b]) => subtract(a as Exact, b as Exact)),
  },
  ratio: {
    inner: written => placedAll(written.ratio, 'ratio'),
    figures: 'share',
    compile: ({ ratio: [above, below], whenZero = 'missing' }, { read }) => {
      const [numerator, denominator] = [read(above), read(below)]
      const nothing = ofNothing(whenZero, typeof below === 'string' ? below : 'denominator')
      return (unit, line, from) => {
        const base = denominator(unit, line, from)
        // Nothing asked for is settled by the denominator alone, whatever the numerator lacks.
        if (base.state === 'known' && isZero(base.number)) return nothing
        return combine([numerator(unit, line, from), base], ([a, b]) => known(divide(a as Exact, b as Exact)))
      }
    },
  },
} satisfies ExpressionWords<'sum' | 'product' | 'smallest' | 'largest' | 'difference' | 'ratio'>

/** Products and quotients move with their parts only where no part can be negative. */
const ofAmounts = (
  parts: readonly Expression[],
  direction: Direction,
  { rangeOf }: DirectionContext,
): Direction => (moves(direction) && !parts.every(part => isAtLeastZero(rangeOf(part))) ? either : direction)

/** What is left of a base once it is known not to be zero; null: nothing is. */
const withoutZero = (base: Range): Range | null => {
  if (base.most && !isAbove(base.most, exactly(zero))) return isAtLeastZero(base) ? null : base
  const isFromZero = base.least !== null && isZero(base.least)
  return isFromZero && base.whole ? { ...base, least: one } : base
}

/** Where a base comes as near to zero, or grows as far, as it likes, the ends are limits and not values. */
const isAttained = (above: Range | null, base: Range | null): boolean =>
  above === null ||
  base === null ||
  (isAtLeastZero(above) &&
    base.least !== null &&
    compare(base.least, zero) > 0 &&
    (base.most !== null || (above.least !== null && isZero(above.least))))

const possibleRatio = (above: Possible, below: Possible, whenZero: string): Possible => {
  const isZeroPossible = below.range !== null && canBe(below.range, zero)
  const nothing = isZeroPossible ? [settledValue(ofNothing(whenZero, ''))] : []
  const base = below.range && withoutZero(below.range)
  const quotient = base && above.range && divideRanges(above.range, base)
  const hasNumerator = base !== null || below.missing || below.notApplicable
  return readFrom([above, below], {
    range: joinAll([quotient, ...nothing.map(({ range }) => range)]),
    missing: below.missing || (hasNumerator && above.missing) || nothing.some(({ missing }) => missing),
    notApplicable:
      below.notApplicable ||
      (hasNumerator && above.notApplicable) ||
      nothing.some(({ notApplicable }) => notApplicable),
    isTight: above.isTight && below.isTight && isAttained(above.range, base),
  })
}

export const arithmeticRules = {
  sum: {
    schema: ({ z, many }) => z.strictObject({ sum: many }).describe('All of them added.'),
    range: (written, { of }) => addRanges(written.sum.map(of)),
    direction: (written, { of }) => joined(written.sum.map(of)),
  },
  product: {
    schema: ({ z, many }) => z.strictObject({ product: many }).describe('All of them multiplied.'),
    range: (written, { of }) => written.product.map(of).reduce(multiplyRanges),
    direction: (written, context) =>
      ofAmounts(written.product, joined(written.product.map(context.of)), context),
  },
  smallest: {
    schema: ({ z, many }) => z.strictObject({ smallest: many }).describe('The smallest of them.'),
    range: (written, { of }) => smallestRange(written.smallest.map(of)),
    direction: (written, { of }) => joined(written.smallest.map(of)),
  },
  largest: {
    schema: ({ z, many }) => z.strictObject({ largest: many }).describe('The largest of them.'),
    range: (written, { of }) => largestRange(written.largest.map(of)),
    direction: (written, { of }) => joined(written.largest.map(of)),
  },
  difference: {
    schema: ({ z, pair }) => z.strictObject({ difference: pair }).describe('The first minus the second.'),
    range: ({ difference: [a, b] }, { of }) => addRanges([of(a), negateRange(of(b))]),
    direction: ({ difference: [a, b] }, { of }) => joined([of(a), flipped(of(b))]),
  },
  ratio: {
    schema: ({ z, pair }) =>
      z
        .strictObject({
          ratio: pair,
          whenZero: z
            .enum(['missing', 'not-applicable', 'zero', 'one'])
            .optional()
            .describe('What a second of zero means; absent = `missing`.'),
        })
        .describe('The first over the second.'),
    range: ({ ratio: [above, below], whenZero }, { of }) => {
      const range = divideRanges(of(above), of(below))
      if (whenZero === 'one') return joinRanges(range, exactly(one))
      return whenZero === 'zero' ? joinRanges(range, exactly(zero)) : range
    },
    direction: ({ ratio }, context) =>
      ofAmounts(ratio, joined([context.of(ratio[0]), flipped(context.of(ratio[1]))]), context),
    appears: ({ ratio: [, below], whenZero = 'missing' }, { of }) =>
      whenZero !== 'zero' && whenZero !== 'one' && moves(of(below)),
  },
} satisfies ExpressionRuleBook<'sum' | 'product' | 'smallest' | 'largest' | 'difference' | 'ratio'>

const joinedColumns = (
  parts: readonly Expression[],
  { column }: LaneCompiler,
  join: (a: IntegerColumn, b: IntegerColumn) => IntegerColumn,
) => {
  const columns = parts.map(column)
  return columns.every(found => found !== undefined) ? whole(columns.reduce(join)) : undefined
}

export const arithmeticLanes = {
  sum: (written, compiler) => joinedColumns(written.sum, compiler, addColumns),
  product: (written, compiler) => joinedColumns(written.product, compiler, multiplyColumns),
  smallest: (written, compiler) => joinedColumns(written.smallest, compiler, smallerColumn),
  largest: (written, compiler) => joinedColumns(written.largest, compiler, largerColumn),
  difference: (written, compiler) => joinedColumns(written.difference, compiler, subtractColumns),
  ratio: ({ ratio }, { column }) => {
    const [numerator, denominator] = ratio.map(column)
    if (!numerator || !denominator) return undefined
    const places = Math.max(numerator.places, denominator.places)
    return { kind: 'quotient', numerator: align(numerator, places), denominator: align(denominator, places) }
  },
} satisfies ExpressionLanes<'sum' | 'product' | 'smallest' | 'largest' | 'difference' | 'ratio'>

/** What is left open of it while facts are open. */
export const arithmeticPossible = {
  sum: 'hull',
  product: 'hull',
  smallest: 'hull',
  largest: 'hull',
  difference: 'hull',
  ratio: ({ ratio: [above, below], whenZero = 'missing' }, { of }) =>
    possibleRatio(of(above), of(below), whenZero),
} satisfies ExpressionPossibles<'sum' | 'product' | 'smallest' | 'largest' | 'difference' | 'ratio'>
