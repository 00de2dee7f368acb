import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { describeIssue } from '../../packages/api/src/intake/text/describe.ts'
import { fileKindSentencesEn } from '../../packages/api/src/intake/text/reading.en.ts'
import { fileKindSentencesVi } from '../../packages/api/src/intake/text/reading.vi.ts'
import { zip } from './raw-workbook.ts'
import { exampleContext, importBytes } from './support.ts'
import { activityHeadings, activityRow, csv } from './tables.ts'

const issueOf = async (bytes: Uint8Array) => {
  const result = await importFile({ bytes, fileName: 'bang.xlsx', context: await exampleContext() })
  return result.ok ? undefined : result.issues[0]!
}

const container = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
const hex = (digits: string): Buffer => Buffer.concat([Buffer.from(digits, 'hex'), Buffer.alloc(40)])
const mark = '\ufeff'

/** What people send by mistake, whatever its name. */
const files: Record<string, readonly [code: string, bytes: Uint8Array]> = {
  'a Word file': [
    'file-is-word',
    zip([
      ['[Content_Types].xml', ''],
      ['word/document.xml', '<w/>'],
    ]),
  ],
  'an old Word file': ['file-is-word', container('WordDocument')],
  'a text document of OpenOffice': [
    'file-is-word',
    zip([['mimetype', 'application/vnd.oasis.opendocument.text']]),
  ],
  'an RTF file': ['file-is-word', Buffer.from('{\\rtf1\\ansi Kính gửi')],
  'a presentation': ['file-is-slides', zip([['ppt/presentation.xml', '<p/>']])],
  'an old presentation': ['file-is-slides', container('PowerPoint Document')],
  'an OpenDocument spreadsheet': [
    'workbook-open-document',
    zip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]),
  ],
  'a binary workbook': ['workbook-binary', zip([['xl/workbook.bin', 'x']])],
  'an old workbook': ['workbook-old', container('Workbook')],
  'a workbook with a password': ['workbook-encrypted', container('EncryptedPackage')],
  'a workbook of XML 2003': [
    'workbook-xml',
    Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
  ],
  'a spreadsheet of Apple': ['file-is-numbers', zip([['Index/Document.iwa', 'x']])],
  'a page': ['file-is-html', Buffer.from('<!DOCTYPE html><html></html>')],
  'a page with a mark': ['file-is-html', Buffer.from(`${mark}\r\n <table><tr><td>Đơn vị</td></tr></table>`)],
  'a page in UTF-16': ['file-is-html', Buffer.from(`${mark}<html><body><table>`, 'utf16le')],
  'a page as XML': ['file-is-html', Buffer.from('<?xml version="1.0"?><html xmlns="x"></html>')],
  'a page in one file': [
    'file-is-mhtml',
    Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
  ],
  'another XML file': ['file-is-xml', Buffer.from('<?xml version="1.0"?><hoadon/>')],
  'a JSON file': ['file-is-json', Buffer.from('[{"donVi":"THPT01"}]')],
  'a shortcut to a Google sheet': [
    'file-is-shortcut',
    Buffer.from('{"url":"https://docs.google.com/open?id=1"}'),
  ],
  'a shortcut of the web': ['file-is-shortcut', Buffer.from('[InternetShortcut]\r\nURL=https://vd.example')],
  'a shortcut of Windows': ['file-is-shortcut', hex('4c0000000114020000000000')],
  'a PDF file': ['file-is-pdf', Buffer.from('%PDF-1.7')],
  'a JPEG': ['file-is-image', hex('ffd8ffe0')],
  'a PNG': ['file-is-image', hex('89504e470d0a1a0a')],
  'a WebP': ['file-is-image', Buffer.from('RIFF0000WEBPVP8 ')],
  'a HEIC': ['file-is-image', Buffer.from('\0\0\0\x18ftypheic')],
  'a BMP': ['file-is-image', Buffer.from('BM\x36\0\0\0\0\0\0\0', 'latin1')],
  'a film': ['file-is-media', Buffer.from('\0\0\0\x18ftypmp42')],
  'a ZIP of workbooks': [
    'file-is-archive',
    zip([
      ['thang 9.xlsx', 'x'],
      ['thang 10.xlsx', 'x'],
    ]),
  ],
  'a RAR': ['file-is-packed', hex('526172211a0700')],
  'a GZ': ['file-is-packed', gzipSync('Đơn vị;Ngày')],
  'an e-mail': ['file-is-message', Buffer.from('From: a@vd.example\nTo: b@vd.example\n\nKính gửi')],
  'an Outlook message': ['file-is-message', container('__substg1.0_0037001F')],
  'plain text': ['text-not-table', Buffer.from('Kính gửi các đơn vị\nĐề nghị báo cáo')],
  'bytes of no kind': ['format-unknown', Buffer.from('c4000aff00000001', 'hex')],
  'another encoding': ['encoding-unknown', Buffer.from('Hétfő;Kedd;Szerda\nárvíz;tűrő;fúró', 'latin1')],
  nothing: ['empty-file', Buffer.from(' \r\n;;\r\n')],
}

