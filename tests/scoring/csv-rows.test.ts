import { describe, expect, test } from 'vitest'
import { bytesOfRows, csvRow, headerLine, readCsv, utf8 } from '../support/csv-rows.ts'

const plain = {
  id: 'a',
  unit: 'u',
  date: '2024-03-01',
  kind: 'article',
  channel: null,
  level: null,
  partner: null,
  evidence: false,
  status: 'verified',
  quantity: '1',
  reached: null,
  audience: null,
  link: 0,
  event: 0,
}
const read = (...rows: readonly string[]) => readCsv(utf8(headerLine + rows.join('')))

describe('what a row of the canonical export says', () => {
  test.each<
    [about: string, fields: Record<string, string>, said: Partial<Record<keyof typeof plain, unknown>>]
  >([
    ['as little as possible', {}, {}],
    ['a channel', { channel: 'portal' }, { channel: 'portal' }],
    ['a level', { level: 'unit' }, { level: 'unit' }],
    ['a partner', { partner: 'army' }, { partner: 'army' }],
    ['what was submitted', { status: 'submitted' }, { status: 'submitted' }],
    ['what was rejected', { status: 'rejected' }, { status: 'rejected' }],
    ['a status in quotes', { status: '"verified"' }, {}],
    ['evidence', { evidence: 'https://x.example' }, { evidence: true }],
    ['evidence in quotes', { evidence: '"a, b"' }, { evidence: true }],
    ['nothing in quotes is no evidence', { evidence: '""' }, {}],
    ['a title', { title: 'Tin' }, {}],
    ['a title in quotes, with line ends and quotes', { title: '"Một\r\n""hai"""' }, {}],
    ['a title of nothing in quotes', { title: '""' }, {}],
    ['a link', { 'link-key': 'x' }, { link: 1 }],
    ['an event', { event: 'x' }, { event: 1 }],
    ['nothing in quotes is no link and no event', { 'link-key': '""', event: '""' }, {}],
    ['both in quotes', { 'link-key': '"x,y"', event: '"z"' }, { link: 1, event: 1 }],
    ['an id in quotes', { id: '"a,1"' }, { id: 'a,1' }],
    ['an id with quotes and line ends in quotes', { id: '"""a""\r\n"' }, { id: '"a"\r\n' }],
    ['an id of quotes alone', { id: '""""' }, { id: '"' }],
    ['an id in Vietnamese', { id: 'bài-ộ' }, { id: 'bài-ộ' }],
    [
      'all three in Vietnamese',
      { id: 'bài-ộ', 'link-key': 'ộ', event: 'é' },
      { id: 'bài-ộ', link: 1, event: 1 },
    ],
    ['an id with a link', { id: '"x ""y"""', 'link-key': 'k' }, { id: 'x "y"', link: 1 }],
    ['a unit in Vietnamese', { unit: 'đơn vị' }, { unit: 'đơn vị' }],
    ['a unit in quotes without need', { unit: '"v"' }, { unit: 'v' }],
    ['a unit with quotes', { unit: '"a ""b"", c"' }, { unit: 'a "b", c' }],
    ['a date in quotes', { date: '"2024-02-29"' }, { date: '2024-02-29' }],
    [
      'terms in quotes',
      { kind: '"a,b"', channel: '"c ""d"""', partner: '""' },
      { kind: 'a,b', channel: 'c "d"' },
    ],
    ['terms of one to four bytes a letter', { kind: 'aéộ😀' }, { kind: 'aéộ😀' }],
    [
      'the smallest and largest letters of each length',
      { kind: '\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}' },
      { kind: '\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}' },
    ],
    ['an amount', { quantity: '2.5' }, { quantity: '2.5' }],
    ['an amount in quotes', { quantity: '"12"' }, { quantity: '12' }],
    ['nothing', { quantity: '0' }, { quantity: '0' }],
    ['zeros in front and behind', { quantity: '007.250' }, { quantity: '7.25' }],
    ['decimals of nothing', { quantity: '3.00' }, { quantity: '3' }],
    ['sixteen characters', { quantity: '00000000000000.5' }, { quantity: '0.5' }],
    ['nine decimals', { quantity: '2.147483647' }, { quantity: '2.147483647' }],
    ['zeros behind, that would not fit', { quantity: '2147483647.000' }, { quantity: '2147483647' }],
    ['more zeros than decimals fit', { quantity: '0.1000000000000' }, { quantity: '0.1' }],
    ['the largest amount', { quantity: '2147483647' }, { quantity: '2147483647' }],
    ['persons reached', { reached: '30' }, { reached: '30' }],
    ['persons to be reached', { audience: '40.5' }, { audience: '40.5' }],
    [
      'persons with zeros in front and behind',
      { reached: '030', audience: '40.50' },
      { reached: '30', audience: '40.5' },
    ],
    ['nobody reached', { reached: '0' }, { reached: '0' }],
  ])('%s', (_, fields, said) => {
    expect(read(csvRow(fields))).toEqual([{ ...plain, ...said }])
    // Behind one like it a row is read in another way, which must say the same.
    expect(read(csvRow(fields), csvRow(fields))).toEqual([
      { ...plain, ...said },
      { ...plain, ...said },
    ])
  })

  test('rows keep their order; those of units that are not listed are left out', () => {
    const rows = ['b', 'x', 'c', 'd'].map((id, i) => csvRow({ id, unit: ['v', 'stranger', 'u', 'v'][i]! }))
    expect(read(...rows)).toEqual([
      { ...plain, id: 'b', unit: 'v' },
      { ...plain, id: 'c' },
      { ...plain, id: 'd', unit: 'v' },
    ])
    expect(read()).toEqual([])
  })
  test('equal links and events have one number, in order of appearance', () => {
    const rows = [
      { 'link-key': 'x', event: 'e' },
      {},
      { 'link-key': '"y"' },
      { 'link-key': '"x"', event: 'f' },
      { event: '"e"' },
    ]
    expect(read(...rows.map(csvRow))).toEqual([
      { ...plain, link: 1, event: 1 },
      plain,
      { ...plain, link: 2 },
      { ...plain, link: 1, event: 2 },
      { ...plain, event: 1 },
    ])
  })
  test('amounts share the most decimals that one of them needs', () => {
    const rows = [
      { quantity: '3', reached: '7' },
      { quantity: '0.125', audience: '0.5' },
      { quantity: '2.5', reached: '1.25' },
    ]
    expect(read(...rows.map(csvRow))).toEqual([
      { ...plain, quantity: '3', reached: '7', audience: '0' },
      { ...plain, quantity: '0.125', reached: '0', audience: '0.5' },
      { ...plain, quantity: '2.5', reached: '1.25', audience: '0' },
    ])
  })
  test('and the more, the later one comes', () => {
    const quantities = ['3', '2.5', '0.25', '1.125', '7']
    const amounts = [...quantities, ...quantities]
    expect(read(...amounts.map(quantity => csvRow({ quantity })))).toEqual(
      amounts.map(quantity => ({ ...plain, quantity })),
    )
  })
  test('what is left out takes no decimals from the others, nor days', () => {
    const other = {
      unit: 'stranger',
      date: '1700-01-01',
      quantity: '0.123456789',
      reached: '1',
      audience: '1',
    }
    expect(read(csvRow(other), csvRow({ quantity: '2147483647' }), csvRow(other))).toEqual([
      { ...plain, quantity: '2147483647' },
    ])
  })
  test('dates may lie 65,535 days apart, whichever comes first', () => {
    const [first, last] = ['2000-01-01', '2179-06-06']
    const apart = (...dates: string[]) => read(...dates.map(date => csvRow({ date })))
    expect(apart(first, last)).toEqual([
      { ...plain, date: first },
      { ...plain, date: last },
    ])
    expect(apart(last, first)).toHaveLength(2)
    const far = (line: number) => [['csv-date-far', line, 'date', 'dates at most 65,535 days apart']]
    expect(apart(first, '2179-06-07')).toEqual(far(3))
    expect(apart('2100-01-01', last, '1999-12-31')).toEqual(far(4))
    expect(apart(last, '2100-01-01', '1999-12-31')).toEqual(far(4))
    expect(apart('2100-01-01', first, '2179-06-07')).toEqual(far(4))
  })
})

test('bytes that are no UTF-8 do no harm where nobody reads them', () => {
  const rows = [csvRow({ title: '\xff', evidence: '\x80' }), csvRow({ id: 'a\xff' })]
  expect(readCsv(bytesOfRows(...rows))).toEqual([
    { ...plain, evidence: true },
    { ...plain, id: '\ufffd' },
  ])
})
