import { failure, type Issue, type Result, success } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod, touchPeriod } from '../periods/period.repository.ts'
import { selectUnitBlocks } from '../units/unit.repository.ts'

/** What a write did: nothing is written when there are issues. */
export type Written<T> =
  | { readonly issues: readonly Issue[] }
  | { readonly value: T; readonly changed: boolean }

/** What the records of a period are checked against. */
export const readKnown = async (db: Db, periodId: string): Promise<Result<Known>> => {
  const found = await existingPeriod(db, periodId)
  if (!found.ok) return found
  const { id, startsOn, endsOn, digest } = found.value
  const { set } = await compiledCriteriaSet(db, digest)
  const blocks = await selectUnitBlocks(db, id)
  return success({
    period: { from: startsOn, to: endsOn },
    set,
    units: blocks,
    blocks,
  })
}

/** Leaves the transaction so that nothing of it stays: some records are known not to fit only once they are in. */
class Refused extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super('refused')
    this.issues = issues
  }
}

/**
 * Checks and writes inputs of a period in one transaction, one writer at a time; a write that changed
 * something makes the period's newest result stale.
 */
export const writeInputs = <T>(
  db: Db,
  periodId: string,
  write: (trx: Transaction, known: Known) => Promise<Written<T>>,
): Promise<Result<T>> =>
  db
    .transaction()
    .execute(async (trx): Promise<Result<T>> => {
      await lockPeriod(trx, periodId)
      const known = await readKnown(trx, periodId)
      if (!known.ok) return known
      const written = await write(trx, known.value)
      if ('issues' in written) throw new Refused(written.issues)
      if (written.changed) await touchPeriod(trx, periodId)
      return success(written.value)
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return failure(error.issues)
      throw error
    })
