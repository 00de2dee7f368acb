import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Db } from '../db/database.ts'
import type { EndedUnit, StoredInputs } from '../intake/types.ts'
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

/** Listed units that ended within the period by a stored succession, and whom their records follow to. */
export const readEnded = async (
  db: Db,
  period: string,
  { policies }: CriteriaSet,
  { from, to, units }: Listed,
): Promise<EndedUnit[]> => {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const successions = await selectRecords(db, recordKinds.successions, period)
  const within = successions.filter(step => step.on >= from && step.on <= to && names.has(step.from))
  return within.map(({ from: unit, to: heir, on, document }) => {
    // A unit that became several has no one heir, and an heir that is not listed has no records.
    const isOne = within.filter(step => step.from === unit).length === 1 && names.has(heir)
    return {
      unit,
      heir: names.get(heir) ?? heir,
      on,
      document,
      follows: isOne && policies.succession !== undefined,
    }
  })
}

interface Listed {
  readonly from: string
  readonly to: string
  readonly units: readonly { readonly id: string; readonly name: string }[]
}
