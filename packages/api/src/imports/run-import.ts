import { setImmediate as nextTurn } from 'node:timers/promises'
import { failure, type Issue, type Result } from '@thidua/scoring/issues'
import type { Insertable } from 'kysely'
import { selectAlike } from '../activities/activity.repository.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { importFile } from '../intake/import-file.ts'
import { families } from '../intake/records.ts'
import type { Import, ImportContext, LayoutRow, RowOutcome } from '../intake/types.ts'
import { endChange, inPartOfChange } from '../journal/in-change.ts'
import { listModels } from '../models/model.service.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod, touchPeriod } from '../periods/period.repository.ts'
import { checkScoredRecords } from '../records/record.service.ts'
import { recordKinds } from '../records/record-kinds.ts'
import { checkScoredVotes } from '../results/check-scored-votes.ts'
import { selectUnits } from '../units/unit.repository.ts'
import { listBlocks } from '../units/unit.service.ts'
import { groupProblems } from './group-problems.ts'
import {
  type claimImport,
  finishImport,
  insertImportRows,
  insertLayoutRows,
  updateImport,
} from './import.repository.ts'
import type { ImportCounts } from './import.schema.ts'
import type { StoredReport } from './import.table.ts'
import { countRows, countsOfReport } from './import-counts.ts'
import type { ImportRowTable } from './import-row.table.ts'
import { readEnded, readStored } from './read-stored.ts'
import { recordId, storeRecords } from './store-records.ts'

type ClaimedImport = NonNullable<Awaited<ReturnType<typeof claimImport>>>
type BegunImport = Pick<ClaimedImport, 'id' | 'period' | 'change' | 'actor' | 'fileName' | 'sha256'>

/** Ends an import, well or not: its one row in the journal tells of the file and of all that came of it. */
export const endImport = (
  db: Db,
  { id, period, change, actor, fileName, sha256 }: BegunImport,
  state: 'done' | 'failed',
  values: Parameters<typeof finishImport>[3],
): Promise<void> => {
  const told = {
    actor: actor ?? { kind: 'system', id: 'start', role: 'system' },
    action: state === 'done' ? 'import-done' : 'import-failed',
    ...{ period, subject: { import: id }, details: { file: fileName, sha256 } },
  } as const
  return endChange(db, change, told, trx => finishImport(trx, id, state, values))
}

/** Rows that one transaction stores. */
const rowsAtATime = 500

const readContext = async (db: Db, claimed: ClaimedImport): Promise<Result<ImportContext>> => {
  const found = await existingPeriod(db, claimed.period)
  if (!found.ok) return found
  const { id, startsOn, endsOn, digest } = found.value
  const { set } = await compiledCriteriaSet(db, digest)
  const units = await selectUnits(db, id).execute()
  const models = await listModels(db, id)
  const value: ImportContext = {
    period: { from: startsOn, to: endsOn },
    criteriaSet: set,
    units: units.map(({ blockId, blockLabel: _, parent, ...unit }) => ({
      ...unit,
      block: blockId,
      parent: parent ?? undefined,
    })),
    blocks: await listBlocks(db, id),
    models: models.map(({ id: code, unit, title, description, date, evidence }) => ({
      code,
      unit: unit.id,
      name: title,
      description: description || undefined,
      date,
      evidence: evidence ?? undefined,
    })),
    stored: () => readStored(db, id),
    ended: await readEnded(db, id, set, { from: startsOn, to: endsOn, units }),
    emptyCells: claimed.options.emptyCells,
    status: claimed.options.status,
    unit: claimed.options.unit,
    checkDecisions: decisions =>
      checkScoredRecords(db, id, recordKinds.councilDecisions, decisions, checkScoredVotes),
    findAlike: activities => selectAlike(db, id, activities, claimed.id),
  }
  return { ok: true, value, warnings: [] }
}

interface PlacedOutcome {
  readonly outcome: RowOutcome
  /** Where the row stands in the report. */
  readonly position: number
}

/** Rows in the order in which they can be stored (units before what names them), in groups of one family. */
const storableGroups = (outcomes: readonly RowOutcome[]): PlacedOutcome[][] => {
  const placed = outcomes.map((outcome, position) => ({ outcome, position }))
  const ofFamily = (family: string | null) =>
    placed.filter(({ outcome }) => (outcome.status === 'new' ? outcome.record.family : null) === family)
  return [...families, null].flatMap(family => {
    const rows = ofFamily(family)
    return Array.from({ length: Math.ceil(rows.length / rowsAtATime) }, (_, i) =>
      rows.slice(i * rowsAtATime, (i + 1) * rowsAtATime),
    )
  })
}

