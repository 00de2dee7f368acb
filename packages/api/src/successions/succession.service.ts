import type { Result, Succession } from '@thidua/scoring'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { checkRepeats } from '../periods/input-checks.ts'
import { writeInputs } from '../periods/write-inputs.ts'
import { selectSuccessions, upsertSuccessions } from './succession.repository.ts'

/** Those that a unit is part of, on either side, when one is named. */
export const listSuccessions = (db: Db, period: string, unit?: string): Promise<Succession[]> =>
  selectSuccessions(db, period)
    .$if(unit !== undefined, query =>
      query.where(at =>
        at.or([at('predecessor', '=', unit as string), at('successor', '=', unit as string)]),
      ),
    )
    .execute()

/** Adds successions, or replaces the day and document of those between the same two units. */
export const storeSuccessions = (
  db: Db,
  period: string,
  successions: readonly Succession[],
): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async trx => {
    const issues = checkRepeats(successions, ({ from, to }) => `${from} → ${to}`, 'successions')
    if (issues.length > 0) return { issues }
    const value = await upsertSuccessions(trx, period, successions)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })
