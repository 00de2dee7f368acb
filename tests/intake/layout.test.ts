import { describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { exampleContext, importBytes, importText } from './support.ts'
import { activityHeadings, activityRow, activityTable, csv, day, officersForm, workbook } from './tables.ts'

const issueOf = async (text: string) => {
  const result = await importFile({
    bytes: Buffer.from(text),
    fileName: 'x.csv',
    context: await exampleContext(),
  })
  return result.ok ? undefined : result.issues[0]
}

describe('the header is found and understood', () => {
  test('columns in any order, with columns that mean nothing, are reported as understood', async () => {
    const rows = [
      ['Ghi chép riêng', ...activityHeadings.toReversed(), 'Người duyệt'],
      ['x', ...activityRow().toReversed(), 'y'],
    ]
    const { report, records } = await importText(csv(rows))
    const plain = await importText(activityTable(activityRow()))
    expect(records).toEqual(plain.records)
    expect(report.tables[0]?.ignored).toEqual([
      { letter: 'A', heading: 'Ghi chép riêng' },
      { letter: 'L', heading: 'Người duyệt' },
    ])
    expect(report.tables[0]?.columns.at(-1)).toEqual({ letter: 'K', heading: 'Đơn vị', field: 'unit' })
  })

  const spellings: Record<string, readonly string[]> = {
    capitals: ['ĐƠN VỊ', 'NGÀY THỰC HIỆN', 'LOẠI HOẠT ĐỘNG', 'TÊN HOẠT ĐỘNG, TIN BÀI', 'SỐ LƯỢNG'],
    'decomposed Unicode': ['Đơn vị', 'Ngày thực hiện', 'Loại hoạt động', 'Nội dung', 'Số lượng'].map(one =>
      one.normalize('NFD'),
    ),
    'spaces, line breaks and punctuation': [
      '  Đơn   vị: ',
      'Ngày\nthực hiện (*)',
      'Loại hoạt động.',
      'Tên hoạt động,tin bài',
      'Số lượng (bài)',
    ],
    'other words': ['Tên đơn vị', 'Thời gian', 'Loại', 'Nội dung', 'SL'],
    'codes for units': ['Mã đơn vị', 'Ngày tháng năm', 'Loại hình', 'Tiêu đề', 'Số lượng'],
    'no diacritics': ['Don vi', 'Ngay thuc hien', 'Loai hoat dong', 'Noi dung', 'So luong'],
  }
  for (const [name, headings] of Object.entries(spellings)) {
    test(`headings in ${name}`, async () => {
      const { records } = await importText(csv([headings, ['THPT02', '05/10/2023', 'Tin, bài', 'A', '1']]))
      expect(records.activities).toMatchObject([
        { unit: 'THPT02', date: '2023-10-05', kind: 'article', title: 'A', quantity: '1' },
      ])
    })
  }

  test('the header may stand far down, below titles', async () => {
    const titles = Array.from({ length: 28 }, (_, index) => [`Dòng giới thiệu ${index + 1}`])
    const { report } = await importText(csv([...titles, activityHeadings, activityRow()]))
    expect(report.tables[0]?.headerRows).toEqual([29])
    expect(report.counts).toMatchObject({ physical: 30, layout: 29, new: 1 })
    expect(report.layout).toMatchObject({ above: 28, header: 1 })
  })

  test('a header over two rows is understood in text too, where nothing says which cells are merged', async () => {
    const text = csv([
      ['THPT02'],
      ['STT', 'Thời gian', 'Nội dung', 'Hình thức', '', '', 'Số lượng', 'Số người', ''],
      ['', '', '', 'Loại', 'Kênh', 'Cấp', '', 'được phổ biến', 'Tổng số'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
      ['1', '05/10/2023', 'A', 'Quán triệt văn bản', 'Hội nghị', 'Đơn vị', '1', '40', '44'],
    ])
    const { report, records } = await importText(text)
    expect(report.tables[0]?.headerRows).toEqual([2, 3])
    expect(report.layout).toMatchObject({ 'column-numbers': 1, above: 1, header: 2 })
    expect(records.activities).toMatchObject([
      { unit: 'THPT02', kind: 'dissemination', channel: 'conference', level: 'unit', reached: '40' },
    ])
  })

  test('a second row of headings refines a first that would do alone', async () => {
    const text = csv([
      ['Đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Hình thức', '', 'Số lượng'],
      ['', '', '', '', 'Kênh', 'Cấp', ''],
      ['THPT02', '05/10/2023', 'Tin, bài', 'A', 'Fanpage', 'Tỉnh', '1'],
    ])
    const { records } = await importText(text)
    expect(records.activities).toMatchObject([{ channel: 'fanpage', level: 'province' }])
  })

  test('a second row that would do alone takes from the first what it lacks, such as the unit', async () => {
    const text = csv([
      ['Đơn vị', 'Ghi chú', 'Chi tiết', '', '', ''],
      ['', '', 'Ngày', 'Loại', 'Nội dung', 'Số lượng'],
      ['THPT02', '', '05/10/2023', 'Tin, bài', 'A', '1'],
    ])
    const { report, records } = await importText(text)
    expect(report.tables[0]?.headerRows).toEqual([1, 2])
    expect(records.activities).toMatchObject([{ unit: 'THPT02', date: '2023-10-05', title: 'A' }])
  })

  test('of two columns for one field the one nearer to its name counts, and the other is said to be ignored', async () => {
    const text = csv([
      ['Đơn vị', 'Thời gian', 'Ngày thực hiện', 'Loại', 'Nội dung', 'Số lượng'],
      ['THPT02', 'Quý IV', '05/10/2023', 'Tin, bài', 'A', '1'],
    ])
    const { report, records } = await importText(text)
    expect(records.activities).toMatchObject([{ date: '2023-10-05' }])
    expect(report.tables[0]?.ignored).toEqual([{ letter: 'B', heading: 'Thời gian' }])
  })

  test('a header that lacks a column names what it lacks and what it has', async () => {
    const found = await issueOf(csv([['Đơn vị', 'Ngày thực hiện', 'Loại hoạt động', 'Nội dung', 'Ghi thêm']]))
    expect(found).toMatchObject({
      code: 'headings-missing',
      params: { family: 'activities', missing: '“Số lượng”' },
    })
    expect(found?.params.found).toContain('“Ghi thêm”')
  })

  test('a header alone is read and said to be empty', async () => {
    const bytes = Buffer.from(activityTable())
    const result = await importFile({ bytes, fileName: 'x.csv', context: await exampleContext() })
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'table-empty' }] })
    expect(result.ok && result.value.report.counts).toMatchObject({ physical: 1, layout: 1, read: 0 })
  })
})

