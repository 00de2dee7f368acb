import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
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

/** What waits for a verifier, with what each resembles and why it was returned before. */
export const readQueue = async (db: Db, period: string, query: QueueQuery) => {
  const waiting = await selectQueue(db, period, query, query)
  const reasons = await selectEarlierReasons(
    db,
    period,
    waiting.map(({ id }) => id),
  )
  const { unit } = query
  const counts = await countQueue(db, period, { unit, kinds: undefined })
  const isWanted = (kind: string): boolean => query.kinds === undefined || query.kinds.includes(kind)
  const items: { activity: Waiting; alike: Awaited<ReturnType<typeof alikeOf>>; returned: string | null }[] =
    []
  for (const activity of waiting)
    items.push({
      activity,
      alike: await alikeOf(db, period, activity),
      returned: reasons.get(activity.id) ?? null,
    })
  const total = counts.reduce((sum, { kind, count }) => (isWanted(kind) ? sum + count : sum), 0)
  return { total, counts, items }
}
