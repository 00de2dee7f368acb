import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

/** The days of steps, those for everybody first. */
export const selectCalendar = (db: Db, period: string) =>
  db
    .selectFrom('calendarStep')
    .select(['step', 'unit', 'opensOn', 'closesOn', 'reason', 'change'])
    .where('period', '=', period)
    .orderBy('unit')
    .orderBy('step')
    .execute()
export type CalendarRow = Awaited<ReturnType<typeof selectCalendar>>[number]

export const upsertStep = (
  trx: Transaction,
  period: string,
  { step, unit, opensOn, closesOn, reason }: Omit<CalendarRow, 'change'>,
) =>
  upsert(trx, 'calendarStep', ['period', 'step', 'unit'], [{ period, step, unit, opensOn, closesOn, reason }])

/** Askings to open a step again, the oldest first. */
export const selectReopenings = (db: Db, period: string) =>
  db
    .selectFrom('reopening')
    .select(['step', 'unit', 'reason', 'askedOn', 'state', 'until', 'answer'])
    .where('period', '=', period)
    .orderBy('askedOn')
    .orderBy('unit')
    .orderBy('step')
    .execute()
export type ReopeningRow = Awaited<ReturnType<typeof selectReopenings>>[number]

export const upsertReopening = (trx: Transaction, period: string, reopening: ReopeningRow) =>
  upsert(trx, 'reopening', ['period', 'step', 'unit'], [{ period, ...reopening }])
