import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { selectVersions } from '../periods/period.repository.ts'
import { isOn } from '../results/held-back.ts'
import { rangesOf } from '../results/ranges.service.ts'
import { countRequests } from '../review-requests/review-request.repository.ts'
import { tiesOfVersion } from '../ties/tie.service.ts'
import { countReturned, countWaiting, selectOpenOfUnits } from './publication.repository.ts'
import type { FinalCheck, OpenCounts, PublicationCheck, Waiting } from './publication.schema.ts'

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

/** Why nothing that is settled would make a version public, or final. */
const whyHopeless = ({ isOlder, isUnscored }: { readonly isOlder: boolean; readonly isUnscored: boolean }) =>
  isOlder ? 'older-than-published' : isUnscored ? 'nothing-scored' : null

/** Without a last day review can be asked until the version is final, so that keeps nothing from being final. */
const isReviewOpen = (review: PublicationCheck['review'], today: string): boolean =>
  review !== null && review.until !== null && review.until >= today

/** What has to be settled before a version is final; a hold is an outcome that is told, and may last. */
const whatBlocks = (open: OpenCounts, isReviewRunning: boolean): FinalCheck['blockedBy'] => {
  const settled = [
    'unresolved',
    'undecided',
    'activities',
    'returned',
    'declarations',
    'votes',
    'requests',
  ] as const
  return [
    ...settled.filter(name => (open[name] ?? 0) > 0),
    ...(isReviewRunning ? (['review'] as const) : []),
    ...(open.stale ? (['stale'] as const) : []),
  ]
}

/** What stands between a version and the public: what is open, named and counted, and why it may be refused. */
export const checkPublication = async (
  db: Db,
  periodId: string,
  wanted: number,
  { language, today }: { readonly language: 'vi' | 'en'; readonly today: string },
): Promise<Result<PublicationCheck>> => {
  const found = await existingPeriod(db, periodId)
  if (!found.ok) return found
  const versions = await selectVersions(db, periodId)
  const version = versions.find(candidate => candidate.version === wanted)
  if (!version) return failure([issue('result-not-found', [], { version: String(wanted) })])

  const units = await selectOpenOfUnits(db, periodId, wanted)
  const { criteriaSet } = version
  const { ties, idle } = await tiesOfVersion(db, { period: periodId, version: wanted, criteriaSet }, language)
  const returned = await countReturned(db, periodId)
  const waiting = (await countWaiting(db, periodId)).flatMap(one => {
    const count = one.record === 'activity' ? one.count - (returned.get(one.of) ?? 0) : one.count
    return count === 0 ? [] : [{ ...one, count }]
  })
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
    returned: [...returned.values()].reduce((sum, count) => sum + count, 0),
    declarations: sumOf(waiting, 'declaration'),
    holds: new Set(holds.map(({ unit }) => unit.id)).size,
    votes: votes.length,
    requests: (await countRequests(db, periodId)).open,
    stale: version.revision !== found.value.inputsRevision,
  }
  const changeable = await changeableIn(db, periodId, wanted, units)
  const published = versions.find(({ publishedAt }) => publishedAt !== null)?.version ?? null
  const hopeless = whyHopeless({
    isOlder: published !== null && published > wanted,
    isUnscored: unresolved.length === units.length,
  })
  return success({
    ...{ version: wanted, state: version.state, review: version.review, published },
    refusal: version.publishedAt !== null ? 'already-published' : hopeless,
    needsChangeReason:
      version.changeReason === null &&
      version.finalAt === null &&
      versions.some(({ version: other, finalAt }) => other < wanted && finalAt !== null),
    final: {
      refusal: version.state === 'final' ? 'already-final' : hopeless,
      blockedBy: whatBlocks(open, isReviewOpen(version.review, today)),
      needsReason: open.holds > 0,
    },
    needsReason: Object.values(open).some(value => value !== 0 && value !== false),
    ...{ open, waiting, unresolved, undecided, holds, votes, idle, changeable },
  })
}
