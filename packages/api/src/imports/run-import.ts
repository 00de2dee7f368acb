import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Issue, issue } from '@thidua/scoring/issues'
import type { Insertable } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { endChange, inPartOfChange } from '../journal/in-change.ts'
import { lockPeriod, touchPeriod } from '../periods/period.repository.ts'
import type { WorkPool } from '../work/work-pool.ts'
import {
  finishImport,
  insertImportRows,
  insertLayoutRows,
  postponeImport,
  setAsideImport,
  updateImport,
} from './import.repository.ts'
import type { ImportCounts } from './import.schema.ts'
import { countRows } from './import-counts.ts'
import type { ImportRowTable } from './import-row.table.ts'
import { type PlacedOutcome, type ReadFile, rowsAtATime, unpackGroup, unpackLayout } from './read-file.ts'
import { type ClaimedImport, readOutside } from './read-outside.ts'
import { recordId, storeRecords } from './store-records.ts'

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
  const records = group.flatMap(({ outcome }) => (outcome.status === 'new' ? [outcome.record] : []))
  const stored = await storeRecords({ trx, period, importId: id }, records)
  const rows = group.map((placed, i) => importRow(id, placed, stored[i]))
  await insertImportRows(trx, rows)
  if (stored.some(outcome => outcome !== 'already-stored')) await touchPeriod(trx, period)
  return countRows(counts, rows)
}

/** Lists the rows without data; a second time, after an import was cut off, changes nothing. */
const storeLayout = async (db: Db, id: string, parts: ReadFile['layout']): Promise<void> => {
  for (const [part, packed] of parts.entries()) {
    const rows = unpackLayout(packed).map(({ place, to, kind, text }, i) => ({
      ...{ import: id, position: part * rowsAtATime + i, sheet: place.sheet ?? null, row: place.row },
      ...{ lastRow: to ?? place.row, kind, text },
    }))
    await db.transaction().execute(trx => insertLayoutRows(trx, rows))
    await nextTurn()
  }
}

/** Limits that a file exceeded while it was read: it would again. */
const setAsideFor: Readonly<Record<string, string>> = {
  'work-too-long': 'import-too-long',
  'work-too-large': 'import-too-large',
}

/** What becomes of an import whose file was not read. `stopped`: nothing more is read here. */
const endUnread = async (
  db: Db,
  claimed: ClaimedImport,
  issues: readonly Issue[],
): Promise<'ended' | 'stopped'> => {
  const [first] = issues
  const exceeded = setAsideFor[first?.code ?? '']
  if (first?.code === 'work-stopped') {
    await postponeImport(db, claimed.id)
    return 'stopped'
  }
  if (exceeded !== undefined) await setAsideImport(db, claimed.id, [issue(exceeded, [], first?.params)])
  else await endImport(db, claimed, 'failed', { issues: JSON.stringify(issues) })
  return 'ended'
}

/** Stores a group where the period still has the set by which it was read; else nothing, and gives null. */
const storeNext = (
  db: Db,
  claimed: ClaimedImport,
  { packed, criteriaSet, done }: { packed: Uint8Array; criteriaSet: string; done: number },
  counts: ImportCounts,
): Promise<ImportCounts | null> =>
  inPartOfChange(db, claimed.change, async trx => {
    if ((await lockPeriod(trx, claimed.period)) !== criteriaSet) return null
    const sums = await storeGroup(trx, claimed, unpackGroup(packed), counts)
    await updateImport(trx, claimed.id, { done, counts: JSON.stringify(sums) })
    return sums
  })

/**
 * Reads a claimed file and stores its rows, one transaction per group of rows. Groups that are stored stay
 * stored: an import that was cut off, or stopped between two of them, goes on behind them, with the same rows in the
 * same order.
 */
export const runImport = async (
  db: Db,
  work: WorkPool,
  claimed: ClaimedImport,
  isStopping: () => boolean,
): Promise<'ended' | 'stopped'> => {
  const { id } = claimed
  const read = await readOutside(db, work, claimed)
  if (!read.ok) return endUnread(db, claimed, read.issues)

  const { report, total, layout, groups, criteriaSet } = read.value
  let counts = claimed.done === 0 ? read.value.counts : claimed.counts
  let done = 0
  await updateImport(db, id, {
    isBeingRead: false,
    ...{ total, report, issues: JSON.stringify(read.warnings) },
  })
  await storeLayout(db, id, layout)
  for (const { rows, packed } of groups) {
    done += rows
    if (done <= claimed.done) continue
    if (isStopping()) {
      await postponeImport(db, id)
      return 'stopped'
    }
    const sums = await storeNext(db, claimed, { packed, criteriaSet, done }, counts)
    if (sums === null) {
      const issues = JSON.stringify([issue('criteria-set-changed', [])])
      await endImport(db, claimed, 'failed', { issues })
      return 'ended'
    }
    counts = sums
    // An embedded database answers within the turn: without this pause nobody else would be heard.
    await nextTurn()
  }
  await endImport(db, claimed, 'done', { counts: JSON.stringify(counts) })
  return 'ended'
}
