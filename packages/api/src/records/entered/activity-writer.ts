import { issue } from '@thidua/scoring/issues'
import { updateActivityState, writeActivity } from '../../activities/activity.repository.ts'
import { newActivitiesSchema } from '../../activities/activity.schema.ts'
import { activityIssues, activityOf } from '../../activities/activity.service.ts'
import { type ActivityState, isEditable } from '../../activities/activity-state.ts'
import { requestIssues } from '../../http/request-issues.ts'
import { deleteEntered, findEntered, type Values } from '../entered.repository.ts'
import type { RecordWriter } from '../record-writer.ts'
import { activities } from './activity.ts'

/** What was typed of an activity; the rest follows from it. */
const typedOf = ({ quantity, ...values }: Values) =>
  Object.fromEntries(
    [...Object.entries(values), ['quantity', quantity ?? undefined] as const].filter(
      ([name]) => !activities.derived.some(derived => derived === name),
    ),
  )
const read = (values: Values) => newActivitiesSchema.safeParse({ activities: [typedOf(values)] })

/**
 * Its id is made of its content, so another content moves it. One whose content stays keeps the id that it has: a file
 * may have stated the same twice.
 */
export const activityWriter: RecordWriter = {
  // What was submitted once is never erased.
  remove: async (trx, period, key, reason) => {
    const id = key[0] as string
    const stored = await findEntered(trx, activities, period, key)
    if (stored?.values.status === 'draft') await deleteEntered(trx, activities, period, key)
    else await updateActivityState(trx, period, id, { status: 'voided', reason })
  },
  store: async (trx, { period, values, former, known }) => {
    const sent = read(values)
    if (!sent.success)
      return { issues: requestIssues(sent.error).map(found => ({ ...found, path: found.path.slice(2) })) }
    const entered = sent.data.activities
    const issues = activityIssues(entered, known)
    if (issues.length > 0) return { issues: issues.map(found => ({ ...found, path: found.path.slice(2) })) }
    const activity = activityOf(entered[0]!)
    const status = (former?.values.status ?? 'submitted') as ActivityState
    if (former !== null && !isEditable(status))
      return { issues: [issue('activity-settled', [], { activity: former.key[0] as string, status })] }
    const before = former === null ? undefined : read(former.values)
    const isSame = before?.success === true && activityOf(before.data.activities[0]!).id === activity.id
    const id = isSame && former !== null ? (former.key[0] as string) : activity.id
    const isMoved = former === null || id !== former.key[0]
    if (isMoved && (await findEntered(trx, activities, period, [id])))
      return { issues: [issue('already-exists', ['title'], { id: activity.title ?? id })] }
    if (former !== null && isMoved) await deleteEntered(trx, activities, period, former.key)
    await writeActivity(trx, period, { ...activity, id, status })
    return { key: [id], warnings: [] }
  },
}
