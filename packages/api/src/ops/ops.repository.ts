import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Whether the database answers. */
export const answers = async (db: Db): Promise<boolean> => {
  const { rows } = await sql`select 1`.execute(db)
  return rows.length === 1
}

export const countImportsByState = (db: Db) =>
  db
    .selectFrom('import')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute()
