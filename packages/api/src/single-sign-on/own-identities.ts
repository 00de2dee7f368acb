import { issue, type Result } from '@thidua/scoring/issues'
import { digestOfSecret } from '../access/secret.ts'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { oneself, type PersonActor } from '../people/join.service.ts'
import { rolesOf } from '../people/roles-of.ts'
import type { Identity } from './identity-provider.ts'
import { deleteIdentity, hasPassword, selectIdentities } from './sign-on.repository.ts'

/** Names an identity to whom it belongs without repeating what the provider calls them. */
const nameOf = ({ issuer, subject }: Identity): string => digestOfSecret(`${issuer} ${subject}`).slice(0, 16)

export const listOwnIdentities = async (db: Db, { id }: PersonActor) =>
  (await selectIdentities(db, id)).map(row => ({
    ...{ id: nameOf(row), issuer: row.issuer, linkedAt: row.linkedAt },
  }))

/** Comes in by this identity no more. Whoever has no password keeps the last one. */
export const removeOwnIdentity = async (
  db: Db,
  { id: person, session }: PersonActor,
  id: string,
): Promise<Result<void>> => {
  const actor = oneself(person, session.digest, await rolesOf(db, person))
  const change = { actor, action: 'identity-removed', period: null, subject: { person } } as const
  return inChange(db, change, async trx => {
    const own = await selectIdentities(trx, person)
    const found = own.find(row => nameOf(row) === id)
    if (!found) return { issues: [issue('identity-not-found', [])] }
    if (own.length === 1 && !(await hasPassword(trx, person)))
      return { issues: [issue('last-own-way-in', [])] }
    await deleteIdentity(trx, found)
    return { value: undefined, changed: true }
  })
}
