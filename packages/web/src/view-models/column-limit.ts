import { greatest, sumOf } from '@thidua/api/text/decimals'
import type { Criterion, Curve, Line } from '@thidua/scoring'

/** Most points that a column of a criterion can give or take, as decimal text; null when nothing limits it. */
export function columnLimit(criterion: Criterion, column: 'bonus' | 'deduction'): string | null {
  const cap = column === 'bonus' ? criterion.bonusCap : criterion.deductionCap
  if (cap !== undefined) return cap
  const lines = criterion.lines.filter(line => line.column === column)
  const alone = lines.filter(line => line.exclusive === undefined).map(lineLimit)
  const names = new Set(lines.flatMap(line => line.exclusive ?? []))
  const best = [...names].map(name => largest(lines.filter(line => line.exclusive === name).map(lineLimit)))
  const limits = [...alone, ...best]
  return limits.every(limit => limit !== null) ? sumOf(limits) : null
}

const lineLimit = (line: Line): string | null => line.cap ?? curveLimit(line.points)

function curveLimit(curve: Curve): string | null {
  if ('bands' in curve) return greatest(curve.bands.map(band => band.points))
  if ('yesNo' in curve) return greatest([curve.yesNo.yes, curve.yesNo.no ?? '0'])
  if ('marked' in curve) return curve.marked.to
  if ('proportion' in curve) return curve.proportion.points
  if ('interpolate' in curve) return greatest(curve.interpolate.map(point => point.points))
  if ('bySize' in curve) return largest(curve.bySize.classes.map(entry => curveLimit(entry.points)))
  return null
}

/** Null as soon as one of them has no limit. */
const largest = (limits: readonly (string | null)[]): string | null =>
  limits.every(limit => limit !== null) ? greatest(limits) : null
