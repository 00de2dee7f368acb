import { type Issue, issue, success } from '@thidua/scoring/issues'
import { type Activity, checkRecords, type Known, recordRooms } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inParts } from '../db/in-parts.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { dayCursor, readDayCursor } from '../http/cursors.ts'
import { type Match, matchStored } from '../intake/corrections/match-stored.ts'
import { completeActivity } from '../intake/families/complete-activity.ts'
import { looseKey } from '../intake/values/text-key.ts'
import { readKnown, writeInputs } from '../records/write-inputs.ts'
import { countKeptActivities, selectKeptActivities } from '../results/kept.repository.ts'
import {
  countActivities,
  deleteActivities,
  insertActivities,
  selectActivitiesById,
  selectActivityPage,
  selectAlike,
} from './activity.repository.ts'
import type { ActivityQuery, NewActivity } from './activity.schema.ts'

/** A page of activities by date, with the number of all that fit: of a version, or (null) of what is stored now. */
export const listActivities = async (
  db: Db,
  period: string,
  version: number | null,
  query: ActivityQuery,
) => {
  const after = readDayCursor(query.after)
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
    next: last && activities.length === limit ? dayCursor(last) : null,
  })
}

/** Its id is made of its content, as an import makes it: entered twice, it is the same activity. */
export const activityOf = ({ id: _, link, event, evidence = link, ...entered }: EnteredActivity) =>
  completeActivity({ ...entered, evidence, event: event === undefined ? undefined : looseKey(event) })
    .activity

type EnteredActivity = Omit<Activity, 'id'> & { readonly id?: string | undefined }

export const activityIssues = (entered: readonly NewActivity[], known: Known): Issue[] => {
  // What was entered without an id is called by its place: the same activity twice is one activity.
  const named = entered.map((activity, i) => ({ ...activity, id: activity.id ?? `#${i}` }))
  return checkRecords(recordRooms.activities, named, known).map(found => ({
    ...found,
    path: ['activities', ...found.path],
  }))
}

/** What does not fit in activities that are not to be stored, because others beside them cannot be read. */
export const checkUnstoredActivities = async (
  db: Db,
  period: string,
  entered: readonly NewActivity[],
): Promise<readonly Issue[]> => {
  const known = await readKnown(db, period)
  return known.ok ? activityIssues(entered, known.value) : []
}

/** An activity under the id of a stored one is that one, as it is or with other content. */
const matchNamed = (activity: Activity, of: Activity): Match =>
  activityOf(of).id === activity.id
    ? { kind: 'stored', activity: of }
    : { kind: 'correction', activity, of, changes: [] }

const matchEntered = async (
  trx: Transaction,
  period: string,
  entered: readonly NewActivity[],
): Promise<Match[]> => {
  const ids = entered.flatMap(({ id }) => id ?? [])
  const named = new Map((await selectActivitiesById(trx, period, ids)).map(found => [found.id, found]))
  const activities = entered.map(activityOf)
  const unnamed = activities.filter((_, i) => !named.has(entered[i]?.id ?? ''))
  const matched = matchStored(unnamed, await selectAlike(trx, period, unnamed, null))
  const matches = matched.values()
  return activities.map((activity, i) => {
    const of = named.get(entered[i]?.id ?? '')
    return of ? matchNamed(activity, of) : (matches.next().value as Match)
  })
}

/**
 * Adds activities. One that is there already is left as it is; one that means a stored activity with another value
 * takes its place; both are said so.
 */
export const storeActivities = (db: Db, actor: Writer, period: string, entered: readonly NewActivity[]) =>
  writeInputs(db, { actor, action: 'activities-stored', period }, async (trx, known) => {
    const issues = activityIssues(entered, known)
    if (issues.length > 0) return { issues }
    const matches: Match[] = []
    for (const part of inParts(entered)) matches.push(...(await matchEntered(trx, period, part)))
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
