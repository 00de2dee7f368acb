import { type CompiledCriteria, compileCriteria } from '@thidua/scoring'
import { type CriteriaSet, type DecidingDays, setInForce } from '@thidua/scoring/criteria'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { inChange } from '../journal/in-change.ts'
import type { CheckedSet } from './criteria-body.ts'
import {
  decisionOf,
  findCriteriaSet,
  findDecision,
  insertCriteriaSet,
  selectListed,
} from './criteria-set.repository.ts'

/** A criteria set as other answers name it. */
export const referenceOf = (digest: string, set: CriteriaSet) => ({
  id: set.id,
  version: set.version,
  digest,
  title: set.title,
  illustrative: set.illustrative ?? null,
})

/** Keeps a criteria set that was checked. What is kept is never changed; a change is another set. */
export const installCriteriaSet = async (db: Db, actor: Writer, checked: Result<CheckedSet>) => {
  if (!checked.ok) return checked
  const { set, digest } = checked.value
  const { id, version } = set
  const subject = { criteriaSet: digest }
  const installed = await inChange(
    db,
    { actor, action: 'criteria-set-installed', period: null, subject },
    async trx => {
      const created = await insertCriteriaSet(trx, digest, set)
      return { value: created, changed: created, told: { details: { id, version } } }
    },
  )
  if (!installed.ok) return installed
  return success({ ...referenceOf(digest, set), created: installed.value }, checked.warnings)
}

/** The installed sets; with the days of a period only those that apply to it, one version of each. */
export const listCriteriaSets = async (db: Db, days?: DecidingDays) => {
  const rows = await selectListed(db).execute()
  const applying = days === undefined ? undefined : await digestsInForce(db, rows, days)
  return rows
    .filter(({ digest }) => applying?.has(digest) ?? true)
    .map(({ decision, decidedOn, ...row }) => ({
      ...row,
      title: row.title as NonNullable<typeof row.title>,
      decision: decisionOf({ decision, decidedOn }),
    }))
}

type Listed = Awaited<ReturnType<ReturnType<typeof selectListed>['execute']>>

const digestsInForce = async (db: Db, rows: Listed, days: DecidingDays): Promise<ReadonlySet<string>> => {
  const digests = new Set<string>()
  for (const versions of groupRows(rows, ({ id }) => id).values()) {
    const sets = new Map<CriteriaSet, string>()
    // Of two that begin on one day the first asked counts: the newest version, the copy installed last.
    for (const { digest } of versions) {
      const set = await findCriteriaSet(db, digest)
      if (set) sets.set(set, digest)
    }
    const found = setInForce([...sets.keys()], days)
    const digest = found.ok ? sets.get(found.value) : undefined
    if (digest !== undefined) digests.add(digest)
  }
  return digests
}

export const readCriteriaSet = async (db: Db, digest: string): Promise<Result<CriteriaSet>> => {
  const set = await findCriteriaSet(db, digest)
  return set ? success(set) : failure([issue('criteria-set-not-found', [], { digest })])
}

/** A set with everything that is said about it. */
export const describeCriteriaSet = async (db: Db, digest: string) => {
  const set = await readCriteriaSet(db, digest)
  if (!set.ok) return set
  const decision = await findDecision(db, digest)
  return success({ reference: referenceOf(digest, set.value), decision, set: set.value })
}

/** Compiled sets by digest. A digest stands for one content for ever, so an entry never goes out of date. */
const compiledSets = new Map<string, CompiledCriteria>()
const mostCompiledSets = 16

/** The compiled set that a stored period refers to. */
export const compiledCriteriaSet = async (db: Db, digest: string): Promise<CompiledCriteria> => {
  const known = compiledSets.get(digest)
  if (known) return known
  const set = await findCriteriaSet(db, digest)
  if (!set) throw new Error(`criteria set ${digest} is referred to but not stored`)
  const compiled = compileCriteria(set)
  if (compiledSets.size >= mostCompiledSets) compiledSets.delete(compiledSets.keys().next().value as string)
  compiledSets.set(digest, compiled)
  return compiled
}
