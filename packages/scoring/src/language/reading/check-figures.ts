import { add, compare, type Exact, isNegative, multiply, one, sum } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import { type Issue, issue, warning } from '../../result.ts'
import { curveIssues } from '../curves/curve-rules.ts'
import type { Path } from '../placed.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Criterion, Group } from '../schema/criterion.ts'
import { isMeasure } from '../schema/kinds.ts'
import { placedCriteria, placedGroups, placedLines } from './walk.ts'

/** Standard points that groups hand on to the total, each group's own multiplied by its weight. */
const weightedStandards = (groups: readonly Group[], has: (criterion: Criterion) => boolean): Exact =>
  sum(
    groups.map(({ criteria = [], groups: inner = [], weight }) =>
      multiply(
        add(sum(criteria.filter(has).map(({ standard }) => parse(standard))), weightedStandards(inner, has)),
        parse(weight ?? '1'),
      ),
    ),
  )

const negative = (value: string | undefined, code: string, path: Path, key: string): Issue[] =>
  value !== undefined && isNegative(parse(value)) ? [issue(code, [...path, key], { [key]: value })] : []

/** Bands descend. A rating without least points is decided by its conditions; after it no other band is looked at. */
const ratingIssues = ({ ratings }: CriteriaSet): Issue[] =>
  ratings.flatMap(({ from, conditions = [] }, i) => {
    const isLast = i === ratings.length - 1
    if (from === undefined)
      return isLast || conditions.length > 0 ? [] : [issue('rating-without-from', ['ratings', i], {})]
    const above = ratings[i - 1]
    if (above === undefined) return []
    if (above.from === undefined) return [issue('rating-below-open-rating', ['ratings', i, 'from'], { from })]
    return compare(parse(from), parse(above.from)) >= 0
      ? [issue('ratings-not-descending', ['ratings', i, 'from'], { from, above: above.from })]
      : []
  })

/** Two written days in the wrong order; days that come back each period have none. */
const reversedDates = (from: string | undefined, to: string | undefined, path: Path): Issue[] =>
  from?.length === 10 && to?.length === 10 && to < from ? [issue('dates-reversed', path, { from, to })] : []

const tableIssues = (set: CriteriaSet): Issue[] => [
  ...placedGroups(set).flatMap(({ item, path }) => [
    ...negative(item.cap, 'negative-cap', path, 'cap'),
    ...negative(item.weight, 'negative-weight', path, 'weight'),
  ]),
  ...placedCriteria(set).flatMap(({ item, path }) => [
    ...negative(item.standard, 'negative-standard', path, 'standard'),
    ...negative(item.bonusCap, 'negative-cap', path, 'bonusCap'),
    ...negative(item.deductionCap, 'negative-cap', path, 'deductionCap'),
  ]),
  ...placedLines(set).flatMap(({ item, path }) => [
    ...curveIssues({ item: item.points, path: [...path, 'points'] }),
    ...negative(item.cap, 'negative-cap', path, 'cap'),
  ]),
]

const totalIssues = ({ totals }: CriteriaSet['policies']): Issue[] => {
  const path = ['policies', 'totals']
  const { minimum, maximum } = totals
  const isReversed =
    minimum !== undefined && maximum !== undefined && compare(parse(minimum), parse(maximum)) > 0
  return [
    ...negative(totals.bonusCap, 'negative-cap', path, 'bonusCap'),
    ...negative(totals.deductionCap, 'negative-cap', path, 'deductionCap'),
    ...(isReversed ? [issue('limits-reversed', [...path, 'minimum'], { from: minimum, to: maximum })] : []),
  ]
}

/** The table adds up to its nominal as a whole, or, where each kind of unit has a table of its own, for every kind. */
const standardsIssues = (set: CriteriaSet): Issue[] => {
  const isNominal = (standards: Exact): boolean => compare(standards, parse(set.nominal)) === 0
  const standards = weightedStandards(set.groups, () => true)
  const kinds = Object.keys(set.vocabulary.unitKinds)
  const isEachNominal = kinds.every(kind =>
    isNominal(weightedStandards(set.groups, ({ appliesTo }) => appliesTo?.includes(kind) ?? true)),
  )
  return isNominal(standards) || (kinds.length > 0 && isEachNominal)
    ? []
    : [warning('standards-do-not-sum', ['nominal'], { sum: print(standards), nominal: set.nominal })]
}

const knownShareIssues = ({ knownAtLeast }: CriteriaSet['policies']): Issue[] => {
  if (knownAtLeast === undefined) return []
  const share = parse(knownAtLeast)
  return isNegative(share) || compare(share, one) > 0
    ? [issue('share-not-between', ['policies', 'knownAtLeast'], { share: knownAtLeast })]
    : []
}

/** Figures that contradict each other: sums, thresholds, limits, dates. */
export const checkFigures = (set: CriteriaSet): Issue[] => [
  ...standardsIssues(set),
  ...tableIssues(set),
  ...totalIssues(set.policies),
  ...knownShareIssues(set.policies),
  ...ratingIssues(set),
  ...reversedDates(set.effective.from, set.effective.to, ['effective', 'to']),
  ...Object.entries(set.facts).flatMap(([id, fact]) =>
    isMeasure(fact) ? reversedDates(fact.where?.from, fact.where?.to, ['facts', id, 'where', 'to']) : [],
  ),
]
