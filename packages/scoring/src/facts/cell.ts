import type { ActivityFilter, DistinctField, Measure } from '../criteria/fact-definition.ts'

/** Sums over the activities of one unit that no rule can tell apart; what `group by` gives in SQL. */
export interface CellTotals {
  readonly unit: string
  readonly kind: string
  readonly channel: string | null
  readonly level: string | null
  readonly partner: string | null
  readonly evidence: boolean
  readonly bucket: number
  readonly count: number
  /** Sums as decimal text; an absent amount adds nothing. */
  readonly quantity: string
  readonly reached: string
  readonly audience: string
}

/** The fields that rules may tell activities apart by. */
export interface Signature {
  readonly kind: string
  readonly channel: string | null
  readonly level: string | null
  readonly partner: string | null
  readonly evidence: boolean
  readonly day: string
  readonly month: number
  readonly quarter: number
}

const fits = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value))

export const matches = (
  filter: ActivityFilter | undefined,
  cell: Signature,
  levels: readonly string[],
): boolean => {
  if (!filter) return true
  if (!fits(filter.kind, cell.kind) || !fits(filter.channel, cell.channel)) return false
  if (!fits(filter.level, cell.level) || !fits(filter.partner, cell.partner)) return false
  if (filter.levelAtLeast !== undefined) {
    if (cell.level === null || levels.indexOf(cell.level) < levels.indexOf(filter.levelAtLeast)) return false
  }
  if (filter.evidence !== undefined && cell.evidence !== (filter.evidence === 'present')) return false
  if (filter.from !== undefined && cell.day < filter.from) return false
  return filter.to === undefined || cell.day <= filter.to
}

/** The value whose distinctness is counted; null values are not a value. */
export const distinctValue = (field: DistinctField, cell: Signature): string | null => {
  switch (field) {
    case 'month':
      return String(cell.month)
    case 'quarter':
      return String(cell.quarter)
    default:
      return cell[field]
  }
}

export const amountOf = (measure: Measure): 'count' | 'quantity' | 'reached' | 'audience' =>
  'sum' in measure ? measure.sum : 'count'

/** What one activity of this cell counts for: "1" unless the measure has factors and names the cell's term. */
export const factorOf = (measure: Measure, cell: Signature): string => {
  if ('distinct' in measure || !measure.factors) return '1'
  const term = cell[measure.factors.by]
  return (term !== null && measure.factors.of[term]) || '1'
}
