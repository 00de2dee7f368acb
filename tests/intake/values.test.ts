import { describe, expect, test } from 'vitest'
import { exampleContext, importBytes, importText } from './support.ts'
import { activityRow, activityTable, officersForm } from './tables.ts'

type Changes = Parameters<typeof activityRow>[0]

/** The one row's activity, or the codes of its problems. */
async function rowOf(changes: Changes) {
  const { report, records } = await importText(activityTable(activityRow(changes)))
  const [outcome] = report.outcomes
  if (outcome?.status === 'rejected')
    return { codes: outcome.problems.map(({ code }) => code), reason: outcome.reason }
  return { activity: records.activities[0]!, warnings: outcome!.warnings.map(({ code }) => code) }
}

describe('numbers', () => {
  const accepted: Record<string, string> = {
    '1': '1',
    '02': '2',
    '2,0': '2',
    '0,25': '0.25',
    '0.25': '0.25',
    '18,5': '18.5',
    '1.234,5': '1234.5',
    '1,234.5': '1234.5',
    '1.200': '1200',
    '1 200': '1200',
    '1.234.567': '1234567',
    '2 bài': '2',
    '2bài': '2',
    '03 TIN, BÀI': '3',
    ' 7 ': '7',
    '+3': '3',
    '0': '0',
    '-0': '0',
    '000': '0',
    '123456789012': '123456789012',
  }
  for (const [written, value] of Object.entries(accepted)) {
    test(`“${written}” is ${value}`, async () => {
      expect((await rowOf({ 'Số lượng': written })).activity?.quantity).toBe(value)
    })
  }

  const rejected: Record<string, string> = {
    nhiều: 'number-unreadable',
    'hai bài': 'number-unreadable',
    '2 con voi': 'number-unreadable',
    '2-3': 'number-unreadable',
    '1/2': 'number-unreadable',
    '85%': 'number-percent',
    '1e3': 'number-unreadable',
    '0x10': 'number-unreadable',
    '=1+1': 'number-unreadable',
    '1,2,3': 'number-unreadable',
    '-3': 'number-negative',
    '−3': 'number-negative',
    '–0,5 bài': 'number-negative',
    '1,200': 'number-ambiguous',
    '1234567890123': 'number-too-long',
    '0,123456789': 'number-too-long',
    '': 'number-missing',
  }
  for (const [written, code] of Object.entries(rejected)) {
    test(`“${written}” is ${code}`, async () => {
      expect(await rowOf({ 'Số lượng': written })).toEqual({ codes: [code], reason: 'quantity' })
    })
  }
})

describe('dates', () => {
  const accepted = [
    '05/10/2023',
    '5/10/2023',
    '5-10-2023',
    '05.10.2023',
    '5 / 10 / 2023',
    '05–10–2023',
    '2023-10-05',
    '2023/10/5',
    '05/10/2023 14:30',
    '2023-10-05T08:00:00',
    'Ngày 05/10/2023',
    'ngày 5 tháng 10 năm 2023',
    '5 tháng 10 năm 2023',
    'Thứ năm, 05/10/2023',
    'thứ năm ngày 5 tháng 10 năm 2023',
    'THỨ 5, ngày 5/10/2023',
    '45204',
  ]
  for (const written of accepted) {
    test(`“${written}” is 5 October 2023`, async () => {
      expect((await rowOf({ 'Ngày thực hiện': written })).activity?.date).toBe('2023-10-05')
    })
  }

  const rejected: Record<string, string> = {
    '31/02/2024': 'date-impossible',
    '30/02/2024': 'date-impossible',
    '29/02/2023': 'date-impossible',
    '31/11/2023': 'date-impossible',
    '00/10/2023': 'date-impossible',
    '10/25/2023': 'date-month-first',
    '05/10/23': 'date-short-year',
    'Thứ ba, 05/10/2023': 'date-other-weekday',
    'Chủ nhật 05/10/2023': 'date-other-weekday',
    'Thứ 4, 31/02/2024': 'date-impossible',
    'Thứ năm': 'date-unreadable',
    'tháng 11': 'date-unreadable',
    '11/2023': 'date-unreadable',
    '5-7/10/2023': 'date-unreadable',
    '05/10/2023 - 07/10/2023': 'date-unreadable',
    '12': 'date-unreadable',
    '': 'date-missing',
  }
  for (const [written, code] of Object.entries(rejected)) {
    test(`“${written}” is ${code}`, async () => {
      expect(await rowOf({ 'Ngày thực hiện': written })).toEqual({ codes: [code], reason: 'date' })
    })
  }

  test('29 February 2024 exists', async () => {
    expect((await rowOf({ 'Ngày thực hiện': '29/02/2024' })).activity?.date).toBe('2024-02-29')
  })

  test('the first and the last day belong to the period, the days around it do not', async () => {
    expect((await rowOf({ 'Ngày thực hiện': '01/09/2023' })).activity?.date).toBe('2023-09-01')
    expect((await rowOf({ 'Ngày thực hiện': '31/05/2024' })).activity?.date).toBe('2024-05-31')
    expect((await rowOf({ 'Ngày thực hiện': '31/08/2023' })).reason).toBe('period')
    expect((await rowOf({ 'Ngày thực hiện': '01/06/2024' })).reason).toBe('period')
  })
})

