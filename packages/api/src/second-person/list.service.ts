import type { z } from '@hono/zod-openapi'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { grantAnswer, selectGrantsOf, selectListedUnits } from '../people/grant.repository.ts'
import type { NewGrant } from '../people/people.schema.ts'
import {
  findPendingChange,
  type PendingChangeRow,
  selectPendingChanges,
} from './pending-change.repository.ts'
import type { pendingChangeSchema } from './pending-change.schema.ts'
import { expiryOf, stateOn } from './pending-state.ts'
import type { ContentOf, PendingKind } from './plans.ts'

type Answer = z.output<typeof pendingChangeSchema>
type Told = Pick<Answer, 'name' | 'login' | 'grants' | 'rows' | 'note'>

const nothing: Told = { name: null, login: null, grants: [], rows: null, note: null }

/** What of the content a second person has to see. It is gone once the change is settled. */
const toldOf = async (db: Db, row: PendingChangeRow): Promise<Told> => {
  if (row.content === null) return nothing
  const kind = row.kind as PendingKind
  const contentAs = <K extends PendingKind>(_: K) => row.content as unknown as ContentOf<K>
  const names = async (grants: readonly NewGrant[]): Promise<Answer['grants']> => {
    const units = grants.some(({ unit }) => unit !== null) ? await selectListedUnits(db) : []
    return grants.map(grant => ({
      ...{ ...grant, id: '', criteria: grant.criteria && [...grant.criteria] },
      unitName: units.find(({ id }) => id === grant.unit)?.name ?? null,
    }))
  }
  switch (kind) {
    case 'grant-given':
      return { ...nothing, grants: await names([contentAs(kind).grant]) }
    case 'grant-ended': {
      const { person, grant } = contentAs(kind)
      const held = await selectGrantsOf(db, [person])
      return { ...nothing, grants: held.filter(({ id }) => id === grant).map(grantAnswer) }
    }
    case 'person-added': {
      const { name, login, grants } = contentAs(kind)
      return { ...nothing, name, login, grants: await names(grants) }
    }
    case 'person-ended': {
      const held = await selectGrantsOf(db, [contentAs(kind).person])
      return { ...nothing, grants: held.map(grantAnswer) }
    }
    case 'unit-handed-over': {
      const { to } = contentAs(kind)
      if ('person' in to) return nothing
      return { ...nothing, name: to.name, login: to.login }
    }
    case 'people-imported':
      return { ...nothing, rows: contentAs(kind).rows.length }
    case 'finalised':
      return { ...nothing, note: contentAs(kind).changeReason ?? null }
    case 'setting-changed':
      return nothing
  }
}

/** Who asks: a proposal of their own they cannot decide on. */
export const askerOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

const answerOf = async (db: Db, row: PendingChangeRow, asker: string | null, now: Date): Promise<Answer> => ({
  ...{ id: row.id, kind: row.kind as PendingKind, state: stateOn(row, now), subject: { ...row.subject } },
  ...{ period: row.period === '' ? null : row.period, periodTitle: row.periodTitle },
  ...{ personName: row.personName, reason: row.reason, proposer: { ...row.proposer } },
  ...{
    proposedAt: row.proposedAt,
    expiresAt: expiryOf(row.proposedAt),
    isOwn: row.proposedBy === asker,
  },
  ...{ decidedAt: row.decidedAt, deciderName: row.deciderName, answer: row.answer },
  ...(await toldOf(db, row)),
})

export const readPendingChange = async (
  db: Db,
  id: string,
  asker: string | null,
  now: Date,
): Promise<Result<Answer>> => {
  const row = await findPendingChange(db, id)
  return row ? success(await answerOf(db, row, asker, now)) : failure([issue('pending-change-not-found', [])])
}

/** What waits, what expired unnoticed, and what was settled last. */
export const listPendingChanges = async (db: Db, asker: string | null, now: Date) => {
  const { waiting, settled } = await selectPendingChanges(db)
  const all: Answer[] = []
  for (const row of [...waiting, ...settled]) all.push(await answerOf(db, row, asker, now))
  return {
    waiting: all.filter(({ state }) => state === 'waiting'),
    settled: all.filter(({ state }) => state !== 'waiting'),
  }
}
