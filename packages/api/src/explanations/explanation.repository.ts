import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import type { ShownFigure } from '../self-scores/self-score.table.ts'
import type { ExplanationTable } from './explanation.table.ts'

export const selectExplanations = (db: Db, period: string) =>
  db
    .selectFrom('explanation')
    .select(['unit', 'criterion', 'own', 'verified', 'text', 'explainedOn'])
    .select(['outcome', 'answer', 'settledOn', 'revision'])
    .where('period', '=', period)
    .orderBy('unit')
    .orderBy('criterion')
    .execute()
export type ExplanationRow = Awaited<ReturnType<typeof selectExplanations>>[number]

export const upsertExplanations = async (
  trx: Transaction,
  rows: readonly ExplanationTable[],
): Promise<void> => {
  await upsert(
    trx,
    'explanation',
    ['period', 'unit', 'criterion'],
    rows.map(row => ({ ...row })),
  )
}

export const selectAgreements = (db: Db, period: string) =>
  db
    .selectFrom('agreement')
    .leftJoin('journal', 'journal.id', 'agreement.change')
    .select(['agreement.unit', 'agreement.digest', 'agreement.agreedOn', 'journal.actor'])
    .where('agreement.period', '=', period)
    .execute()
export type AgreementRow = Awaited<ReturnType<typeof selectAgreements>>[number]

interface StoredAgreement {
  readonly period: string
  readonly unit: string
  readonly digest: string
  readonly total: string | null
  readonly figures: readonly ShownFigure[]
  readonly agreedOn: string
}

export const upsertAgreement = async (
  trx: Transaction,
  { figures, ...row }: StoredAgreement,
): Promise<void> => {
  await upsert(trx, 'agreement', ['period', 'unit'], [{ ...row, figures: JSON.stringify(figures) }])
}
