import { issue, type Result } from '@thidua/scoring/issues'
import type { Db, Transaction } from '../db/database.ts'
import { knownMigrations, migrate } from '../db/migrate.ts'
import type { FileStore } from '../evidence/file-store.ts'
import { type Cell, type Head, type Part, readSections, type SectionSum } from './sections.ts'
import { withoutFiles } from './stored-files.ts'
import {
  type Column,
  hasTables,
  insertRows,
  prepareForRows,
  rememberEmptiness,
  type Sequence,
  selectTables,
  setPlainText,
  setSequence,
  type Table,
} from './tables.repository.ts'
import { settled, Unusable } from './unusable.ts'
import { archiveFormat } from './write-archive.ts'

interface ArchiveHead {
  readonly migrations: readonly string[]
  readonly sequences: readonly Sequence[]
}

const readHead = ({ migrations, sequences = [] }: Head): ArchiveHead => {
  if (!Array.isArray(migrations) || !Array.isArray(sequences))
    throw new Unusable(issue('archive-unknown', []))
  const unknown = migrations.filter(name => !knownMigrations.includes(name)).at(-1)
  if (unknown !== undefined) throw new Unusable(issue('archive-newer', [], { version: String(unknown) }))
  return { migrations, sequences }
}

/** The parts of an archive of one format, behind its head. Throws where it is another, or of a later release. */
export const openParts = async (bytes: AsyncIterable<Uint8Array>, format: string) => {
  const parts = readSections(bytes)
  const first = await parts.next()
  if (first.done || first.value.kind !== 'head' || first.value.head.format !== format)
    throw new Unusable(issue('archive-unknown', []))
  const { period } = first.value.head
  return { head: readHead(first.value.head), period: String(period), parts }
}

/** Rows that one statement writes, by their number and their text. */
const rowsAtATime = 500
const charactersAtATime = 4_000_000

const lengthOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum: number, cell) => sum + (typeof cell === 'string' ? cell.length : 4), 0)

/** Writes the rows of the sections into the tables that stand ready for them. */
export const writeRows = async (
  trx: Transaction,
  parts: AsyncIterable<Part>,
  into: readonly Table[],
): Promise<readonly SectionSum[]> => {
  const tables = new Map(into.map(table => [table.name, table]))
  const sums: SectionSum[] = []
  let [table, columns]: [string, readonly Column[]] = ['', []]
  let [rows, length]: [(readonly Cell[])[], number] = [[], 0]
  const write = async (): Promise<void> => {
    if (rows.length > 0) await insertRows(trx, table, columns, rows)
    rows = []
    length = 0
  }
  for await (const part of parts) {
    if (part.kind === 'section') {
      table = part.name
      const stored = tables.get(part.name)?.columns ?? []
      columns = part.columns.flatMap(name => stored.find(column => column.name === name) ?? [])
      if (columns.length === 0 || columns.length !== part.columns.length)
        throw new Unusable(issue('archive-damaged', []))
    } else if (part.kind === 'row') {
      if (part.cells.length !== columns.length) throw new Unusable(issue('archive-damaged', []))
      rows.push(part.cells)
      length += lengthOf(part.cells)
      if (rows.length >= rowsAtATime || length >= charactersAtATime) await write()
    } else if (part.kind === 'end') {
      await write()
      sums.push(part.sum)
    }
  }
  return sums
}

/** Writes what follows the head in one transaction: all of it, or nothing. */
const restoreRows = (db: Db, sequences: readonly Sequence[], parts: AsyncIterable<Part>) =>
  db.transaction().execute(async trx => {
    await setPlainText(trx)
    const tables = await selectTables(trx)
    const finish = await prepareForRows(trx, tables)
    const sums = await writeRows(trx, parts, tables)
    for (const sequence of sequences) await setSequence(trx, sequence)
    await finish()
    return sums
  })

/**
 * Restores an archive into a database without tables: the tables are made as they were when it was written, filled,
 * and brought up to date. Fails with `database-not-empty`, or with what is wrong with the archive, and leaves nothing.
 */
export const restoreArchive = (
  db: Db,
  files: FileStore,
  bytes: AsyncIterable<Uint8Array>,
  upTo: readonly string[] = knownMigrations,
): Promise<Result<readonly SectionSum[]>> =>
  settled(
    (async () => {
      if (await hasTables(db)) throw new Unusable(issue('database-not-empty', []))
      const { head, parts } = await openParts(bytes, archiveFormat)
      const { migrations, sequences } = head
      const takeAway = await rememberEmptiness(db)
      try {
        await migrate(db, migrations)
        const sums = await restoreRows(db, sequences, withoutFiles(parts, files))
        await migrate(db, upTo)
        return sums
      } catch (error) {
        await takeAway()
        throw error
      }
    })(),
  )
