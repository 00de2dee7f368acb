import type { Db, Transaction } from '../db/database.ts'
import { selectMigrations } from '../db/schema.repository.ts'
import { selectDigests } from '../evidence/evidence.repository.ts'
import type { FileStore } from '../evidence/file-store.ts'
import { type Section, type SectionSum, writeSections } from './sections.ts'
import { fileSection } from './stored-files.ts'
import { atOneMoment, selectRows, selectSequences, selectTables, type Table } from './tables.repository.ts'

export const archiveFormat = 'thidua-archive/1'

const sectionOf = (trx: Transaction, table: Table): Section => ({
  name: table.name,
  columns: table.columns.map(({ name }) => name),
  rows: selectRows(trx, table),
})

/**
 * Everything that a database holds, as of one moment, and the files it names, as lines of an archive; others go on
 * writing meanwhile. `take`
 * is given the lines and has read them all when it resolves.
 */
export const writeArchive = (
  db: Db,
  files: FileStore,
  now: Date,
  take: (lines: AsyncIterable<string>) => Promise<void>,
): Promise<readonly SectionSum[]> =>
  atOneMoment(db, async trx => {
    const sums: SectionSum[] = []
    const head = {
      format: archiveFormat,
      made: now.toISOString(),
      migrations: await selectMigrations(trx),
      sequences: await selectSequences(trx),
    }
    const tables = await selectTables(trx)
    const digests = tables.some(({ name }) => name === 'evidence') ? await selectDigests(trx) : []
    const sections = [...tables.map(table => sectionOf(trx, table)), fileSection(files, digests)]
    await take(writeSections(head, sections, sum => sums.push(sum)))
    return sums
  })
