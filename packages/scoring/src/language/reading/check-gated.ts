import { type Issue, issue } from '../../result.ts'
import { conditionRulesOf } from '../conditions/condition-rules.ts'
import { conditionWordOf } from '../conditions/condition-words.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import { conditionDeep, type PlacedCondition, placedConditions } from './places.ts'

const asksPlace = ({ item }: PlacedCondition): boolean => conditionWordOf(item).finds === 'place'

const asksRating = ({ item }: PlacedCondition): boolean => conditionRulesOf(item).asked === 'rated'

/** What closing gates ask, and, where that is the rating of sub-units, what ratings and all gates ask. */
const askedByGates = (set: CriteriaSet): readonly PlacedCondition[] => {
  const all = placedConditions(set)
  const gates = all.filter(({ stage }) => stage === 'gate')
  const closing = gates.filter((_, i) => set.gates[i]?.effect !== 'lower-one').flatMap(conditionDeep)
  return closing.some(asksRating)
    ? all.filter(({ stage }) => stage === 'gate' || stage === 'rating').flatMap(conditionDeep)
    : closing
}

/** Places that depend on gates cannot be what those gates depend on. */
const ringIssues = (set: CriteriaSet): Issue[] =>
  askedByGates(set)
    .filter(asksPlace)
    .map(({ path }) => issue('gate-asks-place', path, {}))

/** Seats of a rating go by place; a unit that is rated and has no place could be given none and refused none. */
const unplacedIssues = ({ ratings, gates, policies }: CriteriaSet): Issue[] => {
  const isRatedUnplaced =
    policies.ranking.gated?.place === 'unranked' && gates.some(({ effect }) => effect === 'no-commendation')
  return ratings.flatMap(({ id, quota }, i) =>
    quota && isRatedUnplaced ? [issue('quota-without-place', ['ratings', i, 'quota'], { rating: id })] : [],
  )
}

/** What contradicts the policy for units under a gate. */
export const checkGated = (set: CriteriaSet): Issue[] =>
  set.policies.ranking.gated ? [...ringIssues(set), ...unplacedIssues(set)] : []
