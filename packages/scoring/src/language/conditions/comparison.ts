import { boundsSlope, through } from '../lint/direction.ts'
import { compared, nothing, number } from './found.ts'
import { possiblyWithin, settledBy } from './settled.ts'
import type { ConditionPossibles, ConditionRuleBook, ConditionWords } from './word.ts'

/** A number within bounds. */
export const comparisonWords = {
  value: {
    compile: ({ value, ...bounds }, { read }) => {
      const reader = read(value)
      return {
        answer: scope => compared(scope.read(reader), bounds),
        found: scope => {
          const own = scope.read(reader)
          return own.state === 'known' ? number(own.number, bounds) : nothing
        },
      }
    },
    reads: ({ value }) => [{ item: value, path: ['value'] }],
    bounds: ({ value: _, ...bounds }) => bounds,
    finds: 'number',
  },
} satisfies ConditionWords<'value'>

export const comparisonRules = {
  value: {
    schema: ({ z, boundSchema, expression }) =>
      z
        .strictObject({
          value: expression,
          atLeast: boundSchema,
          above: boundSchema,
          atMost: boundSchema,
          below: boundSchema,
          equals: boundSchema,
        })
        .refine(
          c => [c.atLeast, c.above, c.atMost, c.below, c.equals].some(b => b !== undefined),
          'comparison-without-bound',
        )
        .meta({
          description: 'A number within bounds.',
          anyOf: ['atLeast', 'above', 'atMost', 'below', 'equals'].map(key => ({ required: [key] })),
        }),
    asked: 'everywhere',
    direction: ({ value, ...bounds }, { directionOf }) => through(directionOf(value), boundsSlope(bounds)),
    settled: ({ value, ...bounds }, { rangeOf }) => settledBy(rangeOf(value), bounds),
  },
} satisfies ConditionRuleBook<'value'>

/** What is left open of it while facts are open. */
export const comparisonPossible = {
  value: ({ value, ...bounds }, { of }) => possiblyWithin(of(value), bounds),
} satisfies ConditionPossibles<'value'>
