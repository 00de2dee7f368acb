import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { columnName } from '../journal/kept-kind.ts'
import { keptKinds } from '../journal/kept-kinds.ts'
import { recordKinds } from '../records/record-kinds.ts'

/** A state of a period's inputs. The change tells it from the same number of a period that was made anew under its id. */
export interface Mark {
  readonly revision: number
  readonly change: string | null
}

export const isSameMark = (a: Mark | null, b: Mark | null): boolean =>
  a !== null && b !== null && a.revision === b.revision && a.change === b.change

/** The state of the inputs now; null where there is no such period. */
export const selectMark = async (db: Db, period: string): Promise<Mark | null> => {
  const { rows } = await sql<Mark>`
    select period.inputs_revision as revision, made.change::text as change
    from period left join input_change as made
      on made.period = period.id and made.revision = period.inputs_revision
    where period.id = ${period}`.execute(db)
  return rows[0] ?? null
}

/** Records of one unit each, which say nothing of any other; closures and earlier outcomes do. */
const fieldsOfUnits = ['declarations', 'marks', 'rulings', 'gateRulings', 'holds'] as const

/** Tables whose rows are of one unit each. */
const ofUnits = ['activity', ...fieldsOfUnits.map(field => columnName(recordKinds[field].table))]

/** What no scoring reads. */
const unread: readonly string[] = [
  ...['model', 'adoption', 'evidence', 'calendar_step', 'reopening', 'self_score', 'registration'],
  ...['explanation', 'agreement'],
  ...['council_session', 'council_count'],
]

/** Every other table: what is written there may move anything, so a kind that comes later is heeded unasked. */
const ofPeriod = keptKinds.filter(({ table }) => !ofUnits.includes(table) && !unread.includes(table))

/** What was written since a state: units by the table of what is stored of them; null stands for the whole of a table. */
export type Touched = ReadonlyMap<string, ReadonlySet<string | null>>

/** The changes since a state, all of them still known; else null. */
const selectChanges = async (db: Db, period: string, since: Mark): Promise<string[] | null> => {
  const { rows } = await sql<Mark & { now: number }>`
    select made.revision, made.change::text as change, period.inputs_revision as now
    from period join input_change as made on made.period = period.id
    where period.id = ${period} and made.revision >= ${since.revision} order by made.revision`.execute(db)
  const later = rows.filter(({ revision }) => revision > since.revision)
  const own = rows.find(({ revision }) => revision === since.revision)?.change ?? null
  const isWhole =
    own === since.change && later.length === (later.at(-1)?.now ?? since.revision) - since.revision
  return isWhole ? [...new Set(later.map(({ change }) => change as string))] : null
}

/**
 * What was written since a state of the inputs, found by the changes that made or ended a revision; null where too much
 * has happened since to tell.
 */
export const selectTouched = async (db: Db, period: string, since: Mark): Promise<Touched | null> => {
  const changes = await selectChanges(db, period, since)
  if (changes === null) return null
  const made = sql`any(${changes}::bigint[])`
  const rowsOf = (table: string, unit: RawBuilder<unknown>, periodColumn = 'period') =>
    sql`select distinct ${sql.lit(table)} as kind, ${unit} as unit from ${sql.table(table)}
      where change = ${made} and ${sql.ref(periodColumn)} = ${period}`
  const { rows } = await sql<{ kind: string; unit: string | null }>`
    ${sql.join(
      [
        ...ofUnits.map(table => rowsOf(table, sql`unit`)),
        ...ofPeriod.map(({ table, periodColumn }) => rowsOf(table, sql`null::text`, periodColumn)),
        sql`select distinct kind, case when kind = any(${ofUnits}::text[]) then content ->> 'unit' end as unit
          from past_revision where ended_by = ${made} and period = ${period} and kind <> all(${unread}::text[])`,
      ],
      sql` union `,
    )}`.execute(db)
  const touched = new Map<string, Set<string | null>>()
  for (const { kind, unit } of rows) {
    const units = touched.get(kind) ?? new Set()
    touched.set(kind, units.add(unit))
  }
  return touched
}
