import { describe, expect, test } from 'vitest'
import { DateTally } from '../../packages/api/src/intake/values/date-order.ts'
import { readDate } from '../../packages/api/src/intake/values/date-text.ts'
import { exampleContext, importBytes, importText, period } from './support.ts'
import { activityRow, activityTable, day, workbook } from './tables.ts'

const dateOf = (text: string): string => {
  const { value, note, fault } = readDate({ text })
  return fault ?? (note === undefined ? value : `${value} ${note}`)
}

describe('a date with a time', () => {
  const sameDay = [
    '2024/03/13 8:30:00 SA GMT+7',
    '2024/03/13 9:05:00 CH GMT+7',
    '13/03/2024 8:30:00 SA',
    '13/03/2024 11:59:59 CH',
    '13/03/2024 12:00 SA',
    '13/03/2024 8:30 AM',
    '13/03/2024 8:30 p.m.',
    '13/3/2024, 20:05',
    '13/3/2024 lúc 8h30',
    '13/3/2024 vào lúc 8 giờ 30 phút',
    '08h30 ngày 13/3/2024',
    '8h ngày 13/3/2024',
    '8 giờ 30, ngày 13 tháng 3 năm 2024',
    '20:05 13/03/2024',
    'sáng ngày 13/3/2024',
    'buổi chiều 13/03/2024',
    'Thứ tư, 13/03/2024 8:30 SA',
    '2024-03-13T08:30:00+07:00',
    '2024-03-13T08:30:00.000+0700',
    '2024-03-13T01:30:00Z',
    '2024-03-13 01:30:00 UTC',
    '2024-03-13T00:00:00.000Z',
    '2024-03-12T17:00:00.000Z',
    'Wed Mar 13 2024 08:30:00 GMT+0700 (Giờ Đông Dương)',
    'Wed, 13 Mar 2024 01:30:00 GMT',
    '13 Mar 2024',
    '13-Mar-2024',
    'March 13, 2024',
    '13 thg 3, 2024',
    '13 thg 3 2024 08:30',
    '13 tháng 3, 2024',
    '20240313',
  ]
  for (const text of sameDay) {
    test(`“${text}” is 13 March 2024`, () => {
      expect(dateOf(text)).toBe('2024-03-13')
    })
  }

  const others: Record<string, string> = {
    '2024-03-13T17:30:00.000Z': '2024-03-14 date-in-zone',
    '2024-05-31T17:30:00.000Z': '2024-06-01 date-in-zone',
    '2023-12-31T23:30:00-05:00': '2024-01-01 date-in-zone',
    '2024-03-13T02:00:00+09:00': '2024-03-13',
    '2024-03-13T01:00:00+09:00': '2024-03-12 date-in-zone',
    '2024-02-28T18:00:00Z': '2024-02-29 date-in-zone',
    '13/03/2024 25:00': 'date-unreadable',
    '13/03/2024 8:75': 'date-unreadable',
    '8:30': 'date-unreadable',
    '29/02/2023 8:30': 'date-impossible',
    '3/13/2024 8:30': 'date-month-first',
    '13/3/24 8:30': 'date-short-year',
    '13-Mar-24': 'date-short-year',
    'Tue, 13 Mar 2024': 'date-other-weekday',
    '31 Feb 2024': 'date-impossible',
    '13/03/2024 8:30 và 14/03/2024': 'date-unreadable',
    '20241332': 'date-unreadable',
    'từ 13/03/2024': 'date-unreadable',
    [`13/03/2024 ${'x'.repeat(100_000)}`]: 'date-unreadable',
  }
  for (const [text, result] of Object.entries(others)) {
    test(`“${text.slice(0, 40)}” is ${result}`, () => {
      expect(dateOf(text)).toBe(result)
    })
  }
})