describe('sheets', () => {
  const rows = [activityHeadings, activityRow()]

  test('the table may be on any sheet, under any name', async () => {
    const bytes = await workbook(
      { name: 'Hướng dẫn', rows: [['Điền vào trang sau'], ['Xin cảm ơn']] },
      { name: '~ (2) ; x', rows },
    )
    const result = await importFile({ bytes, fileName: 'x', context: await exampleContext() })
    expect(result).toMatchObject({
      ok: true,
      warnings: [{ code: 'sheet-ignored', params: { sheet: 'Hướng dẫn' } }],
    })
    expect(result.ok && result.value.report.counts).toMatchObject({ physical: 4, layout: 3, new: 1 })
  })

  test('a hidden sheet is not read, and that is said', async () => {
    const bytes = await workbook({ name: 'A', rows }, { name: 'Ẩn', hidden: true, rows })
    const result = await importFile({ bytes, fileName: 'x', context: await exampleContext() })
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'sheet-hidden', params: { sheet: 'Ẩn' } }] })
    expect(result.ok && result.value.report.counts.read).toBe(1)
  })

  test('several sheets are one import: a row on the second may repeat one on the first', async () => {
    const bytes = await workbook({ name: 'Tháng 9', rows }, { name: 'Tháng 10', rows })
    const { report } = await importBytes(bytes, 'x', await exampleContext())
    expect(report.outcomes).toMatchObject([
      { status: 'new', place: { sheet: 'Tháng 9', row: 2 } },
      { status: 'repeat', place: { sheet: 'Tháng 10', row: 2 }, of: { sheet: 'Tháng 9', row: 2 } },
    ])
  })

  test('what is referred to is read first, wherever its sheet stands', async () => {
    const bytes = await workbook(
      {
        name: 'Hoạt động',
        rows: [activityHeadings, activityRow({ 'Đơn vị': 'Trường Tiểu học Bản Mây' })],
      },
      {
        name: 'Đơn vị',
        rows: [
          ['Mã đơn vị', 'Tên đơn vị', 'Loại hình', 'Khối thi đua'],
          ['TH01', 'Trường Tiểu học Bản Mây', 'Đơn vị trực thuộc', 'Khối 3'],
        ],
      },
    )
    const context = { ...(await exampleContext()), units: [] }
    const { report, records } = await importBytes(bytes, 'x', context)
    expect(records.activities).toMatchObject([{ unit: 'TH01' }])
    expect(report.outcomes.map(({ place }) => place.sheet)).toEqual(['Hoạt động', 'Đơn vị'])
  })
})

