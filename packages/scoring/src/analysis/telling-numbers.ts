import { conditionWordOf } from '../language/conditions/condition-words.ts'
import { turnsOf } from '../language/curves/curve-rules.ts'
import { conditionDeep, placedConditions } from '../language/reading/places.ts'
import { placedLines } from '../language/reading/walk.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { boundNames } from '../numbers/bounds.ts'
import { add, type Exact, fraction, isNegative, multiply, negate } from '../numbers/exact.ts'
import { round } from '../numbers/round.ts'
import { parse, print } from '../numbers/text.ts'

const boundsOf = (set: CriteriaSet): readonly Exact[] =>
  placedConditions(set)
    .flatMap(conditionDeep)
    .flatMap(({ item }) => {
      const { bounds, reads } = conditionWordOf(item)
      const limits = bounds && reads ? bounds(item as never) : {}
      return boundNames.flatMap(name => limits[name] ?? []).map(parse)
    })

const one = fraction(1)
/** Thresholds of shares are met by hundredths of a hundred, those of counts by themselves. */
const scales = [one, fraction(10), fraction(100)]

/** Amounts at which a criteria set may change its mind, with their neighbours: not negative, at most two decimals. */
export const tellingNumbers = (set: CriteriaSet): readonly [string, ...string[]] => {
  const turns = [...placedLines(set).flatMap(({ item }) => turnsOf(item.points, item.cap)), ...boundsOf(set)]
  const near = turns
    .flatMap(turn => scales.map(scale => multiply(turn, scale)))
    .flatMap(turn => [turn, add(turn, one), add(turn, negate(one))])
    .filter(number => !isNegative(number))
    .map(number => print(round(number, 2, 'half-up')))
  return ['1', ...new Set(['0', '2', '5', ...near.filter(number => number.length <= 8)])]
}
