import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { digestOf, fileStoreOf } from '../../packages/api/src/evidence/file-store.ts'

const root = mkdtempSync(path.join(tmpdir(), 'thidua-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const bytes = Buffer.from('một tấm ảnh')
const digest = digestOf(bytes)
const soon = () => new Date(Date.now() + 60_000)
const server = { kind: 'server', url: 'postgres://nowhere/none', folder: path.join(root, 'server') } as const

const stores = {
  'in memory': fileStoreOf({ kind: 'memory' }),
  'beside an embedded database': fileStoreOf({ kind: 'folder', folder: path.join(root, 'embedded') }),
  'beside the address of a server': fileStoreOf(server),
}

describe.each(Object.entries(stores))('files %s', (_, store) => {
  test('are stored once, read back, found by their age, and removed', async () => {
    expect(await store.storedBefore(soon())).toEqual([])
    expect(await store.read(digest)).toBeNull()
    await store.put(digest, bytes)
    await store.put(digest, bytes)
    expect((await store.read(digest))?.equals(bytes)).toBe(true)
    expect(await store.storedBefore(soon())).toEqual([digest])
    expect(await store.storedBefore(new Date(0))).toEqual([])
    await store.remove(digest)
    await store.remove(digest)
    expect(await store.read(digest)).toBeNull()
    expect(await store.storedBefore(soon())).toEqual([])
  })
})

describe('files on the disk', () => {
  const folder = path.join(root, 'server', 'files')
  const store = stores['beside the address of a server']
  const place = path.join(folder, digest.slice(0, 2), digest)

  test('can be read by their owner alone, and run by nobody', async () => {
    await store.put(digest, bytes)
    expect((statSync(place).mode & 0o777).toString(8)).toBe('600')
    expect(readdirSync(path.dirname(place))).toEqual([digest])
  })

  test('that were damaged are absent, and sent again they are whole again', async () => {
    writeFileSync(place, 'khác')
    expect(await store.read(digest)).toBeNull()
    await store.put(digest, bytes)
    expect((await store.read(digest))?.equals(bytes)).toBe(true)
  })

  test('that were left half written are cleared away with time', async () => {
    writeFileSync(`${place}.1.2.unfinished`, 'một n')
    expect(await store.storedBefore(soon())).toEqual([digest])
    expect(readdirSync(path.dirname(place))).toEqual([digest])
  })
})
