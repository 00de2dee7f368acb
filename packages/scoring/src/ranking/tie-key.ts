import type { TieBreak } from '../language/schema/policies.ts'
import { compare, type Exact, negate, zero } from '../numbers/exact.ts'
import { parse } from '../numbers/text.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'

/** What tells equal totals apart; larger is better. Null: a fact that is not known. */
export type TieKey = Exact | null

export const tieKeyOf = (key: TieBreak, unit: number, scored: ScoredUnits): TieKey => {
  const own = scored.unit(unit)
  if ('group' in key) return own.groupAmounts(key.group)?.points ?? zero
  if ('criterion' in key) return own.criterionPoints[scored.criterionAt(key.criterion)] ?? zero
  if ('component' in key) {
    const amount = parse(own.score[key.component])
    return key.component === 'deduction' ? negate(amount) : amount
  }
  const value = scored.facts.fact(unit, key.fact)
  if (value.state !== 'known') return null
  return key.better === 'lower' ? negate(value.number) : value.number
}

/**
 * Negative, zero or positive as a is less than, equal to or greater than b.
 * What is not known stands below everything known, and equal to another that is not: it never wins.
 */
export const compareTieKeys = (a: TieKey, b: TieKey): number =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : compare(a, b)
