import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { readTable } from '../../packages/api/src/intake/reading/read-table.ts'
import { exampleContext, importBytes, importText } from './support.ts'
import { activityHeadings, activityRow, activityTable, csv, day, workbook } from './tables.ts'

const table = [activityHeadings, activityRow(), activityRow({ 'Tên hoạt động, tin bài': 'Một, hai; ba' })]
const codeOf = async (bytes: Uint8Array) => {
  const result = await importFile({ bytes, fileName: 'tệp', context: await exampleContext() })
  return result.ok ? 'read' : result.issues.map(({ code }) => code).join()
}
const read = async (bytes: Uint8Array) => {
  const { report, records } = await importBytes(bytes, 'tệp', await exampleContext())
  return { titles: records.activities.map(({ title }) => title), rejected: report.counts.rejected }
}
const expectedRead = { titles: ['Khai giảng (số liệu minh hoạ)', 'Một, hai; ba'], rejected: 0 }

describe('a table of text is read whatever it was saved as', () => {
  for (const [name, delimiter] of Object.entries({ semicolon: ';', comma: ',', tab: '\t', bar: '|' })) {
    for (const [end, lineEnd] of Object.entries({ CRLF: '\r\n', LF: '\n', CR: '\r' })) {
      test(`${name}, ${end}`, async () => {
        expect(await read(Buffer.from(csv(table, delimiter, lineEnd)))).toEqual(expectedRead)
      })
    }
  }

  test('UTF-8 with a byte order mark', async () => {
    expect(await read(Buffer.from(`\ufeff${csv(table)}`))).toEqual(expectedRead)
  })

  for (const mark of ['\ufeff', '']) {
    test(`UTF-16 ${mark ? 'with' : 'without'} a byte order mark, both byte orders`, async () => {
      const little = Buffer.from(mark + csv(table, '\t'), 'utf16le')
      expect(await read(little)).toEqual(expectedRead)
      expect(await read(Buffer.from(little).swap16())).toEqual(expectedRead)
    })
  }

  test('a hint for Excel on the first line names the delimiter', async () => {
    expect(await read(Buffer.from(`sep=,\r\n${csv(table, ',')}`))).toEqual(expectedRead)
  })

  test('titles above the table do not mislead the search for the delimiter', async () => {
    const above = 'Sở GD&ĐT, phòng, ban, tổ, nhóm\nBáo cáo, tháng 9, 10, 11, 12, 1, 2, 3, 4, 5\n'
    expect(await read(Buffer.from(above + csv(table)))).toEqual(expectedRead)
  })

  test('the last line may lack its end', async () => {
    expect(await read(Buffer.from(csv(table).trimEnd()))).toEqual(expectedRead)
  })
})

describe('a row is placed by the line on which it begins', () => {
  test('also after cells of several lines and empty lines', async () => {
    const text = activityTable(
      activityRow({ 'Tên hoạt động, tin bài': 'Một\nhai\nba' }),
      [''],
      activityRow({ 'Số lượng': 'nhiều' }),
    )
    const { report } = await importText(text)
    expect(report.outcomes.map(({ status, place }) => [status, place.row])).toEqual([
      ['new', 2],
      ['rejected', 6],
    ])
    expect(report.layout.blank).toBe(1)
  })

  test('in a workbook by sheet and row, wherever the table stands', async () => {
    const rows = [
      [],
      [],
      [],
      [null, null, ...activityHeadings],
      [null, null, ...activityRow({ 'Số lượng': 'x' })],
    ]
    const { report } = await importBytes(
      await workbook({ name: 'Biểu 1', rows }),
      'b',
      await exampleContext(),
    )
    expect(report.outcomes).toMatchObject([
      {
        status: 'rejected',
        place: { sheet: 'Biểu 1', row: 5 },
        problems: [{ column: { letter: 'I', heading: 'Số lượng' } }],
      },
    ])
  })
})

