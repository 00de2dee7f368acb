import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import { findCriteriaSet } from '../criteria-sets/criteria-set.repository.ts'
import { referenceOf } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { type VisiblePeriod, visiblePeriod } from '../periods/period.service.ts'
import type { PublishedState } from '../publication/publication.schema.ts'

/** A stored version that the caller may read, and what every answer says of it. */
export interface OpenVersion {
  readonly period: VisiblePeriod
  readonly version: number
  /** The day the proposals were drawn up. */
  readonly asOf: string
  readonly readFrom: Awaited<ReturnType<typeof readFromOf>>
}

const stateIn = ({ state, finalAt, review, changeReason, supersededBy }: PublishedState) => ({
  ...{ state, finalAt, review, changeReason, supersededBy },
})

/** What changed after a version was scored is the committee's to know. */
const readFromOf = async (db: Db, period: VisiblePeriod, version: VisiblePeriod['versions'][number]) => {
  const set = await findCriteriaSet(db, version.criteriaSet)
  if (!set) throw new Error(`criteria set ${version.criteriaSet} is referred to but not stored`)
  const { id, title, from, to, illustrative } = period
  return {
    period: { id, title, from, to, illustrative },
    version: version.version,
    latest: period.published ?? version.version,
    createdAt: version.createdAt,
    publishedAt: version.publishedAt,
    ...stateIn(version),
    publication: version.publication,
    receipt: version.hasReceipt ? version.digest : null,
    journal: version.journal,
    stale: period.sight.isAll && version.revision !== period.inputsRevision,
    criteriaSet: referenceOf(version.criteriaSet, set),
  }
}

/** The version asked for, else the newest one that the caller may see; of one unit it may see more of them. */
export const openVersion = async (
  db: Db,
  actor: Actor,
  periodId: string,
  wanted: number | undefined,
  unit?: string,
): Promise<Result<OpenVersion>> => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const period = found.value
  const versions =
    unit !== undefined && period.sight.units.has(unit) ? period.versionsInSight : period.versions
  const version = versions.find(candidate => wanted === undefined || candidate.version === wanted)
  if (version) {
    const readFrom = await readFromOf(db, period, version)
    return success({ period, version: version.version, asOf: version.asOf, readFrom })
  }
  if (!period.sight.isAll && versions.length === 0) return failure([issue('not-published-yet', [])])
  return failure([
    wanted === undefined
      ? issue('no-result-yet', [])
      : issue('result-not-found', [], { version: String(wanted) }),
  ])
}
