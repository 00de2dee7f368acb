import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { type KeptKind, unkeptColumns } from './kept-kind.ts'

/**
 * What a change made, as lines of text: `+` and the digest of a revision that it made, `-` and the number of one that
 * it ended. A line stays the same when its row moves to the past, so the lines of a change never change again.
 *
 * The digest is of the content as PostgreSQL writes it as `jsonb`: keys in its order, decimals as stored, dates as
 * ISO text; without what is null, so that a column of a later migration alters nothing. A personal text stands in it
 * as a digest of its own with the salt of the revision. Only functions built into the database take part.
 */

const sha256 = (text: RawBuilder<unknown>) => sql<string>`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`

const textArray = (names: readonly string[]) =>
  sql`array[${sql.join(names.map(name => sql.lit(name)))}]::text[]`

/** The digest of one personal text; null where there is none. */
export const personalDigest = (
  salt: RawBuilder<unknown>,
  column: string,
  text: RawBuilder<unknown>,
): RawBuilder<string> => sha256(sql`${salt}::text || ${sql.lit(` ${column} `)} || (${text})`)

/** The digest of a content; `erased` are the digests of texts that are no longer there. */
const contentDigest = (
  { personal = [] }: KeptKind,
  content: RawBuilder<unknown>,
  salt: RawBuilder<unknown>,
  erased: RawBuilder<unknown> | null,
) => {
  const digestOf = (column: string) => {
    const own = personalDigest(salt, column, sql`${content} ->> ${sql.lit(column)}`)
    return erased ? sql`coalesce(${erased} ->> ${sql.lit(column)}, ${own})` : own
  }
  if (personal.length === 0) return sha256(sql`jsonb_strip_nulls(${content})::text`)
  const salted = personal.map(column => sql`${sql.lit(column)}, ${digestOf(column)}`)
  return sha256(
    sql`jsonb_strip_nulls((${content} - ${textArray(personal)}) || jsonb_build_object(${sql.join(salted)}))::text`,
  )
}

/** The content of a current row, as the triggers keep it. */
export const contentOf = ({ left = [] }: KeptKind, row: string) =>
  sql`(to_jsonb(${sql.ref(row)}) - ${textArray([...unkeptColumns, ...left])})`

const periodOf = ({ periodColumn = 'period' }: KeptKind) => sql.ref(`t.${periodColumn}`)
const keyOf = ({ key }: KeptKind) => sql.join(key.map(column => sql.ref(`t.${column}`)))

const lineOf = (
  sign: '+' | '-',
  period: RawBuilder<unknown>,
  key: RawBuilder<unknown>,
  rest: RawBuilder<unknown>,
) => sql<string>`${sql.lit(`${sign} `)} || jsonb_build_array(${period})::text || ${key} || ' ' || ${rest}`

export interface RevisionLine {
  readonly change: string
  readonly line: string
}

/** Rows that one statement reads. */
const atATime = 500

const currentPage = async (
  db: QueryExecutorProvider,
  kind: KeptKind,
  change: string | null,
  after: readonly string[] | null,
) => {
  const order = sql`${periodOf(kind)}, ${keyOf(kind)}`
  const wanted = [
    ...(change === null ? [] : [sql`t.change = ${change}`]),
    ...(after === null ? [] : [sql`(${order}) > (${sql.join(after)})`]),
  ]
  const digest = contentDigest(kind, contentOf(kind, 't'), sql.ref('t.salt'), null)
  const { rows } = await sql<RevisionLine & { place: string[] }>`
    select t.change::text as change, jsonb_build_array(${order}) as place,
      ${lineOf('+', periodOf(kind), sql`jsonb_build_array(${keyOf(kind)})::text`, sql`t.revision || ' ' || ${digest}`)} as line
    from (
      select * from ${sql.table(kind.table)} t
      ${wanted.length > 0 ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}
      order by ${order} limit ${sql.lit(atATime)}
    ) t order by ${order}`.execute(db)
  return { lines: rows.map(({ change: of, line }) => ({ change: of, line })), after: rows.at(-1)?.place }
}

type PastPlace = readonly [period: string, key: string, revision: number]

const pastPage = async (
  db: QueryExecutorProvider,
  kind: KeptKind,
  change: string | null,
  after: PastPlace | null,
) => {
  const order = sql`p.period, p.key, p.revision`
  const wanted = [
    sql`p.kind = ${sql.lit(kind.table)}`,
    ...(change === null ? [] : [sql`(p.change = ${change} or p.ended_by = ${change})`]),
    ...(after === null ? [] : [sql`(${order}) > (${sql.join([...after])})`]),
  ]
  const digest = contentDigest(kind, sql.ref('p.content'), sql.ref('p.salt'), sql.ref('e.texts'))
  const { rows } = await sql<{
    change: string
    endedBy: string
    made: string
    ended: string
    place: PastPlace
  }>`
    select p.change::text as change, p.ended_by::text as ended_by, jsonb_build_array(${order}) as place,
      ${lineOf('+', sql.ref('p.period'), sql.ref('p.key'), sql`p.revision || ' ' || ${digest}`)} as made,
      ${lineOf('-', sql.ref('p.period'), sql.ref('p.key'), sql.ref('p.revision'))} as ended
    from (
      select * from past_revision p where ${sql.join(wanted, sql` and `)}
      order by ${order} limit ${sql.lit(atATime)}
    ) p left join erased_text e using (kind, period, key, revision)
    order by ${order}`.execute(db)
  const lines = rows.flatMap(({ change: of, endedBy, made, ended }) => [
    { change: of, line: made },
    { change: endedBy, line: ended },
  ])
  return { lines: lines.filter(line => change === null || line.change === change), after: rows.at(-1)?.place }
}

/**
 * The lines of one kind, of one change or (null) of all, a page at a time. The current rows come first: one that moves
 * to the past meanwhile is met twice, never missed.
 */
export async function* revisionLines(
  db: QueryExecutorProvider,
  kind: KeptKind,
  change: string | null,
): AsyncGenerator<readonly RevisionLine[]> {
  for (let after: readonly string[] | null | undefined = null; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof currentPage>> = await currentPage(db, kind, change, after)
    yield page.lines
    after = page.lines.length < atATime ? undefined : page.after
  }
  for (let after: PastPlace | null | undefined = null; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof pastPage>> = await pastPage(db, kind, change, after)
    yield page.lines
    after = page.after
  }
}

/** The kinds of which a change made or ended anything. */
export const selectKindsOf = async (
  db: QueryExecutorProvider,
  kinds: readonly KeptKind[],
  change: string,
): Promise<readonly KeptKind[]> => {
  const current = kinds.map(
    ({ table }) =>
      sql`select ${sql.lit(table)} as kind where exists (select from ${sql.table(table)} where change = ${change})`,
  )
  const { rows } = await sql<{ kind: string }>`
    ${sql.join(current, sql` union all `)}
    union all select kind from past_revision where change = ${change}
    union all select kind from past_revision where ended_by = ${change}`.execute(db)
  const found = new Set(rows.map(({ kind }) => kind))
  return kinds.filter(({ table }) => found.has(table))
}
