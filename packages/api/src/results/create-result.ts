import { success } from '@thidua/scoring/issues'
import type { Db, Transaction } from '../db/database.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { draftResult, type ResultDraft } from './draft-result.ts'
import { confirmVersion, insertResult, insertUnitResults, newestVersion } from './result.repository.ts'

/** Keeps the draft as the next version, unless the newest version says the same already. */
const storeDraft = async (trx: Transaction, draft: ResultDraft, now: string) => {
  const {
    period,
    content,
    criteriaSet,
    asOf,
    revision,
    proposals,
    overview,
    receipt,
    facts,
    outcome,
    records,
  } = draft
  await lockPeriod(trx, period)
  const newest = await newestVersion(trx, period)
  if (newest?.content === content) {
    await confirmVersion(trx, period, newest.version, revision)
    const { version, digest, createdAt, publishedAt, publication, asOf: day } = newest
    return { version, digest, criteriaSet, asOf: day, createdAt, publishedAt, publication, created: false }
  }
  const version = (newest?.version ?? 0) + 1
  const stored = {
    ...{
      version,
      digest: receipt.digest,
      criteriaSet,
      asOf,
      createdAt: now,
      publishedAt: null,
      publication: null,
    },
  }
  const kept = { content, receipt: JSON.stringify(receipt), facts, outcome, records }
  await insertResult(trx, { period, revision, proposals, overview, ...stored, ...kept })
  await insertUnitResults(
    trx,
    draft.rows.map((row, position) => ({ period, version, position, ...row })),
  )
  return { ...stored, created: true }
}

/** The calendar day in Viet Nam. */
export const dayInVietNam = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)

/**
 * Scores a period on all bases and keeps the outcome as a numbered version. What is read is one moment of the
 * database: a write that arrives meanwhile makes the new version stale, it never slips into half of it.
 */
export const createResult = async (db: Db, period: string, asOf: string | undefined, now: Date) => {
  const draft = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(trx => draftResult(trx, period, asOf, dayInVietNam(now)))
  if (!draft.ok) return draft
  const started = performance.now()
  const stored = await db.transaction().execute(trx => storeDraft(trx, draft.value, now.toISOString()))
  const { idle, counts } = draft.value
  const milliseconds = { ...draft.value.milliseconds, store: performance.now() - started }
  return success({ ...stored, ...counts, idle, milliseconds })
}
