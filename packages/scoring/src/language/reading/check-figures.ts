import { add, compare, type Exact, isNegative, isZero, multiply, sum, zero } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import { type Issue, issue, warning } from '../../result.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Criterion, Group } from '../schema/criterion.ts'
import type { Curve } from '../schema/curve.ts'
import { isMeasure } from '../schema/is-measure.ts'
import { type Path, placedCriteria, placedGroups, placedLines } from './walk.ts'

const repeated = (thresholds: readonly string[], path: Path): Issue[] =>
  thresholds.flatMap((from, i) =>
    thresholds.slice(0, i).some(other => compare(parse(other), parse(from)) === 0)
      ? [issue('repeated-threshold', [...path, i], { from })]
      : [],
  )

const curveIssues = (curve: Curve, path: Path): Issue[] => {
  if ('bands' in curve)
    return repeated(
      curve.bands.map(({ from }) => from),
      [...path, 'bands'],
    )
  if ('interpolate' in curve)
    return repeated(
      curve.interpolate.map(({ at }) => at),
      [...path, 'interpolate'],
    )
  if ('perItem' in curve) {
    const each = parse(curve.perItem.each ?? '1')
    return isZero(each) || isNegative(each)
      ? [issue('each-not-positive', [...path, 'perItem', 'each'], { each: print(each) })]
      : []
  }
  if ('bySize' in curve) {
    const { classes } = curve.bySize
    const inner = [...path, 'bySize', 'classes']
    return [
      ...repeated(
        classes.map(({ from }) => from),
        inner,
      ),
      ...classes.flatMap(({ points }, i) => curveIssues(points, [...inner, i, 'points'])),
    ]
  }
  if ('marked' in curve) {
    const { from, to, step, flagSpread } = curve.marked
    return [
      ...(compare(parse(from), parse(to)) > 0
        ? [issue('limits-reversed', [...path, 'marked'], { from, to })]
        : []),
      ...(step !== undefined && compare(parse(step), zero) <= 0
        ? [issue('step-not-positive', [...path, 'marked', 'step'], { step })]
        : []),
      ...(flagSpread !== undefined && compare(parse(flagSpread), zero) <= 0
        ? [issue('spread-not-positive', [...path, 'marked', 'flagSpread'], { spread: flagSpread })]
        : []),
    ]
  }
  return []
}

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
    ...curveIssues(item.points, [...path, 'points']),
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

/** Figures that contradict each other: sums, thresholds, limits, dates. */
export const checkFigures = (set: CriteriaSet): Issue[] => [
  ...standardsIssues(set),
  ...tableIssues(set),
  ...totalIssues(set.policies),
  ...ratingIssues(set),
  ...reversedDates(set.effective.from, set.effective.to, ['effective', 'to']),
  ...Object.entries(set.facts).flatMap(([id, fact]) =>
    isMeasure(fact) ? reversedDates(fact.where?.from, fact.where?.to, ['facts', id, 'where', 'to']) : [],
  ),
]
