import { describe, expect, test } from 'vitest'
import {
  fates,
  form,
  formHeadings,
  formRow,
  hostileContext,
  readHostile,
  readHostileReport,
} from './hostile.ts'
import { unitOf } from './support.ts'
import { csv, workbook } from './tables.ts'

const reportOf = async (name: string) => {
  const result = await readHostile(name)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.report
}

describe('files that units really send', () => {
  test('g01: one header for each school goes to that school', async () => {
    const report = await reportOf('g01-moi-don-vi-mot-bang.xlsx')
    expect(fates(report)).toEqual(['THPT01', 'THPT02'])
    expect(report.tables[0]?.senders).toMatchObject([
      { unit: 'THPT01', row: 2, rows: 1 },
      { unit: 'THPT02', row: 7, rows: 1 },
    ])
  })

  test('g02: names between the rows, of which an unknown one ends the reach of the one before', async () => {
    const report = await reportOf('g02-dong-ten-don-vi-giua-bang.xlsx')
    const expected = ['THPT01', 'THPT02', 'THPT02', 'THPT04', 'THPT05', 'unit-above-unknown']
    expect(fates(report)).toEqual(expected)
    expect(report.outcomes.at(-1)).toMatchObject({
      reason: 'unit',
      problems: [{ params: { value: 'Trường THPT lạ không có trong danh sách', row: '11' } }],
    })
  })

  test('g03, g04: who is to read a report did not send it', async () => {
    expect(fates(await reportOf('g03-kinh-gui-ten-trong-tieu-de.xlsx'))).toEqual(['THPT01'])
    const unknown = await reportOf('g04-don-vi-la-gui-van-phong.xlsx')
    expect(fates(unknown)).toEqual(['unit-above-unknown'])
  })

  test('g05: rows under a date that is merged down are data, whatever they look like', async () => {
    const report = await reportOf('g05-gop-doc-ngay.xlsx')
    expect(report.counts).toMatchObject({ physical: 9, layout: 2, read: 7, new: 7 })
    expect(new Set(fates(report))).toEqual(new Set(['THPT01']))
  })

  test('g08: tables side by side are two tables', async () => {
    const report = await reportOf('g08-hai-hoc-ky-canh-nhau.xlsx')
    expect(fates(report)).toEqual(['THPT01', 'THPT01', 'THPT01', 'THPT01'])
    expect(report.tables).toHaveLength(2)
  })
})

