import { success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import type { EvidenceFile } from '../evidence/evidence.schema.ts'
import { filesOfActivities } from '../evidence/evidence.service.ts'
import { readKnown } from '../records/write-inputs.ts'
import { activityReach, decidedPairs } from './activity-reach.ts'
import { resembling } from './alike.ts'
import { countQueue, selectEarlierReasons, selectQueue } from './verification.repository.ts'
import type { QueueQuery } from './verification.schema.ts'

type Waiting = Awaited<ReturnType<typeof selectQueue>>[number]

const alikeOf = async (db: Db, period: string, activity: Waiting) => {
  const found = await resembling(db, period, withoutNulls(activity))
  return found.map(({ why, activity: { id, unit, date, title = null, status } }) => ({
    ...{ why, activity: id, unit, date, title, status },
  }))
}

interface Item {
  readonly activity: Waiting
  readonly alike: Awaited<ReturnType<typeof alikeOf>>
  readonly files: EvidenceFile[]
  readonly returned: string | null
}

/** What waits for this verifier, with what each resembles and why it was returned before. */
export const readQueue = async (db: Db, reader: Writer, period: string, query: QueueQuery) => {
  const known = await readKnown(db, period)
  if (!known.ok) return known
  const pairs = decidedPairs(activityReach(reader, known.value), known.value)
  const { unit, kinds } = query
  const waiting = await selectQueue(db, period, { unit, kinds, pairs }, query)
  const ids = waiting.map(({ id }) => id)
  const reasons = await selectEarlierReasons(db, period, ids)
  const files = await filesOfActivities(db, period, ids)
  const counts = await countQueue(db, period, { unit, kinds: undefined, pairs })
  const isWanted = (kind: string): boolean => kinds === undefined || kinds.includes(kind)
  const items: Item[] = []
  for (const activity of waiting)
    items.push({
      activity,
      alike: await alikeOf(db, period, activity),
      files: [...(files.get(activity.id) ?? [])],
      returned: reasons.get(activity.id) ?? null,
    })
  const total = counts.reduce((sum, { kind, count }) => (isWanted(kind) ? sum + count : sum), 0)
  return success({ total, counts, items })
}
