import type { Result } from '@thidua/scoring/issues'
import type { Db, Transaction } from '../db/database.ts'
import { inParts } from '../db/in-parts.ts'
import type { PlannedChange } from '../second-person/planned-change.ts'
import type { Services } from '../services.ts'
import { selectGrants, selectListedUnits } from './grant.repository.ts'
import { addGrants, officerOf } from './grant.service.ts'
import { insertPersons, lockPersons, selectPersons } from './person.repository.ts'
import { type PlannedRow, planPeopleList } from './plan-people-list.ts'
import { type ListedPerson, readPeopleListJob } from './read-people-list.ts'

/** What the rows of a list would come to; nothing is stored. */
export const planPeople = async (db: Db, rows: readonly ListedPerson[]): Promise<PlannedRow[]> => {
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

/** The rows of a list as they were written. */
export const readPeopleList = (
  { work }: Pick<Services, 'work'>,
  bytes: Uint8Array,
): Promise<Result<ListedPerson[]>> => work.imports.run(readPeopleListJob, { bytes })

/**
 * Takes a list of officers in: persons and what they are officer of, in one change. Rows that cannot be taken are told
 * with every reason and keep no other row back.
 */
export const listToTakeIn = (rows: readonly ListedPerson[]): PlannedChange<PlannedRow[]> => ({
  change: { action: 'people-imported', period: null },
  seen: async trx =>
    (await planPeople(trx, rows)).map(planned => [
      planned.row,
      planned.outcome,
      ...(planned.outcome === 'granted' || planned.outcome === 'known' ? [planned.person.id] : []),
    ]),
  work: async trx => {
    await lockPersons(trx)
    const planned = await planPeople(trx, rows)
    await store(trx, planned)
    const count = (wanted: PlannedRow['outcome']) =>
      planned.filter(({ outcome }) => outcome === wanted).length
    const details = { rows: planned.length, added: count('added'), granted: count('granted') }
    return { value: planned, changed: false, told: { details } }
  },
})
