import { csvHeader } from '@thidua/scoring/columns'
import { describe, expect, test } from 'vitest'
import { bytesOfRows, csvRow, headerLine, listedUnits, readCsv, utf8 } from '../support/csv-rows.ts'

const expected = {
  'csv-quotes': 'quotes around the field, those inside it doubled',
  'csv-field-count': csvHeader.join(','),
  'csv-utf8': 'UTF-8',
  'csv-date': 'a date as YYYY-MM-DD',
  'csv-number': 'decimal digits with a point, such as 2.5',
  'csv-amount-large': 'at most 2147483647 units of the last decimal place in use',
  'csv-status': 'submitted, verified, rejected',
}
type Code = keyof typeof expected

const sound = csvRow({ reached: '1', audience: '1' })
/** What is said of the row by itself, and behind a sound one, where it is read in another way. */
const tells = (row: string, code: string, field: string, what: string, most?: number) => {
  expect(readCsv(bytesOfRows(row), undefined, most)).toEqual([[code, 2, field, what]])
  expect(readCsv(bytesOfRows(sound, row), undefined, most)).toEqual([[code, 3, field, what]])
}

describe('a field that is not what belongs there', () => {
  const each = (rows: readonly (readonly [code: Code, field: string, ...given: readonly string[]])[]) =>
    test.each(rows.flatMap(([code, field, ...given]) => given.map(one => [code, field, one] as const)))(
      '%s: %s %j',
      (code, field, given) => {
        tells(csvRow({ [field]: given }), code, field, expected[code])
      },
    )
  each([
    ['csv-date', 'date', '', '2024-3-01', '2024-03-1', '2024-03-011', '2024/03-01', '2024-03/01'],
    ['csv-date', 'date', '2024-00-01', '2024-13-01', '2024-01-00', '2024-01-32', '2024-04-31', '2023-02-29'],
    ['csv-date', 'date', '1900-02-29', '0000-01-01', '2o24-01-01', '20x4-01-01', '2024-0a-01', '2024-01-0:'],
    ['csv-date', 'date', '2024-01-/1', '2024-:1-01', '01-01-2024', '2024-01-01T', ' 2024-01-01'],
    [
      'csv-number',
      'quantity',
      '',
      '-1',
      '+1',
      '.5',
      '5.',
      '1.2.3',
      '1..5',
      '1e3',
      '1 000',
      '/',
      ':',
      '0x1',
      '""',
    ],
    ['csv-number', 'quantity', '00000000000000001', '0.000000000000001', '"1,5"'],
    ['csv-number', 'reached', '-1', 'x', ' ', '""'],
    ['csv-number', 'audience', '-1', 'x', ' ', '""'],
    ['csv-amount-large', 'quantity', '2147483648', '0.0000000001', '2.147483648', '9999999999999999'],
    ['csv-amount-large', 'reached', '2147483648', '3.000000001'],
    ['csv-amount-large', 'audience', '2147483648', '3.000000001'],
    [
      'csv-status',
      'status',
      '',
      'Verified',
      'verifie',
      'verifiee',
      'verified ',
      'submittet',
      'subjitted',
      'submitxed',
      'rejecxed',
      '"verified,"',
    ],
  ])
  // A lone continuation, a start without one, bytes that start nothing; too long a form; half a pair; beyond the last.
  const noUtf8 = [
    '\x80',
    '\xc3',
    '\xff',
    '\xc3(',
    '\xe1\xbb',
    '\xf0\x9f\x98',
    '\xc0\xaf',
    '\xc1\xbf',
    '\xe0\x9f\xbf',
  ]
  const beyond = [
    '\xed\xa0\x80',
    '\xed\xbf\xbf',
    '\xf0\x8f\xbf\xbf',
    '\xf4\x90\x80\x80',
    '\xf5\x80\x80\x80',
    '\xe1(\xa1',
  ]
  each([
    ['csv-utf8', 'unit', ...noUtf8, ...beyond, '"\xff"'],
    ['csv-utf8', 'kind', ...noUtf8, ...beyond, '"\xff"'],
    ['csv-utf8', 'link-key', ...noUtf8, ...beyond, '"\xff"'],
    ['csv-utf8', 'event', '\xff', '"\xff"'],
  ])
  test('terms are told by their first field', () => {
    for (const field of ['channel', 'level', 'partner'])
      tells(csvRow({ [field]: '\xff' }), 'csv-utf8', 'kind', 'UTF-8')
  })
  test('an id must be UTF-8 where it settles ties', () => {
    tells(csvRow({ id: 'a\xff', event: 'e' }), 'csv-utf8', 'id', 'UTF-8')
    tells(csvRow({ id: '"\xff"', 'link-key': 'x' }), 'csv-utf8', 'id', 'UTF-8')
  })
  test.each([
    ['id', 'an id'],
    ['unit', 'the id of a unit'],
    ['kind', 'the id of a kind'],
  ])('%s must not be empty, in quotes or without', (field, what) => {
    for (const nothing of ['', '""']) tells(csvRow({ [field]: nothing }), 'csv-empty', field, what)
  })
})

