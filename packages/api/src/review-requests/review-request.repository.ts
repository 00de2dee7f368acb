import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import type { DayCursor } from '../http/cursors.ts'
import type { ReviewRequestTable } from './review-request.table.ts'

const columns = [
  ...(['id', 'version', 'unit', 'criterion', 'wish', 'why', 'link', 'filedOn', 'filedBy'] as const),
  ...(['state', 'answer', 'answeredOn', 'codeDigest', 'revision'] as const),
] as const

interface WantedRequests {
  readonly state?: 'open' | 'answered' | undefined
  /** Undefined: of every unit. */
  readonly units: readonly string[] | undefined
}

const wanted = (db: Db, period: string, { state, units }: WantedRequests) =>
  db
    .selectFrom('reviewRequest')
    .where('period', '=', period)
    .$if(state !== undefined, query => query.where('state', state === 'open' ? '=' : '<>', 'open'))
    .$if(units !== undefined, query =>
      query.where('unit', '=', sql<string>`any(${[...(units ?? [])]}::text[])`),
    )

/** The oldest first. */
export const selectRequests = (
  db: Db,
  period: string,
  page: WantedRequests & { readonly after: DayCursor | null; readonly limit: number },
) =>
  wanted(db, period, page)
    .select(columns)
    .$if(page.after !== null, query =>
      query.where(sql<boolean>`(filed_on, id) > (${page.after?.date}::date, ${page.after?.id})`),
    )
    .orderBy('filedOn')
    .orderBy('id')
    .limit(page.limit)
    .execute()
export type RequestRow = Awaited<ReturnType<typeof selectRequests>>[number]

export const countRequests = async (db: Db, period: string, units?: readonly string[]) => {
  const rows = await wanted(db, period, { units })
    .select([sql<boolean>`state = 'open'`.as('isOpen'), sql<number>`count(*)::int`.as('count')])
    .groupBy(sql`state = 'open'`)
    .execute()
  const countOf = (isOpen: boolean): number => rows.find(row => row.isOpen === isOpen)?.count ?? 0
  return { open: countOf(true), answered: countOf(false) }
}

/** How many requests about each unit are answered. */
export const countAnswered = async (db: Db, period: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await wanted(db, period, { state: 'answered', units: undefined })
    .select(['unit', sql<number>`count(*)::int`.as('count')])
    .groupBy('unit')
    .execute()
  return new Map(rows.map(({ unit, count }) => [unit, count]))
}

export const findRequest = (db: Db, period: string, id: string): Promise<RequestRow | undefined> =>
  db
    .selectFrom('reviewRequest')
    .select(columns)
    .where('period', '=', period)
    .where('id', '=', id)
    .executeTakeFirst()

export const findRequestByCode = (db: Db, codeDigest: string) =>
  db
    .selectFrom('reviewRequest')
    .select([...columns, 'period'])
    .where('codeDigest', '=', codeDigest)
    .executeTakeFirst()

/** Whether the version scored the unit. */
export const isScoredUnit = async (
  db: Db,
  period: string,
  version: number,
  unit: string,
): Promise<boolean> => {
  const row = await db
    .selectFrom('resultUnit')
    .select('unit')
    .where('period', '=', period)
    .where('version', '=', version)
    .where('unit', '=', unit)
    .executeTakeFirst()
  return row !== undefined
}

export const storeRequest = (trx: Transaction, request: ReviewRequestTable) =>
  upsert(trx, 'reviewRequest', ['period', 'id'], [{ ...request }])
