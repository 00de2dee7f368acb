import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Activity, Status } from '@thidua/scoring/records'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { type Match, matchStored } from '../intake/corrections/match-stored.ts'
import { completeActivity } from '../intake/families/complete-activity.ts'
import { looseKey } from '../intake/values/text-key.ts'
import { writeInputs } from '../records/write-inputs.ts'
import { countKeptActivities, selectKeptActivities } from '../results/kept.repository.ts'
import {
  countActivities,
  deleteActivities,
  findActivityStatus,
  insertActivities,
  selectActivityPage,
  selectAlike,
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

/** A page of activities by date, with the number of all that fit: of a version, or (null) of what is stored now. */
export const listActivities = async (
  db: Db,
  period: string,
  version: number | null,
  query: ActivityQuery,
) => {
  const after = readCursor(query.after)
  if (!after.ok) return after
  const { limit } = query
  const page = { limit, after: after.value }
  const activities =
    version === null
      ? await selectActivityPage(db, period, query, page)
      : await selectKeptActivities(db, period, version, query, page)
  const last = activities.at(-1)
  return success({
    activities,
    total:
      version === null
        ? await countActivities(db, period, query)
        : await countKeptActivities(db, period, version, query),
    next: last && activities.length === limit ? cursorOf(last) : null,
  })
}

/** Its id is made of its content, as an import makes it: entered twice, it is the same activity. */
const activityOf = ({ event, ...entered }: NewActivity): Activity =>
  completeActivity({ ...entered, event: event === undefined ? undefined : looseKey(event) }).activity

/**
 * Adds activities. One that is there already is left as it is; one that means a stored activity with another value
 * takes its place; both are said so.
 */
export const storeActivities = (db: Db, period: string, entered: readonly NewActivity[]) =>
  writeInputs(db, period, async (trx, context) => {
    const issues = entered.flatMap((activity, i) => checkActivity(activity, i, context))
    if (issues.length > 0) return { issues }
    const matches: Match[] = []
    for (const part of inParts(entered.map(activityOf)))
      matches.push(...matchStored(part, await selectAlike(trx, period, part, null)))
    const unclear = matches.flatMap((match, i) =>
      match.kind === 'unclear'
        ? [
            issue('activity-unclear', ['activities', i], {
              activities: match.candidates.map(({ id }) => id).join(', '),
            }),
          ]
        : [],
    )
    if (unclear.length > 0) return { issues: unclear }
    const fresh = new Set<string>()
    for (const part of inParts(matches)) {
      const replaced = part.flatMap(match => (match.kind === 'correction' ? [match.of.id] : []))
      await deleteActivities(trx, period, replaced)
      const written = part.flatMap(({ kind, activity }) => (kind === 'stored' ? [] : [activity]))
      if (written.length === 0) continue
      for (const id of await insertActivities(trx, period, written, null)) fresh.add(id)
    }
    const unnamed = new Set(fresh)
    const value = matches.map(match => ({ id: match.activity.id, outcome: outcomeOf(match, unnamed) }))
    return { value, changed: value.some(({ outcome }) => outcome !== 'already-stored') }
  })

const outcomeOf = ({ kind, activity }: Match, unnamed: Set<string>): StoreOutcome =>
  kind === 'correction' ? 'changed' : unnamed.delete(activity.id) ? 'new' : 'already-stored'

const inParts = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / 500) }, (_, i) => items.slice(i * 500, (i + 1) * 500))

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
    const deleted = await deleteActivities(trx, period, [id])
    if (deleted.size === 0) return { issues: [issue('activity-not-found', [], { activity: id })] }
    return { value: { id }, changed: true }
  })
