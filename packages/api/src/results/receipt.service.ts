import { failure, issue, success } from '@thidua/scoring/issues'
import type { Bundle } from '@thidua/scoring/receipt'
import type { Actor } from '../access/actor.ts'
import { findCriteriaSet } from '../criteria-sets/criteria-set.repository.ts'
import type { Db } from '../db/database.ts'
import { openVersion } from './open-version.ts'
import { findReceipt } from './result.repository.ts'

/** The receipt of a version with everything it vouches for: what `thidua verify` reads. */
export const readBundle = async (db: Db, actor: Actor, periodId: string, wanted: number | undefined) => {
  const opened = await openVersion(db, actor, periodId, wanted)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const { receipt, facts, outcome } = await findReceipt(db, period.id, version)
  const criteriaSet = await findCriteriaSet(db, readFrom.criteriaSet.digest)
  if (!receipt || !facts || !outcome || !criteriaSet)
    return failure<never>([issue('receipt-not-kept', [], { version: String(version) })])
  const bundle: Bundle = { format: 'thidua-bundle/1', receipt, criteriaSet, facts, result: outcome }
  return success({ bundle, version })
}
