import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { selectActivities } from './activity.repository.ts'
import type { QueueQuery } from './verification.schema.ts'

interface Filter extends Pick<QueueQuery, 'unit' | 'kinds'> {
  /** On which units and kinds the reader decides; null: on all. */
  readonly pairs: readonly { readonly unit: string; readonly kind: string }[] | null
}

const waiting = (db: Db, period: string, { unit, kinds, pairs }: Filter) =>
  selectActivities(db, period)
    .where('status', '=', 'submitted')
    .$if(unit !== undefined, query => query.where('unit', '=', unit as string))
    .$if(kinds !== undefined, query => query.where('kind', 'in', [...(kinds as readonly string[])]))
    .$if(pairs !== null, query =>
      query.where(sql<boolean>`(unit, kind) in (select * from unnest(
        ${(pairs ?? []).map(pair => pair.unit)}::text[], ${(pairs ?? []).map(pair => pair.kind)}::text[]))`),
    )

const place = (period: string, id: string) =>
  sql`(select unit, date, id from activity where period = ${period} and id = ${id})`

/** What waits, unit by unit and by date, from one activity on: whether that one still waits or not. */
export const selectQueue = (
  db: Db,
  period: string,
  filter: Filter,
  { after, from, limit }: Pick<QueueQuery, 'after' | 'from' | 'limit'>,
) =>
  waiting(db, period, filter)
    .$if(after !== undefined, query =>
      query.where(sql<boolean>`(unit, date, id) > ${place(period, after ?? '')}`),
    )
    .$if(from !== undefined, query =>
      query.where(sql<boolean>`(unit, date, id) >= ${place(period, from ?? '')}`),
    )
    .orderBy('unit')
    .orderBy('date')
    .orderBy('id')
    .limit(limit)
    .execute()

/** How much waits of each kind, in the filter's unit. */
export const countQueue = async (db: Db, period: string, filter: Filter) =>
  db
    .selectFrom(waiting(db, period, filter).as('found'))
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute()

/** Why the named activities were returned before, where they were: the newest reason of each. */
export const selectEarlierReasons = async (
  db: Db,
  period: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; reason: string | null }>`
    select distinct on (key) key::jsonb ->> 0 as id, content ->> 'reason' as reason
    from past_revision
    where kind = 'activity' and period = ${period} and content ->> 'status' = 'returned'
      and key = any(select jsonb_build_array(id)::text from unnest(${[...ids]}::text[]) as given(id))
    order by key, revision desc`.execute(db)
  return new Map(rows.flatMap(({ id, reason }) => (reason === null ? [] : [[id, reason] as const])))
}
