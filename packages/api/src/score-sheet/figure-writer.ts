import type { Curve, Line } from '@thidua/scoring'
import { greatest } from '../text/decimals.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** How the figures that one line reads are written. */
export type FigureWriter = (exact: string) => string

/** Shares as percentages, days before or after a deadline as such, everything else as plain numbers. */
export function figureWriter(line: Line | undefined, t: SheetLanguage): FigureWriter {
  if (line === undefined || typeof line.value === 'string') return t.exact
  if ('daysAfter' in line.value) return days => daysText(days, t)
  const isShare = 'ratio' in line.value || 'percentile' in line.value || 'toLeader' in line.value
  return isShare && hasShareBands(line.points) ? t.percent : t.exact
}

function daysText(days: string, t: SheetLanguage): string {
  const words = t.text.steps
  if (days === '0') return words.onTime
  return days.startsWith('-') ? words.daysEarly(t.exact(days.slice(1))) : words.daysLate(t.exact(days))
}

function hasShareBands(curve: Curve): boolean {
  if ('proportion' in curve) return true
  return 'bands' in curve && greatest(['1', ...curve.bands.map(band => band.from)]) === '1'
}
