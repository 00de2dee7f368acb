import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { renewToken } from '../../packages/api/src/access/access.service.ts'
import { checkReceipts } from '../../packages/api/src/archive/check-restored.ts'
import { restoreArchive } from '../../packages/api/src/archive/restore-archive.ts'
import { knownMigrations } from '../../packages/api/src/db/migrate.ts'
import { selectMigrations } from '../../packages/api/src/db/schema.repository.ts'
import { fileStoreOf } from '../../packages/api/src/evidence/file-store.ts'
import { apiOn } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { fixtureBytes, fixtureFolder, fixtureNames } from '../support/schema-fixtures.ts'
import { isWhole } from '../support/size.ts'
import { engines } from '../support/two-engines.ts'

/** Whether the release that made a fixture could publish provisionally: the head of an archive lists its migrations. */
const knowsProvisional = (name: string): boolean =>
  readFileSync(new URL(`${name}.jsonl`, fixtureFolder), 'utf8').includes('-final-publication')

test('every migration since the first that anybody was given has a database of its time (npm run fixtures:schema)', () => {
  expect(fixtureNames()).toEqual(knownMigrations.filter(name => name >= '0003'))
})

/** Each on each engine; bounded, engines take turns, and the latest runs on both. */
const namesOn = (engine: (typeof engines)[number]): readonly string[] =>
  fixtureNames().filter(
    (_, i, all) => isWhole || i === all.length - 1 || engines[i % engines.length] === engine,
  )

onEachDatabase('a database of', database => {
  beforeEach(() => database.empty())

  test.each(namesOn(database.engine))(
    '%s is brought up to date, and what it published stays as it was',
    async name => {
      const restored = await restoreArchive(database.db, fileStoreOf({ kind: 'memory' }), fixtureBytes(name))
      if (!restored.ok) throw new Error(JSON.stringify(restored.issues))
      expect(await selectMigrations(database.db)).toEqual(knownMigrations)
      expect(await checkReceipts(database.db)).toEqual({ verified: 2, without: [], broken: [] })
      const { call } = await apiOn(database.db)
      const headers = { authorization: `Bearer ${await renewToken(database.db, new Date())}` }
      const get = async (path: string) => (await call('GET', path, undefined, { headers })).status
      for (const path of ['', '/units', '/activities', '/declarations', '/marks', '/rulings', '/receipt'])
        expect(await get(`/periods/nam${path}`), path).toBe(200)
      expect(await get('/periods/nam/receipt?version=1')).toBe(200)
      // What was published when there was one kind of publication is final.
      const { versions } = (await call('GET', '/periods/nam', undefined, { as: 'public' })).body
      const wanted = knowsProvisional(name) ? 'provisional' : 'final'
      expect(versions.map(({ state }: { state: string }) => state)).toEqual([wanted])
      // The inputs are whole: scored anew, they are scored as they were.
      expect((await call('POST', '/periods/nam/results', {}, { headers })).status).toBeLessThan(300)
      expect(await checkReceipts(database.db)).toMatchObject({ broken: [] })
    },
  )
})
