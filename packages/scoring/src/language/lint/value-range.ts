import { dayNumber, monthStart } from '../../calendar/day.ts'
import { fraction, one, zero } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import { isLiteral } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Expression } from '../schema/expression.ts'
import type { DistinctField, Measure } from '../schema/fact-definition.ts'
import { isMeasure } from '../schema/is-measure.ts'
import type { Fold } from '../schema/selection.ts'
import {
  addRanges,
  amounts,
  anything,
  counts,
  divideRanges,
  exactly,
  holdRange,
  isAtLeastZero,
  joinRanges,
  largestRange,
  multiplyRanges,
  negateRange,
  type Range,
  roundRange,
  shares,
  smallestRange,
  upTo,
} from './range.ts'

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
  if ('distinct' in measure) {
    const most = distinctMost(set, measure.distinct, measure.where)
    return most === null ? counts : upTo(most)
  }
  return 'count' in measure && measure.factors === undefined ? counts : amounts
}

const factRange = (set: CriteriaSet, id: string): Range => {
  const fact = Object.hasOwn(set.facts, id) ? set.facts[id] : undefined
  if (fact) return isMeasure(fact) ? measureRange(set, fact) : valueRange(set, fact.value)
  if (!Object.hasOwn(set.declarations, id)) return amounts
  const type = set.declarations[id]?.type
  if (type === 'yes-no') return upTo(1)
  return type === 'count' ? counts : { ...anything, whole: type === 'date' }
}

/** A date of a period lies on or after its first day, so no answer is earlier than that. */
const daysAfterRange = ({ effective }: CriteriaSet, deadline: string): Range => {
  const earliest = (): number => {
    if (deadline.length === 10) return dayNumber(effective.from) - dayNumber(deadline)
    return deadline.length === 5 ? -366 : -31
  }
  const least = effective.by === 'period' ? fraction(earliest()) : null
  return { least, most: null, whole: true }
}

/** The numbers an expression can be, as far as the criteria set alone tells. */
export const valueRange = (set: CriteriaSet, expression: Expression): Range => {
  const of = (inner: Expression): Range => valueRange(set, inner)
  if (typeof expression === 'string')
    return isLiteral(expression) ? exactly(parse(expression)) : factRange(set, expression)
  if ('sum' in expression) return addRanges(expression.sum.map(of))
  if ('product' in expression) return expression.product.map(of).reduce(multiplyRanges)
  if ('smallest' in expression) return smallestRange(expression.smallest.map(of))
  if ('largest' in expression) return largestRange(expression.largest.map(of))
  if ('difference' in expression)
    return addRanges([of(expression.difference[0]), negateRange(of(expression.difference[1]))])
  if ('ratio' in expression) {
    const range = divideRanges(of(expression.ratio[0]), of(expression.ratio[1]))
    if (expression.whenZero === 'one') return joinRanges(range, exactly(one))
    return expression.whenZero === 'zero' ? joinRanges(range, exactly(zero)) : range
  }
  if ('daysAfter' in expression) return daysAfterRange(set, expression.daysAfter.deadline)
  if ('blockMax' in expression) return of(expression.blockMax)
  if ('blockMin' in expression) return of(expression.blockMin)
  if ('blockMean' in expression) return { ...of(expression.blockMean), whole: false }
  if ('blockSum' in expression) return unbounded(of(expression.blockSum))
  if ('percentile' in expression || 'minMax' in expression) return shares
  if ('toLeader' in expression) return isAtLeastZero(of(expression.toLeader)) ? shares : anything
  if ('over' in expression) return severalRange(expression.over.map(of), expression.as)
  if ('round' in expression) return roundRange(of(expression.round), expression.places, expression.mode)
  if ('blockPlace' in expression) return { ...counts, least: one }
  if ('children' in expression) {
    if (expression.as === 'count') return counts
    const inner = expression.children === 'score' ? anything : of(expression.children)
    return expression.as === 'sum' ? unbounded(inner) : { ...inner, whole: false }
  }
  return anything
}

/** Any of the values may be left out, because it does not apply or was not taken. */
const severalRange = (ranges: readonly Range[], as: Fold): Range => {
  if (as === 'count') return upTo(ranges.length)
  if (as === 'sum') return addRanges(ranges.map(range => joinRanges(range, exactly(zero, true))))
  const joined = ranges.reduce(joinRanges)
  return as === 'smallest' || as === 'largest' ? joined : { ...joined, whole: false }
}

/** Added up over any number of units: what is not negative stays so, and nothing else is known. */
const unbounded = (range: Range): Range =>
  isAtLeastZero(range) ? { ...holdRange(range, zero, zero), most: null } : { ...anything, whole: range.whole }
