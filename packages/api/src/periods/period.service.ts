import { checkInForce, type DecidingDays, type Label } from '@thidua/scoring/criteria'
import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { type Actor, isCommittee } from '../access/actor.ts'
import { findCriteriaSet } from '../criteria-sets/criteria-set.repository.ts'
import type { Db } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { countWaiting } from '../publication/publication.repository.ts'
import { listBlocks } from '../units/unit.service.ts'
import { existingPeriod, type PeriodRow } from './existing-period.ts'
import {
  countInputs,
  insertPeriod,
  selectPeriods,
  selectVersions,
  updatePeriod,
} from './period.repository.ts'
import type { NewPeriod, PeriodChange } from './period.schema.ts'

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number]

const summaryOf = (row: PeriodRow, visible: readonly VersionRow[], actor: Actor) => ({
  id: row.id,
  title: row.title,
  from: row.startsOn,
  to: row.endsOn,
  proposalDate: row.proposalDate,
  illustrative: row.illustrative,
  criteriaSet: {
    id: row.setId,
    version: row.version,
    digest: row.digest,
    title: row.setTitle as Label,
    illustrative: row.setIllustrative,
  },
  newest: visible[0]?.version ?? null,
  published: visible.find(({ publishedAt }) => publishedAt !== null)?.version ?? null,
  stale: isCommittee(actor) && visible[0] !== undefined && visible[0].revision !== row.revision,
})

const visibleVersions = (versions: readonly VersionRow[], actor: Actor): readonly VersionRow[] =>
  isCommittee(actor) ? versions : versions.filter(({ publishedAt }) => publishedAt !== null)

/** The periods that the caller may see, newest first. The public sees those with a published result. */
export const listPeriods = async (db: Db, actor: Actor) => {
  const rows = await selectPeriods(db).execute()
  const versions = groupRows(await selectVersions(db).execute(), ({ period }) => period)
  return rows
    .map(row => summaryOf(row, visibleVersions(versions.get(row.id) ?? [], actor), actor))
    .filter(({ published }) => isCommittee(actor) || published !== null)
}

export type VisiblePeriod = ReturnType<typeof summaryOf> & {
  readonly revision: number
  readonly versions: readonly VersionRow[]
}

/** A period with the result versions that the caller may see; unpublished periods are the committee's. */
export const visiblePeriod = async (db: Db, actor: Actor, id: string): Promise<Result<VisiblePeriod>> => {
  const row = await selectPeriods(db).where('period.id', '=', id).executeTakeFirst()
  if (!row) return failure([issue('period-not-found', [], { period: id })])
  const versions = await selectVersions(db).where('period', '=', id).execute()
  const visible = visibleVersions(versions, actor)
  if (!isCommittee(actor) && visible.length === 0) return failure([issue('sign-in-needed', [])])
  return success({ ...summaryOf(row, visible, actor), revision: row.revision, versions: visible })
}

export const readPeriod = async (db: Db, actor: Actor, id: string) => {
  const found = await visiblePeriod(db, actor, id)
  if (!found.ok) return found
  const { revision: _, versions, ...summary } = found.value
  return success({
    ...summary,
    blocks: await listBlocks(db, id),
    counts: await countInputs(db, id),
    waiting: isCommittee(actor) ? await countWaiting(db, id) : null,
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

export const createPeriod = async (db: Db, period: NewPeriod): Promise<Result<string>> => {
  const { from, proposalDate, criteriaSet } = period
  const issues = await checkChosenSet(db, criteriaSet, { period: from, receipt: proposalDate })
  if (issues.length > 0) return failure(issues)
  const inserted = await insertPeriod(db, period)
  return inserted ? success(period.id) : failure([issue('already-exists', ['id'], { id: period.id })])
}

export const changePeriod = async (db: Db, id: string, change: PeriodChange): Promise<Result<string>> => {
  const found = await existingPeriod(db, id)
  if (!found.ok) return found
  const { startsOn, digest } = found.value
  const { criteriaSet = digest, proposalDate = found.value.proposalDate } = change
  const days = { period: startsOn, receipt: proposalDate ?? undefined }
  const issues = await checkChosenSet(db, criteriaSet, days)
  if (issues.length > 0) return failure(issues)
  await db.transaction().execute(trx => updatePeriod(trx, id, change))
  return success(id)
}
