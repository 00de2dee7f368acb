import { sql } from 'kysely'
import type { ActivityState } from '../activities/activity-state.ts'
import type { Db } from '../db/database.ts'

/** How many activities of each unit stand in each state. */
export const countByUnit = async (db: Db, period: string) => {
  const rows = await db
    .selectFrom('activity')
    .select(['unit', sql<ActivityState>`status`.as('status'), sql<number>`count(*)::int`.as('count')])
    .where('period', '=', period)
    .groupBy(['unit', 'status'])
    .orderBy('unit')
    .execute()
  return rows
}
export type UnitCount = Awaited<ReturnType<typeof countByUnit>>[number]

/** Declarations that nobody has decided on, by unit. */
export const countDeclarations = async (db: Db, period: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('declaration')
    .select(['unit', sql<number>`count(*)::int`.as('count')])
    .where('period', '=', period)
    .where('status', '=', 'submitted')
    .groupBy('unit')
    .execute()
  return new Map(rows.map(({ unit, count }) => [unit, count]))
}
