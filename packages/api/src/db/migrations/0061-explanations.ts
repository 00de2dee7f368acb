import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

const explanation = `create table explanation (
  period text collate "C" not null references period on delete cascade,
  unit text collate "C" not null,
  criterion text collate "C" not null,
  own text,
  verified text,
  text text not null,
  explained_on date not null,
  outcome text,
  answer text,
  settled_on date,
  primary key (period, unit, criterion)
)`

const agreement = `create table agreement (
  period text collate "C" not null references period on delete cascade,
  unit text collate "C" not null,
  digest char(64) not null,
  total text,
  figures jsonb not null,
  agreed_on date not null,
  primary key (period, unit)
)`

/** What units explain of figures that differ, what became of it, and under which verified figures they agreed. */
export const explanations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(explanation).execute(db)
    await sql.raw(agreement).execute(db)
    const personal = ['text', 'answer']
    await keepRevisions(db, { table: 'explanation', key: ['unit', 'criterion'], personal }, '0')
    await keepRevisions(db, { table: 'agreement', key: ['unit'], personal: [] }, '0')
  },
}
