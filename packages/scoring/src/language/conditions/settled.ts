import { type Bounds, boundNames } from '../../numbers/bounds.ts'
import { compare, type Exact } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import type { Possible, PossibleAnswer } from '../lint/possible.ts'
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

/** The answers that a value can still get which must lie within bounds; one that does not apply answers no. */
export const possiblyWithin = (value: Possible, bounds: Bounds): PossibleAnswer => {
  const settled = value.range && settledBy(value.range, bounds)
  const isOneSided = boundNames.filter(name => bounds[name] !== undefined).length === 1 && !bounds.equals
  return {
    yes: settled !== null && settled !== 'never',
    no: value.notApplicable || (settled !== null && settled !== 'always'),
    unknown: value.missing,
    open: value.open,
    // Only against a single limit do the two ends of a range say whether both answers occur.
    isTight: value.isTight && (settled !== 'sometimes' || isOneSided),
  }
}
