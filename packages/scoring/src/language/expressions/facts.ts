import { parse } from '../../numbers/text.ts'
import { constantColumn } from '../integer/integer-column.ts'
import { whole } from '../integer/integer-number.ts'
import { still } from '../lint/direction.ts'
import { exactly } from '../lint/range.ts'
import { known } from '../value.ts'
import type { ExpressionLanes, ExpressionPossibles, ExpressionRuleBook, ExpressionWords } from './word.ts'

const nothingInside = () => []

/** Text: a fact by its id, or a number as it stands. */
export const factWords = {
  fact: { inner: nothingInside, compile: id => (unit, _, from) => from.fact(unit, id) },
  literal: {
    inner: nothingInside,
    compile: text => {
      const value = known(parse(text))
      return () => value
    },
  },
} satisfies ExpressionWords<'fact' | 'literal'>

export const factRules = {
  fact: {
    schema: ({ idSchema }) => idSchema,
    check: (id, path, names) => names.unknownOne(id, names.facts, 'unknown-fact', path),
    range: (id, { ofFact }) => ofFact(id),
    direction: (id, { ofFact }) => ofFact(id),
  },
  literal: {
    schema: ({ decimalSchema }) => decimalSchema,
    range: text => exactly(parse(text)),
    direction: () => still,
  },
} satisfies ExpressionRuleBook<'fact' | 'literal'>

export const factLanes = {
  fact: (id, { ofFact }) => ofFact(id),
  literal: text => whole(constantColumn(text)),
} satisfies ExpressionLanes<'fact' | 'literal'>

/** What is left open of it while facts are open. */
export const factPossible = {
  fact: (id, { ofFact }) => ofFact(id),
  literal: 'hull',
} satisfies ExpressionPossibles<'fact' | 'literal'>
