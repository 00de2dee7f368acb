import type { Mark } from '@thidua/scoring'
import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

export const selectMarks = (db: Db, period: string) =>
  db
    .selectFrom('mark')
    .select(['unit', 'line', 'member', 'reason', 'recused'])
    .select(sql<string>`trim_scale(points)::text`.as('points'))
    .where('period', '=', period)
    .orderBy('unit')
    .orderBy('line')
    .orderBy('member')

export const upsertMarks = (trx: Transaction, period: string, marks: readonly Mark[]) =>
  upsert(
    trx,
    'mark',
    ['period', 'unit', 'line', 'member'],
    marks.map(({ unit, line, member, points, reason, recused }) => ({
      period,
      unit,
      line,
      member,
      points,
      reason,
      recused: recused ?? false,
    })),
  )
