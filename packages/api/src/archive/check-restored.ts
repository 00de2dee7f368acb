import { verifyBundle } from '@thidua/scoring/receipt'
import type { Db } from '../db/database.ts'
import { readStoredBundle } from '../results/receipt.service.ts'
import { everyVersion } from '../results/result.repository.ts'
import { isIntact } from '../results/seal.repository.ts'

/** A version of a period, as people name it. */
export interface CheckedVersion {
  readonly period: string
  readonly version: number
}

export interface CheckedReceipts {
  readonly verified: number
  /** Versions from before receipts were kept. */
  readonly without: readonly CheckedVersion[]
  readonly broken: readonly CheckedVersion[]
}

/** Recomputes every stored version from its receipt, as `thidua verify` does with a file, and asks for its seals. */
export const checkReceipts = async (db: Db): Promise<CheckedReceipts> => {
  const without: CheckedVersion[] = []
  const broken: CheckedVersion[] = []
  let verified = 0
  for (const { period, version, criteriaSet } of await everyVersion(db)) {
    if (!(await isIntact(db, period, version))) {
      broken.push({ period, version })
      continue
    }
    const bundle = await readStoredBundle(db, period, version, criteriaSet)
    const checked = bundle === null ? null : verifyBundle(bundle)
    if (checked === null) without.push({ period, version })
    else if (checked.ok && checked.value.isReproduced) verified++
    else broken.push({ period, version })
  }
  return { verified, without, broken }
}
