import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { statementAnswers } from '../db/asked-database.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inOneMoment } from '../db/in-one-moment.ts'
import { inChange } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { publishedState } from '../publication/version-state.ts'
import type { WorkPool } from '../work/work-pool.ts'
import { type DraftQuestions, type DraftWanted, draftJob } from './draft-job.ts'
import type { ResultDraft } from './draft-result.ts'
import { confirmVersion, insertResult, insertUnitResults, newestVersion } from './result.repository.ts'
import { type OnProgress, tellProgress } from './scoring-progress.ts'
import { sealOfPart, sealOfVersion } from './seal.ts'

const drafted = (version: number) =>
  publishedState(
    {
      ...{ version, publishedAt: null, provisional: false, finalAt: null },
      ...{ reviewUntil: null, reviewByPublic: false, changeReason: null },
    },
    [],
  )

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
    const { version, digest, createdAt, publishedAt, published, publication, journal, asOf: day } = newest
    const rangesSeal = sealOfPart({ period, version, digest, criteriaSet, asOf: day }, 'ranges', ranges)
    await confirmVersion(trx, period, version, { revision, ranges, rangesSeal })
    const confirmed = {
      version,
      digest,
      criteriaSet,
      asOf: day,
      createdAt,
      publishedAt,
      ...published,
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
  return { ...stored, ...drafted(version), journal: null, created: true }
}

type Stored = Awaited<ReturnType<typeof storeDraft>>

/** Has the draft made in another process, which asks for what it reads statement by statement. */
const draftFrom = async (
  db: Db | Transaction,
  pool: WorkPool,
  wanted: DraftWanted,
  onProgress: OnProgress | undefined,
): Promise<Result<ResultDraft>> => {
  const rows: ResultDraft['rows'][number][] = []
  const questions: DraftQuestions = {
    progress: async told => onProgress?.(...told),
    rows: async some => void rows.push(...some),
  }
  const made = await pool.run(draftJob, wanted, { ...statementAnswers(db), ...questions })
  return made.ok ? success({ ...made.value, rows }) : made
}

/**
 * What is read statement by statement is one moment only if nobody wrote meanwhile. Where somebody did, the draft is
 * made again within one transaction: on an embedded database, which has one connection, others then wait for it.
 */
const draftOf = async (
  db: Db,
  pool: WorkPool,
  wanted: DraftWanted,
  onProgress: OnProgress | undefined,
): Promise<Result<ResultDraft>> => {
  const before = await existingPeriod(db, wanted.period)
  if (!before.ok) return before
  const made = await draftFrom(db, pool, wanted, onProgress).catch((error: unknown) => ({ error }))
  const now = await existingPeriod(db, wanted.period)
  if (now.ok && now.value.inputsRevision === before.value.inputsRevision) {
    if ('error' in made) throw made.error
    return made
  }
  return inOneMoment(db, trx => draftFrom(trx, pool, wanted, onProgress))
}

/** So often a draft that was overtaken is made again. */
const tries = 3

/**
 * Scores a period on all bases and keeps the outcome as a numbered version. What is read is one moment of the
 * database: a write that arrives meanwhile makes the new version stale, it never slips into half of it.
 */
export const createResult = async (
  db: Db,
  pool: WorkPool,
  actor: Writer,
  { period, asOf, now }: { readonly period: string; readonly asOf: string | undefined; readonly now: Date },
  onProgress?: OnProgress,
) => {
  const wanted = { period, asOf, today: dayInVietNam(now) }
  for (let attempt = 1; attempt <= tries; attempt++) {
    const draft = await draftOf(db, pool, wanted, onProgress)
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
