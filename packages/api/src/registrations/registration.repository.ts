import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import type { Target } from './registration.table.ts'

/** What the units of a period registered, with who wrote it and whether that was after the end of the step. */
export const selectRegistrations = (db: Db, period: string) =>
  db
    .selectFrom('registration')
    .leftJoin('journal', 'journal.id', 'registration.change')
    .select(['registration.unit', 'registration.forms', 'registration.targets'])
    .select(['registration.registeredOn', 'registration.revision', 'journal.actor'])
    .select(sql<string | null>`journal.details -> 'late' ->> 'closedOn'`.as('closedOn'))
    .where('registration.period', '=', period)
    .orderBy('registration.unit')
    .execute()
export type RegistrationRow = Awaited<ReturnType<typeof selectRegistrations>>[number]

interface StoredRegistration {
  readonly period: string
  readonly unit: string
  readonly forms: readonly string[]
  readonly targets: readonly Target[]
  readonly registeredOn: string
}

export const upsertRegistration = async (
  trx: Transaction,
  { forms, targets, ...row }: StoredRegistration,
): Promise<void> => {
  const stored = { ...row, forms: JSON.stringify(forms), targets: JSON.stringify(targets) }
  await upsert(trx, 'registration', ['period', 'unit'], [stored])
}
