import { zero } from '../../numbers/exact.ts'
import { still } from '../lint/direction.ts'
import { anything, counts, exactly, isAtLeastZero, joinRanges, unbounded } from '../lint/range.ts'
import type { Placed } from '../placed.ts'
import { knownInteger, notApplicable } from '../value.ts'
import type { Expression } from './expression.ts'
import { gatheringIssues, ofSeveral } from './fold.ts'
import type { ExpressionRuleBook, ExpressionWords } from './word.ts'

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
    range: ({ children, as, weight, missing }, { of }) => {
      if (as === 'count') return counts
      if (weight !== undefined && !isAtLeastZero(of(weight))) return anything
      const own = children === 'score' ? anything : of(children)
      const inner = missing === 'zero' ? joinRanges(own, exactly(zero, true)) : own
      return as === 'sum' ? unbounded(inner) : { ...inner, whole: false }
    },
    direction: () => still,
  },
} satisfies ExpressionRuleBook<'children'>
