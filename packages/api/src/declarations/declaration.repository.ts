import type { Declaration } from '@thidua/scoring'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

export const selectDeclarations = (db: Db, period: string) =>
  db
    .selectFrom('declaration')
    .select(['unit', 'fact', 'value', 'status', 'verifiedValue', 'evidence'])
    .where('period', '=', period)
    .orderBy('unit')
    .orderBy('fact')

export const upsertDeclarations = (trx: Transaction, period: string, declarations: readonly Declaration[]) =>
  upsert(
    trx,
    'declaration',
    ['period', 'unit', 'fact'],
    declarations.map(({ unit, fact, value, status, verifiedValue, evidence }) => ({
      period,
      unit,
      fact,
      value,
      status,
      verifiedValue: verifiedValue ?? null,
      evidence: evidence ?? null,
    })),
  )
