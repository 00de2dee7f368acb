import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { selectPeriods } from './period.repository.ts'

export type PeriodRow = Awaited<ReturnType<ReturnType<typeof selectPeriods>['execute']>>[number]

/** A period that is there, whoever asks; for writing, which is the committee's anyway. */
export const existingPeriod = async (db: Db, id: string): Promise<Result<PeriodRow>> => {
  const row = await selectPeriods(db).where('period.id', '=', id).executeTakeFirst()
  return row ? success(row) : failure([issue('period-not-found', [], { period: id })])
}
