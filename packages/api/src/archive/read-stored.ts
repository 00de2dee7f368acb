import { failure, issue, type Result } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { type DatabasePlace, openDatabase } from '../db/open-database.ts'
import { askForSnapshot, removeSnapshot } from './folder-snapshot.ts'
import { settled } from './unusable.ts'

type StoredPlace = Exclude<DatabasePlace, { readonly kind: 'memory' }>

const openToRead = (place: StoredPlace) => openDatabase(place, 'as-found')

/**
 * Opens a database to read it, as it is and beside a running server: PostgreSQL takes another connection, and of an
 * embedded database in use the server gives a copy, which goes when the work is done.
 */
export const readStored = async <T>(place: StoredPlace, work: (db: Db) => Promise<T>): Promise<Result<T>> => {
  let opened = await openToRead(place)
  let isCopy = false
  if (!opened.ok && opened.issues[0]?.code === 'folder-in-use' && place.kind === 'folder') {
    const snapshot = await askForSnapshot(place.folder)
    if (snapshot.kind === 'refused')
      return failure([issue('no-snapshot', [], { folder: place.folder, reason: snapshot.reason })])
    if (snapshot.kind === 'made') {
      isCopy = true
      opened = await openToRead({ kind: 'folder', folder: snapshot.folder })
    }
  }
  try {
    if (!opened.ok) return opened
    const { db, close } = opened.value
    try {
      return await settled(work(db))
    } finally {
      await close()
    }
  } finally {
    if (isCopy && place.kind === 'folder') await removeSnapshot(place.folder)
  }
}