describe('who sent a table', () => {
  const senders: Record<string, readonly [lines: readonly string[], fate: string]> = {
    'a label': [['Đơn vị: Trường THPT Đồi Chè'], 'THPT01'],
    'a label of a code': [['Mã đơn vị: THPT02'], 'THPT02'],
    'a label with more behind the name': [['Đơn vị: Trường THPT Đồi Chè   Năm học 2023-2024'], 'THPT01'],
    'a label that is unknown': [['Đơn vị: Trường THPT Đồi Chè 2'], 'unit-above-unknown'],
    'a label against a letterhead': [
      ['PHÒNG GD&ĐT HUYỆN THÁC NGÀN', '', 'Đơn vị: Trường Tiểu học Bản Mây'],
      'unit-above-unknown',
    ],
    'a label that measures': [['TRƯỜNG THPT ĐỒI CHÈ', 'Đơn vị: bài'], 'THPT01'],
    'a label still to be filled in': [['TRƯỜNG THPT ĐỒI CHÈ', 'Đơn vị: …………'], 'THPT01'],
    'the office above a label': [
      ['Đơn vị chủ quản: Phòng GD&ĐT huyện Thác Ngàn', 'Đơn vị: Trường THPT Đồi Chè'],
      'THPT01',
    ],
    'the office above alone': [['Đơn vị chủ quản: Phòng GD&ĐT huyện Thác Ngàn'], 'unit-heading-missing'],
    'a superior above the sender': [['PHÒNG GD&ĐT HUYỆN THÁC NGÀN', 'TRƯỜNG THPT ĐỒI CHÈ'], 'THPT01'],
    'a superior that nobody knows': [['SỞ GD&ĐT LÀO CAI', 'TRƯỜNG THPT ĐỒI CHÈ'], 'THPT01'],
    'a superior above a title that names a stranger': [
      ['PHÒNG GD&ĐT HUYỆN THÁC NGÀN', '', 'BÁO CÁO CỦA TRƯỜNG TIỂU HỌC BẢN MÂY'],
      'unit-above-unknown',
    ],
    'a title': [['BÁO CÁO CỦA TRƯỜNG THPT ĐỒI CHÈ NĂM HỌC 2023-2024'], 'THPT01'],
    'a title that goes on to the recipient': [['BÁO CÁO CỦA TRƯỜNG THPT ĐỒI CHÈ GỬI VĂN PHÒNG SỞ'], 'THPT01'],
    'a title with a longer name': [['BÁO CÁO CỦA TRƯỜNG THPT ĐỒI CHÈ 2'], 'unit-above-unknown'],
    'a title with the branch of a school': [
      ['BÁO CÁO CỦA TRƯỜNG THPT ĐỒI CHÈ (CƠ SỞ 2)'],
      'unit-above-unknown',
    ],
    'a title with two names': [
      ['BÁO CÁO CỦA TRƯỜNG THPT ĐỒI CHÈ VÀ TRƯỜNG THPT HOÀ BÌNH XA'],
      'unit-above-unknown',
    ],
    'two names': [['TRƯỜNG THPT ĐỒI CHÈ', '', 'TRƯỜNG THPT HOÀ BÌNH XA'], 'unit-heading-conflict'],
    'who issued the form': [['(Kèm theo Công văn số 12 của Văn phòng Sở)'], 'unit-heading-missing'],
    'what is carried out': [['Thực hiện Kế hoạch của Văn phòng Sở'], 'unit-heading-missing'],
    'the report it is attached to': [
      ['(Kèm theo Báo cáo số 5/BC ngày 31/5/2024 của Trường THPT Đồi Chè)'],
      'THPT01',
    ],
    'a list of recipients': [
      ['Kính gửi:', '- Phòng GD&ĐT huyện Thác Ngàn', '- Văn phòng Sở', '', 'TRƯỜNG THPT ĐỒI CHÈ'],
      'THPT01',
    ],
    'a recipient on a line of its own': [['Kính gửi:', 'Văn phòng Sở'], 'unit-heading-missing'],
    'a partner': [['BÁO CÁO PHỐI HỢP VỚI TRƯỜNG THPT ĐỒI CHÈ'], 'unit-heading-missing'],
    'another tone': [['TRƯỜNG THPT ĐỐI CHÈ'], 'unit-above-unknown'],
    'a name without its first word': [['THPT ĐỒI CHÈ'], 'unit-above-unknown'],
    'a cell of the party': [['CHI BỘ TRƯỜNG THPT ĐỒI CHÈ'], 'unit-heading-missing'],
  }
  for (const [name, [lines, fate]] of Object.entries(senders)) {
    test(`${name}: ${lines.filter(line => line !== '').join(' / ')}`, async () => {
      expect(fates(await readHostileReport(form(...lines, '#', '=Bài')))).toEqual([fate])
    })
  }

  test('a label with the name in the next cell', async () => {
    const rows = [['', 'Đơn vị:', 'Trường THPT Đồi Chè'], ['Kính gửi:', 'Văn phòng Sở'], formHeadings]
    expect(fates(await readHostileReport(form(...rows, '=Bài')))).toEqual(['THPT01'])
  })

  test('the name of a sheet speaks where nothing above the table does, and never against it', async () => {
    const sheets = async (name: string, ...rows: string[][]) =>
      fates(await readHostileReport(await workbook({ name, rows: [...rows, formHeadings, formRow('A')] })))
    expect(await sheets('Trường THPT Đồi Chè')).toEqual(['THPT01'])
    expect(await sheets('THPT02', ['BÁO CÁO THÁNG 10'])).toEqual(['THPT02'])
    expect(await sheets('Tháng 10')).toEqual(['unit-heading-missing'])
    expect(await sheets('THPT02', ['TRƯỜNG THPT ĐỒI CHÈ'])).toEqual(['unit-heading-conflict'])
    expect(await sheets('THPT02', ['TRƯỜNG THPT LẠ'])).toEqual(['unit-above-unknown'])
  })

  test('the longer of two names that begin alike', async () => {
    const units = [unitOf('A1', 'Trường THPT Bản Hoa'), unitOf('A2', 'Trường THPT Bản Hoa Đông')]
    const fateOf = async (title: string) =>
      fates(await readHostileReport(form(title, '#', '=Bài'), { units }))
    expect(await fateOf('BÁO CÁO CỦA TRƯỜNG THPT BẢN HOA ĐÔNG')).toEqual(['A2'])
    expect(await fateOf('BÁO CÁO CỦA TRƯỜNG THPT BẢN HOA')).toEqual(['A1'])
    expect(await fateOf('BÁO CÁO CỦA TRƯỜNG THPT BẢN HOA TÂY')).toEqual(['unit-above-unknown'])
  })

  test('without any unit in the list, that is what the rows say', async () => {
    const report = await readHostileReport(form('TRƯỜNG THPT ĐỒI CHÈ', '#', '=Bài'), { units: [] })
    expect(fates(report)).toEqual(['units-missing'])
  })
})

