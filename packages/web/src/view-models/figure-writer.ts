import type { Curve, Line } from '@thidua/scoring'
import type { Translation } from '../text/translation.ts'
import { barLength } from './bar-length.ts'
import type { FigureWriter } from './step-sentence.ts'

/** A line that compares a share with bands up to 1 reads percentages; all others read plain numbers. */
export const figureWriter = (line: Line | undefined, t: Translation): FigureWriter =>
  line !== undefined && readsShare(line) ? t.percent : t.exact

function readsShare(line: Line): boolean {
  if (typeof line.value === 'string') return false
  const isShare = 'ratio' in line.value || 'percentile' in line.value || 'toLeader' in line.value
  return isShare && hasShareBands(line.points)
}

function hasShareBands(curve: Curve): boolean {
  if ('proportion' in curve) return true
  return 'bands' in curve && curve.bands.every(band => isAtMostOne(band.from))
}

// A bar against 1.001 is full only for more than 1, so nothing here turns points into floats.
const isAtMostOne = (decimal: string): boolean => barLength(decimal, '1.001') < 1000
