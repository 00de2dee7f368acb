import { read } from '../../api/read.ts'
import { unlessRefused } from '../../api/refusal.ts'
import { readsUnpublished } from '../../view-models/reader.ts'
import type { Visit } from '../visit.ts'

/** The forms that each unit registered, for the committee alone; null: the reader is not told. */
export const readRegisteredForms = async (
  { api, roles }: Visit,
  period: string,
): Promise<ReadonlyMap<string, readonly string[]> | null> => {
  if (!readsUnpublished(roles)) return null
  const param = { period }
  const found = await read(api.periods[':period'].registrations.$get({ param })).catch(unlessRefused)
  return found && new Map(found.units.map(({ unit, registered }) => [unit.id, registered?.forms ?? []]))
}

/** The targets of a unit, for whoever reads what it has not published; null: the reader is not told. */
export const readTargets = async ({ api, roles }: Visit, param: { period: string; unit: string }) => {
  if (roles.length === 0) return null
  const one = api.periods[':period'].registrations[':unit']
  const found = await read(one.$get({ param })).catch(unlessRefused)
  return found?.registered?.targets ?? null
}
