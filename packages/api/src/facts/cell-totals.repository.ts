import type { AggregationPlan, Basis, CellTotals, DuplicateRule, Period } from '@thidua/scoring'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'

type Fragment = RawBuilder<unknown>

/** Activities that the basis and the period let in. */
const admitted = (periodId: string, { from, to }: Period, basis: Basis): Fragment => sql`
  select id, unit, date, kind, channel, level, partner, evidence, link, event, quantity, reached, audience
  from activity
  where period = ${periodId} and date between ${from} and ${to}
  ${basis === 'self' ? sql`` : sql`and status = 'verified'`}`

/** Of the activities of these kinds that share an event, the highest level; then the earliest, then the first id. */
const highestLevelOnly = (from: Fragment, plan: AggregationPlan): Fragment => {
  if (plan.highestLevelOnly.length === 0) return from
  const kinds = sql`${[...plan.highestLevelOnly]}::text[]`
  const height = sql`coalesce(array_position(${[...plan.levels]}::text[], level::text), 0)`
  return sql`
    select * from (
      select *, row_number() over (
        partition by unit, event, kind = any(${kinds}) order by ${height} desc, date, id
      ) as height_rank
      from (${from}) as a
    ) as ranked
    where height_rank = 1 or event is null or not kind = any(${kinds})`
}

/** Of the activities that repeat each other by one rule, the earliest, then the first id. */
const withoutDuplicates = (from: Fragment, { by, counts }: DuplicateRule, rule: number): Fragment => {
  const key = sql.ref(by)
  const rank = sql.ref(`rank${rule}`)
  return sql`
    select * from (
      select *, row_number() over (
        partition by unit, ${key}${counts === 'per-channel' ? sql`, coalesce(channel, '')` : sql``}
        order by date, id
      ) as ${rank}
      from (${from}) as a
    ) as ranked
    where ${rank} = 1 or ${key} is null`
}

/** The activities that count, by the same rules and in the same order as `countActivities` in the library. */
const counted = (periodId: string, period: Period, plan: AggregationPlan, basis: Basis): Fragment =>
  plan.duplicates.reduce(withoutDuplicates, highestLevelOnly(admitted(periodId, period, basis), plan))

/**
 * Sums per unit and cell, in one query made of the compiled criteria set. It says the same on PGlite and on
 * PostgreSQL, and gives `scoreFromCells` the facts that `scorePeriod` would find in the activities themselves.
 */
export const selectCellTotals = async (
  db: Db,
  periodId: string,
  period: Period,
  plan: AggregationPlan,
  basis: Basis,
): Promise<CellTotals[]> => {
  const total = (column: 'quantity' | 'reached' | 'audience') =>
    sql`trim_scale(coalesce(sum(${sql.ref(column)}), 0))::text`
  const { rows } = await sql<CellTotals>`
    select unit, kind, channel, level, partner,
      coalesce(evidence, '') <> '' as evidence,
      width_bucket(date, ${[...plan.boundaries]}::date[]) as bucket,
      count(*)::int as count,
      ${total('quantity')} as quantity, ${total('reached')} as reached, ${total('audience')} as audience
    from (${counted(periodId, period, plan, basis)}) as counted
    group by unit, kind, channel, level, partner, 6, 7
  `.execute(db)
  return rows
}

/** Units with at least one activity, whatever became of it. */
export const selectSubmitted = async (db: Db, periodId: string): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('activity')
    .select('unit')
    .distinct()
    .where('period', '=', periodId)
    .execute()
  return new Set(rows.map(({ unit }) => unit))
}
