import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { Seal } from '../journal/seal.repository.ts'
import { requireUnits } from '../results/seal.repository.ts'
import type { StoredUnitDetail } from '../results/stored-result.ts'
import type { PublicationNote, Waiting } from './publication.schema.ts'

/** Records whose status says that nobody has decided on them yet. A record with a status has a line here. */
export const countWaiting = async (db: Db, period: string): Promise<Waiting[]> => {
  const activities = await db
    .selectFrom('claimedActivity')
    .select(['kind as of', sql<number>`count(*)::int`.as('count')])
    .where('period', '=', period)
    .where('status', '=', 'submitted')
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  const declarations = await db
    .selectFrom('declaration')
    .select(['fact as of', sql<number>`count(*)::int`.as('count')])
    .where('period', '=', period)
    .where('status', '=', 'submitted')
    .groupBy('fact')
    .orderBy('fact')
    .execute()
  return [
    ...activities.map(row => ({ record: 'activity' as const, ...row })),
    ...declarations.map(row => ({ record: 'declaration' as const, ...row })),
  ]
}

type Unresolved = StoredUnitDetail['scores']['final']['unresolved']

/** Of each unit of a version what is open: the figures it lacks and its holds, out of the stored explanation. */
export const selectOpenOfUnits = async (db: Db, period: string, version: number) => {
  await requireUnits(db, period, version, ['summary', 'detail'])
  return db
    .selectFrom('resultUnit')
    .select(['unit', 'summary'])
    .select(sql<Unresolved>`detail #> '{scores,final,unresolved}'`.as('unresolved'))
    .select(sql<StoredUnitDetail['holds']>`detail -> 'holds'`.as('holds'))
    .where('period', '=', period)
    .where('version', '=', version)
    .orderBy('position')
    .execute()
}

interface PublicationStamp {
  readonly now: string
  readonly note: PublicationNote | null
  /** Of the chain over the journal. */
  readonly head: Seal | undefined
}

/** The first publication stands. */
export const publishVersion = (
  trx: Transaction,
  period: string,
  version: number,
  { now, note, head }: PublicationStamp,
) =>
  trx
    .updateTable('result')
    .set({
      ...{ publishedAt: now, publication: note && JSON.stringify(note) },
      ...(head && { journalNumber: String(head.number), journalHead: head.digest }),
    })
    .where('period', '=', period)
    .where('version', '=', version)
    .execute()
