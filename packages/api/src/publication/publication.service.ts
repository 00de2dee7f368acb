import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import { type Change, inChange } from '../journal/in-change.ts'
import { sealWaiting } from '../journal/seal-journal.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod, selectVersions } from '../periods/period.repository.ts'
import { isOn } from '../results/held-back.ts'
import { rangesOf } from '../results/ranges.service.ts'
import { tiesOfVersion } from '../ties/tie.service.ts'
import { countWaiting, publishVersion, selectOpenOfUnits } from './publication.repository.ts'
import type { OpenCounts, PublicationCheck, Waiting } from './publication.schema.ts'

type OpenUnit = Awaited<ReturnType<typeof selectOpenOfUnits>>[number]

const nameOf = ({ summary }: OpenUnit) => ({ id: summary.unit.id, name: summary.unit.name })

/** Scored, and still some gate, rating or commendation could not be told for want of a figure. */
const isUndecided = ({ summary: { state, rating, proposals } }: OpenUnit): boolean =>
  state === 'scored' &&
  (rating.gates.some(({ answer }) => answer === 'unknown') ||
    rating.failed.some(({ answer }) => answer === 'unknown') ||
    proposals.some(({ outcome }) => outcome === 'unresolved'))

/** A figure that several lines lack is one figure. */
const missingFigures = ({ unresolved }: OpenUnit): number =>
  new Set(unresolved.flatMap(({ facts }) => facts)).size

const sumOf = (waiting: readonly Waiting[], record: Waiting['record']): number =>
  waiting.reduce((sum, one) => (one.record === record ? sum + one.count : sum), 0)

/** The proposals of a version that a fact which was open can still change, with names. */
const changeableIn = async (db: Db, period: string, version: number, units: readonly OpenUnit[]) => {
  const { proposals } = await rangesOf(db, period, version)
  const byId = new Map(units.map(unit => [unit.unit, unit]))
  const nameIn = (id: string) => {
    const unit = byId.get(id)
    return unit ? nameOf(unit) : { id, name: id }
  }
  return proposals.map(({ commendation, block, open }) => ({
    commendation,
    block: byId.get(open[0]?.unit ?? '')?.summary.unit.block ?? { id: block, label: block },
    units: open.map(({ unit }) => nameIn(unit)),
  }))
}

/** What stands between a version and the public: what is open, named and counted, and why it may be refused. */
export const checkPublication = async (
  db: Db,
  periodId: string,
  wanted: number,
  language: 'vi' | 'en',
): Promise<Result<PublicationCheck>> => {
  const found = await existingPeriod(db, periodId)
  if (!found.ok) return found
  const versions = await selectVersions(db, periodId)
  const version = versions.find(candidate => candidate.version === wanted)
  if (!version) return failure([issue('result-not-found', [], { version: String(wanted) })])

  const units = await selectOpenOfUnits(db, periodId, wanted)
  const { criteriaSet } = version
  const { ties, idle } = await tiesOfVersion(db, { period: periodId, version: wanted, criteriaSet }, language)
  const waiting = await countWaiting(db, periodId)
  const unresolved = units
    .filter(({ summary }) => summary.state === 'unresolved')
    .map(unit => ({ unit: nameOf(unit), missing: missingFigures(unit) }))
  const undecided = units.filter(isUndecided).map(nameOf)
  const holds = units.flatMap(unit =>
    unit.holds
      .filter(hold => isOn(version.asOf, hold))
      .map(({ id, document }) => ({ unit: nameOf(unit), id, document })),
  )
  const votes = ties.filter(({ decision }) => decision === null)
  const open: OpenCounts = {
    unresolved: unresolved.length,
    missing: unresolved.reduce((sum, { missing }) => sum + missing, 0),
    undecided: undecided.length,
    activities: sumOf(waiting, 'activity'),
    declarations: sumOf(waiting, 'declaration'),
    holds: new Set(holds.map(({ unit }) => unit.id)).size,
    votes: votes.length,
    stale: version.revision !== found.value.inputsRevision,
  }
  const changeable = await changeableIn(db, periodId, wanted, units)
  const published = versions.find(({ publishedAt }) => publishedAt !== null)?.version ?? null
  return success({
    version: wanted,
    published,
    refusal:
      version.publishedAt !== null
        ? 'already-published'
        : published !== null && published > wanted
          ? 'older-than-published'
          : unresolved.length === units.length
            ? 'nothing-scored'
            : null,
    needsReason: Object.values(open).some(value => value !== 0 && value !== false),
    ...{ open, waiting, unresolved, undecided, holds, votes, idle, changeable },
  })
}

const publishChecked = async (
  trx: Transaction,
  periodId: string,
  check: PublicationCheck,
  { reason, now }: { readonly reason: string | undefined; readonly now: Date },
): Promise<Result<{ readonly changed: boolean }>> => {
  const { version, refusal, needsReason, open, published } = check
  if (refusal === 'already-published') return success({ changed: false })
  if (refusal !== null)
    return failure([issue(refusal, [], { version: String(version), published: String(published) })])
  if (needsReason && reason === undefined) {
    const counts = Object.entries(open).map(([name, value]) => [name, String(Number(value))])
    return failure([issue('publication-reason-needed', ['reason'], Object.fromEntries(counts))])
  }
  const note = needsReason && reason !== undefined ? { reason, open } : null
  // What was done before the publication can be held to what the public was shown.
  const head = await sealWaiting(trx, true)
  await publishVersion(trx, periodId, version, { now: now.toISOString(), note, head })
  return success({ changed: true })
}

const changeOf = (actor: Writer, period: string, version: number, reason: string | undefined): Change => ({
  ...{ actor, action: 'published', period, subject: { version: String(version) }, reason },
})

/**
 * Makes a version public; published again it stays as it is. While something is open a reason is asked for, and
 * what was open is kept beside it. Nobody writes to the period meanwhile, so what is kept is what was seen.
 */
export const publishResult = (
  db: Db,
  actor: Writer,
  periodId: string,
  version: number,
  request: { readonly reason: string | undefined; readonly now: Date; readonly language: 'vi' | 'en' },
) =>
  inChange(db, changeOf(actor, periodId, version, request.reason), async trx => {
    await lockPeriod(trx, periodId)
    const check = await checkPublication(trx, periodId, version, request.language)
    if (!check.ok) return { issues: check.issues }
    const published = await publishChecked(trx, periodId, check.value, request)
    if (!published.ok) return { issues: published.issues }
    const versions = await selectVersions(trx, periodId)
    const {
      period: _period,
      revision: _revision,
      hasReceipt: _receipt,
      ...stored
    } = versions.find(candidate => candidate.version === version)!
    const told = { details: { digest: stored.digest } }
    return { value: stored, changed: published.value.changed, told }
  })
