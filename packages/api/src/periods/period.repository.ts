import { sql } from 'kysely'
import { selectReference } from '../criteria-sets/criteria-set.repository.ts'
import type { Db, Transaction } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { publishedState } from '../publication/version-state.ts'
import { everyRecordKind, type RecordField } from '../records/record-kinds.ts'
import { journalHeadOf } from '../results/journal-head.ts'
import { isNamedRight, refuseAltered } from '../results/seal.repository.ts'
import type { NewPeriod, PeriodChange } from './period.schema.ts'

export const selectPeriods = (db: Db) =>
  db
    .selectFrom('period')
    .innerJoin(selectReference(db).as('set'), 'set.digest', 'period.criteriaSet')
    .select(['period.id', 'period.title', 'period.startsOn', 'period.endsOn', 'period.proposalDate'])
    .select([
      'period.illustrative',
      'period.inputsRevision',
      'period.province',
      'set.digest',
      'set.id as setId',
      'set.version',
    ])
    .select(['set.title as setTitle', 'set.illustrative as setIllustrative'])
    .orderBy('period.startsOn', 'desc')
    .orderBy('period.id')

/** All result versions, or those of a period, newest first. */
export const selectVersions = async (db: Db, period?: string) => {
  const rows = await db
    .selectFrom('result')
    .select([
      'period',
      'version',
      'digest',
      'criteriaSet',
      'revision',
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
    .select([sql<boolean>`receipt is not null`.as('hasReceipt'), isNamedRight.as('isNamedRight')])
    .$if(period !== undefined, query => query.where('period', '=', period as string))
    .orderBy('period')
    .orderBy('version', 'desc')
    .execute()
  const ofPeriod = groupRows(rows, row => row.period)
  return rows.map(({ isNamedRight, journalNumber, journalHead, ...stored }) => {
    const { provisional: _, reviewUntil: __, reviewByPublic: ___, ...row } = stored
    if (!isNamedRight) return refuseAltered(row.period, row.version)
    const state = publishedState(stored, ofPeriod.get(row.period) ?? [])
    return { ...row, ...state, journal: journalHeadOf({ journalNumber, journalHead }) }
  })
}

/** One row that is another one after every change of what the public reads; it opens no document. */
export const publicStamp = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ stamp: string }>`
    select encode(sha256(convert_to(concat_ws(chr(10),
      (select string_agg(concat_ws(chr(9), id, title, starts_on, ends_on, proposal_date, illustrative, criteria_set),
        chr(10) order by id) from period),
      (select string_agg(concat_ws(chr(9), period, version, digest, published_at, provisional, final_at, review_until, review_by_public,
        change_reason), chr(10) order by period, version)
        from result where published_at is not null),
      (select string_agg(concat_ws(chr(9), period, id, revision), chr(10) order by period, id) from award_decision),
      (select string_agg(concat_ws(chr(9), period, filed, answered), chr(10) order by period) from (
        select period, count(*) as filed, count(answer) as answered from review_request group by period) r)), 'UTF8')), 'hex') as stamp`.execute(
    db,
  )
  return rows[0]?.stamp ?? ''
}

export const insertPeriod = async (trx: Transaction, period: NewPeriod): Promise<boolean> => {
  const inserted = await trx
    .insertInto('period')
    .values({
      id: period.id,
      title: period.title,
      startsOn: period.from,
      endsOn: period.to,
      proposalDate: period.proposalDate ?? null,
      illustrative: period.illustrative,
      criteriaSet: period.criteriaSet,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/**
 * One writer of a period works at a time; the others wait here until its transaction ends. Gives the criteria set that
 * the period has until then.
 */
export const lockPeriod = async (trx: Transaction, period: string): Promise<string | undefined> => {
  const locked = trx.selectFrom('period').select('criteriaSet').where('id', '=', period).forUpdate()
  return (await locked.executeTakeFirst())?.criteriaSet
}

/** The revision of what scoring reads of a period. */
export const selectRevision = async (db: Db, period: string): Promise<number> => {
  const query = db.selectFrom('period').select('inputsRevision').where('id', '=', period)
  return (await query.executeTakeFirst())?.inputsRevision ?? 0
}

/** Says that what scoring reads has changed. Its row lock also lets one writer of a period work at a time. */
export const touchPeriod = (trx: Transaction, period: string) =>
  trx
    .updateTable('period')
    .set({ inputsRevision: sql<number>`inputs_revision + 1` })
    .where('id', '=', period)
    .executeTakeFirstOrThrow()

export const updatePeriod = (trx: Transaction, period: string, change: PeriodChange) => {
  const values = {
    ...(change.title !== undefined && { title: change.title }),
    ...(change.from !== undefined && { startsOn: change.from }),
    ...(change.to !== undefined && { endsOn: change.to }),
    ...(change.proposalDate !== undefined && { proposalDate: change.proposalDate }),
    ...(change.criteriaSet !== undefined && { criteriaSet: change.criteriaSet }),
  }
  return trx
    .updateTable('period')
    .set({ ...values, inputsRevision: sql<number>`inputs_revision + 1` })
    .where('id', '=', period)
    .execute()
}

/** How many activities, models and adoptions of a period were not done between two days. */
export const countOutside = async (
  db: Db,
  period: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> => {
  const outside = (['activity', 'model', 'adoption'] as const).map(
    table =>
      sql`(select count(*) from ${sql.table(table)} where period = ${period} and not date between ${from} and ${to})`,
  )
  const { rows } = await sql<{
    count: number
  }>`select (${sql.join(outside, sql` + `)})::int as count`.execute(db)
  return rows[0]?.count ?? 0
}

type Counted = 'units' | 'activities' | RecordField | 'models' | 'adoptions'

const countedTables: readonly (readonly [field: string, table: string])[] = [
  ['units', 'unit'],
  ['activities', 'activity'],
  ...everyRecordKind.map(({ field, table }) => [field, table] as const),
  ['models', 'model'],
  ['adoptions', 'adoption'],
]

/** How many rows a period has of everything. */
export const countInputs = async (db: Db, period: string) => {
  const counts = countedTables.map(([field, table]) =>
    sql<number>`(select count(*)::int from ${sql.table(table)} where period = ${period})`.as(field),
  )
  return (await db.selectNoFrom(counts).executeTakeFirstOrThrow()) as Record<Counted, number>
}
