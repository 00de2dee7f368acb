import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { declared, openSmallYear, type SmallYear } from '../support/small-year.ts'

onEachDatabase('a request with a key', database => {
  let year: SmallYear
  beforeEach(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
  })

  const send = (key: string, path: string, body: unknown, as: 'committee' | 'public' = 'committee') =>
    year.call('POST', `/periods/nam${path}`, body, { headers: { 'idempotency-key': key }, as })
  const versions = async () =>
    (await database.db.selectFrom('result').select('version').execute()).map(({ version }) => version)
  const revision = async () => (await sql`select xmin from period`.execute(database.db)).rows

  test('is done once: sent again it is answered as it was', async () => {
    const first = await send('k-1', '/declarations', declared({ U1: '50' }))
    expect(first.status).toBe(200)
    const after = await revision()
    const again = await send('k-1', '/declarations', declared({ U1: '50' }))
    expect([again.status, again.body]).toEqual([first.status, first.body])
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'))
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    // Without the key the outcome is another: the record is there already.
    const without = await year.post('/declarations', declared({ U1: '50' }))
    expect(without.body).not.toEqual(first.body)
    expect(await revision()).toEqual(after)
    const scored = await send('k-2', '/results', {})
    await year.post('/declarations', declared({ U1: '51' }))
    expect((await send('k-2', '/results', {})).body).toEqual(scored.body)
    expect(await versions()).toEqual([1])
  })

  test('is refused where the key was of another request', async () => {
    await send('k', '/declarations', declared({ U1: '50' }))
    for (const other of [
      await send('k', '/declarations', declared({ U1: '51' })),
      await send('k', '/results', {}),
    ]) {
      expect(other.status).toBe(409)
      expect(other.body.errors[0].code).toBe('idempotency-other')
    }
    expect(await versions()).toEqual([])
  })

  test('that was refused may be sent again, mended, with the same key', async () => {
    expect((await send('k', '/declarations', declared({ NOBODY: '50' }))).status).toBe(422)
    expect((await send('k', '/declarations', declared({ U1: '50' }))).status).toBe(200)
  })

  test('that runs, or broke off, is not done a second time', async () => {
    const both = await Promise.all([send('k', '/results', {}), send('k', '/results', {})])
    expect(await versions()).toEqual([1])
    expect(both.map(({ status }) => status).every(status => status === 201 || status === 409)).toBe(true)
    await database.db.updateTable('idempotencyKey').set({ status: null }).execute()
    const later = await send('k', '/results', {})
    expect(later.status).toBe(409)
    expect(later.headers.get('retry-after')).toBe('5')
    expect(later.body.errors[0].code).toBe('idempotency-open')
  })

  test('with a file is the same request whatever its boundary', async () => {
    const upload = async (api: TestApi, content: string) => {
      const form = new FormData()
      form.set('file', new File([content], 'don-vi.csv'))
      return api.call('POST', '/periods/nam/imports', form, {
        headers: { 'idempotency-key': 'file', prefer: 'wait=60' },
      })
    }
    const content = 'Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\nU4;Trường U4;school;Khối 1\n'
    const first = await upload(year, content)
    const again = await upload(year, content)
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect((await upload(year, content.replaceAll('U4', 'U5'))).status).toBe(409)
  })

  test('of a stranger, or whose answer is a secret, is not remembered; nor is a key that is none', async () => {
    await send('k', '/declarations', declared({ U1: '50' }), 'public')
    await year.call('POST', '/session', { token: year.token }, { headers: { 'idempotency-key': 'k' } })
    expect(await database.db.selectFrom('idempotencyKey').selectAll().execute()).toEqual([])
    const wrong = await send('a key', '/results', {})
    expect(wrong.body.errors[0].code).toBe('idempotency-wrong')
  })

  test('is forgotten after a day, and the oldest of very many before that; no key stands in clear', async () => {
    await send('secret-key-1', '/declarations', declared({ U1: '50' }))
    const { rows } = await sql<{ text: string }>`select k::text as text from idempotency_key k`.execute(
      database.db,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]!.text).not.toContain('secret-key-1')
    await sql`update idempotency_key set created_at = now() - interval '25 hours'`.execute(database.db)
    await sql`insert into idempotency_key (key, request, created_at)
      select lpad(i::text, 64, '0'), lpad('', 64, '0'), now() - make_interval(secs => i)
      from generate_series(1, 12000) i`.execute(database.db)
    await send('secret-key-2', '/declarations', declared({ U1: '52' }))
    const { rows: kept } = await sql<{ count: number; oldest: number }>`
      select count(*)::int as count, max(key)::int as oldest from idempotency_key where key like '000%'`.execute(
      database.db,
    )
    expect(kept[0]!.count).toBeLessThanOrEqual(10_000)
    expect(kept[0]!.oldest).toBeLessThanOrEqual(10_000)
    expect((await apiOn(database.db)).token).toBe('')
  })
})
