import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { versionFileOf } from '../db/embedded/folder-version.ts'
import { type DatabasePlace, openDatabase } from '../db/open-database.ts'
import { type FileStore, fileStoreOf } from '../evidence/file-store.ts'
import { type VerifiedJournal, verifyJournal } from '../journal/verify-journal.ts'
import { type CheckedReceipts, checkReceipts } from './check-restored.ts'
import { restoreArchive } from './restore-archive.ts'
import type { SectionSum } from './sections.ts'

export interface Restored {
  readonly sums: readonly SectionSum[]
  readonly receipts: CheckedReceipts
  readonly journal: VerifiedJournal
}

const fill = async (
  db: Db,
  files: FileStore,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<Restored>> => {
  const restored = await restoreArchive(db, files, bytes)
  if (!restored.ok) return restored
  const receipts = await checkReceipts(db)
  return success({ sums: restored.value, receipts, journal: await verifyJournal(db) })
}

const openAndFill = async (place: DatabasePlace, bytes: AsyncIterable<Uint8Array>) => {
  const opened = await openDatabase(place, 'as-found')
  if (!opened.ok) return opened
  try {
    return await fill(opened.value.db, fileStoreOf(place), bytes)
  } finally {
    await opened.value.close()
  }
}

/** Moves the files into place, beside those that another database left there: a digest names the same bytes anywhere. */
const takeFiles = async (from: string, to: string): Promise<void> => {
  if (!existsSync(from)) return
  await cp(from, to, { recursive: true, force: true })
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
    await takeFiles(path.join(aside, 'files'), path.join(folder, 'files'))
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
