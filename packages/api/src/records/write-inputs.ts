import { failure, type Issue, type Result, success } from '@thidua/scoring/issues'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod, touchPeriod } from '../periods/period.repository.ts'
import { selectUnitBlocks } from '../units/unit.repository.ts'
import type { InputContext } from './input-context.ts'

/** What a write did: nothing is written when there are issues. */
export type Written<T> =
  | { readonly issues: readonly Issue[] }
  | { readonly value: T; readonly changed: boolean }

const readContext = async (trx: Transaction, periodId: string): Promise<Result<InputContext>> => {
  const found = await existingPeriod(trx, periodId)
  if (!found.ok) return found
  const { id, startsOn, endsOn, digest } = found.value
  const { set } = await compiledCriteriaSet(trx, digest)
  const blocks = await selectUnitBlocks(trx, id)
  return success({
    period: { id, from: startsOn, to: endsOn },
    set,
    units: new Set(blocks.keys()),
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
  write: (trx: Transaction, context: InputContext) => Promise<Written<T>>,
): Promise<Result<T>> =>
  db
    .transaction()
    .execute(async (trx): Promise<Result<T>> => {
      await lockPeriod(trx, periodId)
      const context = await readContext(trx, periodId)
      if (!context.ok) return context
      const written = await write(trx, context.value)
      if ('issues' in written) throw new Refused(written.issues)
      if (written.changed) await touchPeriod(trx, periodId)
      return success(written.value)
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return failure(error.issues)
      throw error
    })
