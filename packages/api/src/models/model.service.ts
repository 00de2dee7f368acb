import type { Db } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { selectAdoptions, selectModels } from './model.repository.ts'

/** The models of a period with those who took them over, by code. */
export const listModels = async (db: Db, period: string) => {
  const adoptions = groupRows(await selectAdoptions(db, period).execute(), ({ model }) => model)
  const models = await selectModels(db, period).execute()
  return models.map(({ unitId, unitName, ...model }) => ({
    ...model,
    unit: { id: unitId, name: unitName },
    adoptions: (adoptions.get(model.id) ?? []).map(adoption => ({
      unit: { id: adoption.unitId, name: adoption.unitName },
      date: adoption.date,
      result: adoption.result,
      evidence: adoption.evidence,
    })),
  }))
}
