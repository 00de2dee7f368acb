import type { PastOutcome } from '@thidua/scoring'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

export const selectHistory = (db: Db, period: string) =>
  db
    .selectFrom('pastOutcome')
    .select(['unit', 'startsOn', 'endsOn', 'document', 'rating', 'commendations'])
    .where('period', '=', period)
    .orderBy('unit')
    .orderBy('endsOn')
    .orderBy('startsOn')
    .orderBy('document')

export const upsertHistory = (trx: Transaction, period: string, history: readonly PastOutcome[]) =>
  upsert(
    trx,
    'pastOutcome',
    ['period', 'unit', 'startsOn', 'endsOn', 'document'],
    history.map(({ unit, period: { from, to }, document, rating, commendations }) => ({
      ...{ period, unit, startsOn: from, endsOn: to, document, rating },
      commendations: JSON.stringify(commendations),
    })),
  )
