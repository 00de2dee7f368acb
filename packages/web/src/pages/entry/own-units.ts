import type { UnitAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { isSecretary } from '../../view-models/reader.ts'
import type { Visit } from '../visit.ts'

/** Of the units of a period those for which the reader may enter: all of them for a secretary. */
export async function ownUnits<U extends Pick<UnitAnswer, 'id'>>(
  { api, roles, person }: Visit,
  units: readonly U[],
): Promise<readonly U[]> {
  if (isSecretary(roles) || person === null) return units
  const { person: me } = await read(api.people.me.$get())
  const own = new Set(
    me.grants.flatMap(({ role, unit }) => (role === 'officer' && unit !== null ? [unit] : [])),
  )
  return units.filter(({ id }) => own.has(id))
}
