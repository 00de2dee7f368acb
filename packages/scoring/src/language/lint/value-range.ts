import { monthStart } from '../../calendar/day.ts'
import type { Expression } from '../expressions/expression.ts'
import { rulesOf } from '../expressions/expression-rules.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { DistinctField, Measure } from '../schema/fact-definition.ts'
import { amountSummed, isDistinct, isMeasure } from '../schema/kinds.ts'
import { amounts, anything, counts, type Range, upTo } from './range.ts'

/** Months from the month of one date to the month of another, both counted. */
const monthsBetween = (from: string, to: string): number => {
  let months = 1
  while (monthStart(from, months) <= to) months++
  return months
}

const distinctMost = (set: CriteriaSet, field: DistinctField, where: Measure['where']): number | null => {
  if (field === 'month' || field === 'quarter') {
    const { from, to, by } = set.effective
    if (by !== 'period' || to === undefined) return null
    const months = monthsBetween(from, to)
    return field === 'month' ? months : Math.ceil(months / 3)
  }
  const { kinds, channels, levels, partners = {} } = set.vocabulary
  const terms = Object.keys({ kind: kinds, channel: channels, level: levels, partner: partners }[field])
  const lowest = field === 'level' && where?.levelAtLeast ? terms.indexOf(where.levelAtLeast) : 0
  return terms.slice(lowest).filter(term => where?.[field]?.includes(term) ?? true).length
}

const measureRange = (set: CriteriaSet, measure: Measure): Range => {
  if (isDistinct(measure)) {
    const most = distinctMost(set, measure.distinct, measure.where)
    return most === null ? counts : upTo(most)
  }
  return amountSummed(measure) === undefined && measure.factors === undefined ? counts : amounts
}

const factRange = (set: CriteriaSet, id: string): Range => {
  const fact = Object.hasOwn(set.facts, id) ? set.facts[id] : undefined
  if (fact) return isMeasure(fact) ? measureRange(set, fact) : valueRange(set, fact.value)
  if (!Object.hasOwn(set.declarations, id)) return amounts
  const type = set.declarations[id]?.type
  if (type === 'yes-no') return upTo(1)
  return type === 'count' ? counts : { ...anything, whole: type === 'date' }
}

/** The numbers an expression can be, as far as the criteria set alone tells. */
export const valueRange = (set: CriteriaSet, expression: Expression): Range =>
  rulesOf(expression).range(expression as never, {
    of: inner => valueRange(set, inner),
    ofFact: id => factRange(set, id),
    effective: set.effective,
  })
