import type { AggregationPlan, CellTotals } from '@thidua/scoring'
import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Basis, ScoringInput } from '@thidua/scoring/records'
import { counted } from './count.ts'
import { plus, read, write } from './fraction.ts'

const added = (a: string, b: string | undefined): string => write(plus(read(a), read(b ?? '0')))

/** Counted activities grouped the way SQL groups them, by a plain loop. */
export const cellsOf = (
  set: CriteriaSet,
  input: ScoringInput,
  { boundaries }: AggregationPlan,
  basis: Basis,
): CellTotals[] => {
  const cells = new Map<string, CellTotals>()
  for (const activity of counted(input.activities, set, input.period, basis)) {
    const { unit, kind, channel = null, level = null, partner = null, evidence = '' } = activity
    const bucket = boundaries.filter(boundary => boundary <= activity.date).length
    const fields = { unit, kind, channel, level, partner, evidence: evidence !== '', bucket }
    const key = JSON.stringify(fields)
    const cell = cells.get(key) ?? { ...fields, count: 0, quantity: '0', reached: '0', audience: '0' }
    cells.set(key, {
      ...cell,
      count: cell.count + 1,
      quantity: added(cell.quantity, activity.quantity),
      reached: added(cell.reached, activity.reached),
      audience: added(cell.audience, activity.audience),
    })
  }
  return [...cells.values()]
}