describe('the order of a column', () => {
  const [d, m, e] = ['13/03/2024', '3/13/2024', '3/4/2024']
  const times = (text: string, count: number): string[] => Array(count).fill(text)
  const verdict = (texts: readonly string[]) => {
    const tally = new DateTally(period)
    for (const text of texts) tally.add({ text })
    return tally.verdict.order
  }
  const orders: readonly [texts: string[], order: string][] = [
    [[], 'day-first'],
    [times(e, 50), 'day-first'],
    [[d, e, e], 'day-first'],
    [[m, m, e, e, e], 'month-first'],
    [[m, ...times(e, 6)], 'month-first'],
    [[m, e, e], 'doubtful'],
    [[m], 'doubtful'],
    [[m, m, d, e], 'doubtful'],
    [[m, d, d, d, e], 'day-first'],
    [[m, ...times(d, 400), ...times(e, 300)], 'day-first'],
    [[...times(m, 30), ...times(d, 30)], 'doubtful'],
    [['2024-03-13', '13 tháng 3 năm 2024', m, m, e], 'month-first'],
  ]
  for (const [texts, order] of orders) {
    test(`${texts.length} dates, among them ${[...new Set(texts)].join(' · ')}: ${order}`, () => {
      expect(verdict(texts)).toBe(order)
    })
  }

  const fates = async (dates: readonly string[]) => {
    const rows = dates.map((date, index) =>
      activityRow({ 'Ngày thực hiện': date, 'Tên hoạt động, tin bài': `Bài ${index}` }),
    )
    const { report } = await importText(activityTable(...rows))
    return report.outcomes.map(one =>
      one.status === 'new' && one.record.family === 'activities'
        ? [one.record.activity.date, ...one.warnings.map(({ code }) => code)].join(' ')
        : one.status === 'rejected'
          ? one.problems[0]!.code
          : one.status,
    )
  }

  test('month first: every row is read so and told', async () => {
    expect(await fates(['3/2/2024', '3/13/2024', '11/20/2023 8:30', '4/4/2024'])).toEqual([
      '2024-03-02 date-read-month-first',
      '2024-03-13 date-read-month-first',
      '2023-11-20 date-read-month-first',
      '2024-04-04',
    ])
  })

  test('doubtful: what could be either is refused, what could not is read', async () => {
    expect(await fates(['3/2/2024', '3/13/2024', '13/3/2024', '4/4/2024', '2024-03-02'])).toEqual([
      'date-order-doubtful',
      'date-month-first',
      '2024-03-13',
      '2024-04-04',
      '2024-03-02',
    ])
  })

  test('one slip among many day-first dates is refused alone', async () => {
    expect(await fates(['3/13/2024', '13/3/2024', '14/3/2024', '15/3/2024', '3/4/2024'])).toEqual([
      'date-month-first',
      '2024-03-13',
      '2024-03-14',
      '2024-03-15',
      '2024-04-03',
    ])
  })
})

test('declared days prove the order of their column too, beside values that are none', async () => {
  const known = await exampleContext()
  const [first] = Object.values(known.criteriaSet.declarations)
  const daily = ['day-a', 'day-b', 'day-c', 'day-d'].map(
    id => [id, { ...first!, label: { vi: id, en: id }, type: 'date' }] as const,
  )
  const declarations = { ...known.criteriaSet.declarations, ...Object.fromEntries(daily) }
  const values = ['3/13/2024', '3/26/2024', '3/2/2024', '4/4/2024']
  const rows = daily.map(([fact], i) => `THPT02;${fact};${values[i]}`)
  const { report } = await importText(
    ['Đơn vị;Nội dung khai báo;Giá trị', ...rows, 'THPT02;spokesperson-published;có'].join('\n'),
    { criteriaSet: { ...known.criteriaSet, declarations } },
  )
  expect(
    report.outcomes.map(one =>
      one.status === 'new' && one.record.family === 'declarations'
        ? [one.record.record.value, ...one.warnings.map(({ code }) => code)].join(' ')
        : one,
    ),
  ).toEqual([
    '2024-03-13 date-read-month-first',
    '2024-03-26 date-read-month-first',
    '2024-03-02 date-read-month-first',
    '2024-04-04',
    'yes',
  ])
})

describe('days that a spreadsheet program took for months', () => {
  const fates = async (...dates: readonly (string | Date)[]) => {
    const rows = dates.map((date, index) => ['THPT02', date, 'Tin, bài', `Bài ${index}`, 1])
    const bytes = await workbook({
      name: 'A',
      rows: [['Đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Số lượng'], ...rows],
    })
    const { report } = await importBytes(bytes, 'a.xlsx', await exampleContext())
    return report.outcomes.map(one =>
      (one.status === 'rejected' ? one.problems : one.status === 'new' ? one.warnings : [])
        .map(({ code }) => code)
        .join(),
    )
  }
  const swapped = ['2024-03-02', '2024-04-03', '2023-12-11'].map(day)

  test('real dates up to the 12th beside text dates above it are refused, with the other day', async () => {
    expect(await fates('13/03/2024', '26/03/2024', ...swapped)).toEqual([
      '',
      '',
      'date-swapped',
      'date-swapped',
      'date-swapped',
    ])
    expect(await fates('3/13/2024', '3/26/2024', ...swapped)).toEqual([
      'date-read-month-first',
      'date-read-month-first',
      'date-swapped',
      'date-swapped',
      'date-swapped',
    ])
  })

  test('few of them are pointed out', async () => {
    expect(await fates('13/03/2024', ...swapped.slice(0, 2))).toEqual([
      '',
      'date-perhaps-swapped',
      'date-perhaps-swapped',
    ])
  })

  test('a day that is its own month is no question', async () => {
    expect(await fates('13/03/2024', '26/03/2024', ...swapped, day('2024-03-03'))).toContain('')
  })

  test('a real date above the 12th, or a text date up to it, shows that nothing was swapped', async () => {
    expect(await fates('13/03/2024', '26/03/2024', ...swapped, day('2024-03-20'))).toEqual(Array(6).fill(''))
    expect(await fates('13/03/2024', '26/03/2024', '05/03/2024', ...swapped)).toEqual(Array(6).fill(''))
  })

  test('nor is a day in question whose other reading lies outside the period', async () => {
    const dates = ['2023-11-06', '2023-12-07', '2023-10-08'].map(day)
    expect(await fates('13/03/2024', '26/03/2024', ...dates)).toEqual(Array(5).fill(''))
  })
})
