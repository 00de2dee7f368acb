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
    .select(sql<boolean>`content is not null`.as('isFileKept'))
    .select(['isPreview', 'madeOn', 'previewedAt', 'isOvertaken', 'effects'])
    .select(sql<number>`(select inputs_revision from period where period.id = import.period)`.as('revision'))

export const insertImport = async (
  db: Db,
  upload: Pick<
    Insertable<ImportTable>,
    | 'period'
    | 'fileName'
    | 'size'
    | 'sha256'
    | 'content'
    | 'options'
    | 'counts'
    | 'report'
    | 'actor'
    | 'isPreview'
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

/** Whether it was previewed, or set aside with no row stored, and is gone now. */
export const deleteUnstored = async (db: Db, id: string): Promise<boolean> => {
  const deleted = await db
    .deleteFrom('import')
    .where('id', '=', id)
    .where(({ or, and, eb }) =>
      or([
        eb('state', '=', 'previewed'),
        and([eb('state', '=', 'set-aside'), or([eb('done', '=', 0), eb('isPreview', '=', true)])]),
      ]),
    )
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
      change: sql<
        string | null
      >`case when is_preview then change else coalesce(change, nextval('journal_id')) end`,
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
    .returning(['isPreview', 'madeOn'])
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

/**
 * The file is no longer needed once it has been read, but to mend the rows of it that were rejected; its digest stays.
 */
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
      content: sql<Buffer | null>`case when ${state} = 'done' and (counts->>'rejected')::int > 0 then content end`,
      leaseUntil: null,
      finishedAt: sql<string>`now()`,
    })
    .where('id', '=', id)
    .execute()

export const insertImportRows = (trx: Transaction, rows: readonly Insertable<ImportRowTable>[]) =>
  trx.insertInto('importRow').values(rows).execute()

/** Keeps the rows of a preview in the place of those of an earlier one; how many come to something else now. */
export const replaceImportRows = async (
  trx: Transaction,
  rows: readonly Insertable<ImportRowTable>[],
): Promise<number> => {
  const kept = await trx
    .insertInto('importRow')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['import', 'position']).doUpdateSet({
        ...(Object.fromEntries(
          replaced.map(column => [column, sql.ref(`excluded.${column}`)]),
        ) as Updateable<ImportRowTable>),
        earlier: sql<ImportRowTable['outcome'] | null>`case
          when (import_row.outcome, import_row.before::text, import_row.after::text, import_row.remarks::text)
            is distinct from
            (excluded.outcome, excluded.before::text, excluded.after::text, excluded.remarks::text)
          then import_row.outcome end`,
      }),
    )
    .returning('earlier')
    .execute()
  return kept.filter(({ earlier }) => earlier !== null).length
}

const replaced = [
  ...(['sheet', 'row', 'outcome', 'reason', 'repeats', 'record', 'flagged', 'remarks'] as const),
  ...(['changes', 'before', 'after', 'erases', 'cells'] as const),
]

/** Removes rows of a preview from a position on. */
export const deleteRowsBehind = (db: Db, id: string, position: number) =>
  db.deleteFrom('importRow').where('import', '=', id).where('position', '>=', position).execute()

/** A file was tried to its end: it waits for somebody to commit or discard it. */
export const endPreview = (
  db: Db,
  id: string,
  values: Required<Pick<Updateable<ImportTable>, 'madeOn' | 'effects' | 'counts'>>,
) =>
  db
    .updateTable('import')
    .set({ ...values, state: 'previewed', previewedAt: sql<string>`now()`, leaseUntil: null })
    .where('id', '=', id)
    .execute()

/** Has a file tried once more, in other settings if they are given; it waits to be read. */
export const previewAgain = (
  db: Db,
  id: string,
  values: Pick<Updateable<ImportTable>, 'isOvertaken' | 'options'>,
) =>
  db
    .updateTable('import')
    .set({ ...values, ...{ state: 'queued', isPreview: true, total: null, done: 0, leaseUntil: null } })
    .where('id', '=', id)
    .where('state', 'in', ['previewed', 'running'])
    .execute()

/** Has what was previewed stored, for whoever says so; whether it was still there to be committed. */
export const commitPreview = async (db: Db, id: string, madeOn: number, actor: string): Promise<boolean> => {
  const committed = await db
    .updateTable('import')
    .set({ state: 'queued', isPreview: false, isOvertaken: false, total: null, done: 0, actor })
    .where('id', '=', id)
    .where('state', '=', 'previewed')
    .where('madeOn', '=', madeOn)
    .returning('id')
    .execute()
  return committed.length > 0
}

/** How many files of a period are kept for previews, and how large they are together. */
export const sumPreviews = (db: Db, period: string) =>
  db
    .selectFrom('import')
    .select([sql<number>`count(*)::int`.as('files'), sql<string>`coalesce(sum(size), 0)`.as('bytes')])
    .where('period', '=', period)
    .where('isPreview', '=', true)
    .where('state', 'in', ['queued', 'running', 'previewed', 'set-aside'])
    .executeTakeFirstOrThrow()

/** The file of an import; null once it is gone. */
export const selectImportContent = async (db: Db, id: string): Promise<Buffer | null> => {
  const found = await db.selectFrom('import').select('content').where('id', '=', id).executeTakeFirst()
  return found?.content ?? null
}

/** Lets go of files that were kept to be mended. */
export const dropOldContent = (db: Db, days: number) =>
  db
    .updateTable('import')
    .set({ content: null })
    .where('state', '=', 'done')
    .where('content', 'is not', null)
    .where('finishedAt', '<', sql<string>`now() - make_interval(days => ${sql.lit(days)})`)
    .execute()

/** Previews that nobody committed in time. */
export const selectExpiredPreviews = (db: Db, days: number) =>
  db
    .selectFrom('import')
    .select(['id', 'period', 'fileName', 'sha256'])
    .where('state', '=', 'previewed')
    .where('previewedAt', '<', sql<string>`now() - make_interval(days => ${sql.lit(days)})`)
    .execute()

export const deleteLayoutRows = (db: Db, id: string) =>
  db.deleteFrom('importLayoutRow').where('import', '=', id).execute()

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

const rowsOf = (db: Db, id: string, { outcome, flagged, erases, differs }: ImportRowsQuery) => {
  let query = db.selectFrom('importRow').where('import', '=', id)
  if (outcome !== undefined) query = query.where('outcome', '=', outcome)
  if (flagged !== undefined) query = query.where('flagged', '=', true)
  if (erases !== undefined) query = query.where('erases', '=', true)
  if (differs !== undefined) query = query.where('earlier', 'is not', null)
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
