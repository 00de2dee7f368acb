// The workload as two tables; `query(text, parameters)` gives rows. Loading is not timed.
import { levels } from '../workload.mjs'

const tables = [
  'create table unit (id int primary key, block int, plan int, plan_articles int, staff int, on_time boolean)',
  `create table activity (id int primary key, unit int, date date, kind text, channel text, level int,
    quantity numeric(8, 1), tenths int, proven boolean, link text, event text)`,
]
const types = ['int', 'int', 'date', 'text', 'text', 'int', 'numeric', 'int', 'boolean', 'text', 'text']
const batch = 10_000

const insertAll = async (query, table, kinds, rows) => {
  const columns = kinds.map((kind, i) => `$${i + 1}::${kind}[]`).join(', ')
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch)
    const values = kinds.map((_, i) => part.map(row => row[i]))
    await query(`insert into ${table} select * from unnest(${columns})`, values)
  }
}

export const loadTables = async (query, { units, index, plain }) => {
  for (const table of tables) await query(table)
  const unitRows = units.map(({ block, plan, planArticles, staff, onTime }, u) => [
    u,
    block,
    plan,
    planArticles,
    staff,
    onTime,
  ])
  await insertAll(query, 'unit', ['int', 'int', 'int', 'int', 'int', 'boolean'], unitRows)
  const rows = plain.map((row, i) => [
    i,
    index.get(row.unit),
    row.date,
    row.kind,
    row.channel,
    levels.indexOf(row.level) + 1,
    row.quantity,
    Math.round(Number(row.quantity) * 10),
    row.evidence !== undefined,
    row.link ?? null,
    row.event ?? null,
  ])
  await insertAll(query, 'activity', types, rows)
  await query('analyze')
}

/** Totals come as decimal text or as whole hundredths, `scale` of them to the point. */
export const answerOf = (rows, scale) => {
  const answer = { totals: new Array(rows.length), places: new Array(rows.length) }
  for (const { id, total, place } of rows) {
    answer.totals[id] = Math.round((Number(total) * 100) / scale)
    answer.places[id] = Number(place)
  }
  return answer
}