describe('how far a name reaches', () => {
  const cases: Record<string, readonly [lines: readonly string[], fates: readonly string[]]> = {
    'a block without a name of its own, once blocks are named': [
      ['Đơn vị: THPT01', '#', '=A', 'Cộng', 'Đơn vị: THPT02', '#', '=B', 'Cộng', '', '#', '=C'],
      ['THPT01', 'THPT02', 'unit-heading-missing'],
    ],
    'a further page': [
      ['Đơn vị: THPT01', '#', '=A', '#', '=B', 'Cộng trang', '#', '=C'],
      ['THPT01', 'THPT01', 'THPT01'],
    ],
    'a further form of a stranger': [
      ['TRƯỜNG THPT ĐỒI CHÈ', '#', '=A', 'HIỆU TRƯỞNG', '', 'TRƯỜNG THPT LẠ', 'BẢNG TỔNG HỢP', '#', '=B'],
      ['THPT01', 'unit-above-unknown'],
    ],
    'a further form, named in its title': [
      ['TRƯỜNG THPT ĐỒI CHÈ', '#', '=A', 'HIỆU TRƯỞNG', '', 'Báo cáo của Trường THPT Hoà Bình Xa', '#', '=B'],
      ['THPT01', 'THPT02'],
    ],
    'a superior above the sender of a further form': [
      ['THPT01', '#', '=A', 'Cộng', 'PHÒNG GD&ĐT HUYỆN THÁC NGÀN', 'TRƯỜNG TIỂU HỌC LẠ', '#', '=B'],
      ['THPT01', 'unit-above-unknown'],
    ],
    'recipients below the signatures': [
      [...['THPT01', '#', '=A', 'Nơi nhận:', '- Văn phòng Sở', '- Lưu: VT'], ...['#', '=B']],
      ['THPT01', 'THPT01'],
    ],
    'sections of kinds and months below a unit': [
      ['#', 'I. Trường THPT Đồi Chè', 'TIN, BÀI', '=A', 'Tháng 10', '=B', 'B. Công tác tuyên truyền', '=C'],
      ['THPT01', 'THPT01', 'THPT01'],
    ],
    'a line like the one that named the unit': [
      ['#', 'I. Trường THPT Đồi Chè', '=A', 'II. Đơn vị mới thành lập', '=B', 'III. THPT02', '=C'],
      ['THPT01', 'unit-above-unknown', 'THPT02'],
    ],
    'a name without its first word between the rows': [
      ['#', 'Trường THPT Đồi Chè', '=A', 'THPT Hoà Bình Xa', '=B'],
      ['THPT01', 'unit-above-unknown'],
    ],
    'a name that nobody would take for one': [
      ['#', 'Trường THPT Đồi Chè', '=A', 'Đồi Chè mới', '=B'],
      ['THPT01', 'unit-above-unknown', 'unit-above-unknown'],
    ],
    'two names in one line': [
      ['#', 'Trường THPT Đồi Chè', '=A', 'Trường THPT Đồi Chè, Trường THPT Hoà Bình Xa', '=B'],
      ['THPT01', 'unit-above-unknown'],
    ],
    'a name with how much it sent': [['#', 'Trường THPT Đồi Chè (3 bài)', '=A'], ['THPT01']],
  }
  for (const [name, [lines, expected]] of Object.entries(cases)) {
    test(name, async () => {
      const report = await readHostileReport(form(...lines))
      expect(fates(report)).toEqual(expected)
      const listed = report.layoutRows.length + report.outcomes.length
      expect(listed).toBe(lines.filter(line => line !== '').length)
    })
  }

  test('a line of a stranger with its subtotal ends the reach of the one before, however it is numbered', async () => {
    for (const ordinal of ['II', '2', 'b', '']) {
      const subtotal = (mark: string, unit: string) => [mark, '', '', '', '', unit, '2', '']
      const lines = [
        '#',
        subtotal('I', 'Trường THPT Đồi Chè'),
        '=A',
        subtotal(ordinal, 'Trường THPT lạ'),
        '=B',
      ]
      expect(fates(await readHostileReport(form(...lines)))).toEqual(['THPT01', 'unit-above-unknown'])
    }
  })

  test('another table below takes over what its own head says, else what the table above ended with', async () => {
    const other = ['Ngày', 'Số lượng', 'Nội dung', 'Loại']
    const rows = (...between: string[]) =>
      form('THPT01', '#', '=A', 'Đơn vị: THPT02', '=B', ...between, other, [
        '13/10/2023',
        '1',
        'C',
        'Tin, bài',
      ])
    expect(fates(await readHostileReport(rows()))).toEqual(['THPT01', 'THPT02', 'THPT02'])
    const named = rows('', 'Đơn vị: THPT04')
    expect(fates(await readHostileReport(named))).toEqual(['THPT01', 'THPT02', 'THPT04'])
    const unknown = rows('', 'Đơn vị: Trường lạ')
    expect(fates(await readHostileReport(unknown))).toEqual(['THPT01', 'THPT02', 'unit-above-unknown'])
  })
})

