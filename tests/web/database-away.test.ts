import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApi } from '../../packages/api/src/app.ts'
import type { OpenDatabase } from '../../packages/api/src/db/open-database.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { createServices } from '../../packages/api/src/services.ts'
import { createWeb } from '../../packages/web/src/app.ts'
import { onPostgres } from '../support/database.ts'
import { startPostgres, type TemporaryPostgres } from '../support/tmp-postgres.ts'

onPostgres('pages while the database is away', binaries => {
  let server: TemporaryPostgres
  let opened: OpenDatabase
  let web: ReturnType<typeof createWeb>
  beforeAll(async () => {
    server = await startPostgres(binaries)
    const result = await openDatabase({ kind: 'server', url: server.url })
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    opened = result.value
    web = createWeb(createApi(createServices({ db: opened.db })))
  })
  afterAll(async () => {
    await opened?.close()
    await server?.stop()
  })

  test('while the database is away a page says so plainly, and works again when it is back', async () => {
    expect((await web.request('/')).status).toBe(200)
    await server.halt()
    const says = [
      { language: 'vi', title: 'Tạm thời chưa phục vụ được', reason: 'không kết nối được nơi lưu dữ liệu' },
      { language: 'en', title: 'Not available at the moment', reason: 'cannot be reached at the moment' },
    ]
    for (const { language, title, reason } of says) {
      // One who is signed in: the page must not ask who reads it.
      const headers = { cookie: 'thidua-session=some' }
      const page = await web.request(`/?lang=${language}`, { headers })
      expect(page.status).toBe(503)
      expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
      const html = await page.text()
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain(title)
      expect(html).toContain(reason)
    }
    await server.resume()
    expect((await web.request('/')).status).toBe(200)
  })
})
