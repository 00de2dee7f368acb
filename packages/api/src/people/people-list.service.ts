import { type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inParts } from '../db/in-parts.ts'
import { inChange } from '../journal/in-change.ts'
import type { Services } from '../services.ts'
import { selectGrants, selectListedUnits } from './grant.repository.ts'
import { addGrants, officerOf } from './grant.service.ts'
import { insertPersons, lockPersons, selectPersons } from './person.repository.ts'
import { type PlannedRow, planPeopleList } from './plan-people-list.ts'
import { type ListedPerson, readPeopleListJob } from './read-people-list.ts'

const planWith = async (db: Db, rows: readonly ListedPerson[]): Promise<PlannedRow[]> => {
  const persons = await selectPersons(db).execute()
  const grants = (await selectGrants(db).execute()).filter(({ role }) => role === 'officer')
  const unitsOf = (id: string) => grants.flatMap(({ person, unit }) => (person === id && unit ? [unit] : []))
  return planPeopleList(rows, {
    units: await selectListedUnits(db),
    persons: persons
      .filter(({ endedOn }) => endedOn === null)
      .map(({ endedOn: _, ...person }) => ({ ...person, units: unitsOf(person.id) })),
    taken: new Set(persons.filter(({ endedOn }) => endedOn !== null).map(({ login }) => login.toLowerCase())),
  })
}

const store = async (trx: Transaction, planned: readonly PlannedRow[]): Promise<void> => {
  const taken = planned.filter(one => one.outcome !== 'rejected')
  const added = taken.filter(({ outcome }) => outcome === 'added')
  for (const part of inParts(added))
    await insertPersons(
      trx,
      part.map(({ person: { id, name, login, email } }) => ({ id, name, login, email })),
    )
  for (const part of inParts(taken.filter(({ outcome }) => outcome !== 'known')))
    await addGrants(
      trx,
      part.map(({ person, unit }) => ({ person: person.id, grant: officerOf(unit) })),
    )
}

/**
 * Takes a list of officers in: persons and what they are officer of, in one change. Rows that cannot be taken are told
 * with every reason and keep no other row back. `isPreview`: nothing is stored.
 */
export const importPeople = async (
  { db, work }: Pick<Services, 'db' | 'work'>,
  actor: Writer,
  { bytes, isPreview }: { readonly bytes: Uint8Array; readonly isPreview: boolean },
): Promise<Result<PlannedRow[]>> => {
  const read = await work.imports.run(readPeopleListJob, { bytes })
  if (!read.ok) return read
  if (isPreview) return success(await planWith(db, read.value))
  return inChange(db, { actor, action: 'people-imported', period: null }, async trx => {
    await lockPersons(trx)
    const planned = await planWith(trx, read.value)
    await store(trx, planned)
    const count = (wanted: PlannedRow['outcome']) =>
      planned.filter(({ outcome }) => outcome === wanted).length
    const details = { rows: planned.length, added: count('added'), granted: count('granted') }
    return { value: planned, changed: false, told: { details } }
  })
}
