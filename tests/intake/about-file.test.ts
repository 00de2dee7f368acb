import { describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { describeIssue } from '../../packages/api/src/intake/text/describe.ts'
import { form, hostileContext } from './hostile.ts'
import { activityHeadings, activityRow, csv, workbook } from './tables.ts'

const read = async (bytes: Uint8Array | string, changes = {}) => {
  const result = await importFile({
    bytes: Buffer.from(bytes),
    fileName: 'x',
    context: { ...(await hostileContext()), ...changes },
  })
  const issues = result.ok ? (result.warnings ?? []) : result.issues
  return {
    issues,
    codes: issues.map(({ code }) => code),
    report: result.ok ? result.value.report : undefined,
  }
}

describe('a file without a table of ours', () => {
  test('that is an article, a price list or a guide is not called a list of units', async () => {
    const readme = '# Phần mềm\n\n| Tên | Loại | Ghi chú |\n| --- | --- | --- |\n| a | b | c |\n'
    const prices = csv([
      ['STT', 'Mã', 'Tên hàng', 'Đơn giá', 'Loại', 'Thành tiền', 'Nhà cung cấp'],
      ['1', 'A', 'Bút', '5.000', 'Xanh', '10.000', 'B'],
    ])
    for (const text of [readme, prices]) expect((await read(text)).codes).toEqual(['no-table'])
  })

  test('that lacks the kind of activity is called activities, whatever columns it has', async () => {
    const headings = [
      ['Đơn vị', 'Ngày', 'Nội dung', 'Số lượng', 'Minh chứng'],
      ['STT', 'Đơn vị', 'Thời gian', 'Nội dung', 'Minh chứng', 'Ghi chú'],
      activityHeadings.filter(heading => heading !== 'Loại hoạt động'),
    ]
    for (const row of headings) {
      const { issues } = await read(csv([row, row.map(() => 'x')]))
      expect(issues).toMatchObject([{ code: 'headings-missing', params: { family: 'activities' } }])
      expect(issues[0]?.params.missing).toContain('“Loại hoạt động”')
    }
  })

  test('that is a list of units without a column is called that', async () => {
    const { issues } = await read(
      csv([
        ['Mã đơn vị', 'Tên đơn vị', 'Khối thi đua'],
        ['A1', 'A', '1'],
      ]),
    )
    expect(issues).toMatchObject([{ code: 'headings-missing', params: { family: 'units' } }])
  })

  test('that is empty, or shows nothing, says so', async () => {
    expect((await read(await workbook({ name: 'A', rows: [] }))).codes).toEqual(['empty-file'])
    const hidden = { name: 'A', hidden: true, rows: [activityHeadings, activityRow()] }
    const empty = { name: 'B', rows: [[null]] }
    expect((await read(await workbook(hidden, empty))).codes).toEqual(['sheets-hidden'])
  })
})

describe('the likeliest cause is told before the rows', () => {
  const rows = (count: number, changes = {}) =>
    csv([
      activityHeadings,
      ...Array.from({ length: count }, (_, i) =>
        activityRow({ 'Đơn vị': 'THPT01', 'Tên hoạt động, tin bài': `Bài ${i}`, ...changes }),
      ),
    ])

  test('there is no list of units', async () => {
    const { codes, report, issues } = await read(rows(30), { units: [] })
    expect(codes).toEqual(['cause-units-missing'])
    expect(report?.outcomes.every(one => one.status === 'rejected')).toBe(true)
    expect(describeIssue(issues[0]!, 'vi').remedy).toContain('danh sách đơn vị trước')
  })

  test('most units are unknown, most days of another year, most rows of nobody', async () => {
    expect((await read(rows(6, { 'Đơn vị': 'Trường lạ' }))).codes).toEqual(['cause-units-unknown'])
    expect((await read(rows(6, { 'Ngày thực hiện': '05/10/2019' }))).codes).toEqual(['cause-other-year'])
    expect((await read(form('#', '=A', '=B', '=C', '=D', '=E'))).codes).toEqual(['cause-unit-not-named'])
  })

  test('a few bad rows have no common cause', async () => {
    expect((await read(rows(2, { 'Đơn vị': 'Trường lạ' }))).codes).toEqual([])
    expect((await read(rows(6))).codes).toEqual([])
  })
})

test('a second column for one thing is told, when it holds anything', async () => {
  const headings = ['Đơn vị', 'Thời gian', 'Ngày thực hiện', 'Loại', 'Nội dung', 'Số lượng']
  const row = (time: string) => ['THPT01', time, '05/10/2023', 'Tin, bài', 'A', '1']
  expect((await read(csv([headings, row('Quý IV')]))).issues).toMatchObject([
    { code: 'column-repeated', params: { letter: 'B', heading: 'Thời gian' } },
  ])
  expect((await read(csv([headings, row('')]))).codes).toEqual([])
})
