import type { Bounds } from '../../numbers/bounds.ts'
import { compare, type Exact } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import type { Range } from '../lint/range.ts'
import type { Settled } from './word.ts'

/** Whether numbers of a range always meet the bounds, never, or sometimes. */
export const settledBy = (range: Range, bounds: Bounds): Settled => {
  const { atLeast, above, atMost, below, equals } = bounds
  const low = [atLeast, above, equals].flatMap(bound => (bound === undefined ? [] : [parse(bound)]))
  const high = [atMost, below, equals].flatMap(bound => (bound === undefined ? [] : [parse(bound)]))
  const isOver = (value: Exact, limit: Exact, strict: string | undefined): boolean => {
    const sign = compare(value, limit)
    return sign > 0 || (sign === 0 && strict !== undefined && compare(limit, parse(strict)) === 0)
  }
  const tooLow = range.most && low.some(limit => isOver(limit, range.most as Exact, above))
  const tooHigh = range.least && high.some(limit => isOver(range.least as Exact, limit, below))
  const crossed = low.some(from => high.some(to => compare(from, to) > 0))
  if (tooLow || tooHigh || crossed) return 'never'
  const enough = low.every(limit => range.least && !isOver(limit, range.least, above))
  const notTooMuch = high.every(limit => range.most && !isOver(range.most, limit, below))
  return enough && notTooMuch ? 'always' : 'sometimes'
}
