import { compare, isNegative, isZero, sum, zero } from '../decimal/exact.ts'
import { exact, text } from '../decimal/text.ts'
import { type Issue, issue, warning } from '../result.ts'
import type { CriteriaSet } from './criteria-set.ts'
import type { Curve } from './curve.ts'
import { type Path, placedCriteria, placedLines } from './walk.ts'

const repeated = (thresholds: readonly string[], path: Path): Issue[] =>
  thresholds.flatMap((from, i) =>
    thresholds.slice(0, i).some(other => compare(exact(other), exact(from)) === 0)
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
    const each = exact(curve.perItem.each ?? '1')
    return isZero(each) || isNegative(each)
      ? [issue('each-not-positive', [...path, 'perItem', 'each'], { each: text(each) })]
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
    const { from, to, step } = curve.marked
    return [
      ...(compare(exact(from), exact(to)) > 0
        ? [issue('limits-reversed', [...path, 'marked'], { from, to })]
        : []),
      ...(step !== undefined && compare(exact(step), zero) <= 0
        ? [issue('step-not-positive', [...path, 'marked', 'step'], { step })]
        : []),
    ]
  }
  return []
}

/** Figures that contradict each other: sums, thresholds, limits, dates. */
export const checkFigures = (set: CriteriaSet): Issue[] => {
  const criteria = placedCriteria(set)
  const standards = sum(criteria.map(({ item }) => exact(item.standard)))
  const froms = set.ratings.map(rating => rating.from)
  return [
    ...(compare(standards, exact(set.nominal)) === 0
      ? []
      : [warning('standards-do-not-sum', ['nominal'], { sum: text(standards), nominal: set.nominal })]),
    ...criteria.flatMap(({ item, path }) =>
      isNegative(exact(item.standard))
        ? [issue('negative-standard', [...path, 'standard'], { standard: item.standard })]
        : [],
    ),
    ...placedLines(set).flatMap(({ item, path }) => [
      ...curveIssues(item.points, [...path, 'points']),
      ...(item.cap !== undefined && isNegative(exact(item.cap))
        ? [issue('negative-cap', [...path, 'cap'], { cap: item.cap })]
        : []),
    ]),
    ...froms.flatMap((from, i) => {
      const above = froms[i - 1]
      if (i === 0 || above === undefined) return []
      return from !== undefined && compare(exact(from), exact(above)) >= 0
        ? [issue('ratings-not-descending', ['ratings', i, 'from'], { from, above })]
        : []
    }),
    ...froms
      .slice(0, -1)
      .flatMap((from, i) => (from === undefined ? [issue('rating-without-from', ['ratings', i], {})] : [])),
    ...(set.effective.to !== undefined && set.effective.to < set.effective.from
      ? [issue('dates-reversed', ['effective', 'to'], { from: set.effective.from, to: set.effective.to })]
      : []),
  ]
}
