import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Issue, issue } from '@thidua/scoring/issues'
import type { Db, Transaction } from '../db/database.ts'
import { endChange, inPartOfChange } from '../journal/in-change.ts'
import { lockPeriod, selectRevision, touchPeriod } from '../periods/period.repository.ts'
import type { WorkPool } from '../work/work-pool.ts'
import {
  deleteLayoutRows,
  deleteRowsBehind,
  finishImport,
  insertImportRows,
  insertLayoutRows,
  postponeImport,
  previewAgain,
  setAsideImport,
  updateImport,
} from './import.repository.ts'
import type { ImportCounts } from './import.schema.ts'
import { countRows } from './import-counts.ts'
import { previewImport } from './preview-import.ts'
import { type PlacedOutcome, type ReadFile, rowsAtATime, unpackGroup, unpackLayout } from './read-file.ts'
import { type ClaimedImport, readOutside } from './read-outside.ts'
import { storeGroup } from './store-group.ts'

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

const storeNextGroup = async (
  trx: Transaction,
  { id, period }: ClaimedImport,
  group: readonly PlacedOutcome[],
  counts: ImportCounts,
): Promise<ImportCounts> => {
  const rows = await storeGroup(trx, { id, period, isPreview: false }, group)
  await insertImportRows(
    trx,
    rows.map(({ comparison: _, ...row }) => row),
  )
  const isChanged = rows.some(({ outcome }) => outcome === 'new' || outcome === 'changed')
  if (isChanged) await touchPeriod(trx, period)
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

/** Of a preview nothing was stored, so the journal has nothing to tell. */
export const failImport = (
  db: Db,
  claimed: BegunImport & Pick<ClaimedImport, 'isPreview'>,
  issues: readonly Issue[],
) => {
  const values = { issues: JSON.stringify(issues) }
  return claimed.isPreview
    ? finishImport(db, claimed.id, 'failed', values)
    : endImport(db, claimed, 'failed', values)
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
  else await failImport(db, claimed, issues)
  return 'ended'
}

/** What keeps the next group from being stored. */
type Hindrance = 'criteria-set-changed' | 'overtaken'

/**
 * Stores a group where the period still has the set by which it was read and, at the beginning of what was previewed, the
 * inputs that the preview was made on; else nothing.
 */
const storeNext = (
  db: Db,
  claimed: ClaimedImport,
  { packed, criteriaSet, done }: { packed: Uint8Array; criteriaSet: string; done: number },
  counts: ImportCounts,
  madeOn: number | null,
): Promise<ImportCounts | Hindrance> =>
  inPartOfChange(db, claimed.change, async trx => {
    const set = await lockPeriod(trx, claimed.period)
    if (madeOn !== null && (await selectRevision(trx, claimed.period)) !== madeOn) return 'overtaken'
    if (set !== criteriaSet) return 'criteria-set-changed'
    if (madeOn !== null) await deleteRowsBehind(trx, claimed.id, 0)
    const sums = await storeNextGroup(trx, claimed, unpackGroup(packed), counts)
    await updateImport(trx, claimed.id, { done, counts: JSON.stringify(sums), madeOn: null })
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
  const { id, isPreview } = claimed
  const revision = await selectRevision(db, claimed.period)
  const read = await readOutside(db, work, claimed)
  if (!read.ok) return endUnread(db, claimed, read.issues)

  const { report, total, layout, groups, criteriaSet } = read.value
  let counts = claimed.done === 0 ? read.value.counts : claimed.counts
  let done = 0
  await updateImport(db, id, {
    isBeingRead: false,
    ...{ total, report, issues: JSON.stringify(read.warnings) },
  })
  if (claimed.done === 0) await deleteLayoutRows(db, id)
  await storeLayout(db, id, layout)
  if (isPreview) {
    const previewed = await previewImport(db, claimed, read.value, { madeOn: revision, isStopping })
    if (previewed === 'stopped') await postponeImport(db, id)
    return previewed
  }
  let { madeOn } = claimed
  for (const { rows, packed } of groups) {
    done += rows
    if (done <= claimed.done) continue
    if (isStopping()) {
      await postponeImport(db, id)
      return 'stopped'
    }
    const sums = await storeNext(db, claimed, { packed, criteriaSet, done }, counts, madeOn)
    if (sums === 'overtaken') {
      await previewAgain(db, id, { isOvertaken: true })
      return 'ended'
    }
    if (sums === 'criteria-set-changed') {
      const issues = JSON.stringify([issue(sums, [])])
      await endImport(db, claimed, 'failed', { issues })
      return 'ended'
    }
    counts = sums
    madeOn = null
    // An embedded database answers within the turn: without this pause nobody else would be heard.
    await nextTurn()
  }
  await endImport(db, claimed, 'done', { counts: JSON.stringify(counts) })
  return 'ended'
}
