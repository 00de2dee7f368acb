import { type Kysely, type Migration, sql } from 'kysely'

/** Sign-ons whose browser is at the provider, since when an identity is linked, and who told the person of a session. */
const statements = [
  `create table started_sign_on (
    digest char(64) primary key,
    state text not null,
    nonce text not null,
    verifier text not null,
    purpose text collate "C" not null,
    person text collate "C" references person,
    session char(64),
    link char(64),
    back text,
    expires_at timestamptz not null
  )`,
  'alter table person_identity add column linked_at timestamptz not null default now()',
  'create index person_identity_by_person on person_identity (person)',
  'alter table session add column signed_on_by text',
]

export const singleSignOn: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