describe('rows that hold no data are dropped knowingly and counted', () => {
  test('an official form from top to bottom', async () => {
    const bytes = await officersForm('TRƯỜNG THPT SỐ 2 SUỐI MƠ', [
      ['I', null, 'TIN, BÀI'],
      [1, day('2023-10-05'), 'A', 'Tin, bài', 'Fanpage', 'Đơn vị', 1, 'Ảnh', null],
      [null],
      ['II. HỌP DÂN'],
      [2, '6/10/2023', 'B', 'Họp dân', 'Họp xã, phường', 'Xã', '02', '', ''],
      [3],
      ['*', null, 'Kiểm tra', null, null, null, 1],
      [4, '7/10/2023', 'C', 'Kiểm tra', 'Tự kiểm tra', 'Đơn vị', 1],
    ])
    const { report, records } = await importBytes(bytes, 'x', await exampleContext())
    expect(records.activities.map(({ title }) => title)).toEqual(['A', 'B', 'C'])
    const kinds = { above: 4, header: 2, section: 3, blank: 3, total: 1, signature: 1 }
    expect(report.layout).toMatchObject(kinds)
    expect(report.counts).toMatchObject({ physical: 17, layout: 14, read: 3, new: 3, rejected: 0 })
  })

  test('a total in the middle and one at the end, whatever column says so', async () => {
    const total = (changes: Parameters<typeof activityRow>[0]) =>
      activityHeadings.map(heading => changes?.[heading] ?? '')
    const { report } = await importText(
      activityTable(
        activityRow(),
        total({ 'Đơn vị': 'Cộng', 'Số lượng': '1' }),
        total({ 'Tên hoạt động, tin bài': 'Tổng cộng (I)', 'Số lượng': '1', 'Tổng số người': '44' }),
        total({ 'Ngày thực hiện': 'TỔNG SỐ:' }),
        total({ 'Đơn vị': 'Cộng tháng 10' }),
        activityRow({ 'Tên hoạt động, tin bài': 'Tổng kết năm học' }),
      ),
    )
    expect(report.layout.total).toBe(4)
    expect(report.counts).toMatchObject({ read: 2, new: 2 })
  })

  test('work that is called a total is not a total row', async () => {
    const titles = [
      'Tổng cộng',
      'Cộng đồng chung tay',
      'Giám đốc Sở thăm trường',
      'Ghi chú về an toàn',
      'HỌP DÂN',
    ]
    const rows = titles.map(title => activityRow({ 'Tên hoạt động, tin bài': title }))
    const { records } = await importText(activityTable(...rows))
    expect(records.activities.map(({ title }) => title)).toEqual(titles)
  })

  test('the header again, as after a page break', async () => {
    const { report } = await importText(
      csv([activityHeadings, activityRow(), activityHeadings, activityRow({ 'Số lượng': '2' })]),
    )
    expect(report.layout['repeated-header']).toBe(1)
    expect(report.counts).toMatchObject({ physical: 4, read: 2, new: 2 })
  })

  test('another header further down begins another table', async () => {
    const { report, records } = await importText(
      csv([
        activityHeadings,
        activityRow(),
        [''],
        ['Ngày', 'Số lượng', 'Nội dung', 'Loại', 'Tên đơn vị'],
        ['06/10/2023', '4', 'B', 'Hội thi', 'Trường THPT số 3 Suối Mơ'],
      ]),
    )
    expect(report.tables).toHaveLength(2)
    expect(records.activities.map(({ unit, quantity }) => [unit, quantity])).toEqual([
      ['THPT02', '1'],
      ['THPT03', '4'],
    ])
  })

  test('signatures, the place and date, names below them, notes', async () => {
    const { report } = await importText(
      activityTable(
        activityRow(),
        ['Ghi chú: số liệu minh hoạ'],
        ['', '', '', '', '', 'Suối Mơ, ngày 31 tháng 5 năm 2024'],
        ['Người lập biểu', '', '', '', '', 'HIỆU TRƯỞNG'],
        ['(Ký, ghi rõ họ tên)', '', '', '', '', '(Ký, đóng dấu)'],
        ['Tên người ký', '', '', '', '', 'Tên người ký'],
      ),
    )
    expect(report.layout).toMatchObject({ note: 1, signature: 4 })
    expect(report.counts).toMatchObject({ read: 1, new: 1 })
  })

  test('data below a signature are still data', async () => {
    const { report } = await importText(
      activityTable(activityRow(), ['Người lập biểu'], activityRow({ 'Số lượng': '3' })),
    )
    expect(report.counts).toMatchObject({ read: 2, new: 2 })
    expect(report.layout.signature).toBe(1)
  })

  test('what is hardly a row is rejected rather than dropped', async () => {
    const { report } = await importText(
      activityTable(
        activityRow(),
        ['Trường THPT số 2 Suối Mơ'],
        ['', '', '', '', '', 'Một bài nào đó'],
        ['', '', '', '', '', '', '7'],
      ),
    )
    expect(report.counts).toMatchObject({ read: 4, new: 1, rejected: 3 })
  })
})

