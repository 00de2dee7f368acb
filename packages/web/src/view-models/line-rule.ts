import { type FigureWriter, figureWriter } from '@thidua/api/sheet'
import type { CriteriaSet, Curve, Line } from '@thidua/scoring/criteria'
import type { Translation } from '../text/translation.ts'

/**
 * What a line's label leaves unsaid: the bands and curves, the cap, and what missing data mean here.
 * Null when the label says all.
 */
export function lineRule(line: Line, facts: CriteriaSet['facts'], t: Translation): string | null {
  const words = t.text.criteria.rules
  const figure = figureWriter(line, facts, t)
  // The label of a deadline names its days already.
  const parts = figure.isDays ? [] : curveRules(line.points, figure, t)
  if (line.cap !== undefined) parts.push(words.cap(t.exact(line.cap)))
  if (line.missing !== undefined) parts.push(missingRule(line, t))
  return parts.length === 0 ? null : `(${parts.join('; ')})`
}

function missingRule({ missing, column = 'standard' }: Line, t: Translation): string {
  const words = t.text.criteria.rules.missing
  return missing === 'zero' || missing === undefined ? words.zero[column] : words[missing]
}

function curveRules(curve: Curve, figure: FigureWriter, t: Translation): string[] {
  const words = t.text.criteria.rules
  if ('bands' in curve) return curve.bands.map(band => words.band(figure(band.from), t.exact(band.points)))
  if ('bySize' in curve) return sizeRules(curve.bySize.classes, figure, t)
  if ('proportion' in curve) return [words.proportion(t.exact(curve.proportion.points))]
  if ('interpolate' in curve) {
    const points = curve.interpolate.map(({ at, points }) => words.point(figure(at), t.exact(points)))
    return [words.interpolate(points.join('; '))]
  }
  return []
}

type SizeClass = Extract<Curve, { bySize: unknown }>['bySize']['classes'][number]

function sizeRules(classes: readonly SizeClass[], figure: FigureWriter, t: Translation): string[] {
  const words = t.text.criteria.rules
  return classes.map(({ from, points }, i) => {
    const rule = sizeRule(points, figure, t)
    const next = classes[i + 1]?.from
    if (next === undefined) return words.size(t.exact(from), rule)
    return from === '0'
      ? words.sizeBelow(t.exact(next), rule)
      : words.sizeBetween(t.exact(from), t.exact(next), rule)
  })
}

/** Inside a size class the label cannot have said what each item gives. */
function sizeRule(curve: Curve, figure: FigureWriter, t: Translation): string {
  const words = t.text.criteria.rules
  if (!('perItem' in curve)) return curveRules(curve, figure, t).join('; ')
  const points = t.exact(curve.perItem.points)
  const each = curve.perItem.each ?? '1'
  return each === '1' ? words.perItem(points) : words.perItemEach(points, figure(each))
}
