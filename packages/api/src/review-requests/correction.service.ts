import { failure, issue, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { byPlace } from '../live/live.service.ts'
import type { LiveStandings } from '../live/live-standings.ts'
import { selectVersions } from '../periods/period.repository.ts'
import { compareVersions } from '../results/compare-versions.ts'
import { selectUnitRows } from '../results/result.repository.ts'
import { publishedIn } from './open-review.ts'
import { findRequest } from './review-request.repository.ts'

type Compared = Parameters<typeof compareVersions>[0][number]

const figuresOf = (row: Compared | undefined) =>
  row ? { total: row.totals.final, place: row.standing.place } : null

/**
 * What becoming public would change, were the period scored as it is stored now: of the unit that a request is about, and
 * of every other one. Live standings know no proposals, so none are compared.
 */
export const readCorrection = async (
  db: Db,
  live: LiveStandings,
  { period, request: id }: { readonly period: string; readonly request: string },
) => {
  const request = await findRequest(db, period, id)
  if (!request) return failure<never>([issue('review-request-not-found', [])])
  const published = publishedIn(await selectVersions(db, period))
  const { reading, isCurrent } = await live.read(period)
  const stored = published ? await selectUnitRows(db, period, published.version) : []
  const before: Compared[] = stored.map(({ summary }) => ({ ...summary, proposals: [] }))
  const after: Compared[] = [...(reading?.rows.values() ?? [])]
    .sort(byPlace)
    .map(row => ({ ...row, proposals: [] }))
  const ofUnit = (rows: readonly Compared[]) => figuresOf(rows.find(({ unit }) => unit.id === request.unit))
  return success({
    ...{ since: published?.version ?? null, isCurrent, issues: reading?.issues ?? [] },
    ...{ before: ofUnit(before), after: ofUnit(after) },
    units: after.length === 0 ? [] : compareVersions(before, after),
  })
}
