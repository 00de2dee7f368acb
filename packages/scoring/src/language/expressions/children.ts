import { zero } from '../../numbers/exact.ts'
import { still } from '../lint/direction.ts'
import { joinAll, settledValue } from '../lint/possible.ts'
import {
  anything,
  counts,
  exactly,
  geometricRange,
  isAtLeastZero,
  joinRanges,
  unbounded,
  upTo,
} from '../lint/range.ts'
import type { Placed } from '../placed.ts'
import { knownInteger, notApplicable } from '../value.ts'
import type { Expression } from './expression.ts'
import { gatheringIssues, ofSeveral, possibleSeveral } from './fold.ts'
import type { ExpressionPossibles, ExpressionRuleBook, ExpressionWords } from './word.ts'

/** Sub-units as one value: their final scores, or an expression of theirs. */
export const childrenWords = {
  children: {
    inner: written =>
      (['children', 'weight'] as const).flatMap((key): Placed<Expression>[] => {
        const part = written[key]
        return part === undefined || part === 'score' ? [] : [{ item: part, path: [key] }]
      }),
    reaches: 'children',
    compile: (written, { read }) => {
      const { children: source, as, weight } = written
      const ownOf = source === 'score' ? undefined : read(source)
      const weightOf = weight === undefined ? undefined : read(weight)
      return (unit, line, from) => {
        const members = from.childrenOf(unit)
        if (members.length === 0) return as === 'count' ? knownInteger(0) : notApplicable
        const values = members.map(member => ({
          value: ownOf ? ownOf(member, line, from) : from.scoreOf(member),
          weight: weightOf?.(member, line, from),
        }))
        return ofSeveral(values, as, written)
      }
    },
  },
} satisfies ExpressionWords<'children'>

export const childrenRules = {
  children: {
    schema: ({ z, foldSchema, selectionShape, gatheringShape, self }) =>
      z
        .strictObject({
          children: z.union([z.literal('score'), self]),
          as: foldSchema,
          weight: self.optional().describe('What each sub-unit weighs in the mean; absent = all alike.'),
          ...selectionShape,
          ...gatheringShape,
        })
        .refine(({ as, weight }) => weight === undefined || as === 'mean', 'weight-without-mean')
        .meta({ dependentSchemas: { weight: { properties: { as: { const: 'mean' } } } } })
        .describe('Over sub-units: their final scores (`score`) or an expression.'),
    check: (written, path) => gatheringIssues(written, path),
    range: (written, { of }) => {
      const { children, as, weight, missing } = written
      if (as === 'count') return counts
      if (weight !== undefined && !isAtLeastZero(of(weight))) return anything
      const own = children === 'score' ? anything : of(children)
      const inner = missing === 'zero' ? joinRanges(own, exactly(zero, true)) : own
      if (as === 'geometric-mean') return geometricRange(inner, written)
      return as === 'sum' ? unbounded(inner) : { ...inner, whole: false }
    },
    direction: () => still,
  },
} satisfies ExpressionRuleBook<'children'>

/** What is left open of it while facts are open. */
export const childrenPossible = {
  children: (written, { ofChildren }) => {
    const { children, as, weight, missing } = written
    const values = ofChildren(children)
    if (values.length === 0) return settledValue(as === 'count' ? knownInteger(0) : notApplicable)
    const weights = weight === undefined ? [] : ofChildren(weight)
    return possibleSeveral(
      values.map((value, i) => ({ value, weight: weights[i] })),
      as,
      written,
      () => {
        if (as === 'count') return upTo(values.length)
        if (weights.some(({ range }) => range === null || !isAtLeastZero(range))) return anything
        const nothing = missing === 'zero' || as === 'sum' ? exactly(zero, true) : null
        const span = joinAll([...values.map(({ range }) => range), nothing]) ?? anything
        if (as === 'geometric-mean') return geometricRange(span, written)
        return as === 'sum' ? unbounded(span) : { ...span, whole: false }
      },
    )
  },
} satisfies ExpressionPossibles<'children'>
