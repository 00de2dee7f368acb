import { deserialize, serialize } from 'node:v8'
import { type Result, success } from '@thidua/scoring/issues'
import type { Activity } from '@thidua/scoring/records'
import { importFile } from '../intake/import-file.ts'
import { type Family, families, type StoredInputs } from '../intake/records.ts'
import type { Import, ImportContext, LayoutRow, RowOutcome } from '../intake/types.ts'
import { type Ask, defineJob } from '../work/job.ts'
import { groupProblems } from './group-problems.ts'
import type { ImportCounts } from './import.schema.ts'
import type { StoredReport } from './import.table.ts'
import { countsOfReport } from './import-counts.ts'

/** What only the database tells of is asked for while the file is read. */
export interface FileToRead {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly context: Omit<ImportContext, Questions>
}
type Questions = 'stored' | 'checkDecisions' | 'findAlike'

/** A file that was read, in parts small enough to be unpacked between two answers to others. */
export interface ReadFile {
  readonly counts: ImportCounts
  /** Data rows. */
  readonly total: number
  /** As it is stored. */
  readonly report: string
  readonly groups: readonly {
    readonly rows: number
    /** Null: rows that are no records. */
    readonly family: Family | null
    readonly packed: Uint8Array
  }[]
  readonly layout: readonly Uint8Array[]
}

/** Rows that one transaction stores. */
export const rowsAtATime = 500

/** Activities that are looked for in the database at once. */
const activitiesAtATime = 1_000

export interface PlacedOutcome {
  readonly outcome: RowOutcome
  /** Where the row stands in the report. */
  readonly position: number
}

/** Rows in the order in which they can be stored (units before what names them), in groups of one family. */
const storableGroups = (
  outcomes: readonly RowOutcome[],
): { family: Family | null; rows: PlacedOutcome[] }[] => {
  const placed = outcomes.map((outcome, position) => ({ outcome, position }))
  const ofFamily = (family: Family | null) =>
    placed.filter(({ outcome }) => (outcome.status === 'new' ? outcome.record.family : null) === family)
  return [...families, null].flatMap(family => {
    const rows = ofFamily(family)
    return Array.from({ length: Math.ceil(rows.length / rowsAtATime) }, (_, i) => ({
      family,
      rows: rows.slice(i * rowsAtATime, (i + 1) * rowsAtATime),
    }))
  })
}

const reportOf = ({ report }: Import): string =>
  JSON.stringify({
    layout: report.layout,
    rejectedBy: report.rejectedBy,
    tables: report.tables.map(({ sheet, family, headerRows, columns, ignored, unit, senders }) => ({
      sheet: sheet ?? null,
      family,
      columns: [...columns],
      ignored: [...ignored],
      header: headerRows[0] ?? 0,
      unit: unit ?? null,
      senders: senders.map(({ unit = null, name = null, text, row = null, from, rows }) => ({
        ...{ unit, name, text, row, from, rows },
      })),
    })),
    groups: groupProblems(report.outcomes),
  } satisfies StoredReport)

/** Takes a part of a read file apart again. */
export const unpackGroup = (packed: Uint8Array): readonly PlacedOutcome[] => deserialize(packed)
export const unpackLayout = (packed: Uint8Array): readonly LayoutRow[] => deserialize(packed)

const questionsTo = (ask: Ask): Pick<ImportContext, Questions> => ({
  stored: () => ask('stored') as Promise<StoredInputs>,
  checkDecisions: decisions => ask('checkDecisions', decisions) as never,
  findAlike: async activities => {
    const found = new Map<string, Activity>()
    for (let from = 0; from < activities.length; from += activitiesAtATime) {
      const part = activities.slice(from, from + activitiesAtATime)
      for (const one of (await ask('findAlike', part)) as readonly Activity[]) found.set(one.id, one)
    }
    return [...found.values()]
  },
})

const readFile = async ({ bytes, fileName, context }: FileToRead, ask: Ask): Promise<Result<ReadFile>> => {
  const read = await importFile({ bytes, fileName, context: { ...context, ...questionsTo(ask) } })
  if (!read.ok) return read
  const { report } = read.value
  const { layoutRows } = report
  const parts = Math.ceil(layoutRows.length / rowsAtATime)
  const value: ReadFile = {
    counts: countsOfReport(report),
    total: report.counts.read,
    report: reportOf(read.value),
    groups: storableGroups(report.outcomes).map(({ family, rows }) => ({
      family,
      rows: rows.length,
      packed: serialize(rows),
    })),
    layout: Array.from({ length: parts }, (_, i) =>
      serialize(layoutRows.slice(i * rowsAtATime, (i + 1) * rowsAtATime)),
    ),
  }
  return success(value, read.warnings)
}

/** Reads a file outside the server's process. */
export const readFileJob = defineJob(import.meta.url, 'readFileJob', readFile)
