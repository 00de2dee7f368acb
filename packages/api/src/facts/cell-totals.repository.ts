import type { AggregationPlan, CellTotals } from '@thidua/scoring'
import type { DuplicateRule } from '@thidua/scoring/criteria'
import type { Basis, Period } from '@thidua/scoring/records'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'

type Fragment = RawBuilder<unknown>

const columnNames = [
  ...['id', 'unit', 'date', 'kind', 'channel', 'level', 'partner'],
  ...['evidence', 'link', 'event', 'quantity', 'reached', 'audience'],
]
const columns = sql.raw(columnNames.join(', '))

/** Where the activities of units that ended within the period are counted: up to and on the day, for the heir. */
export type Ended = ReadonlyMap<string, { readonly on: string; readonly heir: string | null }>

/** The units under whose names the activities of some units are stored: their own, and of those they took over from. */
const storedUnder = (units: readonly string[], ended: Ended): string[] => {
  const wanted = new Set(units)
  const former = [...ended].flatMap(([unit, { heir }]) => (heir !== null && wanted.has(heir) ? [unit] : []))
  return [...units, ...former]
}

const ofUnits = (column: Fragment, units: readonly string[]): Fragment =>
  sql`${column} = any(${[...units]}::text[])`

/** The activities of a period, each under the unit that has it now; of a unit that ended without an heir none. */
const carriedActivities = ({ ended = new Map(), units }: Pick<CellsWanted, 'ended' | 'units'>): Fragment => {
  if (ended.size === 0) return sql`claimed_activity`
  const ends = [...ended]
  return sql`(
    select activity.period, activity.status, ${sql.raw(
      columnNames
        .map(name => (name === 'unit' ? 'coalesce(ended.heir, activity.unit) as unit' : `activity.${name}`))
        .join(', '),
    )}
    from claimed_activity as activity left join (
      select former collate "C" as former, until, heir collate "C" as heir
      from unnest(${ends.map(([unit]) => unit)}::text[], ${ends.map(([, { on }]) => on)}::date[],
        ${ends.map(([, { heir }]) => heir)}::text[]) as given(former, until, heir)
    ) as ended on ended.former = activity.unit
    where (ended.former is null or (ended.heir is not null and activity.date <= ended.until))
    ${units === undefined ? sql`` : sql`and ${ofUnits(sql`activity.unit`, storedUnder(units, ended))}`}
  ) as carried`
}

/** Which cells: of a period, counted by a plan, on a basis; of some units, or of all. */
export interface CellsWanted {
  readonly id: string
  readonly period: Period
  readonly plan: AggregationPlan
  readonly basis: Basis
  readonly ended?: Ended | undefined
  readonly units?: readonly string[] | undefined
}

/** Activities that the basis and the period let in. */
const admitted = ({ id, period: { from, to }, basis, ended, units }: CellsWanted): Fragment => sql`
  select ${columns} from ${carriedActivities({ ended, units })}
  where period = ${id} and date between ${from} and ${to}
  ${units === undefined ? sql`` : sql`and ${ofUnits(sql`unit`, units)}`}
  ${basis === 'self' ? sql`` : sql`and status = 'verified'`}`

/** Keeps the first of each group; rows outside any group are kept without being sorted. */
const keepFirst = (from: Fragment, groups: Fragment, group: Fragment, first: Fragment): Fragment => sql`
  select ${columns} from ${from} where not (${groups})
  union all
  select ${columns} from (
    select *, row_number() over (partition by ${group} order by ${first}) as position
    from ${from} where ${groups}
  ) as ranked where position = 1`

/** Of the activities of these kinds that share an event, the highest level; then the earliest, then the first id. */
const highestLevelOnly =
  ({ highestLevelOnly: kinds, levels }: AggregationPlan) =>
  (from: Fragment): Fragment =>
    keepFirst(
      from,
      sql`event is not null and kind = any(${[...kinds]}::text[])`,
      sql`unit, event`,
      sql`coalesce(array_position(${[...levels]}::text[], level::text), 0) desc, date, id`,
    )

/** Of the activities that repeat each other by one rule, the earliest, then the first id. */
const withoutDuplicates =
  ({ by, counts }: DuplicateRule) =>
  (from: Fragment): Fragment => {
    const key = sql.ref(by)
    const group = counts === 'per-channel' ? sql`unit, ${key}, coalesce(channel, '')` : sql`unit, ${key}`
    return keepFirst(from, sql`${key} is not null`, group, sql`date, id`)
  }

/** The activities that count, by the same rules and in the same order as `countActivities` in the library. */
const countedStages = (wanted: CellsWanted): { readonly stages: Fragment; readonly last: Fragment } => {
  const { plan } = wanted
  const rules = [
    ...(plan.highestLevelOnly.length > 0 ? [highestLevelOnly(plan)] : []),
    ...plan.duplicates.map(withoutDuplicates),
  ]
  const name = (stage: number) => sql.table(`counted${stage}`)
  const stages = [
    sql`${name(0)} as (${admitted(wanted)})`,
    ...rules.map((rule, i) => sql`${name(i + 1)} as (${rule(name(i))})`),
  ]
  return { stages: sql.join(stages), last: name(rules.length) }
}

/**
 * Sums per unit and cell, in one query made of the compiled criteria set. It says the same on PGlite and on
 * PostgreSQL, and gives `scoreFromCells` the facts that `scorePeriod` would find in the activities themselves.
 */
export const selectCellTotals = async (db: Db, wanted: CellsWanted): Promise<CellTotals[]> => {
  const total = (column: 'quantity' | 'reached' | 'audience') =>
    sql`trim_scale(coalesce(sum(${sql.ref(column)}), 0))::text`
  const { stages, last } = countedStages(wanted)
  const { rows } = await sql<CellTotals>`
    with ${stages}
    select unit, kind, channel, level, partner,
      coalesce(evidence, '') <> '' as evidence,
      width_bucket(date, ${[...wanted.plan.boundaries]}::date[]) as bucket,
      count(*)::int as count,
      ${total('quantity')} as quantity, ${total('reached')} as reached, ${total('audience')} as audience
    from ${last}
    group by unit, kind, channel, level, partner, 6, 7
  `.execute(db)
  return rows
}

/** Room for sorting a province's activities in memory; for this transaction only. */
export const allowLargeSorts = (trx: Transaction) =>
  sql`select set_config('work_mem', '64MB', true)`.execute(trx)

/** Units, or those of some, with at least one activity, whatever became of it; those of a unit that ended count for its heir. */
export const selectSubmitted = async (
  db: Db,
  periodId: string,
  ended: Ended = new Map(),
  units?: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('claimedActivity')
    .select(({ fn }) => ['unit', fn.min('date').as('first')])
    .groupBy('unit')
    .where('period', '=', periodId)
    .$if(units !== undefined, query =>
      query.where(sql<boolean>`${ofUnits(sql`unit`, storedUnder(units ?? [], ended))}`),
    )
    .execute()
  return new Set(
    rows.flatMap(({ unit, first }) => {
      const end = ended.get(unit)
      if (!end) return [unit]
      return end.heir !== null && first <= end.on ? [end.heir] : []
    }),
  )
}
