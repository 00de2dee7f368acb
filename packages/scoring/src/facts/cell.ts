import type { ActivityFilter, Measure } from '../language/schema/fact-definition.ts'
import { amountSummed, factorsOf } from '../language/schema/kinds.ts'

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

/** The fields, beside the date, that rules may tell activities apart by. */
export interface CellSignature {
  readonly kind: string
  readonly channel: string | null
  readonly level: string | null
  readonly partner: string | null
  readonly evidence: boolean
}

/** Whether it takes activities of this day; filters' dates are cut points, so a whole bucket agrees. */
export const matchesDay = (filter: ActivityFilter | undefined, day: string): boolean =>
  (filter?.from === undefined || day >= filter.from) && (filter?.to === undefined || day <= filter.to)

export const amountOf = (measure: Measure): 'count' | 'quantity' | 'reached' | 'audience' =>
  amountSummed(measure) ?? 'count'

/** What one activity of this cell counts for: "1" unless the measure has factors and names the cell's term. */
export const factorOf = (measure: Measure, cell: CellSignature): string => {
  const factors = factorsOf(measure)
  if (!factors) return '1'
  const term = cell[factors.by]
  return (term !== null && factors.of[term]) || '1'
}
