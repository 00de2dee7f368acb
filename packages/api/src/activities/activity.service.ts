import { failure, type Issue, issue, success } from '@thidua/scoring/issues'
import { type Activity, checkRecords, type Known, recordRooms } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import { checkInTime } from '../calendar/step-is-open.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inParts } from '../db/in-parts.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { moveEvidence } from '../evidence/evidence.repository.ts'
import { dayCursor, readDayCursor } from '../http/cursors.ts'
import { type Match, matchStored } from '../intake/corrections/match-stored.ts'
import { completeActivity } from '../intake/families/complete-activity.ts'
import { looseKey } from '../intake/values/text-key.ts'
import type { VisiblePeriod } from '../periods/period.service.ts'
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
import type { ActivityAnswer, ActivityQuery, NewActivity } from './activity.schema.ts'
import { activityReach, checkEntering, checkReplacing, stepsOfEntry } from './activity-reach.ts'

type Page = Parameters<typeof selectActivityPage>[3]

/** Where a caller reads activities from: those of units in its sight as they are now, those of others as published. */
const sourcesOf = (db: Db, { id, sight, versions }: VisiblePeriod, query: ActivityQuery) => {
  const units = [...sight.units]
  const now = {
    page: (page: Page) => selectActivityPage(db, id, sight.isAll ? query : { ...query, units }, page),
    count: () => countActivities(db, id, sight.isAll ? query : { ...query, units }),
  }
  if (sight.isAll) return [now]
  const [published] = versions
  const inSight = units.length > 0 ? [now] : []
  if (!published) return inSight
  const kept = units.length > 0 ? { ...query, without: units } : query
  return [
    ...inSight,
    {
      page: (page: Page) => selectKeptActivities(db, id, published.version, kept, page),
      count: () => countKeptActivities(db, id, published.version, kept),
    },
  ]
}

const byDay = (a: { date: string; id: string }, b: { date: string; id: string }): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1

/** A page of the activities that a caller may read, by date, with the number of all that fit. */
export const listActivities = async (db: Db, period: VisiblePeriod, query: ActivityQuery) => {
  const after = readDayCursor(query.after)
  if (!after.ok) return after
  const { limit } = query
  const sources = sourcesOf(db, period, query)
  if (sources.length === 0) return failure<never>([issue('not-published-yet', [])])
  const found: ActivityAnswer[] = []
  let total = 0
  for (const source of sources) {
    found.push(...(await source.page({ limit, after: after.value })))
    total += await source.count()
  }
  const activities = sources.length > 1 ? found.toSorted(byDay).slice(0, limit) : found
  const last = activities.at(-1)
  return success({ activities, total, next: last && activities.length === limit ? dayCursor(last) : null })
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
    const reach = activityReach(actor, known)
    const issues = [...checkEntering(reach, entered), ...activityIssues(entered, known)]
    if (issues.length > 0) return { issues }
    const matches: Match[] = []
    for (const part of inParts(entered)) matches.push(...(await matchEntered(trx, period, part)))
    const others = checkReplacing(reach, matches)
    if (others.length > 0) return { issues: others }
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
    const entering = matches.flatMap(({ kind, activity: { unit } }, i) =>
      kind === 'stored' ? [] : [{ unit, steps: stepsOfEntry(undefined), path: ['activities', i] }],
    )
    const time = await checkInTime(trx, actor, period, entering, known)
    if (time.issues.length > 0) return { issues: time.issues }
    const fresh = new Set<string>()
    for (const part of inParts(matches)) {
      const moves = part.flatMap(match =>
        match.kind === 'correction' ? [{ from: match.of.id, to: match.activity.id }] : [],
      )
      await moveEvidence(trx, period, moves)
      await deleteActivities(
        trx,
        period,
        moves.map(({ from }) => from),
      )
      const written = part.flatMap(({ kind, activity }) => (kind === 'stored' ? [] : [activity]))
      if (written.length === 0) continue
      for (const id of await insertActivities(trx, period, written, null)) fresh.add(id)
    }
    const unnamed = new Set(fresh)
    const value = matches.map(match => ({ id: match.activity.id, outcome: outcomeOf(match, unnamed) }))
    const changed = value.some(({ outcome }) => outcome !== 'already-stored')
    return { value, changed, ...(time.late && { told: { details: { late: time.late } } }) }
  })

const outcomeOf = ({ kind, activity }: Match, unnamed: Set<string>): StoreOutcome =>
  kind === 'correction' ? 'changed' : unnamed.delete(activity.id) ? 'new' : 'already-stored'