describe('quotation marks', () => {
  test('inside a cell that is not quoted are text', async () => {
    const line = activityRow({ 'Tên hoạt động, tin bài': 'TITLE' }).join(';')
    const { records } = await importText(
      `${activityHeadings.join(';')}\n${line.replace('TITLE', 'Hội thi "Em yêu"')}`,
    )
    expect(records.activities[0]?.title).toBe('Hội thi "Em yêu"')
  })

  test('one that is never closed is refused with its line', async () => {
    const result = await importFile({
      bytes: Buffer.from(
        `${csv(table)}${activityRow({ 'Minh chứng': '"mở' }).join(';')}\r\n${csv([activityRow()])}`,
      ),
      fileName: 'x.csv',
      context: await exampleContext(),
    })
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'quote-not-closed', params: { line: '4' } }] })
  })

  test('a pair that swallows rows between them is pointed out, never read as one title', async () => {
    const open = activityRow({ 'Tên hoạt động, tin bài': '"Khai giảng' }).join(';')
    const close = activityRow({ 'Tên hoạt động, tin bài': 'Khai giảng"' }).join(';')
    const good = activityRow().join(';')
    const { report } = await importText([activityHeadings.join(';'), open, good, close, good].join('\n'))
    expect(report.outcomes).toMatchObject([
      {
        status: 'rejected',
        reason: 'columns',
        problems: [{ code: 'lines-swallowed', params: { lines: '2' } }],
      },
      { status: 'new', place: { row: 5 } },
    ])
  })

  test('a delimiter without them shifts the row, which is refused', async () => {
    const text = `${csv([activityHeadings], ',')}${activityRow().join(',')}\n`
    const { report } = await importText(text)
    expect(report.outcomes).toMatchObject([{ status: 'rejected', reason: 'columns' }])
    const [outcome] = report.outcomes
    expect(outcome?.status === 'rejected' && outcome.problems.map(({ code }) => code)).toEqual([
      'columns-shifted',
    ])
  })
})

/** A ZIP archive of one packed part that claims to unpack to `claimed` bytes. */
function archive(content: Uint8Array, claimed: number): Buffer {
  const packed = deflateRawSync(content)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(claimed, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}

describe('a file that cannot be read is an issue, never a crash', () => {
  test('nothing, or nothing but white space', async () => {
    expect(await codeOf(Buffer.from(''))).toBe('empty-file')
    expect(await codeOf(Buffer.from('\ufeff'))).toBe('empty-file')
    expect(await codeOf(Buffer.from(' \r\n;;\r\n\t\r\n'))).toBe('empty-file')
  })

  test('a photo, a picture, a document or a packed folder under the name of a workbook', async () => {
    const kinds: Record<string, string> = {
      ffd8ffe0: 'file-is-image',
      '89504e470d0a1a0a': 'file-is-image',
      '474946383961': 'file-is-image',
      '255044462d': 'file-is-pdf',
      '526172211a07': 'file-is-packed',
      '377abcaf': 'file-is-packed',
    }
    for (const [start, code] of Object.entries(kinds))
      expect(await codeOf(Buffer.from(`${start}00ff10fe`, 'hex')), start).toBe(code)
  })

  test('text without a table, bytes that are no text', async () => {
    expect(await codeOf(Buffer.from('Kính gửi các đơn vị\nnội dung'))).toBe('text-not-table')
    expect(await codeOf(Buffer.from([0xc4, 0x00, 0x01, 0xff, 0x00, 0x00]))).toBe('format-unknown')
    expect(await codeOf(Buffer.from('Đơn vị;Ngày', 'latin1'))).toBe('encoding-unknown')
  })

  test('a page or a document under another name', async () => {
    expect(await codeOf(Buffer.from('<html><table><tr><td>Đơn vị</td></tr></table></html>'))).toBe(
      'file-is-html',
    )
    expect(await codeOf(Buffer.from('%PDF-1.7 …'))).toBe('file-is-pdf')
  })

  test('workbooks of the old kind and workbooks with a password', async () => {
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
    ])
    expect(await codeOf(container)).toBe('workbook-old')
    const locked = Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await codeOf(locked)).toBe('workbook-encrypted')
  })

  test('a workbook cut short or damaged', async () => {
    const bytes = await workbook({ name: 'A', rows: [activityHeadings, activityRow()] })
    expect(await codeOf(bytes.slice(0, bytes.length - 40))).toBe('workbook-corrupt')
    expect(await codeOf(bytes.slice(0, 30))).toBe('workbook-corrupt')
    const damaged = bytes.slice()
    damaged.fill(0x41, 60, 200)
    expect(await codeOf(damaged)).toBe('workbook-corrupt')
  })

  test('an archive that claims to unpack to more than a table needs', async () => {
    expect(await codeOf(archive(Buffer.alloc(1000), 4_000_000_000))).toBe('limit-unpacked')
  })

  test('an archive that lies about what it unpacks to', async () => {
    const bomb = archive(Buffer.alloc(200_000_000), 1000)
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await codeOf(bomb)).toBe('workbook-corrupt')
    expect(await codeOf(archive(Buffer.alloc(1000), 0))).toBe('workbook-corrupt')
  })

  test('more lines than a table of people has, or a line without end', async () => {
    expect(await codeOf(Buffer.alloc(600_000, '\n'))).toBe('limit-rows')
    const text = `${csv(table)}${activityRow().join(';')}${';x'.repeat(300_000)}\n`
    const { report } = await importText(text)
    expect(report.outcomes.map(one => (one.status === 'rejected' ? one.reason : one.status))).toEqual([
      'new',
      'new',
      'columns',
    ])
  })

  test('a sheet that spans more cells than any table', async () => {
    const far = new Map([['1048575,16383', { value: 'xa' }]])
    const { writeXlsx } = await import('hucre/xlsx')
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[...activityHeadings]], cells: far }] })
    expect(await codeOf(bytes)).toBe('limit-columns-at')
  })
})

