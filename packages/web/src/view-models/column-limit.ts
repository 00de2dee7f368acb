import type { Criterion, Curve, Line } from '@thidua/scoring/criteria'
import { type Exact, larger, parse, print, sum } from '@thidua/scoring/numbers'

/** Most points that a column of a criterion can give or take, as decimal text; null when nothing limits it. */
export function columnLimit(criterion: Criterion, column: 'bonus' | 'deduction'): string | null {
  const cap = column === 'bonus' ? criterion.bonusCap : criterion.deductionCap
  if (cap !== undefined) return cap
  const lines = criterion.lines.filter(line => line.column === column)
  const alone = lines.filter(line => line.exclusive === undefined).map(lineLimit)
  const names = new Set(lines.flatMap(line => line.exclusive ?? []))
  const best = [...names].map(name => largest(lines.filter(line => line.exclusive === name).map(lineLimit)))
  const limits = [...alone, ...best]
  return areKnown(limits) ? print(sum(limits)) : null
}

type Limit = Exact | null

const areKnown = (limits: readonly Limit[]): limits is readonly Exact[] =>
  limits.every(limit => limit !== null)

/** Null as soon as one of them has no limit. */
const largest = (limits: readonly Limit[]): Limit => (areKnown(limits) ? limits.reduce(larger) : null)

const lineLimit = (line: Line): Limit => (line.cap === undefined ? curveLimit(line.points) : parse(line.cap))

function curveLimit(curve: Curve): Limit {
  if ('bands' in curve) return largest(curve.bands.map(band => parse(band.points)))
  if ('yesNo' in curve) return larger(parse(curve.yesNo.yes), parse(curve.yesNo.no ?? '0'))
  if ('marked' in curve) return parse(curve.marked.to)
  if ('proportion' in curve) return parse(curve.proportion.points)
  if ('interpolate' in curve) return largest(curve.interpolate.map(point => parse(point.points)))
  if ('bySize' in curve) return largest(curve.bySize.classes.map(entry => curveLimit(entry.points)))
  return null
}
