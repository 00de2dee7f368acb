import { createHash } from 'node:crypto'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { readPositionCursor } from '../http/cursors.ts'
import type { Language } from '../intake/text/describe.ts'
import { inChange, journalActor } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { enteredKindOfFamily } from './compare-stored.ts'
import {
  countImportRows,
  deleteUnstored,
  insertImport,
  queueAgain,
  selectBegun,
  selectImportRows,
  selectImports,
  selectLayoutRows,
} from './import.repository.ts'
import type { ImportAnswer, ImportRowAnswer, ImportRowsQuery } from './import.schema.ts'
import type { ImportOptions } from './import.table.ts'
import { answerOf, describeRemark, placeOf, readImport } from './import-answer.ts'
import { noCounts } from './import-counts.ts'
import { previewRoomIssues } from './preview.service.ts'
import { endImport } from './run-import.ts'

const largestFileMegabytes = 20
const largestFile = largestFileMegabytes * 1024 * 1024

/** The last part of the name, whatever path the sender put before it. */
const tidyName = (name: string): string =>
  (name.normalize('NFC').split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(0, 200) || 'tep'

/** Takes a file in; the runner reads it. */
export const queueImport = async (
  db: Db,
  actor: Writer,
  period: string,
  upload: {
    readonly file: File
    readonly preview?: 'true' | 'false' | undefined
  } & ImportOptions,
): Promise<Result<string>> => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const { file, status, emptyCells, unit } = upload
  if (file.size > largestFile)
    return failure([issue('too-large', ['file'], { megabytes: String(largestFileMegabytes) })])
  if (file.size === 0) return failure([issue('file-empty', ['file'])])
  const isPreview = upload.preview === 'true'
  const full = isPreview ? await previewRoomIssues(db, period, file.size) : []
  if (full.length > 0) return failure(full)
  const content = Buffer.from(await file.arrayBuffer())
  return success(
    await insertImport(db, {
      period,
      fileName: tidyName(file.name),
      size: file.size,
      sha256: createHash('sha256').update(content).digest('hex'),
      content,
      isPreview,
      actor: JSON.stringify(journalActor(actor)),
      options: JSON.stringify({ status, emptyCells, unit }),
      counts: JSON.stringify(noCounts),
      report: JSON.stringify({ layout: {}, rejectedBy: {}, tables: [] }),
    }),
  )
}

export const listImports = async (db: Db, period: string, language: Language) => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const records = await selectImports(db).where('period', '=', period).orderBy('createdAt', 'desc').execute()
  return success(records.map(record => answerOf(record, language)))
}

/** Has a file that was set aside read once more. */
export const retryImport = async (db: Db, id: string, language: Language): Promise<Result<ImportAnswer>> => {
  const found = await readImport(db, id, language)
  if (!found.ok) return found
  return (await queueAgain(db, id))
    ? readImport(db, id, language)
    : failure([issue('import-not-set-aside', [])])
}

/** Discards a preview, or removes an import that was set aside. Where rows of it are stored they stay, and with them what tells of them; the file goes. */
export const removeImport = async (
  db: Db,
  actor: Writer,
  id: string,
  language: Language,
): Promise<Result<null>> => {
  const found = await readImport(db, id, language)
  if (!found.ok) return found
  const { period, fileName, sha256, state } = found.value
  const change = { actor, action: 'import-removed', period, subject: { import: id } } as const
  const told = { details: { file: fileName, sha256 } }
  const removed = await inChange(db, change, async trx => {
    if (await deleteUnstored(trx, id)) return { value: 'whole', changed: true, told }
    if (state !== 'set-aside') return { issues: [issue('import-not-set-aside', [])] }
    return { value: 'file', changed: true, told }
  })
  if (!removed.ok) return removed
  if (removed.value === 'file') {
    const given = { issues: JSON.stringify([issue('import-given-up', [])]) }
    await endImport(db, await selectBegun(db, id), 'failed', given)
  }
  return success(null)
}

type RowRecord = Awaited<ReturnType<typeof selectImportRows>>[number]

const rowAnswer = (row: RowRecord, language: Language): ImportRowAnswer => {
  const remarks = row.remarks.map(problem => describeRemark(problem, language))
  const isRejected = row.outcome === 'rejected'
  return {
    place: { sheet: row.sheet, row: row.row },
    outcome: row.outcome,
    reason: row.reason,
    repeats: row.repeats && placeOf(row.repeats),
    record: row.record,
    problems: isRejected ? remarks : [],
    warnings: isRejected ? [] : remarks,
    changes: [...row.changes],
    cells: [...row.cells],
    before: row.before,
    after: row.after,
    kind: row.record && enteredKindOfFamily(row.record.family).table,
    erases: row.erases,
    earlier: row.earlier,
  }
}

/** A page of the outcomes of an import's rows, in the order of the file. */
export const listImportRows = async (db: Db, id: string, query: ImportRowsQuery, language: Language) => {
  const found = await readImport(db, id, language)
  if (!found.ok) return found
  const from = readPositionCursor(query.after)
  if (!from.ok) return from
  const rows = await selectImportRows(db, id, { ...query, from: from.value })
  const last = rows.at(-1)
  return success({
    rows: rows.map(row => rowAnswer(row, language)),
    total: await countImportRows(db, id, query),
    next: last && rows.length === query.limit ? String(last.position) : null,
  })
}

/** A page of the rows of an import that hold no data. */
export const listLayoutRows = async (
  db: Db,
  id: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  language: Language,
) => {
  const found = await readImport(db, id, language)
  if (!found.ok) return found
  const from = readPositionCursor(after)
  if (!from.ok) return from
  const rows = await selectLayoutRows(db, id, from.value, limit)
  const last = rows.at(-1)
  return success({
    rows: rows.map(({ lastRow, kind, text, ...place }) => ({ place: placeOf(place), lastRow, kind, text })),
    next: last && rows.length === limit ? String(last.position) : null,
  })
}
