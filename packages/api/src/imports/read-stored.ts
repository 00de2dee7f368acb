import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Period, Unit } from '@thidua/scoring/records'
import type { Db } from '../db/database.ts'
import { endedIn } from '../intake/lookup/ended-units.ts'
import type { StoredInputs } from '../intake/records.ts'
import type { EndedUnit } from '../intake/types.ts'
import { selectAdoptions } from '../models/model.repository.ts'
import { readRecords } from '../records/read-records.ts'

/** What a period holds of the inputs that a file may update. */
export const readStored = async (db: Db, period: string): Promise<StoredInputs> => {
  const adoptions = await selectAdoptions(db, period).execute()
  return {
    ...(await readRecords(db, period)),
    adoptions: adoptions.map(({ unitId, unitName: _, result, evidence, ...adoption }) => ({
      ...adoption,
      unit: unitId,
      result: result || undefined,
      evidence: evidence ?? undefined,
    })),
  }
}

/** Units that ended within the period by a stored succession, and whom their records follow to. */
export const readEnded = async (
  db: Db,
  period: string,
  set: CriteriaSet,
  { units, ...days }: Period & { readonly units: readonly Pick<Unit, 'id' | 'name'>[] },
): Promise<EndedUnit[]> => endedIn(set, days, units, await readRecords(db, period))
