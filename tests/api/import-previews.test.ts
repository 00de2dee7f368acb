import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { openSmallYear, type SmallYear } from '../support/small-year.ts'

const activities = (...rows: string[]) =>
  ['Đơn vị;Ngày thực hiện;Loại hoạt động;Nội dung;Số lượng;Minh chứng', ...rows].join('\n')
const declared = (...rows: string[]) => ['Đơn vị;Nội dung khai báo;Giá trị;Minh chứng', ...rows].join('\n')
const units = (...rows: string[]) => ['Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua', ...rows].join('\n')

onEachDatabase('previews of imports', database => {
  let year: SmallYear
  beforeEach(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
  })

  const preview = async (name: string, content: string, fields: Record<string, string> = {}) => {
    const form = new FormData()
    form.set('file', new File([content], name))
    for (const [field, value] of Object.entries({ status: 'verified', preview: 'true', ...fields }))
      form.set(field, value)
    return year.call('POST', '/periods/nam/imports', form, { headers: { prefer: 'wait=60' } })
  }
  const rows = async (id: string, query = '') =>
    (await year.call('GET', `/imports/${id}/rows${query}`)).body.rows
  const settle = (id: string, what: string, body?: unknown) =>
    year.call('POST', `/imports/${id}/${what}`, body, { headers: { prefer: 'wait=60' } })
  const counts = async () => (await year.call('GET', '/periods/nam')).body.counts
  const journal = async () => (await year.get('/journal')).body.rows
  const content = async () => {
    const tables = ['unit', 'block', 'activity', 'declaration', 'past_revision', 'journal']
    const all = tables.map(table =>
      sql<{
        text: string
      }>`select coalesce(json_agg(t order by t::text)::text, '') as text from ${sql.table(table)} t`.execute(
        database.db,
      ),
    )
    return (await Promise.all(all)).map(({ rows }) => rows[0]?.text)
  }

  test('tell of every row what it would come to, and store nothing at all', async () => {
    await year.upload('nam', { name: 'a.csv', content: activities('U1;05/03/2024;article;A;1;x') })
    const before = [await content(), (await year.get('')).body.inputsRevision]
    const { status, body } = await preview(
      'b.csv',
      activities(
        'U1;05/03/2024;article;A;1;x',
        'U1;05/03/2024;article;A;2;x',
        'U2;06/03/2024;article;B;1;',
        'U9;06/03/2024;article;C;1;',
      ),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'previewed', change: null, finishedAt: null })
    expect(body.counts).toMatchObject({ read: 4, accepted: 3, rejected: 1 })
    expect(body.counts.read).toBe(body.counts.accepted + body.counts.rejected)
    expect([await content(), (await year.get('')).body.inputsRevision]).toEqual(before)
    const told = await rows(body.id)
    expect(told.map((one: { outcome: string }) => one.outcome)).toEqual([
      'already-stored',
      expect.stringMatching(/new|changed/),
      'new',
      'rejected',
    ])
    expect(told[2]).toMatchObject({
      kind: 'activity',
      before: null,
      after: { unit: 'U2', title: 'B', quantity: '1', status: 'verified' },
    })
    expect(await rows(body.id, '?outcome=rejected')).toHaveLength(1)
  })

  test('show a changed row before and after, and what it would erase', async () => {
    await year.upload('nam', { name: 'a.csv', content: declared('U1;done;5;QĐ 12') })
    const { body } = await preview('b.csv', declared('U1;done;6;'), { emptyCells: 'erase' })
    const [row] = await rows(body.id)
    expect(row).toMatchObject({
      outcome: 'changed',
      kind: 'declaration',
      before: { value: '5', evidence: 'QĐ 12' },
      after: { value: '6', evidence: null },
      erases: true,
    })
    expect(body.preview.effects).toMatchObject({ erasing: 1, differing: 0 })
    expect(await rows(body.id, '?erases=true')).toHaveLength(1)
  })

  test('are committed by whoever says so, with one row in the journal, and undone as one', async () => {
    const { body } = await preview('b.csv', activities('U2;06/03/2024;article;B;1;'))
    const done = await settle(body.id, 'commit')
    expect(done.body).toMatchObject({ state: 'done', preview: null, counts: { new: 1, read: 1 } })
    expect((await counts()).activities).toBe(1)
    expect((await journal()).filter((one: { action: string }) => one.action === 'import-done')).toHaveLength(
      2,
    )
    expect(await rows(body.id)).toHaveLength(1)
    await year.post(`/journal/${done.body.change}/undoing`, { reason: 'Nhầm tệp' })
    expect((await counts()).activities).toBe(0)
    expect((await settle(body.id, 'commit')).body.errors[0].code).toBe('import-not-previewed')
  })

  test('are made again where the data changed since, and say which rows differ', async () => {
    const { body } = await preview('b.csv', declared('U1;done;6;', 'U2;done;7;'))
    await year.upload('nam', { name: 'a.csv', content: declared('U1;done;6;') })
    expect((await year.call('GET', `/imports/${body.id}`)).body.preview.isOvertaken).toBe(true)
    const refused = await settle(body.id, 'commit')
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'preview-overtaken'])
    expect((await counts()).declarations).toBe(1)
    await year.services.imports.idle()
    const again = (await year.call('GET', `/imports/${body.id}`)).body
    expect(again.preview).toMatchObject({ isOvertaken: false, wasOvertaken: true, effects: { differing: 1 } })
    expect(await rows(body.id, '?differs=true')).toMatchObject([
      { outcome: 'already-stored', earlier: 'new', place: { row: 2 } },
    ])
    expect((await settle(body.id, 'commit')).body).toMatchObject({ state: 'done', counts: { new: 1 } })
  })

  test('a commit that is overtaken while it waits stores nothing and is shown again', async () => {
    const { body } = await preview('b.csv', declared('U1;done;6;'))
    await database.db
      .updateTable('import')
      .set({ state: 'queued', isPreview: false, done: 0, total: null })
      .where('id', '=', body.id)
      .execute()
    await year.post('/declarations', {
      declarations: [{ unit: 'U1', fact: 'done', value: '9', status: 'verified' }],
    })
    await year.services.imports.wake()
    await year.services.imports.idle()
    expect((await year.call('GET', `/imports/${body.id}`)).body).toMatchObject({
      state: 'previewed',
      preview: { wasOvertaken: true },
    })
    expect((await year.get('/declarations')).body.declarations[0].value).toBe('9')
  })

  test('can be taken in otherwise before they are committed', async () => {
    const { body } = await preview('b.csv', activities('U2;06/03/2024;article;B;1;'))
    const changed = await settle(body.id, 'preview', { status: 'submitted', emptyCells: 'keep' })
    expect(changed.body).toMatchObject({ state: 'previewed', status: 'submitted' })
    expect((await rows(body.id))[0].after.status).toBe('submitted')
    await settle(body.id, 'commit')
    expect((await year.get('/activities')).body.activities[0].status).toBe('submitted')
  })

  test('tell which blocks grow, with rows that name units of the same file', async () => {
    const { body } = await preview('b.csv', units('U4;Trường U4;school;Khối 1', 'U5;Trường U5;school;Khối 2'))
    expect(body.preview.effects.blocks).toEqual([
      { block: 'khoi-1', label: 'Khối 1', before: 3, after: 4 },
      { block: 'khoi-2', label: 'Khối 2', before: 0, after: 1 },
    ])
  })

  test('are discarded by hand, or after their days; what is committed cannot be', async () => {
    const first = (await preview('b.csv', declared('U1;done;6;'))).body
    expect((await year.call('DELETE', `/imports/${first.id}`)).status).toBe(200)
    expect((await year.call('GET', `/imports/${first.id}`)).status).toBe(404)
    const second = (await preview('b.csv', declared('U1;done;6;'))).body
    await database.db
      .updateTable('import')
      .set({ previewedAt: sql<string>`now() - interval '8 days'` })
      .where('id', '=', second.id)
      .execute()
    year.services.imports.wake()
    await year.services.imports.idle()
    expect((await year.call('GET', `/imports/${second.id}`)).status).toBe(404)
    const removals = (await journal()).filter((one: { action: string }) => one.action === 'import-removed')
    expect(removals.map((one: { actor: { kind: string } }) => one.actor.kind)).toEqual(['system', 'token'])
    const third = (await preview('b.csv', declared('U1;done;6;'))).body
    await settle(third.id, 'commit')
    expect((await year.call('DELETE', `/imports/${third.id}`)).status).toBe(409)
  })

  test('are kept in a bounded number', async () => {
    const { body } = await preview('b.csv', declared('U1;done;6;'))
    await database.db
      .updateTable('import')
      .set({ size: 200 * 1024 * 1024 })
      .where('id', '=', body.id)
      .execute()
    const refused = await preview('c.csv', declared('U1;done;6;'))
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'previews-full'])
  })

  test('a file that cannot be read is told as failed, and leaves no row in the journal', async () => {
    const rowsBefore = (await journal()).length
    const { body } = await preview('b.csv', 'không;phải;bảng')
    expect(body.state).toBe('failed')
    expect((await journal()).length).toBe(rowsBefore)
  })
})