describe('words of the criteria set', () => {
  test('are understood by label, other spelling, English label or id', async () => {
    for (const written of [
      'Tin, bài',
      'TIN BÀI',
      'tin bài'.normalize('NFD'),
      'Tin tức',
      'article',
      'Tin, bai',
    ]) {
      expect((await rowOf({ 'Loại hoạt động': written })).activity?.kind, written).toBe('article')
    }
  })

  test('are never taken for a word that differs in tone or in a letter', async () => {
    for (const written of ['Tin, bãi', 'Tin, bà', 'Hoạt động khác']) {
      expect((await rowOf({ 'Loại hoạt động': written })).reason, written).toBe('kind')
    }
  })

  test('an empty channel or level is absent, an unknown one is a problem', async () => {
    const absent = await rowOf({ 'Kênh, hình thức': '', Cấp: '' })
    expect([absent.activity?.channel, absent.activity?.level]).toEqual([undefined, undefined])
    expect((await rowOf({ 'Kênh, hình thức': 'TikTok' })).reason).toBe('channel')
    expect((await rowOf({ Cấp: 'Vũ trụ' })).reason).toBe('level')
  })

  test('every problem of a row is told at once; the row is named by the first of them', async () => {
    expect(
      await rowOf({
        'Đơn vị': 'X',
        'Ngày thực hiện': '31/02/2024',
        'Loại hoạt động': 'Y',
        'Số lượng': 'z',
        Cấp: 'Q',
      }),
    ).toEqual({
      codes: ['unit-unknown', 'date-impossible', 'word-unknown', 'number-unreadable', 'word-unknown'],
      reason: 'unit',
    })
  })
})

describe('evidence', () => {
  const links: Record<string, string | undefined> = {
    'https://vd.example/bai/1': 'https://vd.example/bai/1',
    'http://WWW.Vd.Example/bai/1/': 'https://vd.example/bai/1',
    'Xem https://vd.example/bai/1?utm_source=zalo&id=2#dau .': 'https://vd.example/bai/1?id=2',
    'www.vd.example/bai/1': 'https://vd.example/bai/1',
    'https://vd.example/Bai/1': 'https://vd.example/Bai/1',
    'https://vd.example/2 và https://vd.example/1': 'https://vd.example/1 https://vd.example/2',
    'Kế hoạch số 5/KH': undefined,
    'javascript:alert(1)': undefined,
    'https://user:secret@vd.example/': undefined,
  }
  for (const [written, link] of Object.entries(links)) {
    test(`“${written}” ${link === undefined ? 'is no link' : `is the link ${link}`}`, async () => {
      const { activity } = await rowOf({ 'Minh chứng': written })
      expect([activity?.evidence, activity?.link]).toEqual([written, link])
    })
  }

  test('may be missing', async () => {
    const { activity } = await rowOf({ 'Minh chứng': ' ' })
    expect(activity).toMatchObject({ title: 'Khai giảng (số liệu minh hoạ)' })
    expect(activity?.evidence).toBeUndefined()
  })
})

describe('titles', () => {
  test('that look like formulas stay text', async () => {
    for (const title of ['=HYPERLINK("https://vd.example")', '+84', '-1', '@lệnh']) {
      expect((await rowOf({ 'Tên hoạt động, tin bài': title })).activity?.title).toBe(title)
    }
  })

  test('are composed, with single spaces, on one line', async () => {
    const written = '  Ngày  hội\nđọc sách\u200b '.normalize('NFD')
    expect((await rowOf({ 'Tên hoạt động, tin bài': written })).activity?.title).toBe('Ngày hội đọc sách')
  })

  test('are required and not endless', async () => {
    expect(await rowOf({ 'Tên hoạt động, tin bài': '' })).toEqual({
      codes: ['text-missing'],
      reason: 'title',
    })
    expect((await rowOf({ 'Tên hoạt động, tin bài': 'a'.repeat(501) })).codes).toEqual(['text-too-long'])
  })
})

describe('persons reached', () => {
  test('stand in their own columns', async () => {
    const { activity } = await rowOf({ 'Số người được phổ biến': '1.043 người', 'Tổng số người': '1058' })
    expect([activity?.reached, activity?.audience]).toEqual(['1043', '1058'])
  })

  test('are whole persons, and more than there are is pointed out', async () => {
    expect(await rowOf({ 'Số người được phổ biến': '4,5' })).toEqual({
      codes: ['number-not-whole'],
      reason: 'audience',
    })
    const { warnings } = await rowOf({ 'Số người được phổ biến': '50', 'Tổng số người': '44' })
    expect(warnings).toEqual(['reached-over-audience'])
  })

  test('may stand in a note, when the note says that they are persons', async () => {
    const row = (note: string) => [
      1,
      '5/10/2023',
      'A',
      'Quán triệt văn bản',
      'Hội nghị',
      'Đơn vị',
      1,
      '',
      note,
    ]
    const notes = ['77/91 người', 'Đã phổ biến 077 / 91 CBGVNV', '77/91', 'KH 5/10', 'tốt']
    const { report, records } = await importBytes(
      await officersForm('THPT02', notes.map(row)),
      'x',
      await exampleContext(),
    )
    expect(records.activities.map(({ reached, audience }) => [reached, audience])).toEqual([
      ['77', '91'],
      ['77', '91'],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
    const flagged = report.outcomes.flatMap(one =>
      one.status === 'new' ? [one.warnings.map(({ code }) => code)] : [],
    )
    expect(flagged[2]).toContain('note-unclear')
  })
})
