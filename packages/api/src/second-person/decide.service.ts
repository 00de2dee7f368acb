import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Transaction } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import type { MadeLink } from '../people/one-time-link.service.ts'
import type { Services } from '../services.ts'
import {
  findPendingChange,
  lockPendingChange,
  type PendingChangeRow,
  settlePendingChange,
} from './pending-change.repository.ts'
import { stateOn } from './pending-state.ts'
import { digestOfSeen } from './planned-change.ts'
import { type ContentOf, type PendingKind, planOf } from './plans.ts'

type Host = Pick<Services, 'db' | 'now'>
type Decider = Extract<Writer, { readonly kind: 'person' }>

/** Why this person may not decide on it now. */
const deciderIssues = (
  row: Pick<PendingChangeRow, 'state' | 'proposedBy' | 'proposedAt'>,
  actor: Decider,
  now: Date,
  isWithdrawal = false,
): Issue[] => {
  const state = stateOn(row, now)
  if (state === 'expired' && !isWithdrawal) return [issue('pending-change-expired', [])]
  if (state !== 'waiting' && state !== 'expired') return [issue('pending-change-settled', [])]
  const isOwn = row.proposedBy === actor.id
  if (isWithdrawal) return isOwn ? [] : [issue('pending-change-of-another', [])]
  return isOwn ? [issue('own-pending-change', [])] : []
}

const decidable = async (
  { db, now }: Host,
  actor: Writer,
  id: string,
  isWithdrawal = false,
): Promise<Result<{ readonly row: PendingChangeRow; readonly decider: Decider }>> => {
  if (actor.kind !== 'person') return failure([issue('person-needed', [])])
  const row = await findPendingChange(db, id)
  if (!row) return failure([issue('pending-change-not-found', [])])
  const issues = deciderIssues(row, actor, now(), isWithdrawal)
  return issues.length > 0 ? failure(issues) : success({ row, decider: actor })
}

interface Locking {
  readonly id: string
  readonly decider: Decider
  readonly now: Date
  readonly isWithdrawal?: boolean
}

/** What was seen when it was proposed, if it still waits for this person; nobody else decides meanwhile. */
const lockAndCheck = async (
  trx: Transaction,
  { id, decider, now, isWithdrawal = false }: Locking,
): Promise<Result<{ readonly seen: string }>> => {
  const locked = await lockPendingChange(trx, id)
  if (!locked) return failure([issue('pending-change-not-found', [])])
  const issues = deciderIssues(locked, decider, now, isWithdrawal)
  return issues.length > 0 ? failure(issues) : success({ seen: locked.seen })
}

/** Ends a proposal without doing what it wants; whoever proposed it is told, unless they end it themself. */
const settle = (
  { db, now: clock }: Host,
  decider: Decider,
  row: PendingChangeRow,
  how: {
    readonly state: 'declined' | 'withdrawn' | 'closed'
    readonly answer: string | null
    readonly codes?: readonly string[]
  },
): Promise<Result<void>> => {
  const { state, answer, codes } = how
  const now = clock()
  const { id, kind, proposedBy } = row
  const action = `change-${state}` as const
  const subject = { pending: id, person: proposedBy }
  const change = { actor: decider, action, period: row.period || null, subject, reason: answer ?? undefined }
  return inChange(db, change, async trx => {
    const found = await lockAndCheck(trx, { id, decider, now, isWithdrawal: state === 'withdrawn' })
    if (!found.ok) return { issues: found.issues }
    await settlePendingChange(trx, id, { state, answer, decidedBy: decider.id, decidedAt: now.toISOString() })
    const details = { kind, proposedBy: row.proposer, ...(codes && { codes }) }
    return { value: undefined, changed: true, told: { details } }
  })
}

/** What is wrong with the decision, and not with the change: the proposal goes on waiting, or was settled by somebody. */
const isOfDecision = ({ code }: Issue): boolean => code.includes('pending-change')

/** The link that a change made, for whoever approved of it to hand on. */
const linkIn = (value: unknown): MadeLink | null =>
  typeof value === 'object' && value !== null && 'link' in value ? (value.link as MadeLink | null) : null

/** Does just what was proposed, once, if it is still possible and what was seen is still so; else the proposal closes. */
export const approveChange = async (
  host: Host,
  actor: Writer,
  id: string,
): Promise<Result<MadeLink | null>> => {
  const { db, now: clock } = host
  const found = await decidable(host, actor, id)
  if (!found.ok) return found
  const { row, decider } = found.value
  const now = clock()
  const close = async (issues: readonly Issue[]): Promise<Result<never>> => {
    const codes = issues.map(({ code }) => code)
    await settle(host, decider, row, { state: 'closed', answer: null, codes })
    return failure([issue('change-overtaken', []), ...issues])
  }
  const kind = row.kind as PendingKind
  const planned = await planOf(db, kind, row.content as ContentOf<PendingKind>, now)
  if (!planned.ok) return close(planned.issues)
  const done = await inChange(db, { actor: decider, ...planned.value.change }, async trx => {
    const checked = await lockAndCheck(trx, { id, decider, now })
    if (!checked.ok) return { issues: checked.issues }
    if ((await digestOfSeen(trx, planned.value)) !== checked.value.seen)
      return { issues: [issue('seen-otherwise', [])] }
    const written = await planned.value.work(trx)
    if ('issues' in written) return written
    const decidedAt = now.toISOString()
    await settlePendingChange(trx, id, {
      state: 'carried-out',
      answer: null,
      decidedBy: decider.id,
      decidedAt,
    })
    const details = { ...written.told?.details, pending: id, proposedBy: row.proposer }
    return { value: linkIn(written.value), changed: true, told: { ...written.told, details } }
  })
  return done.ok || done.issues.some(isOfDecision) ? done : close(done.issues)
}

/** A second person says no, and why. */
export const declineChange = async (
  host: Host,
  actor: Writer,
  id: string,
  answer: string,
): Promise<Result<void>> => {
  const found = await decidable(host, actor, id)
  return found.ok ? settle(host, found.value.decider, found.value.row, { state: 'declined', answer }) : found
}

/** Whoever proposed it wants it no more. */
export const withdrawChange = async (host: Host, actor: Writer, id: string): Promise<Result<void>> => {
  const found = await decidable(host, actor, id, true)
  return found.ok
    ? settle(host, found.value.decider, found.value.row, { state: 'withdrawn', answer: null })
    : found
}
