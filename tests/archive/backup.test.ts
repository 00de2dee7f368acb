import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { apiOn } from '../support/api.ts'
import { isWhole } from '../support/size.ts'
import { emptyPlaces, engines, type Place, run, startIn, ways, within } from '../support/two-engines.ts'

const places = emptyPlaces()

const pick = <T>(all: Readonly<Record<string, T>>, names: readonly string[]) =>
  Object.fromEntries(names.map(name => [name, all[name]!]))

/** The lines of an archive behind its head: tables, rows and digests. */
const contentOf = (file: string): string[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(line => !line.startsWith('{"format"') && !line.startsWith('{"end":"archive"'))

/** An archive whose last line fits what stands before it, as a later release would write it. */
const sealed = (archive: string): string => {
  const lines = archive.trimEnd().split('\n')
  const { sections } = JSON.parse(lines.at(-1)!)
  const before = `${lines.slice(0, -1).join('\n')}\n`
  const sha256 = createHash('sha256').update(before).digest('hex')
  return `${before}${JSON.stringify({ end: 'archive', sections, sha256 })}\n`
}

const bundleIn = (place: Place) =>
  within(place, async db => {
    const { api } = await apiOn(db)
    return (await api.request('/api/v1/periods/nam/receipt?version=1')).text()
  })

describe.each(ways)('an archive of %s, restored on %s', (from, to) => {
  test('holds the same rows, its receipts verify, and a server starts on it', async () => {
    const [source, target] = [await places.makeFilled(from), await places.make(to)]
    const [file, again] = [places.file(`${from}-${to}.thidua`), places.file(`${from}-${to}-2.thidua`)]
    expect(await run(source, 'backup', file)).toMatchObject({ code: 0, error: '' })
    const restored = await run(target, 'restore', file)
    expect(restored.error).toBe('')
    expect(restored.code).toBe(0)
    expect(restored.out).toContain('2 versions recomputed')
    expect((await run(target, 'backup', again)).code).toBe(0)
    const rows = contentOf(file)
    expect(rows.length).toBeGreaterThan(60)
    expect(contentOf(again)).toEqual(rows)
    expect(await bundleIn(target)).toBe(await bundleIn(source))
    expect(await bundleIn(target)).toContain('"thidua-bundle/1"')
  })

  test('goes over in one command, and the old place stays as it was', async () => {
    const [source, target] = [await places.makeFilled(from), await places.make(to)]
    const moved = await run(source, 'move', target.DATA_DIR ?? target.DATABASE_URL ?? '')
    expect(moved).toMatchObject({ code: 0, error: '' })
    expect(moved.out).toContain('2 versions recomputed')
    expect(await bundleIn(target)).toBe(await bundleIn(source))
    const onceMore = await run(source, 'move', target.DATA_DIR ?? target.DATABASE_URL ?? '')
    expect(onceMore).toMatchObject({ code: 4, error: expect.stringContaining('not empty') })
  })
})

describe.each(engines)('on %s', engine => {
  test('a running server is backed up as of one moment while it goes on writing', async () => {
    const place = await places.makeFilled(engine)
    const { services, close } = await startIn(place)
    const { db } = services
    let written = 0
    let isOver = false
    const writer = (async () => {
      while (!isOver) {
        await db
          .insertInto('token')
          .values({ digest: String(++written).padStart(64, '0'), revokedAt: null })
          .execute()
        await new Promise(resolve => setTimeout(resolve, 1))
      }
    })()
    const file = places.file(`running-${engine}.thidua`)
    const backedUp = await run(place, 'backup', file)
    isOver = true
    await writer
    await close()
    expect(backedUp).toMatchObject({ code: 0, error: '' })
    // One moment: of what the writer wrote, a beginning without gaps.
    const kept = contentOf(file).flatMap(line => line.match(/"(0{50,}\d+)"/)?.[1] ?? [])
    expect(kept.map(Number).sort((a, b) => a - b)).toEqual(kept.map((_, i) => i + 1))
    const target = await places.make(engine)
    expect((await run(target, 'restore', file)).out).toContain('2 versions recomputed')
  })

  test('is refused, and leaves nothing, what is cut off, changed, newer, or no archive', async () => {
    const place = await places.makeFilled(engine)
    const file = places.file(`whole-${engine}.thidua`)
    await run(place, 'backup', file)
    const whole = gunzipSync(readFileSync(file)).toString('utf8')
    const lines = whole.trimEnd().split('\n')
    const zipped = readFileSync(file)
    const wrong: Readonly<Record<string, [content: Buffer | string, said: RegExp]>> = {
      'cut in its bytes': [zipped.subarray(0, zipped.length - 40), /cut off/],
      'cut in a line': [gzipSync(whole.slice(0, -30)), /cut off/],
      'cut at a line': [gzipSync(`${lines.slice(0, -1).join('\n')}\n`), /cut off/],
      'a letter changed': [
        gzipSync(whole.replace(/({"section":"unit"[\s\S]*?)Trường U2/, '$1Trường U9')),
        /“unit” .* digest/,
      ],
      'a row gone': [gzipSync(whole.replace(/({"section":"unit".*\n).*\n/, '$1')), /digest/],
      'a table gone': [gzipSync(whole.replace(/^{"section":"mark"[\s\S]*?{"end":"mark".*\n/m, '')), /digest/],
      'the head changed': [gzipSync(whole.replace('"made":"2', '"made":"1')), /“archive” .* digest/],
      'of a later release': [
        gzipSync(sealed(whole.replace('"migrations":[', '"migrations":["9999-later",'))),
        /later release \(9999-later\)/,
      ],
      'not an archive': ['Hoạt động;Ngày\n', /was not written by this program|damaged/],
      empty: ['', /was not written by this program/],
      'more behind its end': [gzipSync(`${whole}["x"]\n`), /damaged/],
    }
    const target = await places.make(engine)
    // A folder is made for each of them and removed again: seconds where the database is embedded.
    const tried =
      isWhole || engine === 'PostgreSQL'
        ? wrong
        : pick(wrong, ['cut in its bytes', 'a row gone', 'not an archive'])
    for (const [name, [content, said]] of Object.entries(tried)) {
      const bad = places.file(`bad-${engine}.thidua`)
      writeFileSync(bad, content)
      const refused = await run(target, 'restore', bad)
      expect(refused.error, name).toMatch(said)
      expect(refused.code, name).toBe(4)
      expect(refused.error.trim().split('\n'), name).toHaveLength(1)
    }
    // Nothing was left behind by any of them: the place still takes the whole one, and then no other.
    expect((await run(target, 'restore', file)).code).toBe(0)
    expect(await run(target, 'restore', file)).toMatchObject({
      code: 4,
      error: expect.stringContaining('not empty'),
    })
  })

  test('a file that is there is never replaced, and a place that is not there is told', async () => {
    const place = await places.makeFilled(engine)
    const file = places.file(`kept-${engine}.thidua`)
    writeFileSync(file, 'kept')
    expect(await run(place, 'backup', file)).toMatchObject({
      code: 4,
      error: expect.stringContaining('is there already'),
    })
    expect(readFileSync(file, 'utf8')).toBe('kept')
    const nowhere = await run(place, 'backup', places.file('no/such/folder.thidua'))
    expect(nowhere).toMatchObject({ code: 4, error: expect.stringContaining('ENOENT') })
    const missing = await run(await places.make(engine), 'restore', places.file('missing.thidua'))
    expect(missing).toMatchObject({ code: 4, error: expect.stringContaining('ENOENT') })
    expect(await run(place, 'backup')).toMatchObject({ code: 2 })
  })

  test('a version that was changed in the database is told after a restore', async () => {
    const [place, target] = [await places.makeFilled(engine), await places.make(engine)]
    await within(place, db =>
      sql`update result set outcome = replace(outcome::text, '"total":"', '"total":"1')::json where version = 1`.execute(
        db,
      ),
    )
    const file = places.file(`forged-${engine}.thidua`)
    await run(place, 'backup', file)
    const restored = await run(target, 'restore', file)
    expect(restored).toMatchObject({ code: 5, error: expect.stringContaining('version 1: does NOT match') })
    expect(restored.out).toContain('1 version recomputed')
  })
})
