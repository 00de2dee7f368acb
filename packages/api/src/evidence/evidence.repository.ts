import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { EvidenceTable, Faces } from './evidence.table.ts'

const shown = ['activity', 'digest', 'type', 'bytes', 'name', 'isPublic', 'faces', 'removed'] as const

/** Files of activities, with the unit of each; those that were removed included. */
export const selectEvidence = (db: Db, period: string) =>
  db
    .selectFrom('evidence')
    .innerJoin('activity', join =>
      join.onRef('activity.period', '=', 'evidence.period').onRef('activity.id', '=', 'evidence.activity'),
    )
    .leftJoin('journal', 'journal.id', 'evidence.change')
    .select(shown.map(column => `evidence.${column}` as const))
    .select(['activity.unit', 'activity.kind', 'activity.status', 'activity.title', 'journal.at'])
    .where('evidence.period', '=', period)
    .orderBy('evidence.activity')
    .orderBy('evidence.change')
    .orderBy('evidence.digest')
export type EvidenceRow = Awaited<ReturnType<ReturnType<typeof selectEvidence>['execute']>>[number]

/** The files that are there of the named activities. */
export const selectEvidenceOf = (db: Db, period: string, activities: readonly string[]) =>
  selectEvidence(db, period)
    .where('evidence.activity', '=', sql<string>`any(${[...activities]}::text[])`)
    .where('evidence.removed', 'is', null)
    .execute()

export const findEvidence = (db: Db, period: string, activity: string, digest: string) =>
  selectEvidence(db, period)
    .where('evidence.activity', '=', activity)
    .where('evidence.digest', '=', digest)
    .executeTakeFirst()

/** How many bytes the files of a unit have in a period. */
export const sumOfUnit = async (db: Db, period: string, unit: string): Promise<number> => {
  const { bytes } = await db
    .selectFrom('evidence')
    .innerJoin('activity', join =>
      join.onRef('activity.period', '=', 'evidence.period').onRef('activity.id', '=', 'evidence.activity'),
    )
    .select(sql<string>`coalesce(sum(evidence.bytes), 0)`.as('bytes'))
    .where('evidence.period', '=', period)
    .where('activity.unit', '=', unit)
    .where('evidence.removed', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(bytes)
}

type NewEvidence = Pick<EvidenceTable, 'period' | 'activity' | 'digest' | 'type' | 'bytes' | 'name'>

/** Adds a file; one that was removed is there again, without the marks it had. */
export const upsertEvidence = (trx: Transaction, added: NewEvidence) =>
  trx
    .insertInto('evidence')
    .values({ ...added, faces: null, removed: null })
    .onConflict(conflict =>
      conflict
        .columns(['period', 'activity', 'digest'])
        .doUpdateSet({ name: added.name, removed: null, isPublic: false, faces: null }),
    )
    .execute()

export const updateEvidence = (
  trx: Transaction,
  { period, activity, digest }: Pick<EvidenceTable, 'period' | 'activity' | 'digest'>,
  change: {
    readonly isPublic: boolean
    readonly faces: Faces | null
    readonly name?: null
    readonly removed?: string
  },
) =>
  trx
    .updateTable('evidence')
    .set(change)
    .where('period', '=', period)
    .where('activity', '=', activity)
    .where('digest', '=', digest)
    .execute()

/** Has files follow activities that get another id, before those of the old id are removed. */
export const moveEvidence = async (
  trx: Transaction,
  period: string,
  moves: readonly { readonly from: string; readonly to: string }[],
): Promise<void> => {
  const moved = moves.filter(({ from, to }) => from !== to)
  if (moved.length === 0) return
  await sql`
    insert into evidence (period, activity, digest, type, bytes, name, is_public, faces, removed)
    select period, move.target, digest, type, bytes, name, is_public, faces, removed
    from evidence join unnest(${moved.map(({ from }) => from)}::text[], ${moved.map(({ to }) => to)}::text[])
      as move(source, target) on activity = move.source
    where period = ${period}
    on conflict do nothing`.execute(trx)
}

/** One at a time adds files or erases bytes: what the one finds unused the other may be about to name. */
export const takeFilesInTurn = (trx: Transaction) =>
  sql`select pg_advisory_xact_lock(hashtext('thidua-files'))`.execute(trx)

/** Those of the digests that some activity of some period still has as a file. */
export const selectUsed = async (db: Db, digests: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('evidence')
    .select('digest')
    .distinct()
    .where('digest', '=', sql<string>`any(${[...digests]}::text[])`)
    .where('removed', 'is', null)
    .execute()
  return new Set(rows.map(({ digest }) => digest))
}

/** Digests of all files that are there, of one period or of all. */
export const selectDigests = async (db: Db, period?: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('evidence')
    .select('digest')
    .distinct()
    .where('removed', 'is', null)
    .$if(period !== undefined, query => query.where('period', '=', period as string))
    .orderBy('digest')
    .execute()
  return rows.map(({ digest }) => digest)
}
