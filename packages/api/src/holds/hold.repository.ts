import type { Hold } from '@thidua/scoring'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

export const selectHolds = (db: Db, period: string) =>
  db
    .selectFrom('hold')
    .select(['id', 'unit', 'startsOn as from', 'endsOn as until', 'reason', 'document'])
    .where('period', '=', period)
    .orderBy('id')

export const upsertHolds = (trx: Transaction, period: string, holds: readonly Hold[]) =>
  upsert(
    trx,
    'hold',
    ['period', 'id'],
    holds.map(({ id, unit, from, until, reason, document }) => ({
      period,
      id,
      unit,
      startsOn: from,
      endsOn: until ?? null,
      reason,
      document,
    })),
  )
