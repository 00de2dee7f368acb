import type { Grant, Role } from '../../packages/api/src/access/grant.ts'
import { digestOfSecret, newSecret } from '../../packages/api/src/access/secret.ts'
import type { Db } from '../../packages/api/src/db/database.ts'
import { writeInTest } from './test-change.ts'

interface Scope extends Partial<Omit<Grant, 'role' | 'criteria'>> {
  readonly criteria?: readonly string[]
  readonly startsOn?: string
  readonly endsOn?: string
}

let people = 0

/** A person with these roles who is signed in: what `as` of a call takes. */
export const personWith = async (
  db: Db,
  grants: readonly (Scope & { readonly role: Role })[],
  { secondFactor = false } = {},
): Promise<{ readonly id: string; readonly cookie: string }> => {
  people += 1
  const id = `ng-test-${people}`
  await writeInTest(db, '', async trx => {
    await trx
      .insertInto('person')
      .values({ id, name: `Người ${people}`, login: id, email: null, endedOn: null })
      .execute()
    for (const [i, { criteria, period, ...scope }] of grants.entries())
      await trx
        .insertInto('roleGrant')
        .values({
          ...{
            id: `${id}-${i}`,
            person: id,
            province: null,
            block: null,
            unit: null,
            startsOn: null,
            endsOn: null,
          },
          ...scope,
          period: period ?? '',
          criteria: criteria ? (JSON.stringify(criteria) as never) : null,
        })
        .execute()
  })
  const secret = newSecret()
  const expiresAt = '2999-01-01T00:00:00Z'
  await db
    .insertInto('session')
    .values({
      ...{ digest: digestOfSecret(secret), token: null, person: id, device: null, seenAt: null, expiresAt },
      ...{ revokedAt: null, secondFactorAt: secondFactor ? new Date().toISOString() : null },
    })
    .execute()
  return { id, cookie: `thidua-session=${secret}` }
}

/** A person with one role. Example: `asRole(db, 'officer', { unit: 'U1' })`. */
export const asRole = (db: Db, role: Role, scope: Scope = {}, options: { secondFactor?: boolean } = {}) =>
  personWith(db, [{ role, ...scope }], options)
