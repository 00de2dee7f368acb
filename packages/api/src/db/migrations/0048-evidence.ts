import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/**
 * Files of activities. Their bytes lie beside the database, under their digest. A correction gives an activity another
 * id and takes its files along first, so the reference is held to when the change ends.
 */
const table = `
  create table evidence (
    period text collate "C" not null references period,
    activity text collate "C" not null,
    digest text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
    type text not null,
    bytes integer not null check (bytes > 0),
    name text,
    is_public boolean not null default false,
    faces text check (faces in ('none', 'agreed')),
    removed text,
    primary key (period, activity, digest),
    foreign key (period, activity) references activity on delete cascade deferrable initially deferred,
    check (not is_public or (faces is not null and removed is null))
  )`

export const evidence: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(table).execute(db)
    await sql.raw('create index evidence_by_digest on evidence (digest)').execute(db)
    await keepRevisions(
      db,
      { table: 'evidence', key: ['activity', 'digest'], personal: ['name', 'removed'] },
      '0',
    )
  },
}
