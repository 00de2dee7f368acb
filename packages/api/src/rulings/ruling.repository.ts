import type { Ruling } from '@thidua/scoring'
import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

export const selectRulings = (db: Db, period: string) =>
  db
    .selectFrom('ruling')
    .select(['id', 'unit', 'criterion', 'author', 'reason', 'document'])
    .select(sql<string | null>`trim_scale(points)::text`.as('points'))
    .where('period', '=', period)
    .orderBy('id')

export const upsertRulings = (trx: Transaction, period: string, rulings: readonly Ruling[]) =>
  upsert(
    trx,
    'ruling',
    ['period', 'id'],
    rulings.map(({ id, unit, criterion, decision, author, reason, document }) => ({
      period,
      id,
      unit,
      criterion,
      points: decision.kind === 'points' ? decision.points : null,
      author,
      reason,
      document,
    })),
  )
