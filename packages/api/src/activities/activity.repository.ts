import type { Activity } from '@thidua/scoring/records'
import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { modelKinds } from '../intake/families/model-activities.ts'
import type { ActivityQuery } from './activity.schema.ts'
import type { ActivityState } from './activity-state.ts'

const amount = (column: 'quantity' | 'reached' | 'audience') =>
  sql<string>`trim_scale(${sql.ref(`activity.${column}`)})::text`

const amountOrNull = (column: 'reached' | 'audience') =>
  amount(column) as ReturnType<typeof sql<string | null>>

const described = ['id', 'unit', 'date', 'kind', 'channel', 'level', 'partner', 'title'] as const
const shown = ['evidence', 'link', 'event', 'status'] as const
const amounts = [
  amount('quantity').as('quantity'),
  amountOrNull('reached').as('reached'),
  amountOrNull('audience').as('audience'),
] as const

/** Everything that was entered, drafts and what was voided included. */
export const selectActivities = (db: Db, period: string) =>
  db
    .selectFrom('activity')
    .select([...described, ...shown, 'reason', 'revision'])
    .select(amounts)
    .where('period', '=', period)

/** What units claim, as scoring reads it. */
export const selectClaimed = (db: Db, period: string) =>
  db
    .selectFrom('claimedActivity as activity')
    .select([...described, ...shown])
    .select(amounts)
    .where('period', '=', period)

type Filter = Pick<ActivityQuery, 'unit' | 'kind' | 'status'> & {
  /** Only of these. */
  readonly units?: readonly string[]
}

const filtered = <Q extends ReturnType<typeof selectActivities>>(query: Q, filter: Filter): Q => {
  let narrowed: ReturnType<typeof selectActivities> = query
  if (filter.unit !== undefined) narrowed = narrowed.where('unit', '=', filter.unit)
  if (filter.units !== undefined)
    narrowed = narrowed.where('unit', '=', sql<string>`any(${[...filter.units]}::text[])`)
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
export const selectTerms = (db: Db, period: string, units?: readonly string[]) =>
  db
    .selectFrom('claimedActivity')
    .select(['kind', 'channel', 'level', 'partner', sql<number>`count(*)::int`.as('count')])
    .where('period', '=', period)
    .$if(units !== undefined, query => query.where(sql<boolean>`unit = any(${units}::text[])`))
    .groupBy(['kind', 'channel', 'level', 'partner'])
    .orderBy('kind')
    .orderBy('channel')
    .orderBy('level')
    .orderBy('partner')
    .execute()

/** An activity as it is stored, with any state it can be in. */
export type EnteredActivity = Omit<Activity, 'status'> & { readonly status: ActivityState }

const columnsOf = (activity: EnteredActivity) => ({
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
})

/** Ids of those that were not stored yet. */
export const insertActivities = async (
  trx: Transaction,
  period: string,
  activities: readonly EnteredActivity[],
  importId: string | null,
): Promise<ReadonlySet<string>> => {
  const inserted = await trx
    .insertInto('activity')
    .values(
      activities.map(activity => ({ period, id: activity.id, ...columnsOf(activity), import: importId })),
    )
    .onConflict(conflict => conflict.columns(['period', 'id']).doNothing())
    .returning('id')
    .execute()
  return new Set(inserted.map(({ id }) => id))
}

/** Gives a stored activity other content; it keeps its id, and what was said of its former content goes. */
export const updateActivity = (trx: Transaction, period: string, activity: EnteredActivity) =>
  trx
    .updateTable('activity')
    .set({ ...columnsOf(activity), reason: null })
    .where('period', '=', period)
    .where('id', '=', activity.id)
    .execute()

/** Those of the named activities that are claimed. */
export const selectActivitiesById = async (
  db: Db,
  period: string,
  ids: readonly string[],
): Promise<Activity[]> =>
  ids.length === 0 ? [] : (await selectClaimed(db, period).where('id', 'in', ids).execute()).map(withoutNulls)

/** Where an activity stands and its revision, with the moment of the change that made it. */
export const findActivityState = (db: Db, period: string, id: string) =>
  db
    .selectFrom('activity')
    .leftJoin('journal', 'journal.id', 'activity.change')
    .select(['activity.unit', 'activity.kind', 'activity.status', 'activity.revision', 'journal.at'])
    .where('activity.period', '=', period)
    .where('activity.id', '=', id)
    .executeTakeFirst()

export const updateActivityState = (
  trx: Transaction,
  period: string,
  id: string,
  state: { readonly status: ActivityState; readonly reason: string | null },
) => trx.updateTable('activity').set(state).where('period', '=', period).where('id', '=', id).execute()

/** Accepts those of the named activities that no verifier has decided on, and says which; a rejection stands. */
export const verifySubmitted = async (
  trx: Transaction,
  period: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const accepted = await trx
    .updateTable('activity')
    .set({ status: 'verified', reason: null })
    .where('period', '=', period)
    .where('id', 'in', ids)
    .where('status', 'in', ['submitted', 'returned'])
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
  const rows = await selectClaimed(db, period)
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

/** Stores an activity under its id, whatever stood there. */
export const writeActivity = (
  trx: Transaction,
  period: string,
  { id, unit, ...activity }: Omit<Activity, 'status'> & { readonly status: ActivityState },
) =>
  upsert(
    trx,
    'activity',
    ['period', 'id'],
    [
      {
        ...{ period, id, unit, date: activity.date, kind: activity.kind, quantity: activity.quantity },
        ...{ channel: activity.channel || null, level: activity.level || null },
        ...{ partner: activity.partner || null, title: activity.title || null },
        ...{ reached: activity.reached ?? null, audience: activity.audience ?? null },
        ...{ evidence: activity.evidence || null, link: activity.link || null },
        ...{ event: activity.event || null, status: activity.status },
      },
    ],
  )

const standIns = (db: Db, period: string, event: string) =>
  db
    .selectFrom('activity')
    .select(['id', 'status'])
    .where('period', '=', period)
    .where('event', '=', event)
    .where('kind', 'in', [...modelKinds])

/** The committee's word on the activities that a model or an adoption stands for; undefined where there are none. */
export const standInStatus = async (db: Db, period: string, event: string) =>
  (await standIns(db, period, event).orderBy('id').limit(1).executeTakeFirst())?.status

export const deleteStandIns = async (trx: Transaction, period: string, event: string): Promise<void> => {
  const ids = (await standIns(trx, period, event).execute()).map(({ id }) => id)
  await deleteActivities(trx, period, ids)
}
