import type { PastOutcome, Result } from '@thidua/scoring'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { checkRepeats } from '../periods/input-checks.ts'
import { writeInputs } from '../periods/write-inputs.ts'
import { checkHistory } from './check-history.ts'
import { selectHistory, upsertHistory } from './past-outcome.repository.ts'

export const listHistory = async (db: Db, period: string, unit?: string): Promise<PastOutcome[]> => {
  const rows = await selectHistory(db, period)
    .$if(unit !== undefined, query => query.where('unit', '=', unit as string))
    .execute()
  return rows.map(({ startsOn, endsOn, ...outcome }) => ({
    ...outcome,
    period: { from: startsOn, to: endsOn },
  }))
}

const keyOf = ({ unit, period: { from, to }, document }: PastOutcome): string =>
  `${unit} ${from}–${to} ${document}`

/** Adds outcomes of earlier periods, or replaces those of the same unit, days and document. */
export const storeHistory = (
  db: Db,
  period: string,
  history: readonly PastOutcome[],
): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async (trx, { set }) => {
    const issues = [...checkRepeats(history, keyOf, 'history'), ...checkHistory(set, history)]
    if (issues.length > 0) return { issues }
    const value = await upsertHistory(trx, period, history)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })
