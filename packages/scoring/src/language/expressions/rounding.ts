import type { Exact } from '../../numbers/exact.ts'
import { round, roundingModes } from '../../numbers/round.ts'
import { roundRange } from '../lint/range.ts'
import { combine, known } from '../value.ts'
import type { ExpressionPossibles, ExpressionRuleBook, ExpressionWords } from './word.ts'

export const roundingWords = {
  round: {
    inner: written => [{ item: written.round, path: ['round'] }],
    compile: ({ round: value, places, mode }, { read }) => {
      const reader = read(value)
      return (unit, line, from) =>
        combine([reader(unit, line, from)], ([number]) => known(round(number as Exact, places, mode)))
    },
  },
} satisfies ExpressionWords<'round'>

export const roundingRules = {
  round: {
    schema: ({ z, placesSchema, self }) =>
      z
        .strictObject({ round: self, places: placesSchema, mode: z.enum(roundingModes) })
        .describe('The value rounded, before anything else is done with it.'),
    range: ({ round: value, places, mode }, { of }) => roundRange(of(value), places, mode),
    direction: ({ round: value }, { of }) => of(value),
  },
} satisfies ExpressionRuleBook<'round'>

/** What is left open of it while facts are open. */
export const roundingPossible = {
  round: 'hull',
} satisfies ExpressionPossibles<'round'>
