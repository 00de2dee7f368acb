import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import { checkRecords, type Known, recordRooms } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import { checkInTime } from '../calendar/step-is-open.ts'
import type { Db, Transaction } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { sha256 } from '../intake/fingerprint.ts'
import { writeInputs } from '../records/write-inputs.ts'
import {
  type EnteredActivity,
  findActivityState,
  insertActivities,
  selectActivities,
  updateActivity,
} from './activity.repository.ts'
import type { Entry } from './activity.schema.ts'
import { activityOf } from './activity.service.ts'
import { activityReach, checkEntering, isWithinReach, stepsOfEntry } from './activity-reach.ts'
import { isEditable } from './activity-state.ts'
import { changedSince, type OneActivity } from './activity-step.service.ts'
import { type Resembling, resembling } from './alike.ts'

/** What a phone that sent an entry is told: enough to forget its own copy. */
export interface StoredEntry {
  readonly id: string
  readonly outcome: StoreOutcome
  readonly revision: number
  readonly status: EnteredActivity['status']
  /** SHA-256 of what is stored. */
  readonly digest: string
  /** What it resembles; null: it is another unit's. */
  readonly alike: readonly { readonly why: Resembling['why']; readonly activity: string | null }[]
}

const contentOf = ({ id, ...rest }: EnteredActivity): string =>
  JSON.stringify(
    Object.entries({ id, ...rest })
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .filter(([, value]) => value !== undefined),
  )

/** What was entered under its own id, with the page that its evidence names. */
const entryOf = (id: string, { status, ...entered }: Entry): EnteredActivity => ({
  ...activityOf({ ...entered, status: 'submitted' }),
  id,
  status,
})

const selectEntry = async (db: Db, period: string, id: string): Promise<EnteredActivity | undefined> => {
  const row = await selectActivities(db, period).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { revision: _, reason: __, ...activity } = row
  return withoutNulls(activity)
}

/** Of another unit's activity nothing is said but that it is there. */
const alikeIn = async (
  trx: Transaction,
  period: string,
  entered: EnteredActivity,
): Promise<StoredEntry['alike']> =>
  (await resembling(trx, period, entered)).map(({ why, activity: { id, unit } }) => ({
    why,
    activity: unit === entered.unit ? id : null,
  }))

const issuesIn = (activity: EnteredActivity, known: Known): Issue[] =>
  checkRecords(recordRooms.activities, [{ ...activity, status: 'submitted' }], known).map(
    ({ path, ...found }) => ({
      ...found,
      path: path.slice(1),
    }),
  )

/** What keeps other content from taking the place of a stored activity. */
const checkReplacing = async (
  trx: Transaction,
  one: OneActivity,
  stored: EnteredActivity,
  entered: EnteredActivity,
): Promise<readonly Issue[]> => {
  const state = await findActivityState(trx, one.period, one.id)
  if (!state) return []
  if (one.read !== state.revision) return [changedSince(one.id, one.read, state)]
  if (!isEditable(stored.status))
    return [issue('activity-settled', [], { activity: one.id, status: stored.status })]
  if (stored.unit !== entered.unit)
    return [issue('unit-stays', ['unit'], { activity: one.id, unit: stored.unit })]
  return stored.status !== 'draft' && entered.status === 'draft'
    ? [issue('step-not-possible', ['status'], { activity: one.id, from: stored.status, to: 'draft' })]
    : []
}

/**
 * Stores one activity under the id that its sender made. The same one sent again changes nothing and says so; other
 * content takes the place of what the sender read (`read`), as long as no verifier has decided on it.
 */
export const storeEntry = (
  db: Db,
  actor: Writer,
  one: OneActivity,
  entry: Entry,
): Promise<Result<StoredEntry>> => {
  const { period, id } = one
  const change = { actor, action: 'activity-entered', period, subject: { activity: id } } as const
  return writeInputs(db, change, async (trx, known) => {
    const entered = entryOf(id, entry)
    const reach = activityReach(actor, known)
    const beyond = checkEntering(reach, [entered]).map(({ path, ...found }) => ({
      ...found,
      path: path.slice(2),
    }))
    const issues = [...beyond, ...issuesIn(entered, known)]
    if (issues.length > 0) return { issues }
    const stored = await selectEntry(trx, period, id)
    const isSame = stored !== undefined && contentOf(stored) === contentOf(entered)
    if (stored && !isWithinReach(reach, stored)) return { issues: [issue('already-exists', [], { id })] }
    const entering = isSame ? [] : [{ unit: entered.unit, steps: stepsOfEntry(stored?.status), path: [] }]
    const time = await checkInTime(trx, actor, period, entering, known)
    if (time.issues.length > 0) return { issues: time.issues }
    if (stored !== undefined && !isSame) {
      const found = await checkReplacing(trx, one, stored, entered)
      if (found.length > 0) return { issues: found }
      await updateActivity(trx, period, entered)
    }
    if (stored === undefined) await insertActivities(trx, period, [entered], null)
    const { revision } = (await findActivityState(trx, period, id)) ?? { revision: 0 }
    const outcome = isSame ? 'already-stored' : stored === undefined ? 'new' : 'changed'
    const alike = entered.status === 'draft' ? [] : await alikeIn(trx, period, entered)
    const value = {
      id,
      outcome,
      revision,
      status: entered.status,
      digest: sha256(contentOf(entered)),
      alike,
    } as const
    const touches = entered.status !== 'draft'
    return {
      ...{ value, changed: !isSame, touches },
      told: { details: { status: entered.status, ...(time.late && { late: time.late }) } },
    }
  })
}
