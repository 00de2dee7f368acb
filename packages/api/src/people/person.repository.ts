import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'

export const selectPersons = (db: Db) =>
  db.selectFrom('person').select(['person.id', 'name', 'login', 'email', 'endedOn'])

export type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPersons>['execute']>>[number]

export const findPerson = (db: Db, id: string) => selectPersons(db).where('id', '=', id).executeTakeFirst()

/** By what is typed at the door: its case does not matter. */
export const findPersonByLogin = (db: Db, login: string) =>
  selectPersons(db)
    .leftJoin('password', 'password.person', 'person.id')
    .select('password.hash')
    .where(sql`lower(login)`, '=', sql`lower(${login})`)
    .executeTakeFirst()

/** Which of these logins somebody has, in lower case. */
export const selectTakenLogins = async (db: Db, logins: readonly string[]): Promise<ReadonlySet<string>> => {
  if (logins.length === 0) return new Set()
  const rows = await db
    .selectFrom('person')
    .select(sql<string>`lower(login)`.as('login'))
    .where(
      sql`lower(login)`,
      'in',
      logins.map(login => sql`lower(${login})`),
    )
    .execute()
  return new Set(rows.map(({ login }) => login))
}

/** Two who are added at the same moment must not get one login, nor two last secretaries end each other. */
export const lockPersons = (trx: Transaction) =>
  sql`lock table person in share row exclusive mode`.execute(trx)

/** Whether there is a person, or a token from before there were people. */
export const isAnybodyThere = async (trx: Transaction): Promise<boolean> => {
  const { rows } = await sql`select 1 from person union all select 1 from token limit 1`.execute(trx)
  return rows.length > 0
}

export const insertPersons = (trx: Transaction, persons: readonly Omit<PersonRow, 'endedOn'>[]) =>
  trx
    .insertInto('person')
    .values(persons.map(person => ({ ...person, endedOn: null })))
    .execute()

export const updatePerson = (
  trx: Transaction,
  id: string,
  values: Partial<Pick<PersonRow, 'name' | 'login' | 'email' | 'endedOn'>>,
) => trx.updateTable('person').set(values).where('id', '=', id).execute()

export const storePassword = (trx: Db, person: string, hash: string, setAt: string) =>
  trx
    .insertInto('password')
    .values({ person, hash, setAt })
    .onConflict(conflict => conflict.column('person').doUpdateSet({ hash, setAt }))
    .execute()

/** Of these persons, those who have a password, and those who have confirmed a second factor. */
export const selectPersonsWith = async (db: Db, ids: readonly string[]) => {
  if (ids.length === 0) return { passwords: new Set<string>(), secondFactors: new Set<string>() }
  const passwords = await db.selectFrom('password').select('person').where('person', 'in', ids).execute()
  const factors = await db
    .selectFrom('secondFactor')
    .select('person')
    .where('person', 'in', ids)
    .where('confirmedAt', 'is not', null)
    .execute()
  return {
    passwords: new Set(passwords.map(({ person }) => person)),
    secondFactors: new Set(factors.map(({ person }) => person)),
  }
}
