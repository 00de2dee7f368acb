import { beforeEach, expect, test } from 'vitest'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'

const heading = 'Ngày thực hiện;Loại hoạt động;Tên hoạt động, tin bài;Số lượng;Minh chứng'
const row = (title: string, date = '01/03/2024') => `${date};Tin, bài;${title};1;`
const file = (...lines: string[]) => ({ name: 'hoat-dong.csv', content: lines.join('\r\n') })

onEachDatabase('the report of an import', database => {
  let year: TestApi
  beforeEach(async () => {
    await database.reset()
    year = await apiOn(database.db)
    await openSampleYear(year)
  })

  test('lists the rows without data, says who sent the others, and groups equal problems', async () => {
    const lines = ['Đơn vị: THPT02', heading, row('A'), 'Cộng;;;1;', 'Đơn vị: Trường lạ', row('B'), row('C')]
    const { body } = await year.upload('nam-hoc', file(...lines), 'verified')
    expect(body).toMatchObject({
      status: 'verified',
      emptyCells: 'keep',
      counts: { physical: 7, layout: 4, read: 3, accepted: 1, rejected: 2 },
      groups: [{ code: 'unit-above-unknown', rows: 2, places: [{ row: 6 }, { row: 7 }] }],
      tables: [
        {
          header: 2,
          senders: [
            { unit: 'THPT02', name: 'Trường THPT số 2 Suối Mơ', row: 1, rows: 1 },
            { unit: null, name: null, text: 'Trường lạ', row: 5, rows: 2 },
          ],
        },
      ],
    })
    const layout = (await year.call('GET', `/imports/${body.id}/layout?limit=3`)).body
    expect(layout.rows).toMatchObject([
      { place: { row: 1 }, kind: 'above', text: 'Đơn vị: THPT02' },
      { place: { row: 2 }, kind: 'header' },
      { place: { row: 4 }, kind: 'total', text: 'Cộng · 1' },
    ])
    const rest = (await year.call('GET', `/imports/${body.id}/layout?after=${layout.next}`)).body
    expect(rest).toMatchObject({ rows: [{ place: { row: 5 }, kind: 'unit' }], next: null })
    expect((await year.call('GET', `/imports/${body.id}/layout?after=x`)).status).toBe(422)
  })

  test('gives the rejected rows back as a file that can be mended and imported', async () => {
    const lines = ['Đơn vị: THPT02', heading, row('=A', 'hôm qua'), row('"B; ""x"""', '31/02/2024'), row('C')]
    const { body } = await year.upload('nam-hoc', file(...lines))
    const answer = await year.call('GET', `/imports/${body.id}/rejected.csv`)
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const text: string = answer.body
    const [head, first] = text.split('\r\n')
    expect(head).toBe(`${heading};Đơn vị;Vướng mắc;Cách sửa;Trang tính;Dòng trong tệp`)
    expect(first).toContain("hôm qua;Tin, bài;'=A;1;;THPT02;")
    const mended = text.replace('hôm qua', '02/03/2024').replace('31/02/2024', '03/03/2024')
    const again = await year.upload('nam-hoc', { name: 'sua.csv', content: mended })
    expect(again.body.counts).toMatchObject({ new: 2, rejected: 0 })
  })

  test('tells what an update of a unit and of a declaration replaced', async () => {
    const list = (...lines: string[]) => ({ name: 'don-vi.csv', content: lines.join('\n') })
    const units = list(
      'Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua',
      'THPT02;Trường mới;Đơn vị trực thuộc;Khối 3',
    )
    const { body } = await year.upload('nam-hoc', units)
    const { rows } = (await year.call('GET', `/imports/${body.id}/rows?outcome=changed`)).body
    expect(rows).toMatchObject([
      { changes: [{ field: 'Tên đơn vị', before: 'Trường THPT số 2 Suối Mơ', after: 'Trường mới' }] },
    ])
    const { units: stored } = (await year.call('GET', '/periods/nam-hoc/units')).body
    const { attributes } = stored.find((one: { id: string }) => one.id === 'THPT02')
    expect(Object.keys(attributes).length).toBeGreaterThan(0)
  })

  test('names the heir of a unit that was merged, and says that the set has no rule for it', async () => {
    const successions = [
      { from: 'THPT02', to: 'THPT03', on: '2024-01-01', document: 'Quyết định 12/QĐ-UBND' },
    ]
    await year.call('POST', '/periods/nam-hoc/successions', { successions })
    const { body } = await year.upload('nam-hoc', file('Đơn vị: THPT02', heading, row('A')))
    const { rows } = (await year.call('GET', `/imports/${body.id}/rows?flagged=true`)).body
    expect(rows).toMatchObject([{ outcome: 'new', warnings: [{ code: 'unit-merged-unruled' }] }])
    expect(rows[0].warnings[0].message).toContain('Trường THPT số 3 Suối Mơ')
  })
})
