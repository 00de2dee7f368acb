import { sql } from 'kysely'
import type { Db } from './database.ts'

/** The migrations that made the tables, in their order; none where there are no tables. */
export const selectMigrations = async (db: Db): Promise<readonly string[]> => {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (!found[0]?.there) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
