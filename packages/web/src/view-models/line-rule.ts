import { type FigureWriter, figureWriter } from '@thidua/api/sheet'
import {
  type CriteriaSet,
  type CurveOutline,
  type Line,
  type OutlineRow,
  outlineCurve,
} from '@thidua/scoring/criteria'
import type { Translation } from '../text/translation.ts'

/**
 * What a line's label leaves unsaid: the bands and curves, the cap, and what missing data mean here.
 * Null when the label says all.
 */
export function lineRule(line: Line, facts: CriteriaSet['facts'], t: Translation): string | null {
  const words = t.text.criteria.rules
  const figure = figureWriter(line, facts, t)
  // The label of a deadline names its days already.
  const parts = figure.isDays ? [] : curveRules(outlineCurve(line.points), figure, t)
  if (line.cap !== undefined) parts.push(words.cap(t.exact(line.cap)))
  if (line.missing !== undefined) parts.push(missingRule(line, t))
  return parts.length === 0 ? null : `(${parts.join('; ')})`
}

function missingRule({ missing, column = 'standard' }: Line, t: Translation): string {
  const words = t.text.criteria.rules.missing
  return missing === 'zero' || missing === undefined ? words.zero[column] : words[missing]
}

function curveRules(curve: CurveOutline, figure: FigureWriter, t: Translation): string[] {
  const words = t.text.criteria.rules
  const rows = (given: readonly OutlineRow[], say: typeof words.band): string[] =>
    given.map(({ from, points }) => say(figure(from), t.exact(points)))
  switch (curve.kind) {
    case 'steps':
      return rows(curve.rows, words.band)
    case 'line':
      return [words.interpolate(rows(curve.rows, words.point).join('; '))]
    case 'share':
      return [words.proportion(t.exact(curve.points))]
    case 'classes':
      return sizeRules(curve.rows, figure, t)
    default:
      return []
  }
}

type SizeClass = Extract<CurveOutline, { kind: 'classes' }>['rows'][number]

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
function sizeRule(curve: CurveOutline, figure: FigureWriter, t: Translation): string {
  const words = t.text.criteria.rules
  if (curve.kind !== 'items') return curveRules(curve, figure, t).join('; ')
  const points = t.exact(curve.points)
  return curve.each === '1' ? words.item(points) : words.itemEach(points, figure(curve.each))
}
