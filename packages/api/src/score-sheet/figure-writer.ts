import {
  type CriteriaSet,
  type CurveOutline,
  figuresOf,
  type Line,
  outlineCurve,
} from '@thidua/scoring/criteria'
import { compare, parse } from '@thidua/scoring/numbers'
import type { SheetLanguage } from './sheet-language.ts'

/** How the figures that one line reads are written. */
export interface FigureWriter {
  (exact: string): string
  /** Whole days before (negative) or after a deadline, which have sentences of their own. */
  readonly isDays?: true
}

/** Shares as percentages, days before or after a deadline as such, everything else as plain numbers. */
export function figureWriter(
  line: Line | undefined,
  facts: CriteriaSet['facts'],
  t: SheetLanguage,
): FigureWriter {
  if (line === undefined) return figure => t.exact(figure)
  const curve = outlineCurve(line.points)
  const edges = edgesOf(curve)
  const figures = figuresOf(line.value, facts)
  if (figures === 'days') return Object.assign((days: string) => daysText(days, t), { isDays: true } as const)
  return figures === 'share' && isOfShares(curve)
    ? figure => t.percent(figure, edges)
    : figure => t.exact(figure, edges)
}

/** Figures at which the points of a curve turn: a figure on one side of them must not look as if it were on the other. */
function edgesOf(curve: CurveOutline): readonly string[] {
  switch (curve.kind) {
    case 'steps':
    case 'line':
      return curve.rows.map(({ from }) => from)
    case 'items':
      return [curve.above]
    case 'classes':
      return curve.rows.flatMap(({ points }) => edgesOf(points))
    default:
      return []
  }
}

function daysText(days: string, t: SheetLanguage): string {
  const words = t.text.steps
  if (days === '0') return words.onTime
  return days.startsWith('-') ? words.daysEarly(t.exact(days.slice(1))) : words.daysLate(t.exact(days))
}

const mostOfPlan = parse('1.5')
const areShares = (thresholds: readonly string[]): boolean =>
  thresholds.every(threshold => compare(parse(threshold), mostOfPlan) <= 0)

/** Whether the thresholds of a curve lie where shares lie: a share of the plan may pass 100 %. */
function isOfShares(curve: CurveOutline): boolean {
  switch (curve.kind) {
    case 'share':
      return true
    case 'steps':
    case 'line':
      return areShares(curve.rows.map(({ from }) => from))
    case 'classes':
      return curve.rows.every(({ points }) => isOfShares(points))
    case 'items':
      return areShares([curve.each, curve.above])
    default:
      return false
  }
}
