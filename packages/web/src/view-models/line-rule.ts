import { type FigureWriter, figureWriter } from '@thidua/api/score-sheet/figure-writer'
import type { Curve, Line } from '@thidua/scoring/criteria'
import type { Translation } from '../text/translation.ts'

/**
 * What a line's label leaves unsaid: the bands and curves, the cap, and what missing data mean here.
 * Null when the label says all.
 */
export function lineRule(line: Line, t: Translation): string | null {
  const words = t.text.criteria.rules
  const parts = isDeadline(line) ? [] : curveRules(line.points, figureWriter(line, t), t)
  if (line.cap !== undefined) parts.push(words.cap(t.exact(line.cap)))
  if (line.missing !== undefined) parts.push(words.missing[line.missing])
  return parts.length === 0 ? null : `(${parts.join('; ')})`
}

// The bands of a deadline begin a year early, which says nothing to a reader; its label names the days.
const isDeadline = (line: Line): boolean => typeof line.value === 'object' && 'daysAfter' in line.value

function curveRules(curve: Curve, figure: FigureWriter, t: Translation): string[] {
  const words = t.text.criteria.rules
  if ('bands' in curve) return curve.bands.map(band => words.band(figure(band.from), t.exact(band.points)))
  if ('bySize' in curve)
    return curve.bySize.classes.map(entry =>
      words.size(t.exact(entry.from), sizeRule(entry.points, figure, t)),
    )
  if ('proportion' in curve) return [words.proportion(t.exact(curve.proportion.points))]
  if ('interpolate' in curve) {
    const points = curve.interpolate.map(({ at, points }) => words.band(figure(at), t.exact(points)))
    return [words.interpolate(points.join('; '))]
  }
  return []
}

/** Inside a size class the label cannot have said what each item gives. */
function sizeRule(curve: Curve, figure: FigureWriter, t: Translation): string {
  const words = t.text.criteria.rules
  if (!('perItem' in curve)) return curveRules(curve, figure, t).join('; ')
  const points = t.exact(curve.perItem.points)
  const each = curve.perItem.each ?? '1'
  return each === '1' ? words.perItem(points) : words.perItemEach(points, figure(each))
}
