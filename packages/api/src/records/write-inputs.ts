import { type Result, success } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import { type Change, inChange, type Written } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod, touchPeriod } from '../periods/period.repository.ts'
import { selectUnitBlocks } from '../units/unit.repository.ts'

/** What the records of a period are checked against: by its own criteria set, or by another one. */
export const readKnown = async (db: Db, periodId: string, other?: string): Promise<Result<Known>> => {
  const found = await existingPeriod(db, periodId)
  if (!found.ok) return found
  const { id, startsOn, endsOn, digest: own } = found.value
  const digest = other ?? own
  const { set } = await compiledCriteriaSet(db, digest)
  const blocks = await selectUnitBlocks(db, id)
  return success({
    period: { from: startsOn, to: endsOn },
    set,
    units: blocks,
    blocks,
  })
}

/** A change of the inputs of one period. */
export type InputChange = Change & { readonly period: string }

/** `touches` false: what changed is nothing that scoring reads. */
type WrittenInputs<T> = Written<T> & { readonly touches?: boolean }

/**
 * Checks and writes inputs of a period in one change, one writer at a time; a write that changed something makes the
 * period's newest result stale.
 */
export const writeInputs = <T>(
  db: Db,
  change: InputChange,
  write: (trx: Transaction, known: Known) => Promise<WrittenInputs<T>>,
): Promise<Result<T>> =>
  inChange(db, change, async trx => {
    await lockPeriod(trx, change.period)
    const known = await readKnown(trx, change.period)
    if (!known.ok) return { issues: known.issues }
    const written = await write(trx, known.value)
    if ('issues' in written) return written
    if (written.changed && written.touches !== false) await touchPeriod(trx, change.period)
    return written
  })
