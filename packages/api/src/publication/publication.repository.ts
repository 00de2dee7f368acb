import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { Seal } from '../journal/seal.repository.ts'
import { requireUnits } from '../results/seal.repository.ts'
import type { StoredUnitDetail } from '../results/stored-result.ts'
import type { PublicationNote, PublishedState, Waiting } from './publication.schema.ts'

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

/** How many activities of each kind were returned: they wait for their units, and not for whoever verifies. */
export const countReturned = async (db: Db, period: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('activity')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('period', '=', period)
    .where('status', '=', 'returned')
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, count }) => [kind, count]))
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
  readonly changeReason: string | undefined
}

const stampOf = ({ note, head, changeReason }: PublicationStamp) => ({
  publication: note && JSON.stringify(note),
  ...(head && { journalNumber: String(head.number), journalHead: head.digest }),
  ...(changeReason !== undefined && { changeReason }),
})

const updateVersion = (trx: Transaction, period: string, version: number) =>
  trx.updateTable('result').where('period', '=', period).where('version', '=', version)

export const publishProvisionally = (
  trx: Transaction,
  period: string,
  version: number,
  stamp: PublicationStamp & { readonly review: NonNullable<PublishedState['review']> },
) => {
  const { until, byPublic } = stamp.review
  const review = { reviewUntil: until, reviewByPublic: byPublic }
  const values = { publishedAt: stamp.now, provisional: true, ...review, ...stampOf(stamp) }
  return updateVersion(trx, period, version).set(values).execute()
}

/** What was public before stays public since then. */
export const publishFinally = (trx: Transaction, period: string, version: number, stamp: PublicationStamp) =>
  updateVersion(trx, period, version)
    .set(({ fn, ref }) => ({
      ...{ publishedAt: fn.coalesce(ref('publishedAt'), sql<string>`${stamp.now}`), finalAt: stamp.now },
      ...{ provisional: false, ...stampOf(stamp) },
    }))
    .execute()

export const moveReviewDay = (trx: Transaction, period: string, version: number, until: string | null) =>
  updateVersion(trx, period, version).set({ reviewUntil: until }).execute()
