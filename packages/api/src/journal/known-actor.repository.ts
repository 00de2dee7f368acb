import { type RawBuilder, sql } from 'kysely'
import type { JournalActor } from './journal-digest.ts'

/** An actor as it is shown: the journal keeps ids, and a name only as long as there is one. */
export interface KnownActor extends JournalActor {
  readonly name?: string
}

/** What holds an actor, with the name that it has now. Example: `knownActor(sql.ref('j.actor'))`. */
export const knownActor = (actor: RawBuilder<unknown>): RawBuilder<KnownActor> => {
  return sql<KnownActor>`jsonb_strip_nulls(${actor} || jsonb_build_object('name', case ${actor} ->> 'kind'
    when 'person' then (select name from person where person.id = ${actor} ->> 'id')
    when 'program' then (select name from token where token.id::text = ${actor} ->> 'id') end))`
}
