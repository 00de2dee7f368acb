import type { Curve, Line } from '@thidua/scoring/criteria'
import { compare, isWhole, parse, print, subtract } from '@thidua/scoring/numbers'
import type { SheetLanguage } from './sheet-language.ts'

/** How the figures that one line reads are written. */
export interface FigureWriter {
  (exact: string): string
  /** The last figure under a whole bound, where figures are whole: nobody is late by less than a day. */
  readonly lastUnder?: (bound: string) => string
}

/** Shares as percentages, days before or after a deadline as such, everything else as plain numbers. */
export function figureWriter(line: Line | undefined, t: SheetLanguage): FigureWriter {
  if (line === undefined) return figure => t.exact(figure)
  const edges = edgesOf(line.points)
  const plain: FigureWriter = figure => t.exact(figure, edges)
  if (typeof line.value === 'string') return plain
  if ('daysAfter' in line.value) return daysWriter(t)
  const isShare = 'ratio' in line.value || 'percentile' in line.value || 'toLeader' in line.value
  return isShare && hasShareBands(line.points) ? figure => t.percent(figure, edges) : plain
}

/** Figures at which the points of a curve turn: a figure on one side of them must not look as if it were on the other. */
function edgesOf(curve: Curve): readonly string[] {
  if ('bands' in curve) return curve.bands.map(band => band.from)
  if ('interpolate' in curve) return curve.interpolate.map(point => point.at)
  if ('perItem' in curve) return [curve.perItem.above ?? '0']
  return 'bySize' in curve ? curve.bySize.classes.flatMap(entry => edgesOf(entry.points)) : []
}

const daysWriter = (t: SheetLanguage): FigureWriter =>
  Object.assign((days: string) => daysText(days, t), {
    lastUnder: (bound: string) => daysText(lastUnder(bound), t),
  })

function lastUnder(bound: string): string {
  const days = parse(bound)
  return isWhole(days) ? print(subtract(days, parse('1'))) : bound
}

function daysText(days: string, t: SheetLanguage): string {
  const words = t.text.steps
  if (days === '0') return words.onTime
  return days.startsWith('-') ? words.daysEarly(t.exact(days.slice(1))) : words.daysLate(t.exact(days))
}

function hasShareBands(curve: Curve): boolean {
  if ('proportion' in curve) return true
  return 'bands' in curve && curve.bands.every(({ from }) => compare(parse(from), parse('1')) <= 0)
}
