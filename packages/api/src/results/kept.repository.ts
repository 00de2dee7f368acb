import { sql } from 'kysely'
import type { ActivityAnswer, ActivityQuery } from '../activities/activity.schema.ts'
import type { Db } from '../db/database.ts'
import { requireParts, requireUnits } from './seal.repository.ts'
import type { StoredUnitDetail } from './stored-result.ts'

/** What a version was made of, read from the version itself: data entered later are not in it. */

/** The lists of records that each unit of a version keeps. */
export const keptByUnit = ['declarations', 'rulings'] as const satisfies readonly (keyof StoredUnitDetail)[]

const isByUnit = (field: string): field is (typeof keptByUnit)[number] =>
  keptByUnit.some(kept => kept === field)

/** The records of one kind; null where the version does not keep them. */
export const selectKept = async (
  db: Db,
  period: string,
  version: number,
  field: string,
): Promise<readonly object[] | null> => {
  if (isByUnit(field)) {
    await requireUnits(db, period, version, ['detail'])
    const rows = await db
      .selectFrom('resultUnit')
      .select(sql<readonly object[]>`detail -> ${sql.lit(field)}`.as('records'))
      .where('period', '=', period)
      .where('version', '=', version)
      .orderBy('unit')
      .execute()
    return rows.flatMap(({ records }) => records)
  }
  await requireParts(db, period, version, ['records'])
  const { records } = await db
    .selectFrom('result')
    .select('records')
    .where('period', '=', period)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return records?.[field] ?? null
}

type Filter = Pick<ActivityQuery, 'unit' | 'kind' | 'status'> & {
  /** All but those of these. */
  readonly without?: readonly string[]
}

const activitiesOf = (period: string, version: number, { unit, without, kind, status }: Filter) => sql`
  from result_unit, json_each(detail -> 'activities') as kept
  where period = ${period} and version = ${version}
  ${unit === undefined ? sql`` : sql`and unit = ${unit}`}
  ${without === undefined ? sql`` : sql`and unit <> all(${[...without]}::text[])`}
  ${kind === undefined ? sql`` : sql`and kept.value ->> 'kind' = ${kind}`}
  ${status === undefined ? sql`` : sql`and kept.value ->> 'status' = ${status}`}`

/** One page of the activities of a version by date and id, beginning behind `after`. */
export const selectKeptActivities = async (
  db: Db,
  period: string,
  version: number,
  filter: Filter,
  page: { readonly limit: number; readonly after: { readonly date: string; readonly id: string } | null },
): Promise<ActivityAnswer[]> => {
  await requireUnits(
    db,
    period,
    version,
    ['detail'],
    filter.unit === undefined ? {} : { units: [filter.unit] },
  )
  const key = sql`(kept.value ->> 'date') collate "C", (kept.value ->> 'id') collate "C"`
  const { after, limit } = page
  const { rows } = await sql<{ activity: ActivityAnswer }>`
    select kept.value as activity ${activitiesOf(period, version, filter)}
    ${after === null ? sql`` : sql`and (${key}) > (${after.date}, ${after.id})`}
    order by ${key} limit ${limit}`.execute(db)
  return rows.map(({ activity }) => activity)
}

/** Whether a version was made of this activity. */
export const isKeptActivity = async (
  db: Db,
  period: string,
  version: number,
  { unit, id }: { readonly unit: string; readonly id: string },
): Promise<boolean> => {
  const { rows } = await sql`
    select 1 ${activitiesOf(period, version, { unit })} and kept.value ->> 'id' = ${id} limit 1`.execute(db)
  return rows.length > 0
}

export const countKeptActivities = async (
  db: Db,
  period: string,
  version: number,
  filter: Filter,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${activitiesOf(period, version, filter)}`.execute(db)
  return rows[0]?.count ?? 0
}
