import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { firstPerson } from '../text/first-person.ts'
import { addGrants } from './grant.service.ts'
import { newId } from './new-id.ts'
import { type MadeLink, makeLinks } from './one-time-link.service.ts'
import { insertPersons, isAnybodyThere, lockPersons } from './person.repository.ts'

const secretaryOfAll = {
  ...({ role: 'secretary', period: null, block: null, unit: null } as const),
  ...{ criteria: null, startsOn: null, endsOn: null },
}

/**
 * In a new database, a first secretary, who comes in by the link that is given back once, to be shown. Null where there
 * is somebody already, or a token from before there were people. Two servers starting at once make one.
 */
export const ensureFirstPerson = async (db: Db, now: Date): Promise<MadeLink | null> => {
  const actor = { kind: 'system', id: 'start' } as const
  const id = newId('ng')
  const change = { actor, action: 'person-added', period: null, subject: { person: id } } as const
  const added = await inChange(db, change, async trx => {
    await lockPersons(trx)
    if (await isAnybodyThere(trx)) return { value: null, changed: false }
    await insertPersons(trx, [{ id, email: null, ...firstPerson }])
    await addGrants(trx, [{ person: id, grant: secretaryOfAll }])
    const [link] = await makeLinks(trx, [id], now)
    return { value: link as MadeLink, changed: true }
  })
  return added.ok ? added.value : null
}
