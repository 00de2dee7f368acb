import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import { findJournalRow } from '../journal/journal-list.repository.ts'
import { keptKinds } from '../journal/kept-kinds.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import {
  type KeptBack,
  putBack,
  selectKeptBack,
  selectPublishedSince,
  storeAgain,
  takeAway,
  type Undone,
} from './undo.repository.ts'
import { type InputChange, writeInputs } from './write-inputs.ts'

/** Changes that are many records at once; one record is put right by itself. */
const undoable: ReadonlySet<string> = new Set(['import-done', 'import-failed', 'change-undone'])

/** What taking a change back does. */
export interface Undoing {
  /** Per kind: records taken away, put back to what they were before, stored again. */
  readonly kinds: readonly {
    readonly kind: string
    readonly removed: number
    readonly putBack: number
    readonly storedAgain: number
  }[]
  /** Records that stay, because something was built on them since. */
  readonly kept: readonly KeptBack[]
  /** Published versions that were made of it: they stay as they are. */
  readonly published: readonly number[]
}

const kinds = keptKinds.filter(({ table }) => table !== 'period')
/** What others name comes first when it is stored, and last when it goes: the kinds stand in that order. */
const foundations: ReadonlySet<string> = new Set(['block', 'unit', 'model'])
const inOrder = [
  ...['block', 'unit', 'model'].flatMap(name => kinds.filter(({ table }) => table === name)),
  ...kinds.filter(({ table }) => !foundations.has(table)),
]

const undo = async (trx: Transaction, undone: Undone): Promise<Undoing> => {
  const done = new Map(
    inOrder.map(({ table }) => [table, { kind: table, removed: 0, putBack: 0, storedAgain: 0 }]),
  )
  const told = (table: string) => done.get(table) as { removed: number; putBack: number; storedAgain: number }
  for (const kind of inOrder) told(kind.table).storedAgain = await storeAgain(trx, kind, undone)
  for (const kind of inOrder) told(kind.table).putBack = await putBack(trx, kind, undone)
  // A unit may be named by its sub-units, which go first.
  for (const kind of inOrder.toReversed())
    for (let gone = -1; gone !== 0; told(kind.table).removed += gone) gone = await takeAway(trx, kind, undone)
  const kept: KeptBack[] = []
  for (const kind of inOrder) kept.push(...(await selectKeptBack(trx, kind, undone)))
  return {
    kinds: [...done.values()].filter(one => one.removed + one.putBack + one.storedAgain > 0),
    kept,
    published: await selectPublishedSince(trx, undone),
  }
}

const undoneIssues = async (db: Db, { period, change }: Undone): Promise<Result<{ file: string }>> => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const row = await findJournalRow(db, period, change)
  if (!row) return failure([issue('change-not-found', [], { change })])
  if (!undoable.has(row.action)) return failure([issue('change-not-undoable', [])])
  return success({ file: typeof row.details.file === 'string' ? row.details.file : '' })
}

interface Asked {
  readonly actor: Writer
  readonly reason?: string | undefined
}

const undoChange = async (
  db: Db,
  { actor, reason }: Asked,
  undone: Undone,
  isTrial: boolean,
): Promise<Result<Undoing>> => {
  const known = await undoneIssues(db, undone)
  if (!known.ok) return known
  const { file } = known.value
  let tried: Undoing | undefined
  const change: InputChange = {
    actor,
    action: 'change-undone',
    period: undone.period,
    subject: { change: undone.change },
    reason,
  }
  const result = await writeInputs<Undoing>(db, change, async trx => {
    const value = await undo(trx, undone)
    tried = value
    const nothing: Issue[] = value.kinds.length === 0 ? [issue('nothing-to-undo', [])] : []
    // A trial leaves by a refusal, so that nothing of it stays.
    if (isTrial || nothing.length > 0) return { issues: nothing }
    return { value, changed: true, told: { details: file === '' ? {} : { file } } }
  })
  return isTrial && tried !== undefined ? success(tried) : result
}

/** What taking a change back would do; nothing of it is done. */
export const previewUndoing = (db: Db, actor: Writer, undone: Undone): Promise<Result<Undoing>> =>
  undoChange(db, { actor }, undone, true)

/** Takes a change back, as a new change that can be taken back too. */
export const undoWholeChange = (
  db: Db,
  asked: Asked & { readonly reason: string },
  undone: Undone,
): Promise<Result<Undoing>> => undoChange(db, asked, undone, false)
