import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { inChange, inTrial, journalActor } from '../journal/in-change.ts'
import { newId } from '../people/new-id.ts'
import type { Services } from '../services.ts'
import { isSettingOn } from '../settings/setting.repository.ts'
import { insertPendingChange } from './pending-change.repository.ts'
import { carryOut, digestOfSeen, type PlannedChange } from './planned-change.ts'
import { type ContentOf, type PendingKind, planOf, type ValueOf } from './plans.ts'

/** What a wish comes to: it was done, or it waits for a second person under an id. */
export type Done<T> =
  | { readonly isPending: false; readonly value: T }
  | { readonly isPending: true; readonly id: string }

/** The person behind a wish: of a program whoever made its token. Nobody stands behind a token from before people. */
const personBehind = (actor: Writer): string | null => {
  if (actor.kind === 'system') return null
  return actor.kind === 'person' ? actor.id : actor.madeBy
}

const withoutSession = (actor: Writer) => {
  const { session: _, ...who } = journalActor(actor)
  return who
}

/** What stands in the way of it now, found out by doing it and leaving nothing of it. */
const tryOut = async (db: Db, planned: PlannedChange<unknown>): Promise<readonly Issue[]> => {
  const written = await inTrial(db, planned.work)
  return 'issues' in written ? written.issues : []
}

const propose = async <K extends PendingKind>(
  db: Db,
  actor: Writer,
  { kind, content, planned }: { kind: K; content: ContentOf<K>; planned: PlannedChange<ValueOf<K>> },
  now: Date,
): Promise<Result<Done<ValueOf<K>>>> => {
  const proposedBy = personBehind(actor)
  if (proposedBy === null) return failure([issue('person-needed', [])])
  const issues = await tryOut(db, planned)
  if (issues.length > 0) return failure(issues)
  const id = newId('cd')
  const { subject = {}, period, reason } = planned.change
  const change = { actor, action: 'change-proposed', period, reason } as const
  return inChange(db, { ...change, subject: { ...subject, pending: id } }, async trx => {
    const seen = await digestOfSeen(trx, planned)
    await insertPendingChange(trx, {
      ...{ id, kind, subject, content, seen, proposedBy, period: period ?? '', reason: reason ?? null },
      ...{ proposer: withoutSession(actor), proposedAt: now.toISOString() },
    })
    return { value: { isPending: true, id } as const, changed: true, told: { details: { kind, seen } } }
  })
}

/** Makes a change now or, where the installation asks for a second person, keeps it until one has approved of it. */
export const perform = async <K extends PendingKind>(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Writer,
  kind: K,
  content: ContentOf<K>,
): Promise<Result<Done<ValueOf<K>>>> => {
  const planned = await planOf(db, kind, content, now())
  if (!planned.ok) return planned
  if (planned.value.isHarmless !== true && (await isSettingOn(db, 'second-person')))
    return propose(db, actor, { kind, content, planned: planned.value }, now())
  const done = await carryOut(db, actor, planned.value)
  return done.ok ? success({ isPending: false, value: done.value }) : done
}
