import { failure, issue, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { type VisiblePeriod, visiblePeriod } from '../periods/period.service.ts'
import { compareVersions } from './compare-versions.ts'
import { selectUnitRows } from './result.repository.ts'

type Version = VisiblePeriod['versions'][number]

/** What a reader of a version would know already: the last publication before it, else the version before. */
const defaultSince = (versions: readonly Version[], version: number): Version | undefined => {
  const earlier = versions.filter(candidate => candidate.version < version)
  return earlier.find(({ publishedAt }) => publishedAt !== null) ?? earlier[0]
}

const notFound = (version: number) =>
  failure<never>([issue('result-not-found', [], { version: String(version) })])

const referenceOf = ({ period: _, revision: __, hasReceipt: ___, ...version }: Version) => version

/** What changed between two versions that the caller may see. */
export const readChanges = async (
  db: Db,
  actor: Actor,
  wanted: { readonly period: string; readonly version: number; readonly since: number | undefined },
) => {
  const found = await visiblePeriod(db, actor, wanted.period)
  if (!found.ok) return found
  const { id, title, illustrative, versions } = found.value
  const version = versions.find(candidate => candidate.version === wanted.version)
  if (!version) return notFound(wanted.version)
  const since =
    wanted.since === undefined
      ? defaultSince(versions, version.version)
      : versions.find(candidate => candidate.version === wanted.since)
  if (!since)
    return wanted.since === undefined
      ? failure<never>([issue('no-earlier-version', [], { version: String(version.version) })])
      : notFound(wanted.since)
  const rowsOf = async (of: Version) =>
    (await selectUnitRows(db, id, of.version)).map(({ summary }) => summary)
  const after = await rowsOf(version)
  const units = compareVersions(await rowsOf(since), after)
  return success({
    period: { id, title, illustrative },
    since: referenceOf(since),
    version: referenceOf(version),
    units,
    unchanged: after.length - units.filter(({ kind }) => kind !== 'removed').length,
  })
}
