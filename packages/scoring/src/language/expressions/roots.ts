import { type Exact, isNegative, isZero, larger, zero } from '../../numbers/exact.ts'
import { logarithm } from '../../numbers/logarithm.ts'
import { root } from '../../numbers/root.ts'
import { roundingModes } from '../../numbers/round.ts'
import { issue } from '../../result.ts'
import { type Direction, either, moves } from '../lint/direction.ts'
import { joinAll, type Possible, readFrom, settledValue } from '../lint/possible.ts'
import { anything, exactly, joinRanges, type Range } from '../lint/range.ts'
import { combine, known, missing, notApplicable, type Value } from '../value.ts'
import type { Expression, WrittenExpressions } from './expression.ts'
import type {
  DirectionContext,
  ExpressionPossibles,
  ExpressionRuleBook,
  ExpressionWords,
  SchemaKit,
} from './word.ts'

type Undefined = WrittenExpressions['ln']['whenUndefined']

const isEven = (degree: number): boolean => degree % 2 === 0
const isPositive = (number: Exact): boolean => !isZero(number) && !isNegative(number)

/** What a number gives that has no root, or no logarithm, as declared. */
const undefinedAs = (how: Undefined, value: Expression, word: string): Value => {
  if (how === 'zero') return known(zero)
  return how === 'not-applicable' ? notApplicable : missing(typeof value === 'string' ? value : word)
}

/** Irrational functions, rounded to declared places at once, so that what follows is exact. */
export const rootWords = {
  root: {
    inner: written => [{ item: written.root, path: ['root'] }],
    compile: ({ root: value, degree, places, mode, whenUndefined }, { read }) => {
      const [reader, nothing] = [read(value), undefinedAs(whenUndefined, value, 'root')]
      return (unit, line, from) =>
        combine([reader(unit, line, from)], ([number]) =>
          isEven(degree) && isNegative(number as Exact)
            ? nothing
            : known(root(number as Exact, degree, places, mode)),
        )
    },
  },
  ln: {
    inner: written => [{ item: written.ln, path: ['ln'] }],
    compile: ({ ln, places, mode, whenUndefined }, { read }) => {
      const [reader, nothing] = [read(ln), undefinedAs(whenUndefined, ln, 'ln')]
      return (unit, line, from) =>
        combine([reader(unit, line, from)], ([number]) =>
          isPositive(number as Exact) ? known(logarithm(number as Exact, places, mode)) : nothing,
        )
    },
  },
} satisfies ExpressionWords<'root' | 'ln'>

const roundedShape = ({ z, placesSchema }: SchemaKit) => ({
  places: placesSchema,
  mode: z.enum(roundingModes),
  whenUndefined: z
    .enum(['missing', 'not-applicable', 'zero'])
    .optional()
    .describe('What a number means that has none; absent = `missing`.'),
})

const withNothing = (range: Range, how: Undefined): Range =>
  how === 'zero' ? joinRanges(range, exactly(zero)) : range

/** Where the value moves and can be undefined, it jumps to what was declared for that. */
const jumping = (direction: Direction, canBeUndefined: boolean, how: Undefined): Direction =>
  how === 'zero' && canBeUndefined && moves(direction) ? either : direction

const canBeNegative = ({ least }: Range): boolean => least === null || isNegative(least)
const canBeNothing = ({ least }: Range): boolean => least === null || !isPositive(least)

const rootRange = ({ degree, places, mode }: WrittenExpressions['root'], { least, most }: Range): Range => {
  const held = (end: Exact): Exact => (isEven(degree) ? larger(zero, end) : end)
  const at = (end: Exact | null): Exact | null => end && root(held(end), degree, places, mode)
  const lowest = isEven(degree) ? (at(least) ?? zero) : at(least)
  return { least: lowest, most: at(most), whole: places === 0 }
}

/** Of numbers some of which are positive. */
const logarithmRange = ({ places, mode }: WrittenExpressions['ln'], { least, most }: Range): Range => {
  const at = (end: Exact | null): Exact | null =>
    end && isPositive(end) ? logarithm(end, places, mode) : null
  return { least: at(least), most: at(most), whole: places === 0 }
}

const rootUndefined = ({ root: value, degree }: WrittenExpressions['root'], context: DirectionContext) =>
  isEven(degree) && canBeNegative(context.rangeOf(value))

export const rootRules = {
  root: {
    since: '2',
    schema: kit =>
      kit.z
        .strictObject({ root: kit.self, degree: kit.integerSchema, ...roundedShape(kit) })
        .describe('The root of a degree from 2 to 64, rounded to declared places.'),
    check: ({ degree }, path) =>
      degree < 2 || degree > 64
        ? [issue('degree-outside', [...path, 'degree'], { degree: String(degree) })]
        : [],
    range: (written, { of }) => withNothing(rootRange(written, of(written.root)), written.whenUndefined),
    direction: (written, context) =>
      jumping(context.of(written.root), rootUndefined(written, context), written.whenUndefined),
    appears: (written, context) => rootUndefined(written, context) && moves(context.of(written.root)),
  },
  ln: {
    since: '2',
    schema: kit =>
      kit.z
        .strictObject({ ln: kit.self, ...roundedShape(kit) })
        .describe('The natural logarithm, rounded to declared places.'),
    range: (written, { of }) => {
      const { ln, whenUndefined } = written
      const own = of(ln)
      if (own.most && !isPositive(own.most)) return whenUndefined === 'zero' ? exactly(zero) : anything
      return withNothing(logarithmRange(written, own), whenUndefined)
    },
    direction: ({ ln, whenUndefined }, { of, rangeOf }) =>
      jumping(of(ln), canBeNothing(rangeOf(ln)), whenUndefined),
    appears: ({ ln }, { of, rangeOf }) => canBeNothing(rangeOf(ln)) && moves(of(ln)),
  },
} satisfies ExpressionRuleBook<'root' | 'ln'>

/** What a function that rises can still be: where it is undefined, what was declared for that. */
const possibleRising = (
  inner: Possible,
  defined: Range | null,
  isUndefined: boolean,
  nothing: Value,
): Possible => {
  const beside = isUndefined ? [settledValue(nothing)] : []
  return readFrom([inner], {
    range: joinAll([defined, ...beside.map(({ range }) => range)]),
    missing: inner.missing || beside.some(({ missing: lacks }) => lacks),
    notApplicable: inner.notApplicable || beside.some(part => part.notApplicable),
    isTight: inner.isTight && !isUndefined,
  })
}

/** What is left open of it while facts are open. */
export const rootPossible = {
  root: (written, { of }) => {
    const inner = of(written.root)
    const { range } = inner
    const isUndefined = range !== null && isEven(written.degree) && canBeNegative(range)
    const isNever = isUndefined && range.most !== null && isNegative(range.most)
    const defined = range === null || isNever ? null : rootRange(written, range)
    return possibleRising(
      inner,
      defined,
      isUndefined,
      undefinedAs(written.whenUndefined, written.root, 'root'),
    )
  },
  ln: (written, { of }) => {
    const inner = of(written.ln)
    const { range } = inner
    const isUndefined = range !== null && canBeNothing(range)
    const isNever = range?.most != null && !isPositive(range.most)
    const defined = range === null || isNever ? null : logarithmRange(written, range)
    return possibleRising(inner, defined, isUndefined, undefinedAs(written.whenUndefined, written.ln, 'ln'))
  },
} satisfies ExpressionPossibles<'root' | 'ln'>
