import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { restoreArchive } from '../../packages/api/src/archive/restore-archive.ts'
import { writeArchive } from '../../packages/api/src/archive/write-archive.ts'
import type { Db } from '../../packages/api/src/db/database.ts'
import { knownMigrations } from '../../packages/api/src/db/migrate.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { fileStoreOf } from '../../packages/api/src/evidence/file-store.ts'
import { fillDatabase } from '../support/filled-place.ts'
import { fixtureBytes, fixtureFolder, fixtureNames } from '../support/schema-fixtures.ts'

const inMemory = async (care: 'migrate' | 'as-found', work: (db: Db) => Promise<void>): Promise<void> => {
  const opened = await openDatabase({ kind: 'memory' }, care)
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  await work(opened.value.db)
  await opened.value.close()
}

const write = async (db: Db, name: string): Promise<void> => {
  const lines: string[] = []
  await writeArchive(db, fileStoreOf({ kind: 'memory' }), new Date(), async given => {
    for await (const line of given) lines.push(line)
  })
  writeFileSync(new URL(`${name}.jsonl`, fixtureFolder), lines.join(''))
}

/**
 * Run by `npm run fixtures:schema`, never as a test: writes the fixture of each migration that has none. The newest is
 * filled by the program as it is; one that others already came after gets the data of the one before it.
 */
test('writes what is missing', async () => {
  const missing = knownMigrations.filter(name => name >= '0003' && !fixtureNames().includes(name))
  for (const name of missing) {
    if (name === knownMigrations.at(-1))
      await inMemory('migrate', async db => {
        await fillDatabase(db)
        await write(db, name)
      })
    else
      await inMemory('as-found', async db => {
        const before = fixtureNames()
          .filter(earlier => earlier < name)
          .at(-1) as string
        const upTo = knownMigrations.filter(known => known <= name)
        const restored = await restoreArchive(db, fileStoreOf({ kind: 'memory' }), fixtureBytes(before), upTo)
        if (!restored.ok) throw new Error(JSON.stringify(restored.issues))
        await write(db, name)
      })
    process.stdout.write(`${name}\n`)
  }
  expect(knownMigrations.filter(name => name >= '0003')).toEqual(fixtureNames())
}, 300_000)
