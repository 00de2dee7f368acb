import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { limits } from '../../packages/api/src/intake/reading/limits.ts'
import { describeIssue } from '../../packages/api/src/intake/text/describe.ts'
import { cell, csvOf, headings, letters, poisonedWorkbook, row, values } from './poison.ts'
import { zip } from './raw-workbook.ts'
import { exampleContext } from './support.ts'

const read = async (bytes: Uint8Array) =>
  importFile({ bytes, fileName: 'tep', context: await exampleContext() })

const codeOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const result = await read(bytes)
  return result.ok ? undefined : result.issues[0]!.code
}

const countsOf = async (bytes: Uint8Array) => {
  const result = await read(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.report.counts
}

const head = row(...headings)
const workbook = (rows: string, rest: Omit<Parameters<typeof poisonedWorkbook>[0], 'rows'> = {}) =>
  poisonedWorkbook({ rows: head + rows, ...rest })

/** Files that are refused, by what there is too much of. */
const refused: Record<string, readonly [code: string, bytes: () => Buffer]> = {
  'cells out to the last column in 20,000 rows': [
    'limit-columns-at',
    () =>
      workbook(Array.from({ length: 20_000 }, (_, i) => `<row>${cell('x', `XFD${i + 2}`)}</row>`).join('')),
  ],
  'sparse cells within the columns that are read': [
    'limit-cells',
    () =>
      workbook(Array.from({ length: 20_000 }, (_, i) => `<row>${cell('x', `ALL${i + 2}`)}</row>`).join('')),
  ],
  'a heading of 16,384 columns': [
    'limit-columns-at',
    () => poisonedWorkbook({ rows: row(...Array.from({ length: 16_384 }, (_, i) => headings[i % 7]!)) }),
  ],
  'one cell of a megabyte': ['limit-cell-length', () => workbook(row('x '.repeat(500_000)))],
  'one cell of 600 kB in CSV': [
    'limit-cell-length-on-line',
    () => Buffer.from(`${headings.join(';')}\n${'ă '.repeat(200_000)}`),
  ],
  'a CSV file of one line': ['limit-cell-length-on-line', () => Buffer.alloc(2_000_000, 'a')],
  'a number of a million digits': [
    'limit-cell-length-at',
    () => workbook(`<row><c><v>${'9'.repeat(100_000)}</v></c></row>`),
  ],
  'a quotation mark that is never closed': [
    'quote-not-closed',
    () => Buffer.from(`${headings.join(';')}\n"${'a;b\n'.repeat(100_000)}`),
  ],
  'more than a million empty rows': ['limit-empty-rows', () => workbook('<row/>'.repeat(1_100_000))],
  'more shared strings than a file has cells of text': [
    'limit-strings',
    () => workbook('', { strings: '<si/>'.repeat(1_600_000) }),
  ],
  'one shared string of very many runs': [
    'limit-strings',
    () => workbook('', { strings: `<si>${'<r><t/></r>'.repeat(1_600_000)}</si>` }),
  ],
  'a row number far below': ['limit-rows', () => workbook(`<row r="1048576">${cell('x', 'A1048576')}</row>`)],
  '600,000 lines': ['limit-rows', () => Buffer.from(`${headings.join(';')}\n${'x;y\n'.repeat(600_000)}`)],
  'more merged areas than a table has': [
    'limit-areas',
    () => workbook('', { behind: `<mergeCells>${'<mergeCell ref="A1:H9"/>'.repeat(510_000)}</mergeCells>` }),
  ],
  'merged columns that fill up rows': [
    'limit-cells',
    () =>
      workbook(`<row>${cell('x', 'ALL2')}</row><row r="20000">${cell('y', 'A20000')}</row>`, {
        behind: '<mergeCells><mergeCell ref="ALL2:ALL20000"/></mergeCells>',
      }),
  ],
  'huge styles': [
    'limit-styles',
    () => workbook('', { styles: `<cellXfs>${'<xf numFmtId="1"/>'.repeat(110_000)}</cellXfs>` }),
  ],
  'many sheets': ['limit-sheets', () => workbook('', { sheets: 1_600 })],
  'one part read as a thousand sheets': [
    'limit-unpacked',
    () => workbook('', { behind: `<!--${'x'.repeat(10_000_000)}-->`, sheets: 1_000 }),
  ],
  'an archive of 20,000 parts': [
    'limit-parts',
    () => zip(Array.from({ length: 20_000 }, (_, i) => [`p${i}`, ''] as const)),
  ],
  'entities that repeat each other': [
    'workbook-corrupt',
    () =>
      poisonedWorkbook({
        parts: {
          'xl/worksheets/sheet1.xml':
            '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>',
        },
      }),
  ],
}

describe('a file that holds more than a file may is refused, and the sentence says what and how to mend it', () => {
  test.each(Object.entries(refused))(
    '%s',
    async (_, [code, bytes]) => {
      const result = await read(bytes())
      expect(result.ok ? undefined : result.issues[0]!.code).toBe(code)
      const found = result.ok ? undefined : result.issues[0]!
      for (const language of ['vi', 'en'] as const) {
        const { message, remedy } = describeIssue(found!, language)
        expect(message + remedy).not.toMatch(/[{}]/)
        expect(message).not.toBe(code)
        expect(remedy).not.toBe('')
      }
    },
    120_000,
  )

  test('the figures of a sentence are those of the file', async () => {
    const result = await read(workbook(`<row r="7">${cell('x', 'ALM7')}</row>`))
    expect(result.ok ? '' : describeIssue(result.issues[0]!, 'vi').message).toBe(
      'Ô S0!ALM7 nằm ở cột thứ 1.001; chỉ nhận 1.000 cột đầu.',
    )
  })
})

describe('a ZIP archive that lies', () => {
  const honest = workbook(row(...values()))
  const changed = (change: (bytes: Buffer, directory: number) => void): Buffer => {
    const bytes = Buffer.from(honest)
    change(bytes, bytes.readUInt32LE(bytes.length - 6))
    return bytes
  }
  const unread: Record<string, (bytes: Buffer, directory: number) => void> = {
    'about the place of its directory': bytes => bytes.writeUInt32LE(0xfffffff0, bytes.length - 6),
    'that it has a directory of 64 bits': bytes => bytes.writeUInt32LE(0xffffffff, bytes.length - 6),
    'that it has 65,535 parts of 64 bits': bytes => bytes.writeUInt16LE(0xffff, bytes.length - 12),
    'about the place of a part': (bytes, at) => bytes.writeUInt32LE(0x7fffffff, at + 42),
    'that a part has a size of 64 bits': (bytes, at) => bytes.writeUInt32LE(0xffffffff, at + 24),
  }
  test.each(Object.entries(unread))('%s', async (_, change) => {
    expect(await codeOf(changed(change))).toMatch(/^(workbook-corrupt|file-is-archive|limit-unpacked)$/)
  })
})

describe('a file of much that is no more than allowed is read right', () => {
  test('links of 2,000 characters full of parameters that say nothing', async () => {
    const noise = (i: number) => Array.from({ length: 150 }, (_, k) => `utm_${i}${k}=1`).join('&')
    const file = csvOf(200, i =>
      values({ title: `Bài ${i}`, evidence: `https://vd.example/${i}?${noise(i)}`.slice(0, 1990) }),
    )
    expect(await countsOf(file)).toMatchObject({ read: 200, new: 200 })
  })

  test('doors behind doors', async () => {
    const doors = 'https://l.facebook.com/l.php?u='.repeat(60)
    expect(
      await countsOf(csvOf(1, () => values({ evidence: `${doors}https://vd.example/1` }))),
    ).toMatchObject({
      new: 1,
    })
  })

  test('marks on one letter without end, in every column', async () => {
    const marks = `a${'\u0301\u0323'.repeat(10_000)}`
    expect(await countsOf(csvOf(20, () => headings.map(() => marks)))).toMatchObject({
      read: 20,
      rejected: 20,
    })
    const windows = Buffer.alloc(400_000, Buffer.from([0x61, 0xf2, 0xec, 0xf2, 0xec, 0xf2, 0xec]))
    expect(await codeOf(windows.fill(0xec, 10, 200_000))).toBeDefined()
  })

  test('elements a hundred thousand deep, and comments without number', async () => {
    const deep = `${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}`
    const file = workbook(row(...values()) + '<!-- -->'.repeat(100_000), { behind: deep })
    expect(await countsOf(file)).toMatchObject({ new: 1 })
  })

  test('a header that says the same columns over and over', async () => {
    const wide = row(...Array.from({ length: 1_000 }, (_, i) => headings[i % 7]!))
    const result = await read(poisonedWorkbook({ rows: wide + row(...values()) }))
    expect(result.ok && result.value.report.counts.read).toBe(1)
  })

  test('a header again on every second line', async () => {
    const line = `${headings.join(';')}\n${values().join(';')}\n`
    const { physical, layout, read: data } = await countsOf(Buffer.from(line.repeat(4_000)))
    expect({ physical, layout, data }).toEqual({ physical: 8_000, layout: 4_000, data: 4_000 })
  })

  test('one name for 10,000 units', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `M${i};Trường Một Tên;THPT;Khối 1`)
    const file = Buffer.from(['Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua', ...lines].join('\n'))
    expect(await countsOf(file)).toMatchObject({ read: 10_000 })
  })

  test('formulas of calls within calls', async () => {
    const formula = `=HYPERLINK(${'CONCAT('.repeat(4_000)}`
    expect(await countsOf(csvOf(3, () => values({ evidence: formula })))).toMatchObject({ read: 3 })
  })

  test('very many short rows', async () => {
    expect(await countsOf(workbook(row('x').repeat(30_000)))).toMatchObject({
      read: 30_000,
      rejected: 30_000,
    })
  }, 120_000)

  test('links on every cell of wide rows', async () => {
    const width = 400
    const links = Array.from({ length: width }, (_, i) => `<hyperlink ref="${letters(i)}2" r:id="r9"/>`).join(
      '',
    )
    const file = workbook(row(...Array.from({ length: width }, () => 'x')), {
      behind: `<hyperlinks>${links}</hyperlinks>`,
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="r9" Type="/hyperlink" Target="https://vd.example/1" TargetMode="External"/></Relationships>',
      },
    })
    expect(await countsOf(file)).toMatchObject({ read: 1 })
  })
})

test('docs/intake.md says every limit', async () => {
  const page = await readFile(new URL('../../docs/intake.md', import.meta.url), 'utf8')
  const section = page.split('## How much a file may hold')[1]!.split('\n## ')[0]!
  const said = [...section.matchAll(/^\| [^|]+ \| ([\d,]+)/gm)].map(([, figure]) =>
    Number(figure!.replaceAll(',', '')),
  )
  expect(said).toEqual(Object.values(limits))
})
