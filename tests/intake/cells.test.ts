import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../packages/api/src/intake/text/describe.ts'
import { type RawCell, type RawSheet, rawWorkbook } from './raw-workbook.ts'
import { exampleContext, importBytes, importText } from './support.ts'
import { activityRow, activityTable, csv } from './tables.ts'

type Value = RawCell | string | number | null
const headings = ['Đơn vị', 'Ngày', 'Loại', 'Kênh', 'Cấp', 'Nội dung', 'Số lượng', 'Minh chứng', 'Ghi chú']
const columns = {
  unit: 0,
  date: 1,
  kind: 2,
  channel: 3,
  level: 4,
  title: 5,
  quantity: 6,
  evidence: 7,
  note: 8,
}
type Field = keyof typeof columns

/** A row that is accepted, but for the given cells. */
const row = (changes: Partial<Record<Field, Value>> = {}): Value[] => {
  const cells: Value[] = ['THPT02', '05/10/2023', 'Tin, bài', null, null, 'Khai giảng', 1, null, null]
  for (const [field, value] of Object.entries(changes)) cells[columns[field as Field]] = value
  return cells
}

/** What came of each row: its activity and the codes of its warnings, or the codes of its problems. */
async function read(rows: readonly (readonly Value[])[], more: Omit<RawSheet, 'rows'> = {}) {
  const bytes = rawWorkbook({ rows: [headings, ...rows], ...more })
  const { report, records } = await importBytes(bytes, 'a.xlsx', await exampleContext())
  const codes = report.outcomes.map(one =>
    (one.status === 'rejected' ? one.problems : one.warnings).map(({ code }) => code).join(),
  )
  return { activities: records.activities, codes, outcomes: report.outcomes }
}

const readOne = async (changes: Partial<Record<Field, Value>>, more: Omit<RawSheet, 'rows'> = {}) => {
  const { activities, codes } = await read([row(changes)], more)
  return { activity: activities[0], codes: codes[0] }
}

