import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { issue, type Result } from '@thidua/scoring/issues'
import { digestCriteriaSet } from '@thidua/scoring/receipt'
import { insertCriteriaSet } from '../criteria-sets/criteria-set.repository.ts'
import type { Db, Transaction } from '../db/database.ts'
import { selectMigrations } from '../db/schema.repository.ts'
import { selectDigests } from '../evidence/evidence.repository.ts'
import type { FileStore } from '../evidence/file-store.ts'
import { inChange } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { checkStored } from '../records/check-stored.ts'
import { everyRecordKind } from '../records/record-kinds.ts'
import { readKnown } from '../records/write-inputs.ts'
import { openParts, writeRows } from './restore-archive.ts'
import { type Part, type Section, type SectionSum, writeSections } from './sections.ts'
import { fileSection, withoutFiles } from './stored-files.ts'
import { atOneMoment, selectRows, selectTables, setPlainText, type Table } from './tables.repository.ts'
import { settled, Unusable } from './unusable.ts'

const periodFormat = 'thidua-period/1'

const tableName = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** The tables with what a scoring reads, each behind those it refers to. */
const inputTables: readonly string[] = [
  ...['period', 'block', 'unit', 'activity', 'evidence', 'model', 'adoption'],
  ...everyRecordKind.map(({ table }) => tableName(table)),
]

/** What an installation gives rows of its own: where they came from, when, and how often they changed. */
const ownColumns = ['import', 'created_at', 'inputs_revision', 'revision', 'change', 'salt']

const inputsOf = async (db: Db): Promise<readonly Table[]> => {
  const tables = await selectTables(db)
  return inputTables.map(name => {
    const table = tables.find(candidate => candidate.name === name)
    if (!table) throw new Error(`no table ${name}`)
    return { ...table, columns: table.columns.filter(column => !ownColumns.includes(column.name)) }
  })
}

const sectionOf = (trx: Transaction, table: Table, period: string): Section => ({
  name: table.name,
  columns: table.columns.map(({ name }) => name),
  rows: selectRows(trx, table, { column: table.name === 'period' ? 'id' : 'period', value: period }),
})

/**
 * All inputs of a period as lines of a file: its criteria set, units, activities with their files, records, models, as
 * of one moment.
 */
export const writePeriod = (
  db: Db,
  files: FileStore,
  period: string,
  now: Date,
  take: (lines: AsyncIterable<string>) => Promise<void>,
): Promise<readonly SectionSum[]> =>
  atOneMoment(db, async trx => {
    const found = await existingPeriod(trx, period)
    if (!found.ok) throw new Unusable(found.issues)
    const sets = await selectTables(trx)
    const set = sets.find(({ name }) => name === 'criteria_set') as Table
    const document = { ...set, columns: set.columns.filter(({ name }) => name === 'document') }
    const sums: SectionSum[] = []
    const head = {
      ...{ format: periodFormat, made: now.toISOString(), period },
      migrations: await selectMigrations(trx),
    }
    const sections = [
      {
        name: 'criteria_set',
        columns: ['document'],
        rows: selectRows(trx, document, { column: 'digest', value: found.value.digest }),
      },
      ...(await inputsOf(trx)).map(table => sectionOf(trx, table, period)),
      fileSection(files, await selectDigests(trx, period)),
    ]
    await take(writeSections(head, sections, sum => sums.push(sum)))
    return sums
  })

/** Reads the criteria set that stands first, and installs it unless it is there. */
const installSet = async (trx: Transaction, parts: AsyncIterator<Part>): Promise<void> => {
  const [section, row, end] = [await parts.next(), await parts.next(), await parts.next()]
  const isSet = !section.done && section.value.kind === 'section' && section.value.name === 'criteria_set'
  if (!isSet || row.done || row.value.kind !== 'row' || end.done || end.value.kind !== 'end')
    throw new Unusable(issue('archive-damaged', []))
  const parsed = parseCriteriaSet(JSON.parse(String(row.value.cells[0])))
  if (!parsed.ok) throw new Unusable(parsed.issues)
  await insertCriteriaSet(trx, digestCriteriaSet(parsed.value), parsed.value)
}

/**
 * Takes a period with all its inputs in, or nothing of it: scored here it gives the digests it has where it was
 * written. A period of the same name is never touched.
 */
export const readPeriodFile = (
  db: Db,
  files: FileStore,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<readonly SectionSum[]>> =>
  settled(
    (async () => {
      const { period, parts } = await openParts(bytes, periodFormat)
      const change = {
        actor: { kind: 'system', id: 'command-line' },
        action: 'period-taken-in',
        period,
      } as const
      const taken = await inChange(db, change, async trx => {
        await setPlainText(trx)
        if ((await existingPeriod(trx, period)).ok)
          throw new Unusable(issue('already-exists', [], { id: period }))
        await installSet(trx, parts)
        const value = await writeRows(trx, withoutFiles(parts, files), await inputsOf(trx))
        const known = await readKnown(trx, period)
        const unfit = known.ok ? await checkStored(trx, period, known.value) : known.issues
        if (unfit.length > 0) return { issues: unfit }
        return { value, changed: true }
      })
      if (!taken.ok) throw new Unusable(taken.issues)
      return taken.value
    })(),
  )
