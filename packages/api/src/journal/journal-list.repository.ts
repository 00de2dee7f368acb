import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { JournalQuery } from './journal.schema.ts'
import type { KeptKind } from './kept-kind.ts'
import { type KnownActor, knownActor } from './known-actor.repository.ts'
import { contentOf } from './revision-lines.repository.ts'

/** Who proposed what a second person approved of. */
const proposerOf: RawBuilder<KnownActor | null> = knownActor(sql`(journal.details -> 'proposedBy')`)

const selectRows = (db: Db) =>
  db
    .selectFrom('journal')
    .leftJoin('journalSeal', 'journalSeal.journal', 'journal.id')
    .select(['journal.id', 'journal.at', 'journal.action', 'journal.subject'])
    .select(knownActor(sql.ref('journal.actor')).as('actor'))
    .select(proposerOf.as('proposedBy'))
    .select(['journal.reason', 'journal.details', 'journal.records', 'journal.digest'])
    .select('journalSeal.number as seal')

export type JournalRow = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]

/** One page of the rows of a period, the newest first. */
export const selectJournal = (db: Db, period: string, { action, actor, day, after, limit }: JournalQuery) => {
  let query = selectRows(db).where('journal.period', '=', period)
  if (action !== undefined) query = query.where('journal.action', '=', action)
  if (actor !== undefined) query = query.where(sql<string>`journal.actor ->> 'id'`, '=', actor)
  if (day !== undefined)
    query = query.where(
      sql<boolean>`journal.at >= ${day}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
        and journal.at < (${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    )
  if (after !== undefined) query = query.where('journal.id', '<', after)
  return query.orderBy('journal.id', 'desc').limit(limit).execute()
}

/** Who changed anything in a period, each once, and what they did; one who came in other sessions is the same. */
export const selectJournalHeads = async (db: Db, period: string) => {
  const actors = await sql<{ actor: KnownActor }>`
    select ${knownActor(sql.ref('a.actor'))} as actor from (
      select distinct actor - 'session' as actor from journal where period = ${period}
    ) a order by 1`.execute(db)
  const actions = await sql<{ action: string }>`
    select distinct action from journal where period = ${period} order by 1`.execute(db)
  return {
    actors: actors.rows.map(({ actor }) => actor),
    actions: actions.rows.map(({ action }) => action),
  }
}

/** One row of a period. */
export const findJournalRow = (db: Db, period: string, id: string) =>
  selectRows(db).where('journal.period', '=', period).where('journal.id', '=', id).executeTakeFirst()

export const selectJournalRows = (db: Db, ids: readonly string[]) =>
  ids.length === 0 ? [] : selectRows(db).where('journal.id', 'in', ids).execute()

/** The newest rows about one person: named as their subject, or the makers of a revision of the person. */
export const selectJournalAbout = (db: Db, person: string) =>
  selectRows(db)
    .where(
      sql<boolean>`(journal.subject ->> 'person' = ${person} or journal.subject ->> 'from' = ${person}
        or journal.id in (
          select change from person where id = ${person} union
          select change from past_revision
          where kind = 'person' and period = '' and key = jsonb_build_array(${person}::text)::text
        ))`,
    )
    .orderBy('journal.id', 'desc')
    .limit(200)
    .execute()

interface StoredRevision {
  readonly revision: number
  readonly change: string
  /** Null: it is the newest. */
  readonly endedBy: string | null
  readonly content: Readonly<Record<string, unknown>>
}

const isRecord = ({ key }: KeptKind, values: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    key.map((column, i) => sql`${sql.ref(`t.${column}`)}::text = ${values[i]}`),
    sql` and `,
  )

/** All revisions of one record, the first one first. */
export const selectRevisions = async (
  db: Db,
  kind: KeptKind,
  period: string,
  key: readonly string[],
): Promise<readonly StoredRevision[]> => {
  const { table, periodColumn = 'period' } = kind
  const keyText = sql`jsonb_build_array(${sql.join(key.map(value => sql`${value}::text`))})::text`
  const { rows } = await sql<StoredRevision>`
    select revision, change::text as change, ended_by::text as ended_by, content from past_revision
    where kind = ${table} and period = ${period} and key = ${keyText}
    union all
    select t.revision, t.change::text, null, ${contentOf(kind, 't')} from ${sql.table(table)} t
    where ${sql.ref(`t.${periodColumn}`)} = ${period} and ${isRecord(kind, key)}
    order by revision`.execute(db)
  return rows
}
