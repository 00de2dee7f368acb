import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import type { Actor, Writer } from '../access/actor.ts'
import { checkInTime, type Late } from '../calendar/step-is-open.ts'
import type { Db, Transaction } from '../db/database.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { writeInputs } from '../records/write-inputs.ts'
import {
  deleteActivities,
  findActivityState,
  selectActivities,
  updateActivityState,
} from './activity.repository.ts'
import {
  type ActivityReach,
  activityReach,
  checkEntering,
  checkTaker,
  isWithinReach,
  stepsOfEntry,
} from './activity-reach.ts'
import { type ActivityState, checkStep, takerOf } from './activity-state.ts'

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
  reach: ActivityReach,
): Promise<Result<StoredState>> => {
  const state = await findActivityState(trx, period, id)
  // What a writer may neither enter nor decide on is told them to be absent, as it is when they read it.
  if (!state || !isWithinReach(reach, state))
    return failure([issue('activity-not-found', [], { activity: id })])
  return read === undefined || read === state.revision
    ? success(state)
    : failure([changedSince(id, read, state)])
}

/** One activity as it is stored now; one that the caller does not see is told to be absent. */
export const readActivity = async (db: Db, actor: Actor, periodId: string, id: string) => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id: period, sight } = found.value
  const activity = await selectActivities(db, period).where('id', '=', id).executeTakeFirst()
  return activity && (sight.isAll || sight.units.has(activity.unit))
    ? success(activity)
    : failure<never>([issue('activity-not-found', [], { activity: id })])
}

/** Whose step it is, and by what it is checked. */
interface Taker {
  readonly actor: Writer
  readonly known: Known
  readonly reach: ActivityReach
}

interface Taken {
  /** Null: the activity stood there already. */
  readonly from: ActivityState | null
  readonly late?: Late | undefined
}

const takeStep = async (
  trx: Transaction,
  one: OneActivity,
  step: Step,
  { actor, known, reach }: Taker,
): Promise<Result<Taken>> => {
  const before = await stateAsRead(trx, one, reach)
  if (!before.ok) return before
  const { status, reason } = step
  const from = before.value.status
  const issues = [...checkTaker(reach, before.value, status), ...checkStep(one.id, from, step)]
  if (issues.length > 0) return failure(issues)
  if (from === status) return success({ from: null })
  const isUnits = takerOf(from, status) === 'unit'
  const entering = isUnits ? [{ unit: before.value.unit, steps: stepsOfEntry(from), path: ['status'] }] : []
  const time = await checkInTime(trx, actor, one.period, entering, known)
  if (time.issues.length > 0) return failure(time.issues)
  await updateActivityState(trx, one.period, one.id, { status, reason: reason?.trim() || null })
  return success({ from, late: time.late })
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
  return writeInputs(db, change, async (trx, known) => {
    const taken = await takeStep(trx, one, step, { actor, known, reach: activityReach(actor, known) })
    if (!taken.ok) return { issues: taken.issues }
    const { from, late } = taken.value
    const told = { details: { status: step.status, ...(from && { from }), ...(late && { late }) } }
    return { value: { id, status: step.status }, changed: from !== null, told }
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
  writeInputs(db, { actor, action: 'activities-decided', period }, async (trx, known) => {
    const value: Decided[] = []
    const taker = { actor, known, reach: activityReach(actor, known) }
    let late: Late | undefined
    for (const { activity, read, ...step } of decisions) {
      const taken = await takeStep(trx, { period, id: activity, read }, step, taker)
      if (!taken.ok) value.push({ activity, outcome: 'refused', issues: taken.issues })
      else if (taken.value.from === null) value.push({ activity, outcome: 'already-so' })
      else value.push({ activity, outcome: 'done', from: taken.value.from })
      if (taken.ok) late ??= taken.value.late
    }
    const done = value.filter(({ outcome }) => outcome === 'done').length
    return { value, changed: done > 0, told: { details: { activities: done, ...(late && { late }) } } }
  })

/** Removes an activity. */
export const removeActivity = (db: Db, actor: Writer, one: OneActivity) => {
  const { period, id } = one
  return writeInputs(
    db,
    { actor, action: 'activity-removed', period, subject: { activity: id } },
    async (trx, known) => {
      const reach = activityReach(actor, known)
      const before = await stateAsRead(trx, one, reach)
      if (!before.ok) return { issues: before.issues }
      const [beyond] = checkEntering(reach, [before.value])
      if (beyond) return { issues: [{ ...beyond, path: [] }] }
      const { unit, status } = before.value
      const entering = [{ unit, steps: stepsOfEntry(status), path: [] }]
      const time = await checkInTime(trx, actor, period, entering, known)
      if (time.issues.length > 0) return { issues: time.issues }
      await deleteActivities(trx, period, [id])
      const told = time.late && { told: { details: { late: time.late } } }
      return { value: { id }, changed: true, touches: isClaimed(status), ...told }
    },
  )
}
