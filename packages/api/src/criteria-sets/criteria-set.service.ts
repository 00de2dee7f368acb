import { type CompiledCriteria, compileCriteria } from '@thidua/scoring'
import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { digestCriteriaSet } from '@thidua/scoring/receipt'
import type { Db } from '../db/database.ts'
import { findCriteriaSet, insertCriteriaSet, selectReference } from './criteria-set.repository.ts'
import { findZeroCharacter } from './zero-character.ts'

/** A criteria set as other answers name it. */
export const referenceOf = (digest: string, set: CriteriaSet) => ({
  id: set.id,
  version: set.version,
  digest,
  title: set.title,
  illustrative: set.illustrative ?? null,
})

/** Checks and keeps a criteria set. What is kept is never changed; a change is another set. */
export const installCriteriaSet = async (db: Db, document: unknown) => {
  const zero = findZeroCharacter(document)
  if (zero !== undefined) return failure<never>([issue('zero-character', zero)])
  const parsed = parseCriteriaSet(document)
  if (!parsed.ok) return parsed
  const digest = digestCriteriaSet(parsed.value)
  const created = await insertCriteriaSet(db, digest, parsed.value)
  return success({ ...referenceOf(digest, parsed.value), created }, parsed.warnings)
}

export const listCriteriaSets = async (db: Db) => {
  const rows = await selectReference(db)
    .orderBy('id')
    .orderBy('version', 'desc')
    .orderBy('installedAt')
    .execute()
  return rows.map(row => ({ ...row, title: row.title as NonNullable<typeof row.title> }))
}

export const readCriteriaSet = async (db: Db, digest: string): Promise<Result<CriteriaSet>> => {
  const set = await findCriteriaSet(db, digest)
  return set ? success(set) : failure([issue('criteria-set-not-found', [], { digest })])
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
