import type { Activity } from '@thidua/scoring/records'
import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import type { ActivityQuery } from './activity.schema.ts'

const amount = (column: 'quantity' | 'reached' | 'audience') =>
  sql<string>`trim_scale(${sql.ref(`activity.${column}`)})::text`

const amountOrNull = (column: 'reached' | 'audience') =>
  amount(column) as ReturnType<typeof sql<string | null>>

export const selectActivities = (db: Db, period: string) =>
  db
    .selectFrom('activity')
    .select(['id', 'unit', 'date', 'kind', 'channel', 'level', 'partner', 'title'])
    .select(['evidence', 'link', 'event', 'status'])
    .select([
      amount('quantity').as('quantity'),
      amountOrNull('reached').as('reached'),
      amountOrNull('audience').as('audience'),
    ])
    .where('period', '=', period)

type Filter = Pick<ActivityQuery, 'unit' | 'kind' | 'status'>

const filtered = <Q extends ReturnType<typeof selectActivities>>(query: Q, filter: Filter): Q => {
  let narrowed: ReturnType<typeof selectActivities> = query
  if (filter.unit !== undefined) narrowed = narrowed.where('unit', '=', filter.unit)
  if (filter.kind !== undefined) narrowed = narrowed.where('kind', '=', filter.kind)
  if (filter.status !== undefined) narrowed = narrowed.where('status', '=', filter.status)
  return narrowed as Q
}

/** One page by date and id, beginning behind `after`. */
export const selectActivityPage = (
  db: Db,
  period: string,
  filter: Filter,
  page: { readonly limit: number; readonly after: { readonly date: string; readonly id: string } | null },
) => {
  const query = filtered(selectActivities(db, period), filter).orderBy('date').orderBy('id').limit(page.limit)
  const { after } = page
  return (
    after ? query.where(sql<boolean>`(date, id) > (${after.date}::date, ${after.id})`) : query
  ).execute()
}

export const countActivities = async (db: Db, period: string, filter: Filter): Promise<number> => {
  const { count } = await db
    .selectFrom(filtered(selectActivities(db, period), filter).as('found'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Under which terms the activities of a period stand, and how many under each. */
export const selectTerms = (db: Db, period: string) =>
  db
    .selectFrom('activity')
    .select(['kind', 'channel', 'level', 'partner', sql<number>`count(*)::int`.as('count')])
    .where('period', '=', period)
    .groupBy(['kind', 'channel', 'level', 'partner'])
    .orderBy('kind')
    .orderBy('channel')
    .orderBy('level')
    .orderBy('partner')
    .execute()

/** Ids of those that were not stored yet. */
export const insertActivities = async (
  trx: Transaction,
  period: string,
  activities: readonly Activity[],
  importId: string | null,
): Promise<ReadonlySet<string>> => {
  const inserted = await trx
    .insertInto('activity')
    .values(
      activities.map(activity => ({
        period,
        id: activity.id,
        unit: activity.unit,
        date: activity.date,
        kind: activity.kind,
        channel: activity.channel || null,
        level: activity.level || null,
        partner: activity.partner || null,
        title: activity.title || null,
        quantity: activity.quantity,
        reached: activity.reached ?? null,
        audience: activity.audience ?? null,
        evidence: activity.evidence || null,
        link: activity.link || null,
        event: activity.event || null,
        status: activity.status,
        import: importId,
      })),
    )
    .onConflict(conflict => conflict.columns(['period', 'id']).doNothing())
    .returning('id')
    .execute()
  return new Set(inserted.map(({ id }) => id))
}

/** Those of the named activities that are stored. */
export const selectActivitiesById = async (
  db: Db,
  period: string,
  ids: readonly string[],
): Promise<Activity[]> =>
  ids.length === 0
    ? []
    : (await selectActivities(db, period).where('id', 'in', ids).execute()).map(withoutNulls)

/** The status of an activity and its revision, with the moment of the change that made it. */
export const findActivityState = (db: Db, period: string, id: string) =>
  db
    .selectFrom('activity')
    .leftJoin('journal', 'journal.id', 'activity.change')
    .select(['activity.status', 'activity.revision', 'journal.at'])
    .where('activity.period', '=', period)
    .where('activity.id', '=', id)
    .executeTakeFirst()

export const updateActivityStatus = (
  trx: Transaction,
  period: string,
  id: string,
  status: Activity['status'],
) => trx.updateTable('activity').set({ status }).where('period', '=', period).where('id', '=', id).execute()

/** Accepts those of the named activities that still wait for a decision, and says which; a rejection stands. */
export const verifySubmitted = async (
  trx: Transaction,
  period: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const accepted = await trx
    .updateTable('activity')
    .set({ status: 'verified' })
    .where('period', '=', period)
    .where('id', 'in', ids)
    .where('status', '=', 'submitted')
    .returning('id')
    .execute()
  return new Set(accepted.map(({ id }) => id))
}

/**
 * Stored activities that the given ones may mean: all of their units and days, and all on one of their pages, but
 * none that came with the import itself.
 */
export const selectAlike = async (
  db: Db,
  period: string,
  activities: readonly Activity[],
  importId: string | null,
): Promise<Activity[]> => {
  const days = [...new Set(activities.map(({ unit, date }) => `${unit} ${date}`))].map(day => day.split(' '))
  const pages = [...new Set(activities.flatMap(({ link }) => (link ? [link, ...link.split(' ')] : [])))]
  const rows = await selectActivities(db, period)
    .where(({ or, eb }) =>
      or([
        sql<boolean>`(unit, date) in (select * from unnest(
          ${days.map(([unit]) => unit)}::text[], ${days.map(([, date]) => date)}::date[]))`,
        eb('link', '=', sql<string>`any(${pages}::text[])`),
      ]),
    )
    .$if(importId !== null, query => query.where(sql<boolean>`import is distinct from ${importId}::uuid`))
    .execute()
  return rows.map(withoutNulls)
}

/** Ids of those that were there. */
export const deleteActivities = async (
  trx: Transaction,
  period: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const deleted = await trx
    .deleteFrom('activity')
    .where('period', '=', period)
    .where('id', 'in', ids)
    .returning('id')
    .execute()
  return new Set(deleted.map(({ id }) => id))
}

/** Removes the activities of one kind and event, but for one. */
export const deleteOthersOfEvent = (
  trx: Transaction,
  period: string,
  kept: Pick<Activity, 'kind' | 'id'> & { readonly event: string | null },
) =>
  trx
    .deleteFrom('activity')
    .where('period', '=', period)
    .where('kind', '=', kept.kind)
    .where('event', '=', kept.event)
    .where('id', '!=', kept.id)
    .execute()
