import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Decisions that open a gate, outcomes of earlier periods and who succeeded whom. What lies in the past may concern
 * units that are none of this period: it names them without being tied to its list.
 */
const statements = [
  `create table gate_ruling (
    period text collate "C" not null,
    id text collate "C" not null,
    unit text collate "C" not null,
    gate text collate "C" not null,
    author text not null,
    reason text not null,
    document text not null,
    primary key (period, id),
    foreign key (period, unit) references unit (period, id)
  )`,
  `create table past_outcome (
    period text collate "C" not null references period,
    unit text collate "C" not null,
    starts_on date not null,
    ends_on date not null,
    document text collate "C" not null,
    rating text collate "C",
    commendations jsonb not null,
    primary key (period, unit, starts_on, ends_on, document),
    check (starts_on <= ends_on)
  )`,
  `create table succession (
    period text collate "C" not null references period,
    predecessor text collate "C" not null,
    successor text collate "C" not null,
    happened_on date not null,
    document text not null,
    primary key (period, predecessor, successor),
    check (predecessor <> successor)
  )`,
]

export const past: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
