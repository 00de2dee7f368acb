import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { versionToRead, visiblePeriod } from '../periods/period.service.ts'
import { selectKept } from '../results/kept.repository.ts'
import { listModels } from './model.service.ts'

type Model = Awaited<ReturnType<typeof listModels>>[number]

/** The models of a period that the caller may read, by code: the public those of the published version. */
export const visibleModels = async (
  db: Db,
  actor: Actor,
  periodId: string,
): Promise<Result<readonly Model[]>> => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id } = found.value
  const version = versionToRead(found.value)
  if (!version.ok) return version
  if (version.value === null) return success(await listModels(db, id))
  const kept = await selectKept(db, id, version.value, 'models')
  return kept === null
    ? failure([issue('not-kept', [], { version: String(version.value) })])
    : success(kept as readonly Model[])
}

export const readModel = async (db: Db, actor: Actor, period: string, id: string): Promise<Result<Model>> => {
  const models = await visibleModels(db, actor, period)
  if (!models.ok) return models
  const model = models.value.find(candidate => candidate.id === id)
  return model ? success(model) : failure([issue('model-not-found', [], { model: id })])
}
