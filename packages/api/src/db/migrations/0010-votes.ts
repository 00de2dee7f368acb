import { type Kysely, type Migration, sql } from 'kysely'

/** Decisions of the council on ties for the last seats of a form of commendation, or of a rating, in one block. */
const councilDecision = `create table council_decision (
  period text collate "C" not null,
  id text collate "C" not null,
  commendation text collate "C",
  rating text collate "C",
  block text collate "C" not null,
  members integer not null,
  present integer not null,
  "cast" integer not null,
  ballots jsonb not null,
  rule jsonb,
  decided_on date not null,
  document text not null,
  primary key (period, id),
  foreign key (period, block) references block (period, id),
  check (num_nonnulls(commendation, rating) = 1)
)`

export const votes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(councilDecision).execute(db)
  },
}
