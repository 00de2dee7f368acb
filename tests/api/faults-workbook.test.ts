import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { readTable } from '../../packages/api/src/intake/reading/read-table.ts'
import { onEachDatabase } from '../support/database.ts'
import { openSmallYear, type SmallYear } from '../support/small-year.ts'

const heading = ['Đơn vị', 'Ngày thực hiện', 'Loại hoạt động', 'Nội dung', 'Số lượng']

onEachDatabase('faults of a file', database => {
  let year: SmallYear
  beforeEach(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
  })

  const send = (name: string, content: Uint8Array | string) => year.upload('nam', { name, content })
  const workbookOf = async (id: string) => {
    const response = await year.api.request(`/api/v1/imports/${id}/faults.xlsx`, {
      headers: { authorization: `Bearer ${year.token}` },
    })
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
  }

  test('come back as the same workbook, cells marked and the remedy beside them; mended it is taken in', async () => {
    const rows = [
      heading,
      ['U1', new Date('2024-03-05T00:00:00Z'), 'article', 'A', 1],
      ['U9', new Date('2024-03-06T00:00:00Z'), 'article', '=1+1', 2],
    ]
    const sheets = [
      { name: 'Hoạt động', rows },
      { name: 'Ghi chú', rows: [['Không phải bảng']] },
    ]
    const { body } = await send('a.xlsx', await writeXlsx({ sheets }))
    expect(body).toMatchObject({ isFileKept: true, counts: { accepted: 1, rejected: 1 } })
    const { response, bytes } = await workbookOf(body.id)
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="can-sua-[0-9a-f]{8}\.xlsx"$/,
    )
    const read = await readXlsx(bytes, { readStyles: true })
    expect(read.sheets.map(({ name }) => name)).toEqual(['Hoạt động', 'Ghi chú'])
    const [sheet] = read.sheets
    expect(sheet?.rows[0]).toEqual([...heading, 'Vướng mắc', 'Cách sửa'])
    expect(sheet?.rows[2]?.slice(0, 1)).toEqual(['U9'])
    expect(String(sheet?.rows[2]?.[5])).toContain('U9')
    const cellOf = (key: string) => sheet?.cells?.get(key)
    expect(JSON.stringify(cellOf('2,0')?.style)).toContain('FFC7CE')
    expect(JSON.stringify(cellOf('1,0')?.style ?? {})).not.toContain('FFC7CE')
    expect(sheet?.rows[2]?.[3]).toBe('=1+1')
    expect(cellOf('2,3')?.formula).toBeUndefined()

    const mended = read.sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(row => row.map(cell => (cell === 'U9' ? 'U2' : cell))),
    }))
    const again = (await send('b.xlsx', await writeXlsx({ sheets: mended }))).body
    expect(again.counts).toMatchObject({ rejected: 0, new: 1, alreadyStored: 1 })
  })

  test('of a CSV file come back as a workbook, also from its preview', async () => {
    const form = new FormData()
    const csv = [heading.join(';'), 'U9;05/03/2024;article;A;1'].join('\n')
    form.set('file', new File([csv], 'a.csv'))
    form.set('preview', 'true')
    const { body } = await year.call('POST', '/periods/nam/imports', form, { headers: { prefer: 'wait=60' } })
    expect(body).toMatchObject({ state: 'previewed', isFileKept: true })
    const table = await readTable((await workbookOf(body.id)).bytes)
    const texts = table.ok ? table.value.sheets[0]?.rows[1]?.cells.map(({ text }) => text) : []
    expect(texts?.slice(0, 5)).toEqual(['U9', '05/03/2024', 'article', 'A', '1'])
    expect(texts?.[5]).toContain('U9')
  })

  test('are had back for seven days; a file without faults is not kept at all', async () => {
    const good = (await send('a.csv', [heading.join(';'), 'U1;05/03/2024;article;A;1'].join('\n'))).body
    expect(good.isFileKept).toBe(false)
    const bad = (await send('b.csv', [heading.join(';'), 'U9;05/03/2024;article;A;1'].join('\n'))).body
    await database.db
      .updateTable('import')
      .set({ finishedAt: sql<string>`now() - interval '8 days'` })
      .where('id', '=', bad.id)
      .execute()
    year.services.imports.wake()
    await year.services.imports.idle()
    const gone = await year.call('GET', `/imports/${bad.id}/faults.xlsx`)
    expect([gone.status, gone.body.errors[0].code]).toEqual([404, 'file-not-kept'])
  })
})
