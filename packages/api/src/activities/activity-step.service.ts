import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import { writeInputs } from '../records/write-inputs.ts'
import {
  deleteActivities,
  findActivityState,
  selectActivities,
  updateActivityState,
} from './activity.repository.ts'
import { type ActivityState, checkStep } from './activity-state.ts'

/** One activity; `read` is the revision that the caller saw, if it says so. */
export interface OneActivity {
  readonly period: string
  readonly id: string
  readonly read: number | undefined
}

/** A step from where an activity stands. */
export interface Step {
  readonly status: ActivityState
  readonly reason?: string | undefined
}

type StoredState = NonNullable<Awaited<ReturnType<typeof findActivityState>>>

/** Says that somebody changed an activity after it was read. */
export const changedSince = (
  id: string,
  read: number | undefined,
  { revision, status, at }: Pick<StoredState, 'revision' | 'status' | 'at'>,
): Issue => {
  const stored = { stored: String(revision), status, at: at ?? '' }
  return issue('record-changed', [], { activity: id, read: String(read ?? ''), ...stored })
}

/** The activity as it stands, unless it is not there or is no longer what the caller read. */
const stateAsRead = async (
  trx: Transaction,
  { period, id, read }: OneActivity,
): Promise<Result<StoredState>> => {
  const state = await findActivityState(trx, period, id)
  if (!state) return failure([issue('activity-not-found', [], { activity: id })])
  return read === undefined || read === state.revision
    ? success(state)
    : failure([changedSince(id, read, state)])
}

export const readActivity = async (db: Db, period: string, id: string) => {
  const activity = await selectActivities(db, period).where('id', '=', id).executeTakeFirst()
  return activity ? success(activity) : failure<never>([issue('activity-not-found', [], { activity: id })])
}

/** What becomes of one step; null: the activity stood there already. */
const takeStep = async (
  trx: Transaction,
  one: OneActivity,
  step: Step,
): Promise<Result<ActivityState | null>> => {
  const before = await stateAsRead(trx, one)
  if (!before.ok) return before
  const { status, reason } = step
  const from = before.value.status
  const issues = checkStep(one.id, from, step)
  if (issues.length > 0) return failure(issues)
  if (from === status) return success(null)
  await updateActivityState(trx, one.period, one.id, { status, reason: reason?.trim() || null })
  return success(from)
}

/** Whether scoring reads anything else after a step. */
const isClaimed = (state: ActivityState): boolean => state !== 'draft' && state !== 'voided'

/** Takes one activity from one state to another: submits, decides, returns, voids, or takes that back. */
export const changeActivityState = (db: Db, actor: Writer, one: OneActivity, step: Step) => {
  const { period, id } = one
  const change = {
    actor,
    action: 'activity-decided',
    period,
    subject: { activity: id },
    reason: step.reason,
  } as const
  return writeInputs(db, change, async trx => {
    const taken = await takeStep(trx, one, step)
    if (!taken.ok) return { issues: taken.issues }
    const told = { details: { status: step.status, ...(taken.value && { from: taken.value }) } }
    return { value: { id, status: step.status }, changed: taken.value !== null, told }
  })
}

export interface Decision extends Step {
  readonly activity: string
  readonly read?: number | undefined
}

/** What became of one of many decisions; those that were refused keep nobody else's from being stored. */
export interface Decided {
  readonly activity: string
  readonly outcome: 'done' | 'already-so' | 'refused'
  /** Where it stood before, so that the step can be taken back. */
  readonly from?: ActivityState
  readonly issues?: readonly Issue[]
}

/** Takes many steps in one change. The same ones sent again change nothing and say so. */
export const decideActivities = (
  db: Db,
  actor: Writer,
  period: string,
  decisions: readonly Decision[],
): Promise<Result<Decided[]>> =>
  writeInputs(db, { actor, action: 'activities-decided', period }, async trx => {
    const value: Decided[] = []
    for (const { activity, read, ...step } of decisions) {
      const taken = await takeStep(trx, { period, id: activity, read }, step)
      if (!taken.ok) value.push({ activity, outcome: 'refused', issues: taken.issues })
      else if (taken.value === null) value.push({ activity, outcome: 'already-so' })
      else value.push({ activity, outcome: 'done', from: taken.value })
    }
    const done = value.filter(({ outcome }) => outcome === 'done').length
    return { value, changed: done > 0, told: { details: { activities: done } } }
  })

/** Removes an activity. */
export const removeActivity = (db: Db, actor: Writer, one: OneActivity) => {
  const { period, id } = one
  return writeInputs(
    db,
    { actor, action: 'activity-removed', period, subject: { activity: id } },
    async trx => {
      const before = await stateAsRead(trx, one)
      if (!before.ok) return { issues: before.issues }
      await deleteActivities(trx, period, [id])
      return { value: { id }, changed: true, touches: isClaimed(before.value.status) }
    },
  )
}
