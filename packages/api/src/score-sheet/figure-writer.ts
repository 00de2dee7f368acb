import type { CriteriaSet, Curve, Expression, Line } from '@thidua/scoring/criteria'
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
  const value = line && readsOf(line.value, facts)
  if (line === undefined || value === undefined) return figure => t.exact(figure)
  const edges = edgesOf(line.points)
  const plain: FigureWriter = figure => t.exact(figure, edges)
  if (typeof value === 'string') return plain
  if ('daysAfter' in value)
    return Object.assign((days: string) => daysText(days, t), { isDays: true } as const)
  const isShare = 'ratio' in value || 'percentile' in value || 'toLeader' in value
  return isShare && isOfShares(line.points) ? figure => t.percent(figure, edges) : plain
}

/** What stands behind the name of a computed fact. */
const readsOf = (value: Expression, facts: CriteriaSet['facts']): Expression => {
  const definition = typeof value === 'string' ? facts[value] : undefined
  return definition !== undefined && 'value' in definition ? readsOf(definition.value, facts) : value
}

/** Figures at which the points of a curve turn: a figure on one side of them must not look as if it were on the other. */
function edgesOf(curve: Curve): readonly string[] {
  if ('bands' in curve) return curve.bands.map(band => band.from)
  if ('interpolate' in curve) return curve.interpolate.map(point => point.at)
  if ('perItem' in curve) return [curve.perItem.above ?? '0']
  return 'bySize' in curve ? curve.bySize.classes.flatMap(entry => edgesOf(entry.points)) : []
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
function isOfShares(curve: Curve): boolean {
  if ('proportion' in curve) return true
  if ('bands' in curve) return areShares(curve.bands.map(band => band.from))
  if ('interpolate' in curve) return areShares(curve.interpolate.map(point => point.at))
  if ('bySize' in curve) return curve.bySize.classes.every(entry => isOfShares(entry.points))
  return 'perItem' in curve && areShares([curve.perItem.each ?? '1', curve.perItem.above ?? '0'])
}
