import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { versionFileOf } from '../db/embedded/folder-version.ts'
import { type DatabasePlace, openDatabase } from '../db/open-database.ts'
import { type VerifiedJournal, verifyJournal } from '../journal/verify-journal.ts'
import { type CheckedReceipts, checkReceipts } from './check-restored.ts'
import { restoreArchive } from './restore-archive.ts'
import type { SectionSum } from './sections.ts'

export interface Restored {
  readonly sums: readonly SectionSum[]
  readonly receipts: CheckedReceipts
  readonly journal: VerifiedJournal
}

const fill = async (db: Db, bytes: AsyncIterable<Uint8Array>): Promise<Result<Restored>> => {
  const restored = await restoreArchive(db, bytes)
  if (!restored.ok) return restored
  const receipts = await checkReceipts(db)
  return success({ sums: restored.value, receipts, journal: await verifyJournal(db) })
}

const openAndFill = async (place: DatabasePlace, bytes: AsyncIterable<Uint8Array>) => {
  const opened = await openDatabase(place, 'as-found')
  if (!opened.ok) return opened
  try {
    return await fill(opened.value.db, bytes)
  } finally {
    await opened.value.close()
  }
}

/** A folder is filled aside and moved into place when it is whole: a restore that breaks off leaves no empty database. */
const fillFolder = async (folder: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<Restored>> => {
  const place = path.resolve(folder, 'database')
  const aside = path.resolve(folder, 'restoring')
  if (existsSync(place)) return failure([issue('database-not-empty', [])])
  await rm(aside, { recursive: true, force: true })
  try {
    const restored = await openAndFill({ kind: 'folder', folder: aside }, bytes)
    if (!restored.ok) return restored
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rename(versionFileOf(path.join(aside, 'database')), versionFileOf(place))
    await rename(path.join(aside, 'database'), place)
    return restored
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Restores an archive into an empty place, recomputes every receipt in it and holds all of it to its journal. */
export const restoreInto = (
  place: Exclude<DatabasePlace, { readonly kind: 'memory' }>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<Restored>> =>
  place.kind === 'folder' ? fillFolder(place.folder, bytes) : openAndFill(place, bytes)
