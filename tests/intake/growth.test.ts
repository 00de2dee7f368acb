import { describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { pageOfEvidence } from '../../packages/api/src/intake/pages/page-identity.ts'
import { decodeTableText } from '../../packages/api/src/intake/reading/decode-table-text.ts'
import { mendText } from '../../packages/api/src/intake/reading/mend-text.ts'
import { readCsv } from '../../packages/api/src/intake/reading/read-csv.ts'
import { readTable } from '../../packages/api/src/intake/reading/read-table.ts'
import { Archive } from '../../packages/api/src/intake/reading/workbook/archive.ts'
import { readHyperlink } from '../../packages/api/src/intake/reading/workbook/formula.ts'
import { XmlReader } from '../../packages/api/src/intake/reading/workbook/xml-reader.ts'
import { figuresOf, readDate } from '../../packages/api/src/intake/values/date-text.ts'
import { readDecimal } from '../../packages/api/src/intake/values/decimal-text.ts'
import { suspect } from '../../packages/api/src/intake/values/old-encodings.ts'
import { foldedKey, tidyText } from '../../packages/api/src/intake/values/text-key.ts'
import { countSteps } from '../support/count-steps.ts'
import { cell, csvOf, headings, poisonedWorkbook, row, values } from './poison.ts'
import { zip } from './raw-workbook.ts'
import { exampleContext } from './support.ts'

/** Twice the input may take a little more than twice the steps: sorting, and what grows by doubling. */
const mostGrowth = 2.5

const expectLinear = async (n: number, work: (n: number) => () => unknown): Promise<void> => {
  const steps: number[] = []
  for (const size of [n, 2 * n, 4 * n]) {
    const run = work(size)
    steps.push(await countSteps(async () => run()))
  }
  const [once, twice, fourTimes] = steps as [number, number, number]
  expect(once, 'steps that are counted at all').toBeGreaterThan(0)
  expect(twice / once, `${steps}`).toBeLessThan(mostGrowth)
  expect(fourTimes / twice, `${steps}`).toBeLessThan(mostGrowth)
}

type Cases = Readonly<Record<string, readonly [n: number, work: (n: number) => () => unknown]>>

const walk = (xml: string) => () => {
  const reader = new XmlReader(xml)
  while (reader.next()) reader.attribute('r')
}
const table = (bytes: Buffer) => () => readTable(bytes)
const texts: Readonly<Record<string, string>> = {
  spaces: ' \u00a0',
  marks: 'a\u0301\u0323',
  'marks apart': '\u0301\u200b\u0323\u200b',
  words: 'Trường, ',
  brackets: '((',
}

const cellValues: Cases = {
  ...Object.fromEntries(
    Object.entries(texts).map(([name, piece]) => [
      `text of ${name}`,
      [3_000, (n: number) => () => foldedKey(tidyText(piece.repeat(n)))] as const,
    ]),
  ),
  'old encodings': [500, n => () => suspect('tröôøng hïc á»‡ '.repeat(n))],
  'bytes of Windows': [
    2_000,
    n => () => decodeTableText(Buffer.from('Tr\u00fd\u00ec\u00f2ng '.repeat(n), 'latin1')),
  ],
  'dates of slashes': [2_000, n => () => [readDate({ text: '1/'.repeat(n) }), figuresOf('1/'.repeat(n))]],
  'dates of spaces': [2_000, n => () => readDate({ text: `${' 1 tháng'.repeat(n)}` })],
  'numbers of points': [2_000, n => () => readDecimal('1.'.repeat(n), 'count')],
  'numbers of groups': [2_000, n => () => readDecimal('1 000 '.repeat(n), 'number')],
  'figures without end': [2_000, n => () => readDecimal('9'.repeat(n), 'points')],
  'slashes in a link': [2_000, n => () => pageOfEvidence(`https://vd.example${'/'.repeat(n)}x`)],
  'parameters of a link': [500, n => () => pageOfEvidence(`https://vd.example/?${'utm_a=1&b=2&'.repeat(n)}`)],
  'parameters of Facebook': [
    500,
    n => () => pageOfEvidence(`https://facebook.com/a?${'ref=1&b=2&'.repeat(n)}`),
  ],
  'doors in front of a link': [
    200,
    n => () => pageOfEvidence(`${'https://l.facebook.com/l.php?u='.repeat(n)}https://vd.example`),
  ],
  'links in a cell': [300, n => () => pageOfEvidence('https://vd.example/1;www.vd.example/2, '.repeat(n))],
  'hosts without a scheme': [2_000, n => () => pageOfEvidence(`${'a.'.repeat(n)}vn/x`)],
  'texts of a formula': [300, n => () => readHyperlink(`=HYPERLINK(${'"a"&'.repeat(n)}`, () => '', nowhere)],
  'calls of a formula': [
    300,
    n => () => readHyperlink(`=HYPERLINK(${'CONCAT('.repeat(n)}`, () => '', nowhere),
  ],
}
const nowhere = { rows: 0, columns: 0 }

const readers: Cases = {
  'lines of CSV': [500, n => () => readCsv(csvOf(n, () => values()))],
  'empty lines': [2_000, n => () => readCsv(Buffer.from(`a;b\n${'\n'.repeat(n)}`))],
  'quotation marks': [2_000, n => () => readCsv(Buffer.from(`a;b\n"${'""'.repeat(n)}";c`))],
  'lines in quotation marks': [500, n => () => readCsv(Buffer.from('"a;""b"";c;d"\n'.repeat(n)))],
  'a quotation mark never closed': [500, n => () => readCsv(Buffer.from(`a;b\n"${'c;d\n'.repeat(n)}`))],
  'texts that are mended': [
    500,
    n => () =>
      mendText([
        {
          hidden: false,
          rows: Array.from({ length: n }, (_, i) => ({ number: i, cells: [{ text: `tröôøng ${i}` }] })),
        },
      ]),
  ],
  'tags without content': [1_000, n => walk(`<a>${'<c r="A1"/>'.repeat(n)}</a>`)],
  'tags within tags': [1_000, n => walk('<x>'.repeat(n) + '</x>'.repeat(n))],
  'comments and instructions': [1_000, n => walk(`<a>${'<!-- --><?x?>'.repeat(n)}</a>`)],
  'attributes of a tag': [1_000, n => walk(`<a ${'b = "c>d" '.repeat(n)}/>`)],
  'an attribute without a value': [1_000, n => walk(`<a ${'r '.repeat(n)}/>`)],
  'entities of a text': [1_000, n => walk(`<a>${'&amp;&#1;&nobody;'.repeat(n)}</a>`)],
  'parts of an archive': [
    1_000,
    n => {
      const bytes = zip(Array.from({ length: n }, (_, i) => [`p${i}`, 'x'] as const))
      return () => new Archive(bytes)
    },
  ],
  'rows of a workbook': [300, n => table(poisonedWorkbook({ rows: row(...values()).repeat(n) }))],
  'cells of a row': [
    200,
    n => table(poisonedWorkbook({ rows: row(...Array.from({ length: n }, () => 'x')) })),
  ],
  'shared strings': [
    1_000,
    n => table(poisonedWorkbook({ rows: row('x'), strings: '<si><r><t>a</t></r></si>'.repeat(n) })),
  ],
  styles: [
    1_000,
    n =>
      table(
        poisonedWorkbook({ rows: row('x'), styles: `<cellXfs>${'<xf numFmtId="4"/>'.repeat(n)}</cellXfs>` }),
      ),
  ],
  'merged areas': [
    500,
    n =>
      table(
        poisonedWorkbook({
          rows: row('x'),
          behind: `<mergeCells>${'<mergeCell ref="A1:H9"/>'.repeat(n)}</mergeCells>`,
        }),
      ),
  ],
  sheets: [100, n => table(poisonedWorkbook({ rows: row('x', 'y'), sheets: n }))],
}

const layouts: Record<string, readonly [n: number, bytes: (n: number) => Buffer]> = {
  'rows of data': [300, n => csvOf(n, i => values({ title: `Bài ${i}` }))],
  'short rows': [500, n => poisonedWorkbook({ rows: row(...headings) + row('x').repeat(n) })],
  'headers on every second line': [
    200,
    n => Buffer.from(`${headings.join(';')}\n${values().join(';')}\n`.repeat(n)),
  ],
  'tables of other kinds below each other': [
    50,
    n =>
      Buffer.from(
        `${headings.join(';')}\n${values().join(';')}\nĐơn vị;Nội dung khai báo;Giá trị\nTHPT01;x;1\n`.repeat(
          n,
        ),
      ),
  ],
  'rows of section names': [200, n => csvOf(n, i => ['', `${i}. TIN, BÀI`])],
  'links that lead elsewhere': [
    100,
    n => csvOf(n, i => values({ title: `=HYPERLINK("https://vd.example/${i}";"Bài ${i}")`, evidence: 'x' })),
  ],
  'units of one name': [
    500,
    n =>
      Buffer.from(
        `Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\n${Array.from({ length: n }, (_, i) => `M${i};Trường X;THPT;K`).join('\n')}`,
      ),
  ],
  'sheets without a table': [100, n => poisonedWorkbook({ rows: row('x', 'y'), sheets: n })],
  'cells outside the table': [
    50,
    n =>
      poisonedWorkbook({
        rows: row(...headings) + row(...values(), ...Array.from({ length: n }, () => 'x')),
      }),
  ],
  'lines of a letterhead': [
    200,
    n => poisonedWorkbook({ rows: `<row>${cell('Trường A\n'.repeat(n))}</row>${row(...headings)}` }),
  ],
}

describe('steps grow as the input does', () => {
  test.each(Object.entries({ ...cellValues, ...readers }))(
    '%s',
    async (_, [n, work]) => {
      await expectLinear(n, work)
    },
    60_000,
  )

  test.each(Object.entries(layouts))(
    'a file of %s',
    async (_, [n, bytes]) => {
      const context = await exampleContext()
      await expectLinear(n, size => {
        const file = bytes(size)
        return () => importFile({ bytes: file, fileName: 'tep', context })
      })
    },
    120_000,
  )

  test('what grows with the square is seen', async () => {
    const square = (n: number) => () => Array.from({ length: n }, (_, i) => 'x'.repeat(n).includes(`y${i}`))
    await expect(expectLinear(100, square)).rejects.toThrow('to be less than')
  })
})
