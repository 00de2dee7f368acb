import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { replaceFsync } from '../support/replaced-fsync.ts'
import { sized } from '../support/size.ts'

/**
 * A disk that keeps a file as it was when it was last synced, and forgets the rest when the power goes: what the engine
 * syncs is copied to a second folder at that moment, and that folder is what is found afterwards.
 */
const disk = { keep: (_descriptor: number): void => {} }
// The real disk is not asked: this one stands for it.
replaceFsync(() => descriptor => disk.keep(descriptor))

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'thidua-power-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const open = async (folder: string) => {
  const opened = await openDatabase({ kind: 'folder', folder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return opened.value
}

/** From now on `kept` is what a power cut leaves of `live`. */
const keepOnly = (live: string, kept: string): void => {
  cpSync(live, kept, { recursive: true })
  disk.keep = descriptor => {
    const file = readlinkSync(`/proc/self/fd/${descriptor}`)
    if (!file.startsWith(live) || !statSync(file).isFile()) return
    const copy = path.join(kept, path.relative(live, file))
    mkdirSync(path.dirname(copy), { recursive: true })
    copyFileSync(file, copy)
  }
}

/** So many power cuts, on a disk that is asked to keep what is synced, or (`isSynced` false) is never asked. */
const cutPower = async (name: string, cuts: number, isSynced: boolean) => {
  let live = path.join(root, name)
  await (await open(live)).close()
  const acknowledged: string[] = []
  for (let cut = 0; cut < cuts; cut++) {
    const kept = path.join(root, `${name}-after-${cut}`)
    keepOnly(live, kept)
    if (!isSynced) disk.keep = () => {}
    const { db, close } = await open(live)
    const add = (trx: typeof db, name: string) =>
      trx
        .insertInto('token')
        .values({ digest: name.padEnd(64, '.'), revokedAt: null })
        .execute()
    for (let i = 0; i < 9; i++) {
      await add(db, `kept-${cut}-${i}`)
      acknowledged.push(`kept-${cut}-${i}`.padEnd(64, '.'))
      if (cut % 3 === i % 3) await sql`checkpoint`.execute(db)
    }
    await db
      .transaction()
      .execute(async trx => {
        await add(trx, `open-${cut}`)
        disk.keep = () => {}
        throw new Error('the power goes')
      })
      .catch(() => {})
    await close()
    rmSync(live, { recursive: true })
    live = kept
  }
  const { db, close } = await open(live)
  const stored = (await db.selectFrom('token').select('digest').execute()).map(({ digest }) => digest)
  await close()
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(digest => !stored.includes(digest)).length,
    neverCommitted: stored.filter(digest => digest.startsWith('open-')),
  }
}

test('a power cut loses no commit that was acknowledged, and keeps none that was not', async () => {
  const cuts = sized(2, 60)
  expect(await cutPower('synced', cuts, true)).toEqual({
    ...{ acknowledged: 9 * cuts, lost: 0, neverCommitted: [] },
  })
})

test('this would be seen: where syncing is switched off, every commit since the cut before is lost', async () => {
  expect(await cutPower('unsynced', 1, false)).toEqual({ acknowledged: 9, lost: 9, neverCommitted: [] })
})