describe('a number is the figure that its format shows', () => {
  const shown: readonly [value: number, format: string, quantity: string, codes: string][] = [
    [3, '0', '3', ''],
    [3, '#,##0', '3', ''],
    [1200, '#,##0', '1200', ''],
    [3, '0" bài"', '3', ''],
    [3, '[Red]0;[Blue]-0', '3', ''],
    [2.5, '0.0', '2.5', ''],
    [2.6, '0', '3', 'number-as-shown'],
    [1.005, '0.00', '1.01', 'number-as-shown'],
    [12_000, '#,##0,', '12', 'number-as-shown'],
    [0.1 + 0.2, 'General', '0.3', ''],
    [7, '000', '7', ''],
    [7, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', '7', ''],
  ]
  for (const [value, format, quantity, codes] of shown) {
    test(`${value} as ${format} is ${quantity}`, async () => {
      const { activity, codes: found } = await readOne(
        { quantity: { v: String(value), s: 1 } },
        { styles: [{ format }] },
      )
      expect([activity?.quantity, found]).toEqual([quantity, codes])
    })
  }

  const refused: readonly [value: number, format: string, code: string, text: string][] = [
    [1, '0%', 'number-percent', '100%'],
    [0.855, '0.0%', 'number-percent', '85,5%'],
    [0.855, '0%', 'number-percent', '86%'],
    [0.35, 'h:mm', 'number-unreadable', '08:24'],
    [45204, 'dd/mm/yyyy', 'number-unreadable', '05/10/2023'],
    [5, ';;;', 'number-missing', ''],
  ]
  for (const [value, format, code, text] of refused) {
    test(`${value} as ${format} is ${code}`, async () => {
      const { outcomes } = await read([row({ quantity: { v: String(value), s: 1 } })], {
        styles: [{ format }],
      })
      expect(outcomes[0]).toMatchObject({ status: 'rejected', problems: [{ code }] })
      expect(JSON.stringify(outcomes[0])).toContain(text)
    })
  }

  test('a code keeps the zeros that it shows', async () => {
    const { activity } = await readOne({ title: { v: '7', s: 1 } }, { styles: [{ format: '000' }] })
    expect(activity?.title).toBe('007')
  })
})

describe('a date is the day that its format shows', () => {
  for (const format of [
    'dd/mm/yyyy',
    'mm/dd/yyyy',
    'd/m/yy',
    '[$-42A]dd/mm/yyyy;@',
    'd-mmm',
    '[$-F800]dddd, mmmm dd, yyyy',
    'dd/mm/yyyy hh:mm',
  ]) {
    test(`45204 as ${format} is 5 October 2023`, async () => {
      const { activity } = await readOne({ date: { v: '45204.99', s: 1 } }, { styles: [{ format }] })
      expect(activity?.date).toBe('2023-10-05')
    })
  }

  test('a month without a day is no date', async () => {
    for (const format of ['mmm-yy', 'mm/yyyy', 'yyyy', 'mmmm'])
      expect((await readOne({ date: { v: '45204', s: 1 } }, { styles: [{ format }] })).codes, format).toBe(
        'date-unreadable',
      )
  })

  test('dates as text of a date cell, in every time zone of the server', async () => {
    const written: Record<string, string> = {
      '2023-10-05': '2023-10-05',
      '2023-10-05T00:00:00.000Z': '2023-10-05',
      '2023-10-05T23:59:59': '2023-10-05',
      '2023-10-04T17:00:00.000Z': '2023-10-05',
      '2023-10-05T08:30:00+07:00': '2023-10-05',
    }
    const zone = process.env.TZ
    for (const server of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = server
      for (const [text, date] of Object.entries(written)) {
        const { activity, codes } = await readOne(
          { date: { v: text, t: 'd', s: 1 } },
          { styles: [{ format: 'dd/mm/yyyy' }] },
        )
        expect([activity?.date, codes], `${text} ${server}`).toEqual([date, ''])
      }
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
})

describe('a cell without a value is told, never stored', () => {
  const errors = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!', '#CALC!']
  for (const field of [
    'unit',
    'date',
    'kind',
    'channel',
    'level',
    'title',
    'quantity',
    'evidence',
  ] as const) {
    test(`an error in the ${field}, as an error cell and as text`, async () => {
      for (const error of errors) {
        expect((await readOne({ [field]: { v: error, t: 'e' } })).codes, error).toBe('cell-formula-error')
        expect((await readOne({ [field]: error })).codes, error).toBe('cell-formula-error')
      }
      expect((await readOne({ [field]: '######' })).codes).toBe('cell-formula-error')
    })

    test(`a formula without a result in the ${field}`, async () => {
      expect((await readOne({ [field]: { f: 'SUM(A1:A2)' } })).codes).toBe('cell-without-result')
      expect((await readOne({ [field]: { f: 'SUM(A1:A2)', v: '' } })).codes).toBe('cell-without-result')
    })
  }

  test('in the note, which is not stored, it is pointed out', async () => {
    const { activity, codes } = await readOne({ note: { v: '#REF!', t: 'e' } })
    expect([activity?.title, codes]).toEqual(['Khai giảng', 'cell-formula-error'])
  })

  test('the message says what the cell shows', async () => {
    const { outcomes } = await read([row({ title: { f: 'A1&B1+1' } })])
    const [outcome] = outcomes
    const problem = outcome?.status === 'rejected' ? outcome.problems[0]! : undefined
    expect(problem?.column).toEqual({ letter: 'F', heading: 'Nội dung' })
    expect(describeProblem(problem!, 'vi').message).toBe(
      'Công thức “=A1&B1+1” chưa có kết quả: phần mềm ghi tệp chưa tính ô này.',
    )
  })

  test('a formula that says a text has one; a text computed to nothing is empty', async () => {
    expect((await readOne({ title: { f: '"Ngày hội"&" đọc sách"' } })).activity?.title).toBe(
      'Ngày hội đọc sách',
    )
    expect((await readOne({ title: { f: 'A2&" "&C2' } })).activity?.title).toBe('THPT02 Tin, bài')
    expect((await readOne({ note: { f: 'IF(A1="","",1)', t: 'str', v: '' } })).codes).toBe('')
  })

  test('a stored attribute is not erased by it', async () => {
    const list = (staff: Value) =>
      rawWorkbook({
        rows: [
          ['Mã đơn vị', 'Tên đơn vị', 'Loại hình', 'Khối thi đua', 'Số CB, GV, NV'],
          ['THPT99', 'Trường THPT Mới', 'Đơn vị trực thuộc', 'Khối 3', staff],
        ],
      })
    for (const [cell, code] of [
      [{ f: '40+20' }, 'cell-without-result'],
      [{ v: '#REF!', t: 'e' }, 'cell-formula-error'],
    ] as const) {
      const { report } = await importBytes(list(cell), 'a.xlsx', await exampleContext())
      expect(report.outcomes).toMatchObject([
        { status: 'rejected', reason: 'attribute', problems: [{ code }] },
      ])
    }
  })
})

describe('addresses', () => {
  const link = 'https://vd.example/p/1'
  const links: readonly [
    name: string,
    cells: Partial<Record<Field, Value>>,
    behind: Record<string, string>,
    evidence: string | undefined,
    codes: string,
  ][] = [
    ['behind the evidence', { evidence: 'Xem bài' }, { H2: link }, link, ''],
    ['behind the title', {}, { F2: link }, link, 'link-elsewhere'],
    ['behind the note', { note: 'Ảnh' }, { I2: link }, link, 'link-elsewhere'],
    [
      'behind title and kind',
      {},
      { C2: link, F2: 'https://vd.example/p/2' },
      `${link} https://vd.example/p/2`,
      'link-elsewhere,link-elsewhere',
    ],
    ['behind the unit alone', {}, { A2: 'https://thpt02.vd.example' }, undefined, ''],
    ['beside other evidence', { evidence: 'KH số 1/KH' }, { F2: link }, 'KH số 1/KH', 'link-not-read'],
    [
      'the same as the evidence',
      { evidence: `${link}/?utm_source=zalo` },
      { F2: link },
      `${link}/?utm_source=zalo`,
      '',
    ],
    [
      'another than the one shown',
      { evidence: link },
      { H2: 'https://vd.example/p/12' },
      link,
      'link-differs',
    ],
    ['shown in part', { evidence: 'https://vd.example/p…' }, { H2: link }, link, ''],
    ['shown by its site', { evidence: 'https://vd.example' }, { H2: link }, link, ''],
    [
      'one of several',
      { evidence: `${link} https://vd.example/p/2` },
      { H2: link },
      `${link} https://vd.example/p/2`,
      '',
    ],
    [
      'behind a cell that shows several others',
      { evidence: 'https://vd.example/p/2, https://vd.example/p/3' },
      { H2: link },
      `https://vd.example/p/2, https://vd.example/p/3 ${link}`,
      '',
    ],
    [
      'with a part behind the sign',
      { evidence: 'Xem' },
      { H2: 'https://vd.example/ # /tin/1' },
      'https://vd.example/#/tin/1',
      '',
    ],
    ['to a place of the workbook', { evidence: 'Trang 2' }, {}, 'Trang 2', ''],
    ['to a mailbox', { evidence: 'Gửi thư' }, { H2: 'mailto:a@vd.example' }, 'Gửi thư', ''],
    [
      'of a formula',
      { evidence: { f: `HYPERLINK("${link}","Xem bài")`, t: 'str', v: 'Xem bài' } },
      {},
      link,
      '',
    ],
    ['of a formula never computed', { evidence: { f: `HYPERLINK("${link}","Xem bài")` } }, {}, link, ''],
    [
      'of a formula without a label',
      { evidence: { f: `HYPERLINK("${link}")`, t: 'str', v: link } },
      {},
      link,
      '',
    ],
    [
      'joined in a formula',
      { evidence: { f: 'HYPERLINK("https://vd.example/p/"&G2,"Xem")', t: 'str', v: 'Xem' } },
      {},
      link,
      '',
    ],
    [
      'of another cell',
      { evidence: { f: 'HYPERLINK(I2,"Xem")', t: 'str', v: 'Xem' }, note: link },
      {},
      link,
      '',
    ],
    [
      'inside another function',
      { evidence: { f: `IFERROR(HYPERLINK("${link}","Xem"),"")`, t: 'str', v: 'Xem' } },
      {},
      link,
      '',
    ],
    [
      'of a formula in the title',
      { title: { f: `HYPERLINK("${link}","Khai giảng")`, t: 'str', v: 'Khai giảng' } },
      {},
      link,
      'link-elsewhere',
    ],
    [
      'computed elsewhere',
      { evidence: { f: 'HYPERLINK(VLOOKUP(A2,Z:Z,1),"Xem")', t: 'str', v: 'Xem' } },
      {},
      undefined,
      'link-unreadable',
    ],
    [
      'computed elsewhere, in the title',
      { title: { f: 'HYPERLINK(Sheet2!A1,"Bài")', t: 'str', v: 'Bài' } },
      {},
      undefined,
      'link-unreadable-elsewhere',
    ],
  ]
  for (const [name, cells, behind, evidence, codes] of links) {
    test(name, async () => {
      const found = await readOne(cells, { links: behind })
      expect([found.activity?.evidence, found.codes]).toEqual([evidence, codes])
    })
  }

  test('rows with one label and two addresses are two pieces of work', async () => {
    const evidence = (id: number) => ({
      evidence: { f: `HYPERLINK("https://vd.example/p/${id}","Xem bài")`, t: 'str', v: 'Xem bài' },
    })
    const { activities, codes } = await read([row(evidence(1)), row(evidence(2))])
    expect([activities.length, codes]).toEqual([2, ['', '']])
  })

  test('a formula that rows share leads each of them to its own cell', async () => {
    const first = {
      f: 'HYPERLINK("https://vd.example/p/"&$I2,"Xem")',
      shared: ' t="shared" si="0" ref="H2:H3"',
      t: 'str',
      v: 'Xem',
    }
    const second = { f: '', shared: ' t="shared" si="0"', t: 'str', v: 'Xem' }
    const { activities } = await read([row({ evidence: first, note: 7 }), row({ evidence: second, note: 8 })])
    expect(activities.map(({ evidence }) => evidence)).toEqual([
      'https://vd.example/p/7',
      'https://vd.example/p/8',
    ])
  })

  test('a formula in a text file', async () => {
    const written = (cell: string) => importText(activityTable(activityRow({ 'Minh chứng': cell })))
    for (const cell of [
      `=HYPERLINK("${link}";"Xem bài")`,
      `=HYPERLINK("${link}", "Xem bài")`,
      `=HYPERLINK("${link}")`,
    ]) {
      const { records } = await written(cell)
      expect(records.activities[0]?.evidence, cell).toBe(link)
    }
  })
})

describe('what the sheet hides', () => {
  test('a hidden row is not taken in, and told', async () => {
    const { activities, codes } = await read([row(), row({ title: 'Ẩn' }), row({ title: 'Hiện' })], {
      hiddenRows: [3],
    })
    expect(activities.map(({ title }) => title)).toEqual(['Khai giảng', 'Hiện'])
    expect(codes).toEqual(['', 'row-hidden', ''])
  })

  const table = async (hiddenColumns: string[], names: string[], cells: Value[]) => {
    const { importFile } = await import('../../packages/api/src/intake/import-file.ts')
    const bytes = rawWorkbook({ rows: [names, cells], hiddenColumns })
    const result = await importFile({ bytes, fileName: 'a.xlsx', context: await exampleContext() })
    if (!result.ok) return { refused: result.issues.map(({ code }) => code) }
    const { records } = result.value
    return { activity: records.activities[0], told: result.warnings.map(({ code }) => code) }
  }
  const names = ['Đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Số lượng']
  const cells = ['THPT02', '05/10/2023', 'Tin, bài', 'Khai giảng', 1]

  test('a hidden column never stands for a visible one, wherever it is', async () => {
    const behind = await table(['F'], [...names, 'Số lượng'], [...cells, 7])
    expect([behind.activity?.quantity, behind.told]).toEqual(['1', ['column-hidden']])
    const before = await table(['A'], ['SL', ...names], [7, ...cells])
    expect([before.activity?.quantity, before.told]).toEqual(['1', ['column-hidden']])
  })

  test('a hidden column that the table can do without is not read', async () => {
    const found = await table(['F'], [...names, 'Số người tham gia'], [...cells, 90])
    expect([found.activity?.reached, found.told]).toEqual([undefined, ['column-hidden']])
  })

  test('one that it needs is read, and told', async () => {
    const found = await table(['E'], names, cells)
    expect([found.activity?.quantity, found.told]).toEqual(['1', ['column-hidden-read']])
  })
})

describe('text', () => {
  test('wrapped to stay text', async () => {
    const changes = { 'Đơn vị': '="THPT02"', 'Ngày thực hiện': "'05/10/2023", 'Số lượng': '="3"' }
    const { records } = await importText(
      csv([
        ['Đơn vị', 'Ngày thực hiện', 'Loại hoạt động', 'Tên hoạt động, tin bài', 'Số lượng'],
        ...[activityRow(changes)].map(cells => [
          cells[0]!,
          cells[1]!,
          cells[2]!,
          "'Tết' quê hương",
          cells[6]!,
        ]),
      ]),
    )
    expect(records.activities).toMatchObject([
      { unit: 'THPT02', date: '2023-10-05', title: "'Tết' quê hương", quantity: '3' },
    ])
  })

  test('letters that only look Vietnamese', async () => {
    const { activity } = await readOne({ kind: 'Tin, bài', title: 'Ðổi mới ðọc sách trƣờng học' })
    expect(activity?.title).toBe('Đổi mới đọc sách trường học')
  })

  test('runs, raised figures, escapes, readings beside it', async () => {
    const is =
      '<r><t>Đất 5 m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><r><t xml:space="preserve"> &amp; hoa_x000D_</t></r><rPh><t>xx</t></rPh>'
    expect((await readOne({ title: { t: 'inlineStr', is } })).activity?.title).toBe('Đất 5 m² & hoa')
  })

  test('headings with marks of forms', async () => {
    for (const mark of [
      ' (*)',
      ' *',
      '¹',
      ' [bắt buộc]',
      ' {1}',
      ' - bắt buộc',
      '⁽²⁾',
      ' (dd/mm/yyyy) [1]',
      ':',
    ]) {
      const bytes = rawWorkbook({ rows: [headings.map(heading => `${heading}${mark}`), row()] })
      const { records } = await importBytes(bytes, 'a.xlsx', await exampleContext())
      expect(records.activities.length, mark).toBe(1)
    }
  })
})

describe('parts of a workbook', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const workbookXml = (sheets: string) =>
    `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${office}"><x:sheets>${sheets}</x:sheets></x:workbook>`
  const rels = (entries: string) => `<Relationships>${entries}</Relationships>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id='${id}' Type='${office}/${type}' Target='${target}'/>`
  const read1 = async (parts: Record<string, string>) => {
    const { records } = await importBytes(
      rawWorkbook({ rows: [headings, row()], parts }),
      'a.xlsx',
      await exampleContext(),
    )
    return records.activities.length
  }

  test('charts, dialogs and macros on sheets of their own are passed over', async () => {
    const sheets = ['chartsheet', 'dialogsheet', 'xlMacrosheet']
    const parts = {
      'xl/workbook.xml': workbookXml(
        `<x:sheet name="A" r:id="rId1"/>${sheets.map((name, index) => `<x:sheet name="${name}" r:id="rX${index}"/>`).join('')}`,
      ),
      'xl/_rels/workbook.xml.rels': rels(
        relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml') +
          sheets.map((type, index) => relation(`rX${index}`, type, `${type}s/sheet1.xml`)).join(''),
      ),
    }
    expect(await read1(parts)).toBe(1)
  })

  test('damaged comments, charts and pictures do not matter', async () => {
    expect(
      await read1({ 'xl/comments1.xml': '<comments', 'xl/charts/chart1.xml': '', 'xl/media/a.png': 'x' }),
    ).toBe(1)
  })

  test('names in any case and with the other slash', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml': '',
      'xl\\Worksheets\\SHEET1.XML': '<worksheet><sheetData/></worksheet>',
      'xl/_rels/workbook.xml.rels': rels(relation('rId1', 'worksheet', 'worksheets\\Sheet1.xml')),
    }
    const { importFile } = await import('../../packages/api/src/intake/import-file.ts')
    const result = await importFile({
      bytes: rawWorkbook({ rows: [], parts }),
      fileName: 'a.xlsx',
      context: await exampleContext(),
    })
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'empty-file' }] })
  })

  test('shared strings that no relation names', async () => {
    const cells = headings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')
    const parts = {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
      'xl/sharedStrings.xml': `<sst>${headings.map(heading => `<si><t>${heading}</t></si>`).join('')}</sst>`,
    }
    const { importFile } = await import('../../packages/api/src/intake/import-file.ts')
    const result = await importFile({
      bytes: rawWorkbook({ rows: [], parts }),
      fileName: 'a.xlsx',
      context: await exampleContext(),
    })
    expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(['table-empty'])
  })
})
