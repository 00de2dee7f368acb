import type { Issue } from '@thidua/scoring/issues'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { ImportRowsQuery } from './import.schema.ts'
import type { ImportTable } from './import.table.ts'
import type { ImportLayoutRowTable, ImportRowTable } from './import-row.table.ts'

/** Everything but the file itself. */
export const selectImports = (db: Db) =>
  db
    .selectFrom('import')
    .select(['id', 'period', 'fileName', 'size', 'sha256', 'state', 'done', 'total', 'counts', 'report'])
    .select(['options', 'issues', 'repeats', 'change', 'createdAt', 'finishedAt'])

export const insertImport = async (
  db: Db,
  upload: Pick<
    Insertable<ImportTable>,
    'period' | 'fileName' | 'size' | 'sha256' | 'content' | 'options' | 'counts' | 'report' | 'actor'
  >,
): Promise<string> => {
  const { id } = await db
    .insertInto('import')
    .values({
      ...upload,
      issues: '[]',
      total: null,
      change: null,
      leaseUntil: null,
      finishedAt: null,
      repeats: sql<string | null>`(
        select id from import
        where period = ${upload.period} and sha256 = ${upload.sha256} and state = 'done'
        order by created_at limit 1
      )`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Seconds without a sign of life after which another process takes an import over. */
const leaseSeconds = 60
const lease = sql<string>`now() + make_interval(secs => ${sql.lit(leaseSeconds)})`

/**
 * Sets aside what a process was reading when it went: the file may have ended it, and would again. Content and place
 * are kept, so that it can be read once more when somebody asks for it.
 */
export const setAsideCutOff = (db: Db, because: Issue) =>
  db
    .updateTable('import')
    .set({ state: 'set-aside', isBeingRead: false, leaseUntil: null, issues: JSON.stringify([because]) })
    .where('state', '=', 'running')
    .where('isBeingRead', '=', true)
    .where('leaseUntil', '<', sql<string>`now()`)
    .returning(['id', 'fileName'])
    .execute()

/** Takes the mark of being read from imports that a living process left, so that they go on when their lease is over. */
export const unmarkImports = (db: Db, ids: readonly string[]) =>
  db.updateTable('import').set({ isBeingRead: false }).where('id', 'in', ids).execute()

/** Sets aside one import that is read here. */
export const setAsideImport = (db: Db, id: string, issues: readonly Issue[]) =>
  db
    .updateTable('import')
    .set({ state: 'set-aside', isBeingRead: false, leaseUntil: null, issues: JSON.stringify(issues) })
    .where('id', '=', id)
    .execute()

/** Gives back an import that was not read because its process is stopping; the next one takes it at once. */
export const postponeImport = (db: Db, id: string) =>
  db
    .updateTable('import')
    .set({ state: 'queued', isBeingRead: false, leaseUntil: null })
    .where('id', '=', id)
    .execute()

/** Whether it was set aside, and waits again now. */
export const queueAgain = async (db: Db, id: string): Promise<boolean> => {
  const queued = await db
    .updateTable('import')
    .set({ state: 'queued', issues: '[]' })
    .where('id', '=', id)
    .where('state', '=', 'set-aside')
    .returning('id')
    .execute()
  return queued.length > 0
}

/** What the journal is told of an import that was claimed before. */
export const selectBegun = (db: Db, id: string) =>
  db
    .selectFrom('import')
    .select(['id', 'period', 'fileName', 'sha256', 'actor'])
    .select(sql<string>`change`.as('change'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Whether it was set aside with no row stored, and is gone now. */
export const deleteSetAside = async (db: Db, id: string): Promise<boolean> => {
  const deleted = await db
    .deleteFrom('import')
    .where('id', '=', id)
    .where('state', '=', 'set-aside')
    .where('done', '=', 0)
    .returning('id')
    .execute()
  return deleted.length > 0
}

/** Takes the next import that waits, or that a process left behind; no two processes get the same. */
export const claimImport = (db: Db) =>
  db
    .updateTable('import')
    .set({
      state: 'running',
      isBeingRead: sql<boolean>`total is null`,
      leaseUntil: lease,
      change: sql<string>`coalesce(change, nextval('journal_id'))`,
    })
    .where('id', 'in', query =>
      query
        .selectFrom('import')
        .select('id')
        .where(({ or, and, eb }) =>
          or([
            eb('state', '=', 'queued'),
            and([
              eb('state', '=', 'running'),
              eb('isBeingRead', '=', false),
              eb('leaseUntil', '<', sql<string>`now()`),
            ]),
          ]),
        )
        .orderBy('createdAt')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'period', 'fileName', 'content', 'options', 'done', 'counts', 'sha256', 'actor'])
    .returning(sql<string>`change`.as('change'))
    .executeTakeFirst()

/** Gives up what runs: for a process that knows to be the only one, so that nothing waits for a lease of its dead predecessor. */
export const releaseImports = (db: Db) =>
  db
    .updateTable('import')
    .set({ leaseUntil: sql<string>`now() - interval '1 second'` })
    .where('state', '=', 'running')
    .execute()

export const updateImport = (db: Db, id: string, values: Updateable<ImportTable>) =>
  db
    .updateTable('import')
    .set({ leaseUntil: lease, ...values })
    .where('id', '=', id)
    .execute()

/** The file is no longer needed once it has been read; its digest stays. */
export const finishImport = (
  db: Db,
  id: string,
  state: 'done' | 'failed',
  values: Updateable<ImportTable> = {},
) =>
  db
    .updateTable('import')
    .set({
      ...values,
      state,
      isBeingRead: false,
      content: null,
      leaseUntil: null,
      finishedAt: sql<string>`now()`,
    })
    .where('id', '=', id)
    .execute()

export const insertImportRows = (trx: Transaction, rows: readonly Insertable<ImportRowTable>[]) =>
  trx.insertInto('importRow').values(rows).execute()

export const insertLayoutRows = (trx: Transaction, rows: readonly Insertable<ImportLayoutRowTable>[]) =>
  trx
    .insertInto('importLayoutRow')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()

export const selectLayoutRows = (db: Db, id: string, from: number, limit: number) =>
  db
    .selectFrom('importLayoutRow')
    .select(['position', 'sheet', 'row', 'lastRow', 'kind', 'text'])
    .where('import', '=', id)
    .where('position', '>=', from)
    .orderBy('position')
    .limit(limit)
    .execute()

const rowsOf = (db: Db, id: string, { outcome, flagged }: ImportRowsQuery) => {
  let query = db.selectFrom('importRow').where('import', '=', id)
  if (outcome !== undefined) query = query.where('outcome', '=', outcome)
  if (flagged !== undefined) query = query.where('flagged', '=', true)
  return query
}

export const selectImportRows = (db: Db, id: string, wanted: ImportRowsQuery & { readonly from: number }) =>
  rowsOf(db, id, wanted)
    .selectAll()
    .where('position', '>=', wanted.from)
    .orderBy('position')
    .limit(wanted.limit)
    .execute()

export const countImportRows = async (db: Db, id: string, wanted: ImportRowsQuery): Promise<number> =>
  (await rowsOf(db, id, wanted).select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow())
    .count
