import { failure, issue, type Result } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import type { Language } from '../intake/text/describe.ts'
import { inChange, journalActor } from '../journal/in-change.ts'
import { selectRevision } from '../periods/period.repository.ts'
import {
  commitPreview,
  deleteUnstored,
  dropOldContent,
  previewAgain,
  selectExpiredPreviews,
  sumPreviews,
} from './import.repository.ts'
import type { ImportAnswer } from './import.schema.ts'
import type { ImportOptions } from './import.table.ts'
import { previewDays, readImport } from './import-answer.ts'

/** Previews that a period keeps at once, and their size together. */
const mostPreviews = 40
const mostMegabytes = 200

/** Why no further preview is taken in, if so. */
export const previewRoomIssues = async (db: Db, period: string, size: number) => {
  const { files, bytes } = await sumPreviews(db, period)
  const isFull = files >= mostPreviews || Number(bytes) + size > mostMegabytes * 1024 * 1024
  const params = { files: String(mostPreviews), megabytes: String(mostMegabytes) }
  return isFull ? [issue('previews-full', ['file'], params)] : []
}

const previewed = async (db: Db, id: string, language: Language): Promise<Result<ImportAnswer>> => {
  const found = await readImport(db, id, language)
  if (!found.ok) return found
  return found.value.state === 'previewed' ? found : failure([issue('import-not-previewed', [])])
}

/** Has a previewed file tried in other settings. */
export const changeSettings = async (
  db: Db,
  id: string,
  settings: ImportOptions,
  language: Language,
): Promise<Result<ImportAnswer>> => {
  const found = await previewed(db, id, language)
  if (!found.ok) return found
  const { status, emptyCells, unit } = settings
  await previewAgain(db, id, {
    isOvertaken: false,
    options: JSON.stringify({ status, emptyCells, unit: unit ?? undefined }),
  })
  return readImport(db, id, language)
}

/**
 * Has a previewed file stored. Where the inputs have changed since, nothing is: it is tried once more, so that whoever
 * commits it sees what it comes to now.
 */
export const commitImport = async (
  db: Db,
  actor: Writer,
  id: string,
  language: Language,
): Promise<Result<ImportAnswer>> => {
  const found = await previewed(db, id, language)
  if (!found.ok) return found
  const { period, preview } = found.value
  if (preview === null || (await selectRevision(db, period)) !== preview.madeOn) {
    await previewAgain(db, id, { isOvertaken: true })
    return failure([issue('preview-overtaken', [])])
  }
  const committed = await commitPreview(db, id, preview.madeOn, JSON.stringify(journalActor(actor)))
  return committed ? readImport(db, id, language) : failure([issue('import-not-previewed', [])])
}

/** Discards previews that nobody committed in time, and files that nobody mended in time. */
export const discardExpired = async (db: Db): Promise<void> => {
  await dropOldContent(db, previewDays)
  for (const { id, period, fileName, sha256 } of await selectExpiredPreviews(db, previewDays)) {
    const actor = { kind: 'system', id: 'start' } as const
    const change = { actor, action: 'import-removed', period, subject: { import: id } } as const
    const told = { details: { file: fileName, sha256 } }
    await inChange(db, change, async trx => {
      const changed = await deleteUnstored(trx, id)
      return { value: changed, changed, told }
    })
  }
}
