import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inOneMoment } from '../db/in-one-moment.ts'
import { inChange } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { explainDraft, type ResultDraft, type ScoredDraft, scoreDraft } from './draft-result.ts'
import { confirmVersion, insertResult, insertUnitResults, newestVersion } from './result.repository.ts'
import { type OnProgress, tellProgress } from './scoring-progress.ts'
import { sealOfPart, sealOfVersion } from './seal.ts'

/**
 * Keeps the draft as the next version, unless the newest version says the same already. Null: the newest version was
 * made of later inputs, and a draft of earlier ones must not come after it.
 */
const storeDraft = async (
  trx: Transaction,
  draft: ResultDraft,
  now: string,
  onProgress: OnProgress | undefined,
) => {
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
    ranges,
  } = draft
  await lockPeriod(trx, period)
  const newest = await newestVersion(trx, period)
  if (newest && newest.revision > revision) return null
  if (newest?.content === content) {
    const { version, digest, createdAt, publishedAt, publication, journal, asOf: day } = newest
    const rangesSeal = sealOfPart({ period, version, digest, criteriaSet, asOf: day }, 'ranges', ranges)
    await confirmVersion(trx, period, version, { revision, ranges, rangesSeal })
    const confirmed = {
      version,
      digest,
      criteriaSet,
      asOf: day,
      createdAt,
      publishedAt,
      publication,
      journal,
    }
    return { ...confirmed, created: false }
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
  const texts = { proposals, overview, records, receipt: JSON.stringify(receipt), facts, outcome }
  const rows = draft.rows.map((row, position) => ({ period, version, position, ...row }))
  const of = { period, ...stored }
  const seals = { seal: sealOfVersion(of, texts, rows), rangesSeal: sealOfPart(of, 'ranges', ranges) }
  await insertResult(trx, { period, revision, content, ranges, ...stored, ...texts, ...seals })
  await insertUnitResults(trx, rows, done => tellProgress(onProgress, 'store', done, draft.rows.length))
  return { ...stored, journal: null, created: true }
}

type Stored = Awaited<ReturnType<typeof storeDraft>>

/**
 * Scores in one transaction and explains outside of it: an embedded database has one connection, and nobody could
 * read a page until all units are explained. Where somebody wrote meanwhile, both are done again as one moment.
 */
const draftOf = async (
  db: Db,
  score: (trx: Transaction) => Promise<Result<ScoredDraft>>,
  onProgress: OnProgress | undefined,
): Promise<Result<ResultDraft>> => {
  const scored = await inOneMoment(db, score)
  if (!scored.ok) return scored
  const explained = await explainDraft(db, scored.value, onProgress).then(success, (error: unknown) => ({
    error,
  }))
  const now = await existingPeriod(db, scored.value.period)
  if (now.ok && now.value.inputsRevision === scored.value.revision) {
    if ('error' in explained) throw explained.error
    return explained
  }
  return inOneMoment(db, async trx => {
    const again = await score(trx)
    return again.ok ? success(await explainDraft(trx, again.value, onProgress)) : again
  })
}

/** So often a draft that was overtaken is made again. */
const tries = 3

/**
 * Scores a period on all bases and keeps the outcome as a numbered version. What is read is one moment of the
 * database: a write that arrives meanwhile makes the new version stale, it never slips into half of it.
 */
export const createResult = async (
  db: Db,
  actor: Writer,
  period: string,
  asOf: string | undefined,
  now: Date,
  onProgress?: OnProgress,
) => {
  const score = (trx: Transaction) => scoreDraft(trx, period, asOf, dayInVietNam(now), onProgress)
  for (let attempt = 1; attempt <= tries; attempt++) {
    const draft = await draftOf(db, score, onProgress)
    if (!draft.ok) return draft
    const started = performance.now()
    const stored = await inChange<Stored>(db, { actor, action: 'scored', period }, async trx => {
      const value = await storeDraft(trx, draft.value, now.toISOString(), onProgress)
      if (value === null) return { value, changed: false }
      const { version, digest, created } = value
      const told = { subject: { version: String(version) }, details: { digest, created } }
      return { value, changed: true, told }
    })
    if (!stored.ok) return stored
    if (stored.value === null) continue
    const { idle, counts } = draft.value
    const milliseconds = { ...draft.value.milliseconds, store: performance.now() - started }
    return success({ ...stored.value, ...counts, idle, milliseconds })
  }
  return failure<never>([issue('scoring-overtaken', [])])
}
