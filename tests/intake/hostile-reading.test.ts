import { describe, expect, test } from 'vitest'
import { describeIssue, describeProblem } from '../../packages/api/src/intake/text/describe.ts'
import type { ImportContext, RowOutcome } from '../../packages/api/src/intake/types.ts'
import { hostileContext, hostileFile, readHostile } from './hostile.ts'
import { importBytes } from './support.ts'

/** A row as it came out: `2: new, codes of warnings` or `2: codes of problems`. */
const summary = (outcome: RowOutcome): string => {
  const { status, place } = outcome
  const remarks = status === 'rejected' ? outcome.problems : outcome.warnings
  return [`${place.row}: ${status}`, ...remarks.map(({ code }) => code)].join(' ')
}

const summaries = async (name: string, changes?: Partial<ImportContext>): Promise<string[]> => {
  const result = await readHostile(name, changes)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.report.outcomes.map(summary)
}

const activities = async (name: string, changes?: Partial<ImportContext>) => {
  const result = await readHostile(name, changes)
  return result.ok ? result.value.records.activities : []
}

/** What came of each row of a hostile sample. */
const expected: Record<string, string[]> = {
  'g06-hyperlink-hai-bai-cung-nhan.xlsx': ['2: new', '3: new'],
  'g07-lien-ket-o-ten.xlsx': ['2: new link-elsewhere', '3: new same-link'],
  'g09-don-vi-cong-thuc-khong-ket-qua.xlsx': [
    '2: rejected cell-without-result',
    '3: rejected cell-formula-error',
    '4: rejected cell-formula-error',
  ],
  'g11-csv-thang-truoc-ngay.csv': [2, 3, 4, 5, 6, 7, 8, 9].map(row => `${row}: new date-read-month-first`),
  'g12-khai-bao-phan-tram.xlsx': [2, 3, 4].map(row => `${row}: rejected number-percent`),
  'g13-o-loi.xlsx': [2, 3, 4, 5, 6, 7].map(row => `${row}: rejected cell-formula-error`),
  'g14-tcvn3-trong-du-lieu.xlsx': ['2: new converted-tcvn3', '3: new converted-tcvn3 same-link'],
  'g15-cot-an.xlsx': ['2: new'],
  'g19-trang-bieu-do.xlsx': [2, 3, 4, 5, 6].map(row => `${row}: new`),
  'g20-ngay-iso-sheetjs.xlsx': ['2: new', '3: new'],
  'g21-ngay-co-gio.csv': [
    '2: new',
    '3: new',
    '4: new',
    '5: new',
    '6: rejected date-month-first',
    '7: new',
    '8: rejected period-outside',
    '9: new',
  ],
  'g22-boc-dau-bang.csv': ['2: new', '3: new', '4: new'],
  'g23-tieu-de-ngoac-vuong.xlsx': ['2: new'],
  'g24-sharedstrings-hoa.xlsx': ['2: new', '3: new'],
  'g29-chu-eth.xlsx': ['2: new', '3: new same-link', '4: new same-link', '5: new same-link'],
}

