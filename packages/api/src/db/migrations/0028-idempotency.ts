import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Requests that were sent with a key of the caller's, and how they were answered: sent again, they are answered and not
 * done again. The key and the request stand as digests. No answer yet: it runs, or broke off.
 */
const statements = [
  `create table idempotency_key (
    key char(64) primary key,
    request char(64) not null,
    status integer,
    headers jsonb,
    body text,
    created_at timestamptz not null default now()
  )`,
  'create index idempotency_key_by_age on idempotency_key (created_at)',
]

export const idempotency: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
