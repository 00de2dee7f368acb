import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Period, Unit } from '@thidua/scoring/records'
import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { endedIn } from '../intake/lookup/ended-units.ts'
import type { StoredInputs } from '../intake/records.ts'
import type { EndedUnit } from '../intake/types.ts'
import { selectAdoptions } from '../models/model.repository.ts'
import { selectRecords } from '../records/record.repository.ts'
import { recordKinds } from '../records/record-kinds.ts'

/** What a period holds of the inputs that a file may update. */
export const readStored = async (db: Db, period: string): Promise<StoredInputs> => {
  const declarations = await selectRecords(db, recordKinds.declarations, period)
  const holds = await selectRecords(db, recordKinds.holds, period)
  const adoptions = await selectAdoptions(db, period).execute()
  return {
    declarations: declarations.map(({ verifiedValue, evidence, ...declaration }) => ({
      ...declaration,
      verifiedValue: verifiedValue ?? undefined,
      evidence: evidence ?? undefined,
    })),
    marks: await selectRecords(db, recordKinds.marks, period),
    holds: holds.map(({ until, ...hold }) => ({ ...hold, until: until ?? undefined })),
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
): Promise<EndedUnit[]> => {
  const stored = await selectRecords(db, recordKinds.successions, period)
  return endedIn(set, days, units, stored.map(withoutNulls))
}
