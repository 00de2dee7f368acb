import { failure, type Issue, type Result, success } from '@thidua/scoring/issues'
import type { OpenSession, Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import type { Action } from './actions.ts'
import { insertJournal, reserveChange, selectMoment, useChange } from './journal.repository.ts'
import type { JournalActor, JournalEntry } from './journal-digest.ts'
import { keptKinds } from './kept-kinds.ts'
import { type MadeRecords, readMade } from './made-records.ts'

/** What the journal is told of a change before it is made. */
export interface Change {
  readonly actor: Writer
  readonly action: Action
  /** The period that it concerns, if it is one. */
  readonly period: string | null
  /** What it is about: `{ activity: 'hd-12' }`. */
  readonly subject?: Readonly<Record<string, string>>
  readonly reason?: string | undefined
}

/** What was done: nothing stays when there are issues. */
export type Written<T> =
  | { readonly issues: readonly Issue[] }
  | {
      readonly value: T
      /** Whether anything changed. What changed nothing is no row of the journal. */
      readonly changed: boolean
      /** What only the doing tells. */
      readonly told?: Pick<Change, 'subject'> & { readonly details?: JournalEntry['details'] }
    }

/** Leaves the transaction so that nothing of it stays: some records are known not to fit only once they are in. */
class Refused extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super('refused')
    this.issues = issues
  }
}

/** The first digits of a session's digest tell two sessions apart and are of no use to get in. */
const sessionOf = (session: OpenSession | null) => session && { session: session.digest.slice(0, 16) }

/** Who, as the journal keeps it. A program without a name is a token from before there were people. */
export const journalActor = (actor: Writer): JournalActor => {
  if (actor.kind === 'system') return { kind: 'system', id: actor.id, role: 'system' }
  const { role, session } = actor
  if (actor.kind === 'person') return { kind: 'person', id: actor.id, role, ...sessionOf(session) }
  const kind = actor.name === null ? 'token' : 'program'
  return { kind, id: actor.token, role, ...sessionOf(session) }
}

/**
 * The one way to write: a change in one transaction, with its row in the journal. The triggers of the tables refuse
 * what is written outside of one.
 */
export const inChange = <T>(
  db: Db,
  change: Change,
  work: (trx: Transaction) => Promise<Written<T>>,
): Promise<Result<T>> =>
  db
    .transaction()
    .execute(async (trx): Promise<Result<T>> => {
      const id = await reserveChange(trx)
      await useChange(trx, id)
      const written = await work(trx)
      if ('issues' in written) throw new Refused(written.issues)
      const records = await readMade(trx, keptKinds, id)
      if (written.changed || Object.keys(records).length > 0)
        await tellJournal(trx, id, { ...change, actor: journalActor(change.actor), ...written.told }, records)
      return success(written.value)
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return failure(error.issues)
      throw error
    })

interface Told extends Omit<Change, 'actor'> {
  readonly actor: JournalActor
  readonly details?: JournalEntry['details']
}

const tellJournal = async (trx: Transaction, id: string, told: Told, records: MadeRecords): Promise<void> => {
  const { actor, action, period, subject = {}, reason = null, details = {} } = told
  const at = await selectMoment(trx)
  await insertJournal(trx, { id, at, actor, action, period, subject, reason, details, records })
}

/** Does what a change would do and leaves nothing of it: what it comes to is found out by doing it. */
export const inTrial = async <T>(db: Db, work: (trx: Transaction) => Promise<T>): Promise<T> => {
  const done: T[] = []
  try {
    await db.transaction().execute(async trx => {
      await useChange(trx, await reserveChange(trx))
      done.push(await work(trx))
      throw new Refused([])
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  return done[0] as T
}

/** A part of a change that takes several transactions: its number was reserved when it began. */
export const inPartOfChange = <T>(
  db: Db,
  change: string,
  work: (trx: Transaction) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async trx => {
    await useChange(trx, change)
    return work(trx)
  })

/**
 * Ends such a change with its row in the journal, in the transaction that says so elsewhere too. What it made is read
 * before that transaction begins: nothing is added to it any more, and others are not kept waiting.
 */
export const endChange = async (
  db: Db,
  change: string,
  told: Told,
  work: (trx: Transaction) => Promise<unknown>,
): Promise<void> => {
  const records = await readMade(db, keptKinds, change)
  await db.transaction().execute(async trx => {
    await work(trx)
    await tellJournal(trx, change, told, records)
  })
}
