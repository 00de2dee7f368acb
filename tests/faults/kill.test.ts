import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { createApi } from '../../packages/api/src/app.ts'
import type { Db } from '../../packages/api/src/db/database.ts'
import { type DatabasePlace, openDatabase } from '../../packages/api/src/db/open-database.ts'
import { queueAgain, releaseImports } from '../../packages/api/src/imports/import.repository.ts'
import { createServices } from '../../packages/api/src/services.ts'
import { apiOn, openSampleYear } from '../support/api.ts'
import { builtModule } from '../support/built.ts'
import { onPostgres } from '../support/database.ts'
import { sized } from '../support/size.ts'
import { startPostgres } from '../support/tmp-postgres.ts'

const kills = sized(2, 200)
const script = fileURLToPath(new URL('../support/product-under-kill.mjs', import.meta.url))

const open = async (place: DatabasePlace) => {
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return opened.value
}

/** A database with the sample year, closed again; the token that opens it. */
const prepare = async (place: DatabasePlace): Promise<string> => {
  const { db, close } = await open(place)
  const site = await apiOn(db)
  await openSampleYear(site)
  await close()
  return site.token
}

/** Lets the product run for a while after its first acknowledged entry, kills it, and gives what it acknowledged. */
const runAndKill = async (place: DatabasePlace, token: string, name: string): Promise<string[]> => {
  const args = [script, builtModule('api/dist/server.js'), JSON.stringify(place), token, name]
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const acknowledged: string[] = []
  let reach = (): void => {}
  const isUnderWay = new Promise<void>(resolve => {
    reach = resolve
  })
  const lines = createInterface({ input: child.stdout! })
  lines.on('line', line => {
    if (acknowledged.push(line) === 6) reach()
  })
  await Promise.race([isUnderWay, ended])
  await sleep(Math.random() * 800)
  expect(child.exitCode, 'it must not end by itself').toBeNull()
  const drained = once(lines, 'close')
  child.kill('SIGKILL')
  await Promise.all([ended, drained])
  return acknowledged
}

const idsOf = (kind: string, lines: readonly string[]): string[] =>
  lines.filter(line => line.startsWith(`${kind} `)).map(line => line.slice(kind.length + 1))

/** Finishes what was cut off, as the next start does, and asks what is there. */
const inspect = async (db: Db, token: string, acknowledged: readonly string[]) => {
  const services = createServices({ db })
  await releaseImports(db)
  services.imports.wake()
  await services.imports.idle()
  // A kill in mid-reading sets the file aside: somebody looks at it and has it read again.
  const aside = await db.selectFrom('import').select('id').where('state', '=', 'set-aside').execute()
  for (const { id } of aside) await queueAgain(db, id)
  services.imports.wake()
  await services.imports.idle()
  const { rows: activities } = await sql<{ id: string }>`select id from activity`.execute(db)
  const { rows: imports } = await sql<{ id: string; state: string; rows: number; stored: number }>`
    select id, state, (select count(*)::int from import_row where import = import.id) as rows,
      (select count(*)::int from activity where title like split_part(file_name, '-', 1) || ' tệp '
        || split_part(split_part(file_name, '-', 2), '.', 1) || ' dòng %') as stored
    from import where file_name <> 'don-vi.xlsx'`.execute(db)
  const { rows: versions } = await sql<{ version: string; units: number; all: number }>`
    select version::text, (select count(*)::int from result_unit u where u.period = r.period and u.version = r.version)
      as units, (select count(*)::int from unit where unit.period = r.period) as all
    from result r`.execute(db)
  const known = new Set(activities.map(({ id }) => id))
  const kept = new Set(imports.map(({ id }) => id))
  const made = new Set(versions.map(({ version }) => version))
  const scored = await createApi(services).request('/api/v1/periods/nam-hoc/results', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  })
  return {
    lost: [
      ...idsOf('entry', acknowledged).filter(id => !known.has(id)),
      ...idsOf('import', acknowledged).filter(id => !kept.has(id)),
      ...idsOf('version', acknowledged).filter(version => !made.has(version)),
    ],
    halfDone: [
      ...imports.filter(one => one.state !== 'done' || one.rows !== 1200 || one.stored !== 1200),
      ...versions.filter(({ units, all }) => units !== all),
    ],
    imports: imports.length,
    versions: versions.length,
    scores: scored.status,
  }
}

const survive = async (place: DatabasePlace): Promise<void> => {
  const token = await prepare(place)
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill++) acknowledged.push(...(await runAndKill(place, token, `k${kill}`)))
  const { db, close } = await open(place)
  const found = await inspect(db, token, acknowledged)
  await close()
  expect(idsOf('entry', acknowledged).length).toBeGreaterThan(kills)
  expect(found).toMatchObject({ lost: [], halfDone: [] })
  expect(found.scores).toBeLessThan(300)
  process.stdout.write(
    `${place.kind}: ${kills} kills, ${idsOf('entry', acknowledged).length} entries, ${found.imports} imports, ${found.versions} versions; 0 lost, 0 half done\n`,
  )
}

describe('kill -9 while entries, imports and scorings run loses and halves nothing', () => {
  test('on a data folder', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'thidua-kill-'))
    await survive({ kind: 'folder', folder })
    rmSync(folder, { recursive: true, force: true })
  })

  onPostgres('on a server', binaries => {
    test('that goes on', async () => {
      const server = await startPostgres(binaries)
      await survive({ kind: 'server', url: server.url })
      await server.stop()
    })
  })
})