const importRow = (
  importId: string,
  { outcome, position }: PlacedOutcome,
  stored: StoreOutcome | undefined,
): Insertable<ImportRowTable> & { outcome: ImportRowTable['outcome']; flagged: boolean } => {
  const { place } = outcome
  const remarks = outcome.status === 'rejected' ? outcome.problems : outcome.warnings
  const record =
    outcome.status === 'new' ? { family: outcome.record.family, id: recordId(outcome.record) } : null
  return {
    import: importId,
    position,
    sheet: place.sheet ?? null,
    row: place.row,
    outcome: outcome.status === 'repeat' ? 'repeated' : outcome.status === 'rejected' ? 'rejected' : stored!,
    reason: outcome.status === 'rejected' ? outcome.reason : null,
    repeats: JSON.stringify(outcome.status === 'repeat' ? outcome.of : null),
    changes: JSON.stringify((outcome.status === 'new' && outcome.changes) || []),
    cells: JSON.stringify((outcome.status === 'rejected' && outcome.cells) || []),
    record: JSON.stringify(record),
    flagged: outcome.status !== 'rejected' && remarks.length > 0,
    remarks: JSON.stringify(remarks),
  }
}

const storeGroup = async (
  trx: Transaction,
  { id, period }: ClaimedImport,
  group: readonly PlacedOutcome[],
  counts: ImportCounts,
): Promise<ImportCounts> => {
  await lockPeriod(trx, period)
  const records = group.flatMap(({ outcome }) => (outcome.status === 'new' ? [outcome.record] : []))
  const stored = await storeRecords({ trx, period, importId: id }, records)
  const rows = group.map((placed, i) => importRow(id, placed, stored[i]))
  await insertImportRows(trx, rows)
  if (stored.some(outcome => outcome !== 'already-stored')) await touchPeriod(trx, period)
  return countRows(counts, rows)
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

/** Lists the rows without data; a second time, after an import was cut off, changes nothing. */
const storeLayout = async (db: Db, id: string, rows: readonly LayoutRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    const part = rows.slice(from, from + rowsAtATime).map(({ place, to, kind, text }, i) => ({
      ...{ import: id, position: from + i, sheet: place.sheet ?? null, row: place.row },
      ...{ lastRow: to ?? place.row, kind, text },
    }))
    await db.transaction().execute(trx => insertLayoutRows(trx, part))
    await nextTurn()
  }
}

/**
 * Reads a claimed file and stores its rows, one transaction per group of rows. Groups that are stored stay
 * stored: an import that was cut off goes on behind them, with the same rows in the same order.
 */
export const runImport = async (db: Db, claimed: ClaimedImport): Promise<void> => {
  const { id, fileName, content } = claimed
  const fail = (issues: readonly Issue[]) =>
    endImport(db, claimed, 'failed', { issues: JSON.stringify(issues) })
  const context = await readContext(db, claimed)
  const read = context.ok
    ? await importFile({ bytes: new Uint8Array(content!), fileName, context: context.value })
    : failure<Import>(context.issues)
  if (!read.ok) return void (await fail(read.issues))

  const { report } = read.value
  let counts = claimed.done === 0 ? countsOfReport(report) : claimed.counts
  let done = 0
  await updateImport(db, id, {
    isBeingRead: false,
    total: report.counts.read,
    report: reportOf(read.value),
    issues: JSON.stringify(read.warnings),
  })
  await storeLayout(db, id, report.layoutRows)
  for (const group of storableGroups(report.outcomes)) {
    done += group.length
    if (done <= claimed.done) continue
    counts = await inPartOfChange(db, claimed.change, async trx => {
      const sums = await storeGroup(trx, claimed, group, counts)
      await updateImport(trx, id, { done, counts: JSON.stringify(sums) })
      return sums
    })
    // An embedded database answers within the turn: without this pause nobody else would be heard.
    await nextTurn()
  }
  await endImport(db, claimed, 'done', { counts: JSON.stringify(counts) })
}
