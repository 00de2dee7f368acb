import { type Insertable, sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { publishedState } from '../publication/version-state.ts'
import { journalHeadOf } from './journal-head.ts'
import type { ResultTable } from './result.table.ts'
import type { ResultUnitTable } from './result-unit.table.ts'
import { requireParts, requireUnits } from './seal.repository.ts'
import { sealedRow } from './seal.ts'
import type { StoredUnitDetail } from './stored-result.ts'

export const newestVersion = async (db: Db, period: string) => {
  const newest = await db
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
      'provisional',
      'finalAt',
      'reviewUntil',
      'reviewByPublic',
      'changeReason',
      'publication',
      'journalNumber',
      'journalHead',
    ])
    .where('period', '=', period)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && { ...newest, published: publishedState(newest, []), journal: journalHeadOf(newest) }
}

/** All versions of all periods by name, whatever became of them since. */
export const everyVersion = (db: Db) =>
  db
    .selectFrom('result')
    .select(['period', 'version', 'criteriaSet'])
    .orderBy('period')
    .orderBy('version', 'desc')
    .execute()

/** Proposals and overview of a version. Like all that is read of one, only if it is what was stored. */
export const findOutcome = async (db: Db, period: string, version: number) => {
  await requireParts(db, period, version, ['proposals', 'overview'])
  return db
    .selectFrom('result')
    .select(['proposals', 'overview', 'asOf'])
    .where('period', '=', period)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}

export const findReceipt = async (db: Db, period: string, version: number) => {
  await requireParts(db, period, version, ['receipt', 'facts', 'outcome'])
  return db
    .selectFrom('result')
    .select(['receipt', 'facts', 'outcome'])
    .where('period', '=', period)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}

/** The short rows of a version, of all its units, of a block or of the units named. */
export const selectUnitRows = async (
  db: Db,
  period: string,
  version: number,
  wanted: { readonly block?: string; readonly units?: readonly string[] } = {},
) => {
  const { block, units } = wanted
  await requireUnits(db, period, version, ['summary'], wanted)
  return db
    .selectFrom('resultUnit')
    .select('summary')
    .where('period', '=', period)
    .where('version', '=', version)
    .$if(block !== undefined, query => query.where('block', '=', block as string))
    .$if(units !== undefined, query => query.where('unit', 'in', units as readonly string[]))
    .orderBy('position')
    .execute()
}

export const findUnitResult = async (db: Db, period: string, version: number, unit: string) => {
  await requireUnits(db, period, version, ['summary', 'detail'], { units: [unit] })
  return db
    .selectFrom('resultUnit')
    .select(['summary', 'detail'])
    .where('period', '=', period)
    .where('version', '=', version)
    .where('unit', '=', unit)
    .executeTakeFirst()
}

/** The holds that a version keeps for the units named, and nothing else of their pages. */
export const selectHolds = async (db: Db, period: string, version: number, units: readonly string[]) => {
  await requireUnits(db, period, version, ['detail'], { units })
  return db
    .selectFrom('resultUnit')
    .select(['unit', sql<StoredUnitDetail['holds']>`detail -> 'holds'`.as('holds')])
    .where('period', '=', period)
    .where('version', '=', version)
    .where('unit', 'in', units)
    .execute()
}

/** What units of a version lack for a total, those of one block or of all. */
export const selectMissing = async (db: Db, period: string, version: number, block: string | undefined) => {
  await requireUnits(db, period, version, ['summary', 'detail'], { block })
  return db
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
}

/** The marks that a version was made of, unit by unit. */
export const selectMarks = async (db: Db, period: string, version: number) => {
  await requireUnits(db, period, version, ['detail'])
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
  rows: readonly Omit<Insertable<ResultUnitTable>, 'summarySeal' | 'detailSeal'>[],
  afterSome: (done: number) => Promise<void>,
): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await trx
      .insertInto('resultUnit')
      .values(rows.slice(start, start + rowsAtATime).map(sealedRow))
      .execute()
    await afterSome(Math.min(start + rowsAtATime, rows.length))
  }
}

/** The same outcome was found again after changes that made no difference to it. */
export const confirmVersion = (
  trx: Transaction,
  period: string,
  version: number,
  confirmed: { readonly revision: number; readonly ranges: string; readonly rangesSeal: string },
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
