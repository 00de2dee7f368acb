import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createApi } from '../../packages/api/src/app.ts'
import { exitCodes } from '../../packages/api/src/cli/help.ts'
import { tokenCommand } from '../../packages/api/src/cli/token-command.ts'
import { createLog } from '../../packages/api/src/log.ts'
import { startServices } from '../../packages/api/src/start.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'thidua-token-'))
afterAll(() => rmSync(folder, { recursive: true }))

const start = async () => {
  const log = createLog('silent')
  const started = await startServices({
    database: { kind: 'folder', folder },
    log,
    publicUrl: null,
    trustProxy: false,
  })
  if (!started.ok) throw new Error(JSON.stringify(started.issues))
  const { services, firstLink, close } = started.value
  const statusWith = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await createApi(services).request('/api/v1/periods', { headers })).status
  }
  return { firstLink, statusWith, close }
}

const renew = async () => {
  const written = { out: '', error: '' }
  const output = {
    out: (text: string) => {
      written.out += text
    },
    error: (text: string) => {
      written.error += text
    },
  }
  return { code: await tokenCommand({ DATA_DIR: folder }, output), ...written }
}

test('a lost token is replaced from the command line, and no longer opens anything', async () => {
  const { out: lost } = await renew()
  const before = await start()
  // Whoever has a token from before there were people goes on with it: no first secretary is made behind their back.
  expect(before.firstLink).toBeNull()
  expect(await before.statusWith(lost)).toBe(200)
  const refused = await renew()
  expect(refused.code).toBe(exitCodes.unreadableFile)
  expect(refused.error).toContain('đang được tiến trình')
  await before.close()

  const { code, out } = await renew()
  expect(code).toBe(exitCodes.done)
  const after = await start()
  expect(after.firstLink).toBeNull()
  expect(await after.statusWith(out)).toBe(200)
  expect(await after.statusWith(lost)).toBe(401)
  await after.close()
})