describe('a file that is no table is told what it is', () => {
  for (const [name, [code, bytes]] of Object.entries(files)) {
    test(name, async () => {
      const issue = await issueOf(bytes)
      expect(issue?.code).toBe(code)
      for (const language of ['vi', 'en'] as const) {
        const { message, remedy } = describeIssue(issue!, language)
        expect(message).not.toMatch(/bị hỏng|Không thấy bảng|\{|damaged/)
        expect(remedy).toMatch(/\.$/)
      }
    })
  }

  test('each sentence says something, in both languages', () => {
    for (const sentences of [fileKindSentencesVi, fileKindSentencesEn]) {
      for (const { message, remedy } of Object.values(sentences)) {
        expect(message).toMatch(/^\p{Lu}|^\{/u)
        expect(remedy).toMatch(/^\p{Lu}.*\.$/u)
      }
    }
  })

  test('a text that begins like a picture is a table all the same', async () => {
    const rows = [activityHeadings, activityRow({ 'Tên hoạt động, tin bài': 'BM01' })]
    const { records } = await importBytes(
      Buffer.from(`BM01;;\n${csv(rows)}`),
      'a.csv',
      await exampleContext(),
    )
    expect(records.activities).toHaveLength(1)
  })
})

describe('lines that stand in quotation marks as a whole', () => {
  const rows = [
    activityHeadings,
    activityRow(),
    activityRow({ 'Tên hoạt động, tin bài': 'Hội thi "Em yêu", lần 2' }),
  ]
  const quotedLines = (delimiter: string) =>
    csv(rows, delimiter)
      .split('\r\n')
      .map(line => (line === '' ? '' : `"${line.replaceAll('"', '""')}"`))
      .join('\r\n')
  const outcome = async (text: string) => {
    const { report, records } = await importBytes(Buffer.from(text), 'a.csv', await exampleContext())
    return {
      titles: records.activities.map(({ title }) => title),
      codes: report.outcomes.flatMap(one =>
        one.status === 'rejected' ? one.problems.map(({ code }) => code) : [],
      ),
    }
  }
  const good = { titles: ['Khai giảng (số liệu minh hoạ)', 'Hội thi "Em yêu", lần 2'], codes: [] }

  for (const delimiter of [';', ',', '\t']) {
    test(`all of them, parted by ${JSON.stringify(delimiter)}`, async () => {
      expect(await outcome(quotedLines(delimiter))).toEqual(good)
    })
  }

  test('some of them', async () => {
    const [, , last] = quotedLines(';').split('\r\n')
    const [header, first] = csv(rows).split('\r\n')
    expect(await outcome([header, first, last].join('\r\n'))).toEqual(good)
  })

  test('one that has not the cells of the others is refused', async () => {
    const [header, first] = csv(rows).split('\r\n')
    const { titles, codes } = await outcome([header, first, `"${first};x;y"`].join('\r\n'))
    expect([titles.length, codes]).toEqual([1, ['line-quoted']])
  })

  test('a sentence in quotation marks stays one cell', async () => {
    expect(await outcome(`"Báo cáo; tháng 9"\r\n${csv(rows)}`)).toEqual(good)
  })
})
