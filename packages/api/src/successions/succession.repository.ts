import type { Succession } from '@thidua/scoring'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

export const selectSuccessions = (db: Db, period: string) =>
  db
    .selectFrom('succession')
    .select(['predecessor as from', 'successor as to', 'happenedOn as on', 'document'])
    .where('period', '=', period)
    .orderBy('successor')
    .orderBy('predecessor')

export const upsertSuccessions = (trx: Transaction, period: string, successions: readonly Succession[]) =>
  upsert(
    trx,
    'succession',
    ['period', 'predecessor', 'successor'],
    successions.map(({ from, to, on, document }) => ({
      ...{ period, predecessor: from, successor: to, happenedOn: on, document },
    })),
  )
