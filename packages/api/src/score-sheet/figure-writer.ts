import type { Curve, Line } from '@thidua/scoring'
import { greatest, sumOf } from '../text/decimals.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** How the figures that one line reads are written. */
export interface FigureWriter {
  (exact: string): string
  /** The last figure under a whole bound, where figures are whole: nobody is late by less than a day. */
  readonly lastUnder?: (bound: string) => string
}

/** Shares as percentages, days before or after a deadline as such, everything else as plain numbers. */
export function figureWriter(line: Line | undefined, t: SheetLanguage): FigureWriter {
  if (line === undefined || typeof line.value === 'string') return t.exact
  if ('daysAfter' in line.value) return daysWriter(t)
  const isShare = 'ratio' in line.value || 'percentile' in line.value || 'toLeader' in line.value
  return isShare && hasShareBands(line.points) ? t.percent : t.exact
}

const daysWriter = (t: SheetLanguage): FigureWriter =>
  Object.assign((days: string) => daysText(days, t), {
    lastUnder: (bound: string) => daysText(/\./.test(bound) ? bound : sumOf([bound, '-1']), t),
  })

function daysText(days: string, t: SheetLanguage): string {
  const words = t.text.steps
  if (days === '0') return words.onTime
  return days.startsWith('-') ? words.daysEarly(t.exact(days.slice(1))) : words.daysLate(t.exact(days))
}

function hasShareBands(curve: Curve): boolean {
  if ('proportion' in curve) return true
  return 'bands' in curve && greatest(['1', ...curve.bands.map(band => band.from)]) === '1'
}
