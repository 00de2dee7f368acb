import { type Kysely, type Migration, sql } from 'kysely'

/**
 * The first tables. Numbers of persons and items are `numeric`, results are `json` (which, unlike `jsonb`,
 * keeps every byte), ids are compared byte by byte so that both engines and the library order them alike.
 */
const statements = [
  `create table criteria_set (
    digest char(64) primary key,
    id text not null,
    version date not null,
    document json not null,
    installed_at timestamptz not null default now()
  )`,
  `create table period (
    id text collate "C" primary key,
    title text not null,
    starts_on date not null,
    ends_on date not null,
    proposal_date date,
    illustrative boolean not null default false,
    criteria_set char(64) not null references criteria_set,
    revision integer not null default 0,
    created_at timestamptz not null default now(),
    check (starts_on <= ends_on)
  )`,
  `create table block (
    period text collate "C" not null references period,
    id text collate "C" not null,
    label text not null,
    primary key (period, id)
  )`,
  `create table unit (
    period text collate "C" not null,
    id text collate "C" not null,
    name text not null,
    kind text not null,
    block text collate "C" not null,
    attributes jsonb not null default '{}',
    parent text collate "C",
    primary key (period, id),
    foreign key (period, block) references block (period, id)
  )`,
  `create table import (
    id uuid primary key default gen_random_uuid(),
    period text collate "C" not null references period,
    file_name text not null,
    size integer not null,
    sha256 char(64) not null,
    content bytea,
    options json not null,
    state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
    done integer not null default 0,
    total integer,
    counts json not null,
    report json not null,
    issues json not null,
    repeats uuid references import,
    lease_until timestamptz,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  )`,
  'create index import_by_content on import (period, sha256)',
  "create index import_waiting on import (created_at) where state in ('queued', 'running')",
  `create table import_row (
    import uuid not null references import on delete cascade,
    position integer not null,
    sheet text,
    "row" integer not null,
    outcome text not null check (outcome in ('new', 'changed', 'already-stored', 'repeated', 'rejected')),
    reason text,
    repeats json not null,
    record json not null,
    flagged boolean not null,
    remarks json not null,
    primary key (import, position)
  )`,
  `create table activity (
    period text collate "C" not null,
    id text collate "C" not null,
    unit text collate "C" not null,
    date date not null,
    kind text collate "C" not null,
    channel text collate "C",
    level text collate "C",
    partner text collate "C",
    title text,
    quantity numeric not null check (quantity >= 0),
    reached numeric check (reached >= 0),
    audience numeric check (audience >= 0),
    evidence text,
    link text collate "C",
    event text collate "C",
    status text not null check (status in ('submitted', 'verified', 'rejected')),
    import uuid references import,
    created_at timestamptz not null default now(),
    primary key (period, id),
    foreign key (period, unit) references unit (period, id)
  )`,
  'create index activity_by_unit on activity (period, unit, date, id)',
  `create table declaration (
    period text collate "C" not null,
    unit text collate "C" not null,
    fact text collate "C" not null,
    value text not null,
    status text not null check (status in ('submitted', 'verified', 'rejected')),
    verified_value text,
    evidence text,
    primary key (period, unit, fact),
    foreign key (period, unit) references unit (period, id)
  )`,
  `create table mark (
    period text collate "C" not null,
    unit text collate "C" not null,
    line text collate "C" not null,
    member text collate "C" not null,
    points numeric not null,
    reason text not null,
    recused boolean not null default false,
    primary key (period, unit, line, member),
    foreign key (period, unit) references unit (period, id)
  )`,
  `create table ruling (
    period text collate "C" not null,
    id text collate "C" not null,
    unit text collate "C" not null,
    criterion text collate "C" not null,
    points numeric,
    author text not null,
    reason text not null,
    document text not null,
    primary key (period, id),
    foreign key (period, unit) references unit (period, id)
  )`,
  `create table hold (
    period text collate "C" not null,
    id text collate "C" not null,
    unit text collate "C" not null,
    starts_on date not null,
    ends_on date,
    reason text not null,
    document text not null,
    primary key (period, id),
    foreign key (period, unit) references unit (period, id),
    check (starts_on <= ends_on)
  )`,
  `create table model (
    period text collate "C" not null,
    id text collate "C" not null,
    unit text collate "C" not null,
    title text not null,
    description text not null,
    date date not null,
    evidence text,
    primary key (period, id),
    foreign key (period, unit) references unit (period, id)
  )`,
  `create table adoption (
    period text collate "C" not null,
    model text collate "C" not null,
    unit text collate "C" not null,
    date date not null,
    result text not null,
    evidence text,
    primary key (period, model, unit),
    foreign key (period, model) references model (period, id),
    foreign key (period, unit) references unit (period, id)
  )`,
  `create table result (
    period text collate "C" not null references period,
    version integer not null,
    digest char(64) not null,
    criteria_set char(64) not null references criteria_set,
    revision integer not null,
    as_of date not null,
    proposals json not null,
    overview json not null,
    created_at timestamptz not null default now(),
    published_at timestamptz,
    primary key (period, version)
  )`,
  `create table result_unit (
    period text collate "C" not null,
    version integer not null,
    unit text collate "C" not null,
    block text collate "C" not null,
    position integer not null,
    summary json not null,
    detail json not null,
    primary key (period, version, unit),
    foreign key (period, version) references result (period, version)
  )`,
  'create index result_unit_by_block on result_unit (period, version, block, position)',
  `create table token (
    id uuid primary key default gen_random_uuid(),
    digest char(64) not null unique,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
  )`,
  `create table session (
    digest char(64) primary key,
    token uuid not null references token,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz
  )`,
]

export const foundation: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
