import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** The journal with its links and the digests of erased reasons, a page at a time by number of the row. */
export const selectJournalPage = (db: Db, after: string, limit: number) =>
  db
    .selectFrom('journal')
    .leftJoin('erasedText', join =>
      join.on('erasedText.kind', '=', 'journal').on('erasedText.key', '=', sql<string>`journal.id::text`),
    )
    .leftJoin('journalSeal', 'journalSeal.journal', 'journal.id')
    .leftJoin('journalWaiting', 'journalWaiting.journal', 'journal.id')
    .select([
      'journal.id',
      'journal.period',
      'journal.at',
      'journal.actor',
      'journal.action',
      'journal.subject',
    ])
    .select(['journal.reason', 'journal.details', 'journal.records', 'journal.salt', 'journal.digest'])
    .select(['journalSeal.number as seal', 'journalWaiting.journal as waiting'])
    .select(sql<string | null>`erased_text.texts ->> 'reason'`.as('erasedReason'))
    .where('journal.id', '>', after)
    .orderBy('journal.id')
    .limit(limit)
    .execute()

/** The links, a page at a time, with the digest of the row that each seals as it stands now. */
export const selectSealPage = (db: Db, after: string, limit: number) =>
  db
    .selectFrom('journalSeal')
    .leftJoin('journal', 'journal.id', 'journalSeal.journal')
    .select(['journalSeal.number', 'journalSeal.journal', 'journalSeal.digest', 'journal.digest as row'])
    .where('journalSeal.number', '>', after)
    .orderBy('journalSeal.number')
    .limit(limit)
    .execute()

/** Heads of the chain that versions kept when they were published. */
export const selectPublishedHeads = (db: Db) =>
  db
    .selectFrom('result')
    .select(['period', 'version', 'journalNumber', 'journalHead'])
    .where('journalHead', 'is not', null)
    .orderBy('period')
    .orderBy('version')
    .execute()

/** Numbers of changes that are being made: their row in the journal comes when they end. */
export const selectChangesUnderWay = async (db: Db): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('import')
    .select('change')
    .where('state', 'in', ['queued', 'running'])
    .where('change', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ change }) => change ?? []))
}
