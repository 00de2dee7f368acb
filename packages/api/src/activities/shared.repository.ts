import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { modelKinds } from '../intake/families/model-activities.ts'

/** An activity of a page or an event that other units report too. */
export interface SharedRow {
  readonly by: 'page' | 'event'
  readonly key: string
  readonly id: string
  readonly unit: string
  readonly unitName: string
  readonly date: string
  readonly kind: string
  readonly title: string | null
  readonly status: 'submitted' | 'verified'
}

/**
 * Activities of a page, or of an event, that several units report; group by group. What was rejected is decided, and
 * the units of one model share its code on purpose.
 */
export const selectShared = async (db: Db, period: string): Promise<readonly SharedRow[]> => {
  const { rows } = await sql<SharedRow>`
    with named as (
      select 'page' as by, unnest(string_to_array(link, ' ')) as key, id, unit
      from claimed_activity where period = ${period} and link is not null and status <> 'rejected'
      union
      select 'event', event, id, unit
      from claimed_activity where period = ${period} and event is not null and status <> 'rejected'
        and kind <> all(${[...modelKinds]}::text[])
    ), shared as (
      select by, key from named group by by, key having count(distinct unit) > 1
    )
    select shared.by, shared.key, activity.id, activity.unit, unit.name as "unitName",
      activity.date, activity.kind, activity.title, activity.status
    from shared
    join named on named.by = shared.by and named.key = shared.key
    join claimed_activity as activity on activity.period = ${period} and activity.id = named.id
    join unit on unit.period = ${period} and unit.id = activity.unit
    order by shared.by desc, shared.key, activity.date, activity.unit, activity.id`.execute(db)
  return rows
}
