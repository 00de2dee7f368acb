import type { Unit } from '@thidua/scoring/records'
import { sql } from 'kysely'
import type { Role } from '../access/grant.ts'
import type { Db, Transaction } from '../db/database.ts'

/** The name of a unit in the newest period that lists it. */
const unitName = sql<string | null>`(
  select unit.name from unit join period on period.id = unit.period
  where unit.id = role_grant.unit order by period.starts_on desc limit 1)`

export const selectGrants = (db: Db) =>
  db
    .selectFrom('roleGrant')
    .select(['roleGrant.id', 'roleGrant.person', 'roleGrant.period', 'roleGrant.province', 'roleGrant.block'])
    .select(['roleGrant.unit', 'roleGrant.criteria', 'roleGrant.startsOn', 'roleGrant.endsOn'])
    .select(sql<Role>`role`.as('role'))
    .select(unitName.as('unitName'))
    .orderBy('roleGrant.id')

export type GrantRow = Awaited<ReturnType<ReturnType<typeof selectGrants>['execute']>>[number]

/** A grant as answers tell it. */
export const grantAnswer = ({ person: _, province: __, period, criteria, ...grant }: GrantRow) => ({
  ...grant,
  period: period === '' ? null : period,
  criteria: criteria && [...criteria],
})

export const selectGrantsOf = (db: Db, persons: readonly string[]): Promise<readonly GrantRow[]> =>
  persons.length === 0
    ? Promise.resolve([])
    : selectGrants(db).where('roleGrant.person', 'in', persons).execute()

export const insertGrants = async (
  trx: Transaction,
  grants: readonly Omit<GrantRow, 'unitName'>[],
): Promise<void> => {
  if (grants.length === 0) return
  await trx
    .insertInto('roleGrant')
    .values(
      grants.map(({ criteria, ...grant }) => ({ ...grant, criteria: criteria && JSON.stringify(criteria) })),
    )
    .execute()
}

export const deleteGrants = (trx: Transaction, ids: readonly string[]) =>
  trx.deleteFrom('roleGrant').where('id', 'in', ids).execute()

/**
 * Persons who have not ended and are secretary of the whole installation on a day, without these grants. `comingIn`:
 * of them those who have a way to come in.
 */
export const countSecretaries = async (
  trx: Transaction,
  day: string,
  {
    comingIn = false,
    ...without
  }: { readonly person?: string; readonly grants?: readonly string[]; readonly comingIn?: boolean },
): Promise<number> => {
  let query = trx
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.person')
    .select(sql<number>`count(distinct person.id)::int`.as('count'))
    .where('role', '=', 'secretary')
    .where('roleGrant.period', '=', '')
    .where('province', 'is', null)
    .where(sql<boolean>`coalesce(starts_on <= ${day}, true) and coalesce(ends_on >= ${day}, true)`)
    .where(sql<boolean>`coalesce(ended_on > ${day}, true)`)
  if (comingIn)
    query = query.where(
      sql<boolean>`(exists (select from password p where p.person = person.id)
        or exists (select from person_identity i where i.person = person.id))`,
    )
  if (without.person !== undefined) query = query.where('person.id', '<>', without.person)
  if (without.grants !== undefined) query = query.where('roleGrant.id', 'not in', without.grants)
  return (await query.executeTakeFirstOrThrow()).count
}

/** Which of these units some period lists. */
export const selectKnownUnits = async (db: Db, units: readonly string[]): Promise<ReadonlySet<string>> => {
  if (units.length === 0) return new Set()
  const rows = await db.selectFrom('unit').select('id').distinct().where('id', 'in', units).execute()
  return new Set(rows.map(({ id }) => id))
}

export const isKnownBlock = async (db: Db, block: string): Promise<boolean> =>
  (await db.selectFrom('block').select('id').where('id', '=', block).limit(1).executeTakeFirst()) !==
  undefined

/** Every unit that some period lists, as the newest of them names it. */
export const selectListedUnits = async (db: Db): Promise<Unit[]> => {
  const rows = await db
    .selectFrom('unit')
    .innerJoin('period', 'period.id', 'unit.period')
    .distinctOn('unit.id')
    .select(['unit.id', 'unit.name', 'unit.kind', 'unit.block', 'unit.attributes'])
    .orderBy('unit.id')
    .orderBy('period.startsOn', 'desc')
    .execute()
  return rows
}
