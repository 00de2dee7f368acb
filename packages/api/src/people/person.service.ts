import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db, Transaction } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { readPositionCursor } from '../http/cursors.ts'
import { foldedKey } from '../intake/values/text-key.ts'
import { inChange } from '../journal/in-change.ts'
import { carryOut, type PlannedChange } from '../second-person/planned-change.ts'
import { compareNames } from '../units/compare-names.ts'
import { deleteGrants, type GrantRow, grantAnswer, selectGrantsOf } from './grant.repository.ts'
import { addGrants, grantIssues, rolesSeen, secretaryIssues } from './grant.service.ts'
import { newId } from './new-id.ts'
import { revokeLinks, selectOpenLinks } from './one-time-link.repository.ts'
import { type MadeLink, makeLinks } from './one-time-link.service.ts'
import type { NewPerson, PeopleQuery } from './people.schema.ts'
import {
  findPerson,
  insertPersons,
  lockPersons,
  type PersonRow,
  selectPersons,
  selectPersonsWith,
  selectTakenLogins,
  updatePerson,
} from './person.repository.ts'
import { presentPerson } from './present-person.ts'
import { revokeSessions } from './session.repository.ts'

/** Persons as answers tell of them, in the order given. */
const describePersons = async (db: Db, rows: readonly PersonRow[], now: Date) => {
  const ids = rows.map(({ id }) => id)
  const [grants, links, held] = [
    await selectGrantsOf(db, ids),
    await selectOpenLinks(db, ids, now.toISOString()),
    await selectPersonsWith(db, ids),
  ]
  return rows.map(row => ({
    ...row,
    hasPassword: held.passwords.has(row.id),
    hasSecondFactor: held.secondFactors.has(row.id),
    linkExpiresAt: links.get(row.id) ?? null,
    grants: grants.filter(({ person }) => person === row.id).map(grantAnswer),
  }))
}

export const readPerson = async (db: Db, id: string, now: Date) => {
  const found = await findPerson(db, id)
  if (!found) return failure<never>([issue('person-not-found', [], { person: id })])
  const [person] = await describePersons(db, [found], now)
  return success(person as NonNullable<typeof person>)
}

const isFound = (words: readonly string[], person: PersonRow, grants: readonly GrantRow[]): boolean => {
  const units = grants.flatMap(({ unit, unitName }) => [unit ?? '', unitName ?? ''])
  const text = foldedKey([person.name, person.login, person.email ?? '', ...units].join(' '))
  return words.every(word => text.includes(word))
}

/** A page of persons by name in Vietnamese order; a search finds parts of words, without accents. */
export const listPersons = async (db: Db, query: PeopleQuery, now: Date) => {
  const position = readPositionCursor(query.after)
  if (!position.ok) return position
  const rows = await selectPersons(db)
    .where('endedOn', query.ended === 'true' ? 'is not' : 'is', null)
    .execute()
  const words = foldedKey(query.q ?? '')
    .split(' ')
    .filter(word => word !== '')
  const grants = await selectGrantsOf(
    db,
    rows.map(({ id }) => id),
  )
  const own = groupRows(grants, ({ person }) => person)
  const fitting = rows
    .filter(
      row =>
        isFound(words, row, own.get(row.id) ?? []) &&
        (query.role === undefined || own.get(row.id)?.some(({ role }) => role === query.role)),
    )
    .sort((a, b) => compareNames(a.name, b.name) || compareNames(a.login, b.login))
  const until = position.value + query.limit
  return success({
    persons: await describePersons(db, fitting.slice(position.value, until), now),
    total: fitting.length,
    next: until < fitting.length ? String(until - 1) : null,
  })
}

type Who = Pick<NewPerson, 'name' | 'login' | 'email'>

export const loginIssues = async (
  trx: Transaction,
  { login }: Who,
  own: string | null,
): Promise<readonly Issue[]> => {
  if (login.toLowerCase() === own?.toLowerCase()) return []
  const taken = await selectTakenLogins(trx, [login])
  return taken.size > 0 ? [issue('login-taken', ['login'], { login })] : []
}

export interface AddedPerson {
  readonly id: string
  readonly link: MadeLink
}

/** With the id that the person will have. */
export interface PersonToAdd extends NewPerson {
  readonly id: string
}

/** Somebody new with grants and a one-time link. */
export const personToAdd = ({ id, grants, ...who }: PersonToAdd, now: Date): PlannedChange<AddedPerson> => ({
  change: { action: 'person-added', period: null, subject: { person: id } },
  seen: async () => null,
  // Somebody without a role comes in and may do nothing.
  isHarmless: grants.length === 0,
  work: async trx => {
    await lockPersons(trx)
    const issues = [...(await loginIssues(trx, who, null)), ...(await grantIssues(trx, grants))]
    if (issues.length > 0) return { issues }
    await insertPersons(trx, [{ id, ...who }])
    await addGrants(
      trx,
      grants.map(grant => ({ person: id, grant })),
    )
    const [link] = await makeLinks(trx, [id], now)
    return { value: { id, link: link as MadeLink }, changed: true }
  },
})

export const addPerson = (
  db: Db,
  actor: Writer,
  person: NewPerson,
  now: Date,
): Promise<Result<AddedPerson>> => carryOut(db, actor, personToAdd({ id: newId('ng'), ...person }, now))

export const changePerson = (db: Db, actor: Writer, id: string, who: Who): Promise<Result<void>> =>
  inChange(db, { actor, action: 'person-changed', period: null, subject: { person: id } }, async trx => {
    await lockPersons(trx)
    const found = await presentPerson(trx, id)
    if (!found.ok) return { issues: found.issues }
    const issues = await loginIssues(trx, who, found.value.login)
    if (issues.length > 0) return { issues }
    await updatePerson(trx, id, who)
    return { value: undefined, changed: false }
  })

export interface EndedPerson {
  readonly person: string
  readonly reason?: string | undefined
}

/** The person comes in no more: grants, sessions and links end with it. The last secretary stays. */
export const personToEnd = ({ person: id, reason }: EndedPerson, now: Date): PlannedChange<void> => ({
  change: { action: 'person-ended', period: null, subject: { person: id }, reason },
  seen: trx => rolesSeen(trx, id),
  work: async trx => {
    await lockPersons(trx)
    const found = await presentPerson(trx, id)
    if (!found.ok) return { issues: found.issues }
    const grants = await selectGrantsOf(trx, [id])
    const isSecretary = grants.some(({ role }) => role === 'secretary')
    const issues = isSecretary ? await secretaryIssues(trx, now, { person: id }) : []
    if (issues.length > 0) return { issues }
    if (grants.length > 0)
      await deleteGrants(
        trx,
        grants.map(grant => grant.id),
      )
    await updatePerson(trx, id, { endedOn: dayInVietNam(now) })
    await revokeLinks(trx, [id], now.toISOString())
    await revokeSessions(trx, id, now.toISOString())
    return { value: undefined, changed: true }
  },
})