describe('quotes and fields that do not fit', () => {
  const told: Readonly<Record<string, string>> = { channel: 'kind', level: 'kind', partner: 'kind' }
  test.each(csvHeader)('%s with a quote inside, behind its end, or without an end', field => {
    for (const given of ['x"', 'x"y', '"x"y', '"x', '"x""', '"x"\n'])
      tells(csvRow({ [field]: given }), 'csv-quotes', told[field] ?? field, expected['csv-quotes'], 1)
  })
  const count = (field: string) => ['csv-field-count', field, expected['csv-field-count']] as const
  const cut = csvRow({ reached: '1', audience: '1', 'link-key': 'l', event: 'e' }).trimEnd().split(',')
  test.each(csvHeader.map((field, i) => [field, i] as const).slice(0, -1))(
    'a row that ends with its %s',
    (field, i) => {
      for (const lineEnd of ['\r\n', '\n', '\r\r\n'])
        tells(cut.slice(0, i + 1).join(',') + lineEnd, ...count(told[field] ?? field))
    },
  )
  test.each(csvHeader.slice(0, -1))('a row that ends with its %s in quotes', field => {
    const upTo = csvHeader.indexOf(field)
    const row = [...cut.slice(0, upTo), `"${cut[upTo] || 'x'}"`].join(',')
    tells(`${row}\r\n`, ...count(told[field] ?? field))
  })
  test.each([
    ['a field too many', csvRow({ title: 'x,' })],
    ['a field too many behind quotes', csvRow({ title: '"x",' })],
    ['a line end of one byte', csvRow().replace('\r\n', '\n')],
    ['a line end of one byte behind quotes', csvRow({ title: '"x"\r' }).replace('\r\r\n', '\rx\n')],
    ['a carriage return alone', csvRow({ title: 'x\ry' })],
    ['a comma for a carriage return', csvRow({ title: 'x,' }).replace('\r\n', '\n')],
    ['the same behind quotes', csvRow({ title: '"x",' }).replace('\r\n', '\n')],
  ])('%s', (_, row) => {
    tells(row, ...count('title'))
  })
})

describe('a file', () => {
  const bad = csvRow({ date: 'x' })
  const date = (line: number) => ['csv-date', line, 'date', expected['csv-date']]
  test.each([
    ['nothing', ''],
    ['a header that was cut off', headerLine.slice(0, -1)],
    ['another first name', headerLine.replace('id', 'ID')],
    ['another last name', headerLine.replace('title', 'titel')],
    ['a byte order mark', `\ufeff${headerLine}`],
    ['a line end of one byte', headerLine.replace('\r', '')],
  ])('%s is no header', (_, text) => {
    expect(readCsv(utf8(text))).toEqual([['csv-header', 1, csvHeader.join(',')]])
  })
  test('that was cut off says in which line', () => {
    const cutOff = (line: number) => [['csv-cut-off', line, 'a line end after the last row']]
    expect(readCsv(bytesOfRows(csvRow(), csvRow().slice(0, -1)))).toEqual(cutOff(3))
    expect(readCsv(bytesOfRows(csvRow().trimEnd()))).toEqual(cutOff(2))
  })
  test('tells every broken row by its line; line ends in quotes are lines', () => {
    const rows = [bad, csvRow(), csvRow({ id: '"a\r\nb\n"' }), bad, bad]
    expect(readCsv(bytesOfRows(...rows))).toEqual([date(2), date(7), date(8)])
  })
  test('an empty line is a row without an id, of which line it is', () => {
    const field = (line: number) => ['csv-field-count', line, 'id', expected['csv-field-count']]
    expect(readCsv(bytesOfRows('\n', csvRow(), '\r\n', '\n'))).toEqual([2, 4, 5].map(field))
  })
  test('stops after a hundred issues, or after as many as are wanted', () => {
    const broken = bytesOfRows(...Array.from({ length: 101 }, () => bad))
    expect(readCsv(broken)).toHaveLength(100)
    expect(readCsv(broken, new Map(), 2)).toEqual([date(2), date(3)])
  })
  test('an amount may come too late for the decimals of the others', () => {
    const after = (first: Record<string, string>, second: Record<string, string>) =>
      readCsv(bytesOfRows(csvRow(first), csvRow(second)))
    const large = (field: string) => [['csv-amount-large', 3, field, expected['csv-amount-large']]]
    expect(after({ quantity: '214748365' }, { quantity: '0.5' })).toEqual(large('quantity'))
    expect(after({ quantity: '214748364' }, { quantity: '0.5' })).toHaveLength(2)
    expect(after({ quantity: '0.5' }, { quantity: '214748365' })).toEqual(large('quantity'))
    expect(after({ reached: '214748365' }, { audience: '0.5' })).toEqual(large('audience'))
    expect(after({}, { quantity: '214748365', reached: '0.5' })).toEqual(large('reached'))
    expect(after({ unit: listedUnits[1] as string }, { unit: 'x', quantity: '9999999999' })).toHaveLength(1)
  })
})