describe('data that look like something else', () => {
  const titled = (title: string, changes: Record<number, string> = {}) =>
    formRow(title).map((cell, column) => changes[column] ?? cell)
  const fateOf = async (...rows: string[][]) => fates(await readHostileReport(form('THPT01', '#', ...rows)))

  test('a row that lacks its date is rejected, not taken for a heading', async () => {
    const rows = [
      titled('Sở Giáo dục và Đào tạo thăm trường', { 1: 'hôm qua', 6: '?' }),
      titled('Giám đốc Sở thăm trường', { 1: '', 2: '', 3: '', 4: '', 6: '' }),
      titled('Bài gương đọc sách', { 0: '-', 1: '', 2: '', 3: '', 4: '' }),
      titled('A. Giới thiệu sách', { 0: 'b', 1: '', 2: '', 3: '', 4: '' }),
      titled('Hội thi', { 1: '', 2: '', 3: '', 4: '' }),
      titled('BÀI VIẾT HOA', { 1: '', 2: '', 3: '', 4: '' }),
    ]
    const report = await readHostileReport(form('THPT01', '#', ...rows))
    expect(report.counts).toMatchObject({ read: rows.length, rejected: rows.length })
  })

  test('titles in capitals, bullets and names of kinds with all their values are data', async () => {
    const rows = [
      titled('TỔNG KẾT NĂM HỌC'),
      titled('HỘI THI', { 0: 'I' }),
      titled('Trường THPT Hoà Bình Xa', { 0: '*' }),
      titled('Kính gửi thầy cô', { 0: '-' }),
    ]
    expect(await fateOf(...rows)).toEqual(['THPT01', 'THPT01', 'THPT01', 'THPT01'])
  })
})

