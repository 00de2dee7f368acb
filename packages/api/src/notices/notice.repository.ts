import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { actionsFor, type NoticeKind, noticesOfRecords } from './notice-rules.ts'

export interface FoundNotice {
  /** The change of the journal that it tells of. */
  readonly change: string
  readonly at: string
  readonly kind: NoticeKind
  readonly period: string | null
  readonly province: string | null
  readonly unit: string | null
  readonly unitName: string | null
  /** Key of the record, and what people call it. */
  readonly record: string | null
  readonly title: string | null
  /** What was decided, where the change says so. */
  readonly status: string | null
  readonly reason: string | null
  /** Units of which alone it tells; null: of all. */
  readonly onlyUnits: readonly string[] | null
}

/** What was done to a person, or in their name. */
const aboutPerson = (person: string, since: string): RawBuilder<FoundNotice> => {
  const [always, byOthers] = [[...actionsFor('person-always')], [...actionsFor('person')]]
  return sql<FoundNotice>`
    select id::text as change, at, action as kind, null::text as period, null::text as province,
      subject ->> 'unit' as unit, null::text as unit_name, null::text as record, null::text as title,
      null::text as status, reason, null::jsonb as only_units
    from journal
    where action = any(${[...always, ...byOthers]}::text[]) and at >= ${since}
      and (subject ->> 'person' = ${person} or subject ->> 'from' = ${person})
      and (action = any(${always}::text[]) or actor ->> 'id' is distinct from ${person})`
}

/** What concerns those who look after the installation. */
const ofInstallation = (person: string, since: string): RawBuilder<FoundNotice> => sql<FoundNotice>`
  select id::text as change, at, action as kind, null::text as period, null::text as province,
    null::text as unit, null::text as unit_name, subject ->> 'setting' as record, null::text as title,
    case details ->> 'isOn' when 'true' then 'on' when 'false' then 'off' end as status, reason,
    null::jsonb as only_units
  from journal
  where action = any(${[...actionsFor('installation')]}::text[]) and at >= ${since}
    and actor ->> 'id' is distinct from ${person}`

/** What concerns people by their roles in a period; a calendar that was moved for some units concerns those alone. */
const ofPeriods = (person: string, since: string): RawBuilder<FoundNotice> => sql<FoundNotice>`
  select j.id::text as change, j.at, j.action as kind, p.id as period, p.province, j.subject ->> 'unit' as unit,
    u.name as unit_name,
    coalesce(j.subject ->> 'step', j.subject ->> 'request', j.details ->> 'number') as record, p.title, j.details ->> 'status' as status, j.reason,
    case when j.action = any(${[...actionsFor('units')]}::text[]) then j.details -> 'units'
      when jsonb_path_exists(j.details, '$.steps[*] ? (exists(@.unit))')
        and not jsonb_path_exists(j.details, '$.steps[*] ? (!exists(@.unit))')
      then jsonb_path_query_array(j.details, '$.steps[*].unit') end as only_units
  from journal j join period p on p.id = j.period
  left join unit u on u.period = p.id and u.id = j.subject ->> 'unit'
  where j.action = any(${[...actionsFor('period', 'unit', 'units', 'secretary')]}::text[]) and j.at >= ${since}
    and j.actor ->> 'id' is distinct from ${person}`

/** How the records of each table name themselves. */
const named = {
  activity: { key: sql`r.id`, title: sql`coalesce(r.title, r.kind)`, reason: sql`r.reason` },
  declaration: { key: sql`r.fact`, title: sql`r.fact`, reason: sql`null::text` },
} as const

/** Where records of units stand, if somebody else set them there. */
const ofUnits = (
  { table, status, notice }: (typeof noticesOfRecords)[number],
  units: readonly string[],
  person: string,
  since: string,
): RawBuilder<FoundNotice> => {
  const { key, title, reason } = named[table]
  return sql<FoundNotice>`
    select j.id::text as change, j.at, ${notice}::text as kind, p.id as period, p.province, r.unit,
      u.name as unit_name, ${key} as record, ${title} as title, null::text as status, ${reason} as reason,
      null::jsonb as only_units
    from period p
    join ${sql.table(table)} r on r.period = p.id and r.unit = any(${[...units]}::text[]) and r.status = ${status}
    join journal j on j.id = r.change and j.at >= ${since} and j.actor ->> 'id' is distinct from ${person}
    left join unit u on u.period = p.id and u.id = r.unit`
}

/** Everything that may concern a person since a moment; which of it does, their grants tell. */
export const selectNotices = async (
  db: Db,
  {
    person,
    units,
    since,
  }: { readonly person: string; readonly units: readonly string[]; readonly since: string },
): Promise<FoundNotice[]> => {
  const own = units.length === 0 ? [] : noticesOfRecords.map(rule => ofUnits(rule, units, person, since))
  const all = [aboutPerson(person, since), ofInstallation(person, since), ofPeriods(person, since), ...own]
  const { rows } = await sql<FoundNotice>`${sql.join(all, sql` union all `)}`.execute(db)
  return rows
}

/** Steps with a last day that is not over, of every period, with the day of single units beside that for everybody. */
export const selectDeadlines = async (db: Db, from: string) =>
  db
    .selectFrom('calendarStep')
    .innerJoin('period', 'period.id', 'calendarStep.period')
    .leftJoin('unit', join =>
      join.onRef('unit.period', '=', 'calendarStep.period').onRef('unit.id', '=', 'calendarStep.unit'),
    )
    .select(['period.id as period', 'period.title', 'period.province', 'calendarStep.step'])
    .select(['calendarStep.unit', 'unit.name as unitName', 'closesOn'])
    .where('closesOn', '>=', from)
    .orderBy('closesOn')
    .orderBy('period.id')
    .orderBy('step')
    .orderBy('calendarStep.unit')
    .execute()

export const selectReadNotices = async (db: Db, person: string): Promise<ReadonlySet<string>> => {
  const rows = await db.selectFrom('readNotice').select('notice').where('person', '=', person).execute()
  return new Set(rows.map(({ notice }) => notice))
}

/** Keeps that notices were read, and forgets those that are told no more. */
export const storeReadNotices = async (
  db: Db,
  person: string,
  notices: readonly string[],
  { now, before }: { readonly now: string; readonly before: string },
): Promise<void> => {
  await db.deleteFrom('readNotice').where('person', '=', person).where('readAt', '<', before).execute()
  if (notices.length === 0) return
  await db
    .insertInto('readNotice')
    .values(notices.map(notice => ({ person, notice, readAt: now })))
    .onConflict(conflict => conflict.columns(['person', 'notice']).doNothing())
    .execute()
}
