import { checkInForce, type DecidingDays, type Label } from '@thidua/scoring/criteria'
import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Period } from '@thidua/scoring/records'
import type { Actor, Writer } from '../access/actor.ts'
import { seesAll } from '../access/held.ts'
import { type Sight, sightOf } from '../access/sight.ts'
import { findCriteriaSet } from '../criteria-sets/criteria-set.repository.ts'
import { referenceOf } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { inChange } from '../journal/in-change.ts'
import { countWaiting } from '../publication/publication.repository.ts'
import { checkStored } from '../records/check-stored.ts'
import { findPublished } from '../records/entered.repository.ts'
import { readKnown } from '../records/write-inputs.ts'
import { findOutcome } from '../results/result.repository.ts'
import { listBlocks } from '../units/unit.service.ts'
import { existingPeriod, type PeriodRow } from './existing-period.ts'
import {
  countInputs,
  countOutside,
  insertPeriod,
  lockPeriod,
  selectPeriods,
  selectVersions,
  updatePeriod,
} from './period.repository.ts'
import type { NewPeriod, PeriodChange } from './period.schema.ts'

type VersionRow = Awaited<ReturnType<typeof selectVersions>>[number]

type CriteriaSetReference = ReturnType<typeof referenceOf>

const ownSet = (row: PeriodRow): CriteriaSetReference => ({
  id: row.setId,
  version: row.version,
  digest: row.digest,
  title: row.setTitle as Label,
  illustrative: row.setIllustrative,
})

/** The set of the version that the public reads; before there is one, the set now in force. */
const shownSet = async (db: Db, row: PeriodRow, shown: VersionRow | undefined) => {
  if (shown === undefined || shown.criteriaSet === row.digest) return ownSet(row)
  const set = await findCriteriaSet(db, shown.criteriaSet)
  return set ? referenceOf(shown.criteriaSet, set) : ownSet(row)
}

const summaryOf = async (db: Db, row: PeriodRow, visible: readonly VersionRow[], actor: Actor) => {
  const isAllSeen = seesAll(actor, row)
  const shown = isAllSeen ? undefined : visible[0]
  return {
    id: row.id,
    title: row.title,
    from: row.startsOn,
    to: row.endsOn,
    proposalDate: shown?.asOf ?? row.proposalDate,
    illustrative: row.illustrative,
    criteriaSet: await shownSet(db, row, shown),
    newest: visible[0]?.version ?? null,
    published: visible.find(({ publishedAt }) => publishedAt !== null)?.version ?? null,
    stale: isAllSeen && visible[0] !== undefined && visible[0].revision !== row.inputsRevision,
  }
}

const visibleVersions = (versions: readonly VersionRow[], actor: Actor, row: PeriodRow) =>
  seesAll(actor, row) ? versions : versions.filter(({ publishedAt }) => publishedAt !== null)

/** All periods, newest first; of a period's results the caller sees those that it may. */
export const listPeriods = async (db: Db, actor: Actor) => {
  const rows = await selectPeriods(db).execute()
  const versions = groupRows(await selectVersions(db), ({ period }) => period)
  const summaries: Awaited<ReturnType<typeof summaryOf>>[] = []
  for (const row of rows)
    summaries.push(await summaryOf(db, row, visibleVersions(versions.get(row.id) ?? [], actor, row), actor))
  return summaries
}

export type VisiblePeriod = Awaited<ReturnType<typeof summaryOf>> & {
  readonly inputsRevision: number
  readonly province: string | null
  readonly sight: Sight
  /** Those that the caller may see of every unit. */
  readonly versions: readonly VersionRow[]
  /** Those that it may see of the units in its sight. */
  readonly versionsInSight: readonly VersionRow[]
}

/** A period with the result versions that the caller may see. */
export const visiblePeriod = async (db: Db, actor: Actor, id: string): Promise<Result<VisiblePeriod>> => {
  const row = await selectPeriods(db).where('period.id', '=', id).executeTakeFirst()
  if (!row) return failure([issue('period-not-found', [], { period: id })])
  const versions = await selectVersions(db, id)
  const visible = visibleVersions(versions, actor, row)
  return success({
    ...(await summaryOf(db, row, visible, actor)),
    inputsRevision: row.inputsRevision,
    province: row.province,
    sight: await sightOf(db, actor, row),
    versions: visible,
    versionsInSight: versions,
  })
}

/**
 * From what a caller reads the data of a period: who sees all from what is stored now (null), the public from the
 * version published last. Before there is one the public reads nothing but the list of units and the criteria.
 */