describe('merged cells', () => {
  const sheet = async (rows: (string | number | null)[][], merges: string[]) =>
    readHostileReport(await workbook({ name: 'A', rows: [formHeadings, ...rows], merges }), {
      unit: 'THPT01',
    })

  test('give their value to every row they cover, from a unit’s name to the evidence', async () => {
    const bytes = await workbook({
      name: 'A',
      rows: [
        ['Đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Số lượng', 'Minh chứng'],
        ['Trường THPT Đồi Chè', '12/10/2023', 'Tin, bài', 'A', 1, 'Kế hoạch 1'],
        [null, null, null, 'B', 2, null],
        [null, null, null, 'TIN, BÀI', 3, null],
        ['Trường THPT Hoà Bình Xa', '13/10/2023', 'Tin, bài', 'C', 4, null],
        ['Cộng', null, null, null, 10, null],
      ],
      merges: ['A2:A4', 'B2:B4', 'C2:C4', 'F2:F4'],
    })
    const report = await readHostileReport(bytes)
    expect(fates(report)).toEqual(['THPT01', 'THPT01', 'THPT01', 'THPT02'])
    expect(report.layout).toMatchObject({ total: 1, section: 0 })
  })

  test('over rows that hold nothing of their own make no rows of them', async () => {
    const report = await sheet([formRow('A'), [null], ['3']], ['B2:B4', 'C2:C4', 'F2:F4'])
    expect(report.counts).toMatchObject({ physical: 4, layout: 3, read: 1, new: 1 })
  })

  test('over a number do not count it twice', async () => {
    const second = formRow('B').map((cell, column) => (column === 6 ? null : cell))
    const report = await sheet([formRow('A'), second], ['G2:G3'])
    expect(fates(report)).toEqual(['THPT01', 'number-merged'])
  })
})

describe('tables side by side', () => {
  const two = (left: string[], right: string[]) => [...left, '', ...right]
  const plain = ['Ngày', 'Loại', 'Nội dung', 'Số lượng']
  const row = (title: string) => ['12/10/2023', 'Tin, bài', title, '1']

  test('each with its own unit', async () => {
    const rows = [two(['Đơn vị: THPT01', '', '', ''], ['Đơn vị: THPT02', '', '', ''])]
    const report = await readHostileReport(
      Buffer.from(csv([...rows, two(plain, plain), two(row('A'), row('B'))])),
    )
    expect(fates(report)).toEqual(['THPT01', 'THPT02'])
  })

  test('of unequal length, without a gap between them, and of different families', async () => {
    const declared = ['Đơn vị', 'Nội dung khai báo', 'Giá trị']
    const none = ['', '', '', '']
    const close = [
      [...plain, ...plain],
      [...row('A'), ...row('B')],
      [...none, ...row('C')],
      [...row('D'), ...none],
    ]
    const report = await readHostileReport(Buffer.from(csv([['THPT01'], ...close])))
    expect(report.counts).toMatchObject({ read: 4, new: 4, rejected: 0 })
    const mixed = [two(plain, declared), two(row('A'), ['THPT02', 'Không có chuyện này', '1'])]
    const other = await readHostileReport(Buffer.from(csv([['THPT01'], ...mixed])))
    expect(other.tables.map(({ family }) => family)).toEqual(['activities', 'declarations'])
    expect(other.counts).toMatchObject({ read: 2 })
  })

  test('the right one begins lower down', async () => {
    const none = ['', '', '', '']
    const rows = [two(plain, none), two(row('A'), none), two(row('B'), plain), two(row('C'), row('D'))]
    const report = await readHostileReport(Buffer.from(csv([['THPT01'], ...rows])))
    expect(fates(report)).toEqual(['THPT01', 'THPT01', 'THPT01', 'THPT01'])
  })

  test('beside a column of units, the unit of the other table is not guessed', async () => {
    const rows = [two(['Đơn vị', ...plain], plain), two(['THPT02', ...row('A')], row('B'))]
    const report = await readHostileReport(Buffer.from(csv([['TRƯỜNG THPT ĐỒI CHÈ'], ...rows])))
    expect(fates(report)).toEqual(['THPT02', 'unit-heading-missing'])
  })
})

