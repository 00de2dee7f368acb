import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/** Changes that wait for a second person. What they would do is kept until that is settled, and in no past revision. */
const statement = `create table pending_change (
  id text collate "C" primary key,
  period text collate "C" not null default '',
  kind text collate "C" not null,
  subject jsonb not null,
  reason text,
  content jsonb,
  seen char(64) not null,
  proposer jsonb not null,
  proposed_by text collate "C" not null,
  proposed_at text collate "C" not null,
  state text collate "C" not null,
  decided_by text collate "C",
  decided_at text collate "C",
  answer text
)`

export const secondPerson: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(statement).execute(db)
    const kind = { table: 'pending_change', key: ['id'], personal: ['reason', 'answer'], left: ['content'] }
    await keepRevisions(db, kind, '0')
  },
}
