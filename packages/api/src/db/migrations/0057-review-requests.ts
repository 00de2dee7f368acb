import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/** What somebody asks to be looked at again while a version is provisional, and the answer. */
const statements = [
  `create table review_request (
    period text collate "C" not null references period on delete cascade,
    id text collate "C" not null,
    code_digest char(64) not null,
    version integer not null,
    unit text collate "C" not null,
    criterion text collate "C",
    wish text not null,
    why text not null,
    link text,
    filed_on date not null,
    filed_by text collate "C" not null check (filed_by in ('unit', 'public', 'committee')),
    state text collate "C" not null check (state in ('open', 'accepted', 'partly', 'declined')),
    answer text,
    answered_on date,
    primary key (period, id),
    check ((state = 'open') = (answer is null) and (answer is null) = (answered_on is null))
  )`,
  'create index review_request_code on review_request (code_digest)',
]

export const reviewRequests: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
    const personal = ['wish', 'why', 'link', 'answer']
    await keepRevisions(db, { table: 'review_request', key: ['id'], personal }, '0')
  },
}
