import { matchTieBreak } from '../language/schema/kinds.ts'
import type { TieBreak } from '../language/schema/policies.ts'
import { compare, type Exact, negate, zero } from '../numbers/exact.ts'
import { parse } from '../numbers/text.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'

/** What tells equal totals apart; larger is better. Null: a fact that is not known. */
export type TieKey = Exact | null

export const tieKeyOf = (key: TieBreak, unit: number, scored: ScoredUnits): TieKey => {
  const own = scored.unit(unit)
  return matchTieBreak<TieKey>(key, {
    group: ({ group }) => own.groupAmounts(group)?.points ?? zero,
    criterion: ({ criterion }) => own.criterionPoints[scored.criterionAt(criterion)] ?? zero,
    component: ({ component }) => {
      const amount = parse(own.score[component])
      return component === 'deduction' ? negate(amount) : amount
    },
    fact: ({ fact, better }) => {
      const value = scored.facts.fact(unit, fact)
      if (value.state !== 'known') return null
      return better === 'lower' ? negate(value.number) : value.number
    },
  })
}

/**
 * Negative, zero or positive as a is less than, equal to or greater than b.
 * What is not known stands below everything known, and equal to another that is not: it never wins.
 */
export const compareTieKeys = (a: TieKey, b: TieKey): number =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : compare(a, b)
