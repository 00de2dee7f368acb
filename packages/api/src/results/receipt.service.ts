import { failure, issue, success } from '@thidua/scoring/issues'
import type { Bundle } from '@thidua/scoring/receipt'
import type { Actor } from '../access/actor.ts'
import { findCriteriaSet } from '../criteria-sets/criteria-set.repository.ts'
import type { Db } from '../db/database.ts'
import { openVersion } from './open-version.ts'
import { findReceipt } from './result.repository.ts'

/** What is stored of a version as a bundle, whoever asks; null for a version from before receipts were kept. */
export const readStoredBundle = async (
  db: Db,
  period: string,
  version: number,
  setDigest: string,
): Promise<Bundle | null> => {
  const { receipt, facts, outcome } = await findReceipt(db, period, version)
  const criteriaSet = await findCriteriaSet(db, setDigest)
  if (!receipt || !facts || !outcome || !criteriaSet) return null
  return { format: 'thidua-bundle/1', receipt, criteriaSet, facts, result: outcome }
}

/** The receipt of a version with everything it vouches for: what `thidua verify` reads. */
export const readBundle = async (db: Db, actor: Actor, periodId: string, wanted: number | undefined) => {
  const opened = await openVersion(db, actor, periodId, wanted)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const bundle = await readStoredBundle(db, period.id, version, readFrom.criteriaSet.digest)
  if (bundle === null) return failure<never>([issue('receipt-not-kept', [], { version: String(version) })])
  return success({ bundle, version })
}
