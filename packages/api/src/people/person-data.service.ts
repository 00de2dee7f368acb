import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db } from '../db/database.ts'
import { erasePastTexts } from '../journal/erase.repository.ts'
import { inChange } from '../journal/in-change.ts'
import { currentChange } from '../journal/journal.repository.ts'
import { keptKinds } from '../journal/kept-kinds.ts'
import { erasedPerson } from '../text/people.vi.ts'
import { countSecretaries, deleteGrants, selectGrantsOf } from './grant.repository.ts'
import { findPerson, lockPersons, updatePerson } from './person.repository.ts'
import { deleteTraces, selectMentions, selectPersonData } from './person-data.repository.ts'

/** Everything that is known of a person, for whoever asks for their own data. */
export const exportPerson = async (db: Db, id: string) => {
  const person = await findPerson(db, id)
  if (!person) return failure<never>([issue('person-not-found', [], { person: id })])
  return success({
    person,
    ...(await selectPersonData(db, id)),
    mentions: await selectMentions(db, person.name),
  })
}

const personKind = keptKinds.find(({ table }) => table === 'person')

/**
 * Takes away what says who a person was: name, login, address, secrets, sessions, and the names of past revisions. The
 * id stays in the journal, and everything verifies as before.
 */
export const erasePerson = (db: Db, actor: Writer, id: string, now: Date): Promise<Result<void>> => {
  const change = { actor, action: 'person-erased', period: null, subject: { person: id } } as const
  return inChange(db, change, async trx => {
    await lockPersons(trx)
    const person = await findPerson(trx, id)
    if (!person || !personKind) return { issues: [issue('person-not-found', [], { person: id })] }
    const today = dayInVietNam(now)
    const grants = await selectGrantsOf(trx, [id])
    const isSecretary = grants.some(({ role }) => role === 'secretary')
    if (isSecretary && (await countSecretaries(trx, today, { person: id })) === 0)
      return { issues: [issue('last-secretary', [])] }
    if (grants.length > 0)
      await deleteGrants(
        trx,
        grants.map(grant => grant.id),
      )
    await deleteTraces(trx, id)
    const endedOn = person.endedOn ?? today
    await updatePerson(trx, id, { name: erasedPerson, login: id, email: null, endedOn })
    const record = { period: '', key: JSON.stringify([id]) }
    await erasePastTexts(trx, personKind, record, await currentChange(trx))
    return { value: undefined, changed: true }
  })
}
