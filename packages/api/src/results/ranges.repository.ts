import type { Db } from '../db/database.ts'
import { requireParts, requireUnits } from './seal.repository.ts'

/** Units of which an activity waits for verification. */
export const selectWaitingUnits = async (db: Db, period: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('claimedActivity')
    .select('unit')
    .distinct()
    .where('period', '=', period)
    .where('status', '=', 'submitted')
    .execute()
  return rows.map(({ unit }) => unit)
}

/** What a version kept of its open facts; null in versions from before. */
export const selectRanges = async (db: Db, period: string, version: number) => {
  await requireParts(db, period, version, ['ranges'])
  const { ranges } = await db
    .selectFrom('result')
    .select('ranges')
    .where('period', '=', period)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return ranges
}

/** Names of some units as a version has them. */
export const selectUnitNames = async (
  db: Db,
  period: string,
  version: number,
  units: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (units.length === 0) return new Map()
  await requireUnits(db, period, version, ['summary'], { units })
  const rows = await db
    .selectFrom('resultUnit')
    .select('summary')
    .where('period', '=', period)
    .where('version', '=', version)
    .where('unit', 'in', [...units])
    .execute()
  return new Map(rows.map(({ summary: { unit } }) => [unit.id, unit.name]))
}
