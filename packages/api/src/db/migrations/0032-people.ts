import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/**
 * People, what they may do, and how they come in. Persons, grants and settings are of no one period unless they say
 * so: their period is then empty. Secrets are digests, and none of them has revisions.
 */
const statements = [
  'create table province (id text collate "C" primary key, name text not null)',
  'alter table period add column province text collate "C" references province',
  `create table person (
    id text collate "C" primary key,
    period text collate "C" not null default '' check (period = ''),
    name text not null,
    login text not null,
    email text,
    ended_on date
  )`,
  'create unique index person_by_login on person (lower(login))',
  `create table role_grant (
    id text collate "C" primary key,
    period text collate "C" not null default '',
    person text collate "C" not null references person,
    role text collate "C" not null,
    province text collate "C" references province,
    block text collate "C",
    unit text collate "C",
    criteria jsonb,
    starts_on date,
    ends_on date
  )`,
  'create index role_grant_by_person on role_grant (person)',
  'create index role_grant_by_unit on role_grant (unit)',
  `create table setting (
    name text collate "C" primary key,
    period text collate "C" not null default '' check (period = ''),
    value jsonb not null
  )`,
  `create table password (
    person text collate "C" primary key references person,
    hash text not null,
    set_at timestamptz not null
  )`,
  `create table second_factor (
    person text collate "C" primary key references person,
    secret text not null,
    confirmed_at timestamptz,
    last_step bigint
  )`,
  `create table one_time_link (
    digest char(64) primary key,
    person text collate "C" not null references person,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
  )`,
  'create index one_time_link_by_person on one_time_link (person)',
  `create table person_identity (
    issuer text not null,
    subject text not null,
    person text collate "C" not null references person,
    primary key (issuer, subject)
  )`,
  `alter table session
    alter column token drop not null,
    add column person text collate "C" references person,
    add column device text,
    add column seen_at timestamptz,
    add column second_factor_at timestamptz,
    add constraint session_of_one check ((token is null) <> (person is null))`,
  'create index session_by_person on session (person)',
  // Without a grant: a token from before there were people. It may do what a secretary may.
  `alter table token
    add column name text,
    add column made_by text collate "C" references person,
    add column expires_at timestamptz,
    add column granted jsonb`,
]

export const people: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await keepRevisions(db, { table: 'person', key: ['id'], personal: ['name', 'login', 'email'] }, '0')
    await keepRevisions(db, { table: 'role_grant', key: ['id'] }, '0')
    await keepRevisions(db, { table: 'setting', key: ['name'] }, '0')
  },
}
