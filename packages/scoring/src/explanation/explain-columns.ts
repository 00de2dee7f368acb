import type { ColumnScores } from '../column-scorer.ts'
import type { ActivityColumns } from '../columns/activity-columns.ts'
import type { CompiledCriteria } from '../compile-criteria.ts'
import type { Basis } from '../input.ts'
import type { CarriedInput } from '../succession/carry-records.ts'
import { createExplainer } from './create-explainer.ts'
import { createOwnRows } from './own-rows.ts'
import type { UnitExplanation } from './unit-explanation.ts'

/**
 * Explains units from typed columns, on demand: the rows of a unit are found through an index that is made at the
 * first question. `idOf`: the activity's id by its row; ids of rows with a link or an event must sort as they did
 * when the columns were made.
 *
 * Example: `explainColumns(compiled, input, columns, scores, 'final', row => ids[row])('u7').counted`.
 */
export const explainColumns = (
  compiled: CompiledCriteria,
  input: Omit<CarriedInput, 'activities'>,
  columns: ActivityColumns,
  { scored }: ColumnScores,
  basis: Basis,
  idOf: (row: number) => string,
): ((unit: string) => UnitExplanation) => {
  const { period, units, takenOver } = input
  const aggregator = compiled.aggregatorFor(period)
  let rowsOf: ReturnType<typeof createOwnRows> | undefined
  return createExplainer(compiled, {
    units,
    aggregator,
    facts: scored.facts,
    scoreOf: unit => scored.unit(unit).score,
    ownOf: unit => {
      rowsOf ??= createOwnRows(columns, units.length, aggregator, { period, ...aggregator.plan }, basis, idOf)
      return rowsOf(unit)
    },
    takenOver,
  })
}
