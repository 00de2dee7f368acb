import type { Result } from '@thidua/scoring/issues'
import { canonicalJson } from '@thidua/scoring/receipt'
import type { Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import { sha256 } from '../intake/fingerprint.ts'
import { type Change, inChange, type Written } from '../journal/in-change.ts'

/** A change that can be made now or, where a second person is asked for, once that person has approved of it. */
export interface PlannedChange<T> {
  readonly change: Omit<Change, 'actor'>
  /** What whoever wants it has seen: it is made only while that is so. Without classes and what is undefined. */
  readonly seen: (trx: Transaction) => Promise<unknown>
  /** It gives nobody anything and takes nothing from anybody, so that it takes no second person. */
  readonly isHarmless?: boolean
  readonly work: (trx: Transaction) => Promise<Written<T>>
}

/** Makes a planned change now. */
export const carryOut = <T>(db: Db, actor: Writer, { change, work }: PlannedChange<T>): Promise<Result<T>> =>
  inChange(db, { actor, ...change }, work)

export const digestOfSeen = async (trx: Transaction, planned: PlannedChange<unknown>): Promise<string> =>
  sha256(canonicalJson(await planned.seen(trx)))
