import type { GateRuling } from '@thidua/scoring'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

export const selectGateRulings = (db: Db, period: string) =>
  db
    .selectFrom('gateRuling')
    .select(['id', 'unit', 'gate', 'author', 'reason', 'document'])
    .where('period', '=', period)
    .orderBy('id')

export const upsertGateRulings = (trx: Transaction, period: string, rulings: readonly GateRuling[]) =>
  upsert(
    trx,
    'gateRuling',
    ['period', 'id'],
    rulings.map(({ id, unit, gate, author, reason, document }) => ({
      ...{ period, id, unit, gate, author, reason, document },
    })),
  )