describe('cells of a workbook', () => {
  const importRows = async (...rows: (string | number | Date | null)[][]) => {
    const bytes = await workbook({
      name: 'A',
      rows: [['Đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Số lượng'], ...rows],
    })
    return importBytes(bytes, 'a.xlsx', await exampleContext())
  }

  test('real dates, day numbers and text dates are the same day', async () => {
    const { records } = await importRows(
      ['THPT02', day('2023-10-05'), 'Tin, bài', 'A', 1],
      ['THPT02', 45204, 'Tin, bài', 'B', 1],
      ['THPT02', '5/10/2023', 'Tin, bài', 'C', 1],
      ['THPT02', new Date('2023-10-05T23:59:00Z'), 'Tin, bài', 'D', 1],
    )
    expect(records.activities.map(({ date }) => date)).toEqual(Array(4).fill('2023-10-05'))
  })

  test('numbers are what the sheet shows, not what binary arithmetic left', async () => {
    const { records } = await importRows(
      ['THPT02', day('2023-10-05'), 'Tin, bài', 'A', 0.1 + 0.2],
      ['THPT02', day('2023-10-05'), 'Tin, bài', 'B', 1.234],
      ['THPT02', day('2023-10-05'), 'Tin, bài', 'C', 1200],
    )
    expect(records.activities.map(({ quantity }) => quantity)).toEqual(['0.3', '1.234', '1200'])
  })

  test('a unit merged over its rows holds for each of them; a merged number is not counted twice', async () => {
    const rows = [
      ['Đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Số lượng'],
      ['THPT02', day('2023-10-05'), 'Tin, bài', 'A', 3],
      [null, day('2023-10-06'), 'Tin, bài', 'B', null],
      [null, day('2023-10-07'), 'Tin, bài', 'C', 2],
    ]
    const bytes = await workbook({ name: 'A', rows, merges: ['A2:A4', 'E2:E3'] })
    const { report, records } = await importBytes(bytes, 'a.xlsx', await exampleContext())
    expect(records.activities.map(({ unit, quantity }) => [unit, quantity])).toEqual([
      ['THPT02', '3'],
      ['THPT02', '2'],
    ])
    expect(report.outcomes[1]).toMatchObject({ reason: 'quantity', problems: [{ code: 'number-merged' }] })
  })

  test('the target of a hyperlink is the evidence, not its shown text', async () => {
    const { writeXlsx } = await import('hucre/xlsx')
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Số lượng', 'Minh chứng'],
            ['THPT02', '5/10/2023', 'Tin, bài', 'A', 1, 'Xem tại đây'],
          ],
          cells: new Map([
            ['1,5', { value: 'Xem tại đây', hyperlink: { target: 'https://vd.example/bai-1' } }],
          ]),
        },
      ],
    })
    const { records } = await importBytes(bytes, 'a.xlsx', await exampleContext())
    expect(records.activities[0]).toMatchObject({ evidence: 'https://vd.example/bai-1' })
  })

  test('a table is the same from a workbook and from text', async () => {
    const rows = [activityHeadings, activityRow(), activityRow({ 'Số lượng': '02', 'Đơn vị': 'PGD01' })]
    const fromText = await importText(csv(rows))
    const fromSheet = await importBytes(await workbook({ name: 'A', rows }), 'a.xlsx', await exampleContext())
    expect(fromSheet.records).toEqual(fromText.records)
  })

  test('what the file is, its bytes say, not its name', async () => {
    const bytes = await workbook({ name: 'A', rows: [activityHeadings] })
    const sheet = await readTable(bytes)
    expect(sheet.ok && sheet.value.format).toBe('xlsx')
  })
})