export const versionToRead = ({
  sight,
  versions,
}: Pick<VisiblePeriod, 'sight' | 'versions'>): Result<number | null> => {
  if (sight.isAll) return success(null)
  const [published] = versions
  return published ? success(published.version) : failure([issue('not-published-yet', [])])
}

/** The blocks that the caller sees: those of the version that it reads, else those of now. */
const shownBlocks = async (db: Db, { id, sight, versions }: VisiblePeriod) => {
  const [published] = versions
  if (sight.isAll || !published) return listBlocks(db, id)
  const { overview } = await findOutcome(db, id, published.version)
  return overview.blocks.map(({ id: block, label, units }) => ({ id: block, label, units }))
}

export const readPeriod = async (db: Db, actor: Actor, id: string) => {
  const found = await visiblePeriod(db, actor, id)
  if (!found.ok) return found
  const { inputsRevision: _, province: __, versionsInSight: ___, sight, versions, ...summary } = found.value
  return success({
    ...summary,
    blocks: await shownBlocks(db, found.value),
    counts: sight.isAll ? await countInputs(db, id) : null,
    waiting: sight.isAll ? await countWaiting(db, id) : null,
    versions: versions.map(
      ({ period: _period, revision: _revision, hasReceipt: _receipt, ...version }) => version,
    ),
  })
}

/** The set must be installed and in force; the day of proposals stands for the day dossiers are received. */
const checkChosenSet = async (db: Db, digest: string, days: DecidingDays): Promise<readonly Issue[]> => {
  const set = await findCriteriaSet(db, digest)
  if (!set) return [issue('criteria-set-not-found', ['criteriaSet'], { digest })]
  return checkInForce(set, days).map(found => ({ ...found, path: ['criteriaSet'] }))
}

export const createPeriod = async (db: Db, actor: Writer, period: NewPeriod): Promise<Result<string>> => {
  const { from, proposalDate, criteriaSet } = period
  const issues = await checkChosenSet(db, criteriaSet, { period: from, receipt: proposalDate })
  if (issues.length > 0) return failure(issues)
  const { id } = period
  return inChange(db, { actor, action: 'period-opened', period: id }, async trx =>
    (await insertPeriod(trx, period))
      ? { value: id, changed: true }
      : { issues: [issue('already-exists', ['id'], { id })] },
  )
}

/** First and last day of a period may leave out nothing that is stored, and stay once anything is published. */
const checkDays = async (trx: Transaction, id: string, days: Period): Promise<readonly Issue[]> => {
  if (days.from > days.to) return [issue('ends-before-it-starts', ['to'])]
  const outside = await countOutside(trx, id, days)
  return [
    ...((await findPublished(trx, id)) ? [issue('period-published', ['from'])] : []),
    ...(outside > 0 ? [issue('stored-outside-period', ['from'], { count: String(outside) })] : []),
  ]
}

/** A new set must be in force, and read all that is stored: what it does not know would be left out in silence. */
const checkChange = async (trx: Transaction, id: string, change: PeriodChange): Promise<readonly Issue[]> => {
  const found = await existingPeriod(trx, id)
  if (!found.ok) return found.issues
  const { startsOn, endsOn, digest } = found.value
  const {
    criteriaSet = digest,
    proposalDate = found.value.proposalDate,
    from = startsOn,
    to = endsOn,
  } = change
  const isMoved = from !== startsOn || to !== endsOn
  const issues = [
    ...(await checkChosenSet(trx, criteriaSet, { period: from, receipt: proposalDate ?? undefined })),
    ...(isMoved ? await checkDays(trx, id, { from, to }) : []),
  ]
  if (issues.length > 0 || (criteriaSet === digest && !isMoved)) return issues
  const known = await readKnown(trx, id, criteriaSet)
  if (!known.ok) return known.issues
  const unfit = await checkStored(trx, id, { ...known.value, period: { from, to } })
  return unfit.map(one => ({ ...one, path: [isMoved ? 'from' : 'criteriaSet'] }))
}

export const changePeriod = (
  db: Db,
  actor: Writer,
  id: string,
  change: PeriodChange,
): Promise<Result<string>> =>
  inChange(db, { actor, action: 'period-changed', period: id }, async trx => {
    await lockPeriod(trx, id)
    const issues = await checkChange(trx, id, change)
    if (issues.length > 0) return { issues }
    await updatePeriod(trx, id, change)
    return { value: id, changed: true }
  })