describe('hostile samples come out as their page says', () => {
  for (const [name, rows] of Object.entries(expected)) {
    test(name, async () => {
      expect(await summaries(name)).toEqual(rows)
    })
  }

  test('g25: codes that lost their zeros are understood where one unit alone can be meant', async () => {
    const list = await hostileFile('g25-don-vi-ma-so.csv')
    const { units } = (await importBytes(list, 'don-vi.csv', { ...(await hostileContext()), units: [] }))
      .records
    expect(await summaries('g25-hoat-dong-ma-so.xlsx', { units })).toEqual([
      '2: new unit-code-without-zeros',
      '3: new unit-code-without-zeros',
      '4: new',
      '5: new unit-code-without-zeros',
    ])
    const found = await activities('g25-hoat-dong-ma-so.xlsx', { units })
    expect(found.map(({ unit }) => unit)).toEqual(['dv-001', 'dv-012', 'dv-012', 'dv-1e5'])
  })

  test('g26, g27, g28: a file that is no workbook is told what it is', async () => {
    const codes = {
      'g26-html-bom.xls': 'file-is-html',
      'g27-van-ban.docx': 'file-is-word',
      'g28-ods.xlsx': 'workbook-open-document',
    }
    for (const [name, code] of Object.entries(codes)) {
      expect(await readHostile(name)).toMatchObject({ ok: false, issues: [{ code }] })
    }
  })

  test('g06: each row has the address of its own formula', async () => {
    const found = await activities('g06-hyperlink-hai-bai-cung-nhan.xlsx')
    expect(found.map(({ evidence, link }) => [evidence, link])).toEqual([
      ['https://vd.example/p/101', 'https://vd.example/p/101'],
      ['https://vd.example/p/102', 'https://vd.example/p/102'],
    ])
  })

  test('g07: the address behind the title is the evidence', async () => {
    const [first, second] = await activities('g07-lien-ket-o-ten.xlsx')
    expect(first!.evidence).toMatch(/^https:/)
    expect(first!.link).toBe(second!.link)
  })

  test('g11: the dates are those that the portal meant', async () => {
    const found = await activities('g11-csv-thang-truoc-ngay.csv')
    expect(found.map(({ date, title }) => `${date} ${title}`)).toEqual([
      '2024-03-02 Việc ngày 2 tháng 3',
      '2024-04-03 Việc ngày 3 tháng 4',
      '2024-05-04 Việc ngày 4 tháng 5',
      '2024-03-13 Việc ngày 13 tháng 3',
      '2024-03-26 Việc ngày 26 tháng 3',
      '2023-11-10 Việc ngày 10 tháng 11',
      '2023-12-11 Việc ngày 11 tháng 12',
      '2023-11-20 Việc ngày 20 tháng 11',
    ])
  })

  test('g12, g13: the message shows what the cell shows', async () => {
    const shown = async (name: string) => {
      const result = await readHostile(name)
      const outcomes = result.ok ? result.value.report.outcomes : []
      return outcomes.map(one =>
        one.status === 'rejected' ? describeProblem(one.problems[0]!, 'vi').message : '',
      )
    }
    expect(await shown('g12-khai-bao-phan-tram.xlsx')).toEqual(
      ['85%', '100%', '85%'].map(value => `“${value}” là tỉ lệ phần trăm, không phải số lượng.`),
    )
    for (const message of await shown('g13-o-loi.xlsx'))
      expect(message).toMatch(/^Ô bị lỗi công thức: ô hiện “#/)
  })

  test('g14: no gibberish is stored', async () => {
    const found = await activities('g14-tcvn3-trong-du-lieu.xlsx')
    expect(found.map(({ unit, title }) => [unit, title])).toEqual([
      ['THPT01', 'Ngày hội đọc sách'],
      ['THPT01', 'Tuyên truyền phòng chống bạo lực học đường'],
    ])
  })

  test('g15: the column that is seen counts, the hidden one is told', async () => {
    const result = await readHostile('g15-cot-an.xlsx')
    if (!result.ok) throw new Error('refused')
    expect(result.value.records.activities.map(({ quantity }) => quantity)).toEqual(['1'])
    expect(result.warnings.map(one => describeIssue(one, 'vi').message)).toEqual([
      'Cột G “Số lượng” đang bị ẩn nên không được đọc.',
    ])
  })

  test('g20, g21: dates are the days of Vietnam', async () => {
    expect((await activities('g20-ngay-iso-sheetjs.xlsx')).map(({ date }) => date)).toEqual([
      '2023-10-12',
      '2023-10-13',
    ])
    expect(new Set((await activities('g21-ngay-co-gio.csv')).map(({ date }) => date))).toEqual(
      new Set(['2024-03-13']),
    )
  })
})
