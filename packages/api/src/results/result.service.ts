import { failure, issue, type Result, success } from '@thidua/scoring'
import { type Actor, isCommittee } from '../access/actor.ts'
import { findCriteriaSet } from '../criteria-sets/criteria-set.repository.ts'
import { referenceOf } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { type VisiblePeriod, visiblePeriod } from '../periods/period.service.ts'
import { findOutcome, findUnitResult, publishVersion, selectUnitRows } from './result.repository.ts'

/** A stored version that the caller may read, and what every answer says of it. */
interface OpenVersion {
  readonly period: VisiblePeriod
  readonly version: number
  readonly readFrom: Awaited<ReturnType<typeof readFromOf>>
}

const readFromOf = async (db: Db, period: VisiblePeriod, version: VisiblePeriod['versions'][number]) => {
  const set = await findCriteriaSet(db, version.criteriaSet)
  if (!set) throw new Error(`criteria set ${version.criteriaSet} is referred to but not stored`)
  const { id, title, from, to, illustrative } = period
  return {
    period: { id, title, from, to, illustrative },
    version: version.version,
    createdAt: version.createdAt,
    publishedAt: version.publishedAt,
    stale: version.revision !== period.revision,
    criteriaSet: referenceOf(version.criteriaSet, set),
  }
}

const openVersion = async (
  db: Db,
  actor: Actor,
  periodId: string,
  wanted: number | undefined,
): Promise<Result<OpenVersion>> => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const period = found.value
  const version = period.versions.find(candidate => wanted === undefined || candidate.version === wanted)
  if (version) {
    const readFrom = await readFromOf(db, period, version)
    return success({ period, version: version.version, readFrom })
  }
  return failure([
    wanted === undefined
      ? issue('no-result-yet', [])
      : issue('result-not-found', [], { version: String(wanted) }),
  ])
}

/** Standings of a block in the version asked for, else in the newest one that the caller may see. */
export const readStandings = async (
  db: Db,
  actor: Actor,
  wanted: { readonly period: string; readonly block: string; readonly version: number | undefined },
) => {
  const opened = await openVersion(db, actor, wanted.period, wanted.version)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const rows = await selectUnitRows(db, period.id, version).where('block', '=', wanted.block).execute()
  const first = rows[0]?.summary
  if (!first) return failure<never>([issue('block-not-found', [], { block: wanted.block })])
  return success({ ...readFrom, block: first.unit.block, rows: rows.map(({ summary }) => summary) })
}

/** Everything about the score of one unit. Why a hold was set is the committee's to know. */
export const readUnitScore = async (
  db: Db,
  actor: Actor,
  wanted: { readonly period: string; readonly unit: string; readonly version: number | undefined },
) => {
  const opened = await openVersion(db, actor, wanted.period, wanted.version)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const found = await findUnitResult(db, period.id, version, wanted.unit)
  if (!found) return failure<never>([issue('unit-not-found', [], { unit: wanted.unit })])
  const { unit, standing, rating } = found.summary
  const holds = isCommittee(actor) ? found.detail.holds : []
  return success({ ...readFrom, unit, standing, rating, ...found.detail, holds })
}

/** Every commendation × block with a line for every unit. */
export const readProposals = async (db: Db, actor: Actor, periodId: string, wanted: number | undefined) => {
  const opened = await openVersion(db, actor, periodId, wanted)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const { proposals, asOf } = await findOutcome(db, period.id, version)
  const rows = await selectUnitRows(db, period.id, version).execute()
  const units = new Map(rows.map(({ summary }) => [summary.unit.id, summary.unit]))
  const blocks = new Map(rows.map(({ summary }) => [summary.unit.block.id, summary.unit.block]))
  return success({
    ...readFrom,
    asOf,
    proposals: proposals.map(({ block, lines, ...proposal }) => ({
      ...proposal,
      block: blocks.get(block) ?? { id: block, label: block },
      lines: lines.map(line => ({
        ...line,
        unit: { id: line.unit, name: units.get(line.unit)?.name ?? line.unit },
      })),
    })),
  })
}

export const readOverview = async (db: Db, actor: Actor, periodId: string, wanted: number | undefined) => {
  const opened = await openVersion(db, actor, periodId, wanted)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const { overview } = await findOutcome(db, period.id, version)
  return success({ ...readFrom, ...overview })
}

/** Makes a version public. It stays as it is; later changes make later versions. */
export const publishResult = async (db: Db, periodId: string, version: number, now: Date) => {
  const found = await existingPeriod(db, periodId)
  if (!found.ok) return found
  const published = await db
    .transaction()
    .execute(trx => publishVersion(trx, periodId, version, now.toISOString()))
  return published
    ? success(published)
    : failure<never>([issue('result-not-found', [], { version: String(version) })])
}
