import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Activity, Status } from '@thidua/scoring/records'
import type { Db } from '../db/database.ts'
import { completeActivity } from '../intake/families/complete-activity.ts'
import { looseKey } from '../intake/values/text-key.ts'
import { writeInputs } from '../records/write-inputs.ts'
import {
  countActivities,
  deleteActivity,
  findActivityStatus,
  insertActivities,
  selectActivityPage,
  updateActivityStatus,
} from './activity.repository.ts'
import type { ActivityQuery, NewActivity } from './activity.schema.ts'
import { checkActivity } from './check-activity.ts'

const cursorOf = ({ date, id }: { readonly date: string; readonly id: string }): string => `${date}~${id}`

const readCursor = (text: string | undefined): Result<{ date: string; id: string } | null> => {
  if (text === undefined) return success(null)
  const [, date, id] = /^(\d{4}-\d{2}-\d{2})~(\P{Cc}+)$/u.exec(text) ?? []
  return date === undefined || id === undefined
    ? failure([issue('invalid-cursor', ['after'])])
    : success({ date, id })
}

/** A page of activities by date, with the number of all that fit. */
export const listActivities = async (db: Db, period: string, query: ActivityQuery) => {
  const after = readCursor(query.after)
  if (!after.ok) return after
  const { limit } = query
  const activities = await selectActivityPage(db, period, query, { limit, after: after.value })
  const last = activities.at(-1)
  return success({
    activities,
    total: await countActivities(db, period, query),
    next: last && activities.length === limit ? cursorOf(last) : null,
  })
}

/** Its id is made of its content, as an import makes it: entered twice, it is the same activity. */
const activityOf = ({ event, ...entered }: NewActivity): Activity =>
  completeActivity({ ...entered, event: event === undefined ? undefined : looseKey(event) }).activity

/** Adds activities; one that is there already is left as it is, and said so. */
export const storeActivities = (db: Db, period: string, entered: readonly NewActivity[]) =>
  writeInputs(db, period, async (trx, context) => {
    const issues = entered.flatMap((activity, i) => checkActivity(activity, i, context))
    if (issues.length > 0) return { issues }
    const activities = entered.map(activityOf)
    const fresh = new Set<string>()
    for (let start = 0; start < activities.length; start += 500) {
      const part = activities.slice(start, start + 500)
      for (const id of await insertActivities(trx, period, part, null)) fresh.add(id)
    }
    const unnamed = new Set(fresh)
    const value = activities.map(({ id }) => ({
      id,
      outcome: unnamed.delete(id) ? ('new' as const) : ('already-stored' as const),
    }))
    return { value, changed: fresh.size > 0 }
  })

/** Accepts or rejects an activity, or takes that back. */
export const changeActivityStatus = (db: Db, period: string, id: string, status: Status) =>
  writeInputs(db, period, async trx => {
    const before = await findActivityStatus(trx, period, id)
    if (before === null) return { issues: [issue('activity-not-found', [], { activity: id })] }
    await updateActivityStatus(trx, period, id, status)
    return { value: { id, status }, changed: before !== status }
  })

export const removeActivity = (db: Db, period: string, id: string) =>
  writeInputs(db, period, async trx => {
    const before = await findActivityStatus(trx, period, id)
    if (before === null) return { issues: [issue('activity-not-found', [], { activity: id })] }
    await deleteActivity(trx, period, id)
    return { value: { id }, changed: true }
  })
