import { type Insertable, sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { ResultTable } from './result.table.ts'
import type { ResultUnitTable } from './result-unit.table.ts'
import type { StoredUnitDetail } from './stored-result.ts'

export const newestVersion = (db: Db, period: string) =>
  db
    .selectFrom('result')
    .select([
      'version',
      'digest',
      'content',
      'revision',
      'criteriaSet',
      'asOf',
      'createdAt',
      'publishedAt',
      'publication',
    ])
    .where('period', '=', period)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const findOutcome = (db: Db, period: string, version: number) =>
  db
    .selectFrom('result')
    .select(['proposals', 'overview', 'asOf'])
    .where('period', '=', period)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()

export const findReceipt = (db: Db, period: string, version: number) =>
  db
    .selectFrom('result')
    .select(['receipt', 'facts', 'outcome'])
    .where('period', '=', period)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()

export const selectUnitRows = (db: Db, period: string, version: number) =>
  db
    .selectFrom('resultUnit')
    .select('summary')
    .where('period', '=', period)
    .where('version', '=', version)
    .orderBy('position')

export const findUnitResult = (db: Db, period: string, version: number, unit: string) =>
  db
    .selectFrom('resultUnit')
    .select(['summary', 'detail'])
    .where('period', '=', period)
    .where('version', '=', version)
    .where('unit', '=', unit)
    .executeTakeFirst()

/** The holds that a version keeps for the units named, and nothing else of their pages. */
export const selectHolds = (db: Db, period: string, version: number, units: readonly string[]) =>
  db
    .selectFrom('resultUnit')
    .select(['unit', sql<StoredUnitDetail['holds']>`detail -> 'holds'`.as('holds')])
    .where('period', '=', period)
    .where('version', '=', version)
    .where('unit', 'in', units)
    .execute()

/** What units of a version lack for a total, those of one block or of all. */
export const selectMissing = (db: Db, period: string, version: number, block: string | undefined) =>
  db
    .selectFrom('resultUnit')
    .select(
      sql<StoredUnitDetail['scores']['final']['unresolved']>`detail #> '{scores,final,unresolved}'`.as(
        'unresolved',
      ),
    )
    .select(sql<{ readonly id: string; readonly name: string }>`summary -> 'unit'`.as('unit'))
    .select(sql<StoredUnitDetail['declarations']>`detail -> 'declarations'`.as('declarations'))
    .where('period', '=', period)
    .where('version', '=', version)
    .where(sql<string>`summary ->> 'state'`, '=', 'unresolved')
    .$if(block !== undefined, query => query.where('block', '=', block as string))
    .orderBy('position')
    .execute()

/** The marks that a version was made of, unit by unit. */
export const selectMarks = async (db: Db, period: string, version: number) => {
  const rows = await db
    .selectFrom('resultUnit')
    .select(sql<StoredUnitDetail['marks']>`detail -> 'marks'`.as('marks'))
    .where('period', '=', period)
    .where('version', '=', version)
    .orderBy('unit')
    .execute()
  return rows.flatMap(({ marks }) => marks)
}

export const insertResult = (trx: Transaction, result: Insertable<ResultTable>) =>
  trx.insertInto('result').values(result).execute()

/** Rows hold whole explanations, so only a few go into one statement. */
const rowsAtATime = 50

export const insertUnitResults = async (
  trx: Transaction,
  rows: readonly Insertable<ResultUnitTable>[],
  afterSome: (done: number) => Promise<void>,
): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await trx
      .insertInto('resultUnit')
      .values(rows.slice(start, start + rowsAtATime))
      .execute()
    await afterSome(Math.min(start + rowsAtATime, rows.length))
  }
}

/** The same outcome was found again after changes that made no difference to it. */
export const confirmVersion = (
  trx: Transaction,
  period: string,
  version: number,
  confirmed: { readonly revision: number; readonly ranges: string },
) =>
  trx
    .updateTable('result')
    .set(confirmed)
    .where('period', '=', period)
    .where('version', '=', version)
    .execute()

/** The secret of a period from which the salts of its marks are made. */
export const findMarksKey = async (db: Db, period: string): Promise<string> => {
  const { marksKey } = await db
    .selectFrom('period')
    .select('marksKey')
    .where('id', '=', period)
    .executeTakeFirstOrThrow()
  return marksKey
}
