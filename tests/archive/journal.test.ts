import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { restoreArchive } from '../../packages/api/src/archive/restore-archive.ts'
import { readConfig } from '../../packages/api/src/config.ts'
import { knownMigrations } from '../../packages/api/src/db/migrate.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { fileStoreOf } from '../../packages/api/src/evidence/file-store.ts'
import { apiOn } from '../support/api.ts'
import { fillDatabase } from '../support/filled-place.ts'
import { fixtureBytes } from '../support/schema-fixtures.ts'
import { type Engine, emptyPlaces, engines, type Place, run, within } from '../support/two-engines.ts'

const places = emptyPlaces()

/** A place with the tables of an earlier release, as `verify-journal` may find it. */
const fillOld = async (place: Place, fixture: string): Promise<void> => {
  const config = readConfig(place)
  const opened = config.ok ? await openDatabase(config.value.database, 'as-found') : config
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  const restored = await restoreArchive(
    opened.value.db,
    fileStoreOf({ kind: 'memory' }),
    fixtureBytes(fixture),
    knownMigrations.filter(name => name <= fixture),
  )
  await opened.value.close()
  if (!restored.ok) throw new Error(JSON.stringify(restored.issues))
}

/** What is told is told alike on both; where there are servers, places are opened in a tenth of the time. */
const engine = engines.at(-1) as Engine

describe('the journal of an archive', () => {
  test('is held to what is restored, and to the head that a page shows; a change made around it is told', async () => {
    const [place, target] = [await places.make(engine), await places.make(engine)]
    const [whole, altered] = [places.file('whole'), places.file('altered')]
    const head = await within(place, async db => {
      await fillDatabase(db)
      const { call } = await apiOn(db)
      const { versions } = (await call('GET', '/periods/nam', undefined, { as: 'public' })).body
      const { body } = await call('GET', '/periods/nam/overview', undefined, { as: 'public' })
      expect(versions[0].journal).toMatchObject({ number: expect.any(Number) })
      expect(body.journal).toEqual(versions[0].journal)
      return `${body.journal.number}:${body.journal.digest}`
    })
    expect(await run(place, 'verify-journal', '--head', head)).toMatchObject({ code: 0, error: '' })
    const other = head.replace(/.$/, last => (last === '0' ? '1' : '0'))
    expect(await run(place, 'verify-journal', '--head', other)).toMatchObject({
      code: 5,
      error: expect.stringMatching(/cut off or replaced/),
    })
    await run(place, 'backup', whole)
    const restored = await run(target, 'restore', whole)
    expect(restored).toMatchObject({ code: 0, error: '' })
    expect(restored.out).toMatch(/2 versions recomputed[\s\S]*journal holds/)

    await within(place, db =>
      db.transaction().execute(async trx => {
        await sql`set local session_replication_role = replica`.execute(trx)
        await sql`update ruling set points = 9`.execute(trx)
      }),
    )
    await run(place, 'backup', altered)
    const told = await run(await places.make(engine), 'restore', altered)
    expect(told.code).toBe(5)
    expect(told.out).toContain('restored')
    expect(told.error).toMatch(/table ruling are no longer[\s\S]*The journal does NOT hold/)
  })

  test.each(['0016-ranges', '0026-set-aside'])(
    'of a database of %s is not guessed about: a sentence says what to do',
    async fixture => {
      const place = await places.make(engine)
      await fillOld(place, fixture)
      const refused = await run(place, 'verify-journal')
      expect(refused).toMatchObject({ code: 4, out: '' })
      expect(refused.error).toMatch(/thidua migrate/)
      expect((await run(place, 'migrate')).code).toBe(0)
      expect(await run(place, 'verify-journal')).toMatchObject({ code: 0, error: '' })
    },
  )
})
