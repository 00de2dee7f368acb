import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { sealWaiting } from '../journal/seal-journal.ts'
import { lockPeriod, selectVersions } from '../periods/period.repository.ts'
import { checkPublication } from './check-publication.ts'
import { moveReviewDay, publishFinally, publishProvisionally } from './publication.repository.ts'
import type { OpenCounts, PublicationCheck, Publish } from './publication.schema.ts'

interface Asked {
  readonly now: Date
  readonly language: 'vi' | 'en'
}

type PublishRequest = Publish & Asked

const figuresOf = (open: OpenCounts, isReviewOpen = false): Readonly<Record<string, string>> => {
  const counts = Object.entries(open).map(([name, value]) => [name, String(Number(value))])
  return { returned: '0', requests: '0', ...Object.fromEntries(counts), review: isReviewOpen ? '1' : '0' }
}

/** Whether the reasons are given that have to be. */
const requireReasons = (
  { open, needsChangeReason }: PublicationCheck,
  needsReason: boolean,
  { reason, changeReason }: Publish,
): Result<{ readonly note: { readonly reason: string; readonly open: OpenCounts } | null }> => {
  const issues = [
    ...(needsReason && reason === undefined
      ? [issue('publication-reason-needed', ['reason'], figuresOf(open))]
      : []),
    ...(needsChangeReason && changeReason === undefined
      ? [issue('replacing-reason-needed', ['changeReason'])]
      : []),
  ]
  if (issues.length > 0) return failure(issues)
  return success({ note: needsReason && reason !== undefined ? { reason, open } : null })
}

const refused = (code: string, { version, published }: PublicationCheck) =>
  failure<never>([issue(code, [], { version: String(version), published: String(published) })])

type Published = Promise<Result<{ readonly changed: boolean }>>

const asProvisional = async (
  trx: Transaction,
  period: string,
  check: PublicationCheck,
  request: PublishRequest,
): Published => {
  const { version, refusal, needsReason } = check
  if (refusal === 'already-published') return success({ changed: false })
  if (refusal !== null) return refused(refusal, check)
  const { review = { until: null, byPublic: false }, changeReason } = request
  const today = dayInVietNam(request.now)
  if (review.until !== null && review.until < today)
    return failure([issue('review-day-past', ['review', 'until'], { today })])
  const reasons = requireReasons(check, needsReason, request)
  if (!reasons.ok) return reasons
  // What was done before the publication can be held to what the public was shown.
  const head = await sealWaiting(trx, true)
  const stamp = { now: request.now.toISOString(), head, changeReason, ...reasons.value }
  await publishProvisionally(trx, period, version, { ...stamp, review })
  return success({ changed: true })
}

const asFinal = async (
  trx: Transaction,
  period: string,
  check: PublicationCheck,
  request: PublishRequest,
): Published => {
  const { version, final, open } = check
  if (final.refusal === 'already-final') return success({ changed: false })
  if (final.refusal !== null) return refused(final.refusal, check)
  if (final.blockedBy.length > 0) {
    const figures = figuresOf({ ...open, holds: 0 }, final.blockedBy.includes('review'))
    return failure([issue('final-while-open', [], figures)])
  }
  const reasons = requireReasons(check, final.needsReason, request)
  if (!reasons.ok) return reasons
  const head = await sealWaiting(trx, true)
  const { changeReason } = request
  const stamp = { now: request.now.toISOString(), head, changeReason, ...reasons.value }
  await publishFinally(trx, period, version, stamp)
  return success({ changed: true })
}

const storedVersion = async (trx: Transaction, period: string, wanted: number) => {
  const versions = await selectVersions(trx, period)
  const {
    period: _period,
    revision: _revision,
    hasReceipt: _receipt,
    ...stored
  } = versions.find(candidate => candidate.version === wanted)!
  return stored
}

/** A version with how it is to become public. */
export interface VersionToPublish extends Publish {
  readonly period: string
  readonly version: number
  readonly language: Asked['language']
}

/** What whoever publishes a version has seen of it and of what would be replaced. */
const versionsSeen = async (trx: Transaction, period: string) =>
  (await selectVersions(trx, period)).map(({ version, digest, state }) => [version, digest ?? null, state])

/**
 * Makes a version public, provisionally or finally; published again in the same way it stays as it is. What is
 * provisional may be published while something is open, with a reason that is kept with what was open; what is final
 * may not. Nobody writes to the period meanwhile, so what is kept is what was seen.
 */
export const versionToPublish = ({ period, version, ...wanted }: VersionToPublish, now: Date) => {
  const { state, reason = wanted.changeReason, language } = wanted
  const action = state === 'final' ? ('finalised' as const) : ('published' as const)
  return {
    change: { action, period, subject: { version: String(version) }, reason },
    seen: (trx: Transaction) => versionsSeen(trx, period),
    work: async (trx: Transaction) => {
      await lockPeriod(trx, period)
      const check = await checkPublication(trx, period, version, { language, today: dayInVietNam(now) })
      if (!check.ok) return { issues: check.issues }
      const publish = state === 'final' ? asFinal : asProvisional
      const published = await publish(trx, period, check.value, { ...wanted, now })
      if (!published.ok) return { issues: published.issues }
      const stored = await storedVersion(trx, period, version)
      const told = { details: { digest: stored.digest } }
      return { value: stored, changed: published.value.changed, told }
    },
  }
}

/** Moves the last day on which review of a provisional version may be asked; the reason stands in the journal. */
export const moveReview = (
  db: Db,
  actor: Writer,
  period: string,
  version: number,
  { until, reason, now }: { readonly until: string | null; readonly reason: string; readonly now: Date },
) => {
  const subject = { version: String(version) }
  return inChange(db, { actor, action: 'review-moved', period, subject, reason }, async trx => {
    await lockPeriod(trx, period)
    const versions = await selectVersions(trx, period)
    const found = versions.find(candidate => candidate.version === version)
    if (!found) return { issues: [issue('result-not-found', [], subject)] }
    if (found.state !== 'provisional') return { issues: [issue('not-provisional', [], subject)] }
    const today = dayInVietNam(now)
    if (until !== null && until < today) return { issues: [issue('review-day-past', ['until'], { today })] }
    await moveReviewDay(trx, period, version, until)
    const told = { details: { before: found.review?.until ?? null, until } }
    const stored = await storedVersion(trx, period, version)
    return { value: stored, changed: found.review?.until !== until, told }
  })
}