describe('g30: activities of a unit that was merged', () => {
  const read = async (follows: boolean, isListed = true) => {
    const { units } = await hostileContext()
    const step = {
      unit: 'THPT04',
      name: 'Trường THPT số 4 Nậm Sen',
      isListed,
      heir: { id: 'THPT05', name: 'Trường THPT số 5 Nậm Sen' },
      on: '2024-01-01',
      document: 'QĐ 12/QĐ-UBND',
    }
    const result = await readHostile('g30-hoat-dong-don-vi-da-sap-nhap.csv', {
      ended: [{ ...step, follows }],
      ...(!isListed && { units: units.filter(({ id }) => id !== 'THPT04') }),
    })
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return result.value.report.outcomes
  }

  test('are its own up to that day, and nobody’s under the old name afterwards', async () => {
    expect(await read(true)).toMatchObject([
      {
        status: 'new',
        warnings: [{ code: 'unit-merged-later', params: { heir: 'Trường THPT số 5 Nậm Sen' } }],
      },
      {
        status: 'rejected',
        reason: 'unit',
        problems: [{ code: 'unit-merged', params: { date: '01/01/2024' } }],
      },
      { status: 'new', warnings: [] },
    ])
  })

  test('are the heir’s up to that day where the old unit is in no list any more, by its old name', async () => {
    expect(await read(true, false)).toMatchObject([
      {
        status: 'new',
        record: { activity: { unit: 'THPT05' } },
        warnings: [{ code: 'unit-merged-later', params: { value: 'Trường THPT số 4 Nậm Sen' } }],
      },
      { status: 'rejected', problems: [{ code: 'unit-merged' }] },
      { status: 'new', record: { activity: { unit: 'THPT05' } }, warnings: [] },
    ])
    const [before] = await read(false, false)
    expect(before).toMatchObject({ status: 'rejected', problems: [{ code: 'unit-merged-nowhere' }] })
  })

  test('stay its own where the criteria set has no rule for mergers, and that is said', async () => {
    const [before, after] = await read(false)
    for (const outcome of [before, after]) {
      expect(outcome).toMatchObject({ status: 'new', warnings: [{ code: 'unit-merged-unruled' }] })
    }
  })
})

test('every row that holds something is listed, with what it says and why it was passed over', async () => {
  const context = await hostileContext()
  const report = await readHostileReport(
    form('SỞ GIÁO DỤC', 'THPT01', '', '#', '=A', 'I. TIN, BÀI', '=B', '2', '', 'Tổng cộng', 'HIỆU TRƯỞNG'),
    context,
  )
  expect(report.layoutRows.map(({ place, kind, text }) => [place.row, kind, text])).toEqual([
    [1, 'above', 'SỞ GIÁO DỤC'],
    [2, 'above', 'THPT01'],
    [4, 'header', formHeadings.join(' · ')],
    [6, 'section', 'I. TIN, BÀI'],
    [8, 'blank', '2'],
    [10, 'total', 'Tổng cộng'],
    [11, 'signature', 'HIỆU TRƯỞNG'],
  ])
  expect(report.counts).toMatchObject({ physical: 11, layout: 9, read: 2 })
})
