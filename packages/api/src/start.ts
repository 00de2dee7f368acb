import { type Result, success } from '@thidua/scoring/issues'
import type { Logger } from 'pino'
import { openSnapshotDoor } from './archive/folder-snapshot.ts'
import type { Config } from './config.ts'
import { offerShippedSets } from './criteria-sets/offer-shipped-sets.ts'
import { type DatabasePlace, openDatabase } from './db/open-database.ts'
import { startErasing } from './evidence/erase-unused.ts'
import { fileStoreOf } from './evidence/file-store.ts'
import { releaseImports } from './imports/import.repository.ts'
import { startSealer } from './journal/journal-sealer.ts'
import { ensureFirstPerson } from './people/first-person.service.ts'
import { createServices, type ServiceOptions, type Services } from './services.ts'

export interface StartedServices {
  readonly services: Services
  /** Secret of the first secretary's link in a new database: shown once, stored nowhere. Null when somebody is there. */
  readonly firstLink: string | null
  /** Ends the running import at its next step and closes the database. */
  close(): Promise<void>
}

export interface StartOptions
  extends Pick<Config, 'publicUrl' | 'trustProxy'>,
    Pick<ServiceOptions, 'passwordCost' | 'singleSignOn' | 'evidenceMegabytes' | 'work'> {
  readonly database: DatabasePlace
  readonly log: Logger
  readonly now?: () => Date
  /** False: the tables must be up to date, for a role that may not change them. */
  readonly migrates?: boolean
  /** Folder of the criteria set that a new installation starts with, a folder for each version. */
  readonly shippedSets?: string
}

/**
 * Opens the database and makes everything around it; imports that were cut off go on.
 * Fails with `folder-in-use`, `folder-unusable`, `folder-version`, `database-unreachable`, `schema-newer` or `schema-older`.
 */
export const startServices = async (options: StartOptions): Promise<Result<StartedServices>> => {
  const opened = await openDatabase(
    options.database,
    options.migrates === false ? 'expect-newest' : 'migrate',
  )
  if (!opened.ok) return opened
  const { db, close: closeDatabase } = opened.value
  const { log, publicUrl, trustProxy, singleSignOn = null, now = () => new Date() } = options
  const { passwordCost, evidenceMegabytes, work } = options
  const services = createServices({
    db,
    log,
    now,
    publicUrl,
    trustProxy,
    singleSignOn,
    files: fileStoreOf(options.database),
    ...(evidenceMegabytes !== undefined && { evidenceMegabytes }),
    ...(passwordCost && { passwordCost }),
    ...(work && { work }),
  })
  if (options.shippedSets !== undefined) await offerShippedSets(db, options.shippedSets)
  const firstLink = await ensureFirstPerson(db, now())
  // An embedded database has one process at a time: whatever it finds running was cut off.
  if (options.database.kind !== 'server') await releaseImports(db)
  services.imports.wake()
  const door = options.database.kind === 'folder' ? await openSnapshotDoor(db, options.database.folder) : null
  const sealer = startSealer(db, log)
  const eraser = startErasing(db, services.files, log)
  const close = async (): Promise<void> => {
    await door?.close()
    await services.work.close()
    await services.imports.stop()
    await services.scorings.idle()
    await eraser.stop()
    await sealer.stop()
    await closeDatabase()
  }
  return success({ services, firstLink: firstLink?.secret ?? null, close })
}
