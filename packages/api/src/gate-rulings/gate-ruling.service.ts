import type { GateRuling, Result } from '@thidua/scoring'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { checkRepeats, checkUnit } from '../periods/input-checks.ts'
import { writeInputs } from '../periods/write-inputs.ts'
import { checkGates } from './check-gates.ts'
import { selectGateRulings, upsertGateRulings } from './gate-ruling.repository.ts'

export const listGateRulings = (db: Db, period: string, unit?: string): Promise<GateRuling[]> =>
  selectGateRulings(db, period)
    .$if(unit !== undefined, query => query.where('unit', '=', unit as string))
    .execute()

/** Adds decisions that open a gate, or replaces those with the same number. */
export const storeGateRulings = (
  db: Db,
  period: string,
  gateRulings: readonly GateRuling[],
): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async (trx, context) => {
    const issues = [
      ...checkRepeats(gateRulings, ({ id }) => id, 'gateRulings'),
      ...gateRulings.flatMap(({ unit }, i) => checkUnit(context, unit, ['gateRulings', i])),
      ...checkGates(context.set, gateRulings),
    ]
    if (issues.length > 0) return { issues }
    const value = await upsertGateRulings(trx, period, gateRulings)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })
