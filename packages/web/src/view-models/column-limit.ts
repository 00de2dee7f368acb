import { type Criterion, type CurveOutline, type Line, outlineCurve } from '@thidua/scoring/criteria'
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

const lineLimit = (line: Line): Limit =>
  line.cap === undefined ? curveLimit(outlineCurve(line.points)) : parse(line.cap)

/** Most points that a curve gives whatever its value; null: they grow with it. */
function curveLimit(curve: CurveOutline): Limit {
  switch (curve.kind) {
    case 'steps':
    case 'line':
      return largest(curve.rows.map(({ points }) => parse(points)))
    case 'choice':
      return larger(parse(curve.yes), parse(curve.no))
    case 'limits':
      return parse(curve.to)
    case 'share':
      return parse(curve.points)
    case 'classes':
      return largest(curve.rows.map(({ points }) => curveLimit(points)))
    case 'items':
      return null
  }
}
