import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../packages/api/src/config.ts'
import { fileStoreOf } from '../../packages/api/src/evidence/file-store.ts'
import { apiOn } from '../support/api.ts'
import { asRole } from '../support/people.ts'
import { fileForm, phoneJpeg } from '../support/photos.ts'
import { type Engine, emptyPlaces, type Place, run, ways, within } from '../support/two-engines.ts'

const places = emptyPlaces()
let made = 0

/** A place whose files lie in a folder of its own, also where its database is on a server. */
const withFolder = (place: Place): Place =>
  place.DATABASE_URL === undefined ? place : { ...place, DATA_DIR: places.file(`files-${++made}`) }

const filesOf = (place: Place) => {
  const config = readConfig(place)
  if (!config.ok) throw new Error(JSON.stringify(config.issues))
  return fileStoreOf(config.value.database)
}

/** A filled place with one photo; and its digest. */
const withPhoto = async (engine: Engine): Promise<readonly [Place, string]> => {
  const place = withFolder(await places.makeFilled(engine))
  const digest = await within(place, async db => {
    const { call } = await apiOn(db, { files: filesOf(place) })
    const as = await asRole(db, 'secretary')
    const activity = { unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Có ảnh' }
    await call('PUT', '/periods/nam/activities/co-anh', activity, { as })
    const sent = fileForm(phoneJpeg())
    return (await call('POST', '/periods/nam/activities/co-anh/evidence', sent, { as })).body.digest
  })
  return [place, digest]
}

const photoIn = (place: Place, digest: string) =>
  within(place, async db => {
    const { call } = await apiOn(db, { files: filesOf(place) })
    const as = await asRole(db, 'secretary')
    const { body } = await call('GET', '/periods/nam/evidence?activity=co-anh', undefined, { as })
    expect(body.files).toMatchObject([{ digest, name: 'anh.jpg', removed: null }])
    return (await call('GET', `/periods/nam/activities/co-anh/evidence/${digest}`, undefined, { as })).status
  })

describe.each(ways)('files of evidence beside a database of %s', (from, to) => {
  test('come along in a backup, in a move and with one period', async () => {
    const [source, digest] = await withPhoto(from)
    const [restored, period] = [withFolder(await places.make(to)), withFolder(await places.make(to))]
    const [whole, one] = [places.file(`whole-${from}.thidua`), places.file(`one-${from}.thidua`)]
    expect(await run(source, 'backup', whole)).toMatchObject({ code: 0, error: '' })
    expect(await run(restored, 'restore', whole)).toMatchObject({ code: 0, error: '' })
    expect(await photoIn(restored, digest)).toBe(200)
    expect(await run(source, 'export-period', 'nam', one)).toMatchObject({ code: 0, error: '' })
    expect(await run(period, 'import-period', one)).toMatchObject({ code: 0, error: '' })
    expect(await photoIn(period, digest)).toBe(200)
    const target = await places.make(to)
    expect(await run(source, 'move', target.DATABASE_URL ?? target.DATA_DIR!)).toMatchObject({
      code: 0,
      error: '',
    })
    // Of a server the files stay in the folder of the settings; those of a folder go into the other folder.
    const moved = target.DATABASE_URL === undefined ? target : { ...target, DATA_DIR: source.DATA_DIR! }
    expect(await photoIn(moved, digest)).toBe(200)
  })
})

test('a file that was damaged or erased since is left out of a backup, and the rest is whole', async () => {
  const [source, digest] = await withPhoto('embedded')
  await filesOf(source).remove(digest)
  const [file, target] = [places.file('without.thidua'), await places.make('embedded')]
  expect((await run(source, 'backup', file)).code).toBe(0)
  expect((await run(target, 'restore', file)).code).toBe(0)
  expect(await photoIn(target, digest)).toBe(404)
  expect(existsSync(`${target.DATA_DIR}/files`)).toBe(false)
})