describe('a table without a column of units', () => {
  const good = [1, day('2023-10-05'), 'A', 'Tin, bài', 'Fanpage', 'Đơn vị', 1]
  const unitsOf = async (
    unitLine: string,
    rows: Parameters<typeof officersForm>[1] = [good],
    context = {},
  ) => {
    const bytes = await officersForm(unitLine, rows)
    const { report, records } = await importBytes(bytes, 'x', { ...(await exampleContext()), ...context })
    return {
      units: records.activities.map(({ unit }) => unit),
      outcomes: report.outcomes,
      tables: report.tables,
    }
  }

  for (const line of [
    'TRƯỜNG THPT SỐ 2 SUỐI MƠ',
    'Trường  THPT số 2 Suối Mơ.'.normalize('NFD'),
    'Đơn vị: Trường THPT số 2 Suối Mơ',
    'Mã đơn vị: THPT02',
    'thpt02',
    'TRƯỜNG THPT\nSỐ 2 SUỐI MƠ',
    'THPT02 - Trường THPT số 2 Suối Mơ',
    'Báo cáo của Trường THPT số 2 Suối Mơ năm học 2023-2024',
  ]) {
    test(`takes the unit of its heading: ${line.normalize('NFC').replace('\n', ' ↵ ')}`, async () => {
      expect(await unitsOf(line)).toMatchObject({ units: ['THPT02'], tables: [{ unit: 'THPT02' }] })
    })
  }

  test('takes the lower of two offices in the heading, as official forms have it', async () => {
    expect((await unitsOf('PHÒNG GD&ĐT HUYỆN BẢN HOA\nTRUNG TÂM GDNN-GDTX BẢN HOA')).units).toEqual(['TT03'])
  })

  test('gives no work to the office above an unknown one', async () => {
    const { outcomes } = await unitsOf('PHÒNG GD&ĐT HUYỆN BẢN HOA\nTRƯỜNG MẦM NON BẢN HOA')
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: 'unit', problems: [{ params: { value: 'TRƯỜNG MẦM NON BẢN HOA' } }] },
    ])
  })

  test('rejects every row when the heading names nobody, or a name with another tone', async () => {
    expect((await unitsOf('BÁO CÁO')).outcomes).toMatchObject([
      { reason: 'unit', problems: [{ code: 'unit-heading-missing' }] },
    ])
    expect((await unitsOf('TRƯỜNG THPT SỐ 2 SUỐI MỜ')).outcomes).toMatchObject([
      { reason: 'unit', problems: [{ code: 'unit-above-unknown-like', params: { row: '2' } }] },
    ])
  })

  test('takes the unit of the caller when the file names none', async () => {
    expect((await unitsOf('', [good], { unit: 'THPT05' })).units).toEqual(['THPT05'])
    expect((await unitsOf('THPT02', [good], { unit: 'THPT05' })).units).toEqual(['THPT02'])
  })

  test('follows sections that name units', async () => {
    const rows = [['I', null, 'Trường THPT số 3 Suối Mơ'], good, ['II', null, 'THPT05'], good]
    expect((await unitsOf('THPT02', rows)).units).toEqual(['THPT03', 'THPT05'])
  })

  test('a column of kinds may be missing where the sections name them', async () => {
    const { records } = await importText(
      csv([
        ['THPT02'],
        ['STT', 'Thời gian', 'Nội dung', 'Số lượng'],
        ['I', '', 'TIN, BÀI'],
        ['1', '05/10/2023', 'A', '1'],
        ['II', '', 'Họp dân'],
        ['2', '06/10/2023', 'B', '1'],
      ]),
    )
    expect(records.activities.map(({ kind }) => kind)).toEqual(['article', 'meeting'])
  })
})
