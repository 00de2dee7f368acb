import { expect, test } from 'vitest'
import { CsvColumns } from '../../packages/scoring/src/columns/csv-columns.ts'
import { CsvCursor } from '../../packages/scoring/src/columns/csv-cursor.ts'
import { CsvKeys } from '../../packages/scoring/src/columns/csv-keys.ts'
import { createPlainRowsReader } from '../../packages/scoring/src/columns/csv-plain-rows.ts'
import { createCsvRowReader } from '../../packages/scoring/src/columns/csv-row-reader.ts'
import { CsvTerms } from '../../packages/scoring/src/columns/csv-terms.ts'
import { CsvUnits } from '../../packages/scoring/src/columns/csv-units.ts'
import { DateReader } from '../../packages/scoring/src/columns/csv-values.ts'
import { csvRow, headerLine, utf8 } from '../support/csv-rows.ts'

/** What the tables know: a unit, two dates, terms in four states, amounts of persons, one decimal. */
const known = [
  csvRow({ reached: '1', audience: '1' }),
  csvRow({ evidence: 'x', quantity: '2.5', date: '2024-03-09' }),
  csvRow({ status: 'submitted' }),
  csvRow({ status: 'rejected', channel: 'portal', level: 'unit', partner: 'army' }),
]

/** How many of the rows behind the known ones are read as plain, one after the other. */
const plainOf = (...rows: readonly string[]): number => {
  const before = headerLine + known.join('')
  const bytes = utf8(before + rows.join(''))
  const cursor = new CsvCursor(bytes)
  const tables = {
    columns: new CsvColumns(bytes),
    units: new CsvUnits(cursor, new Map([['u', 0]])),
    dates: new DateReader(bytes, cursor.view),
    terms: new CsvTerms(cursor),
    keys: new CsvKeys(bytes, cursor.view),
  }
  const reader = createCsvRowReader(cursor, tables)
  cursor.at = headerLine.length
  for (const _ of known) expect(reader.readRow()).toBe(true)
  const end = createPlainRowsReader(bytes, cursor.view, tables)(cursor.at)
  const count = tables.columns.rows - known.length
  expect(end).toBe(utf8(before + rows.slice(0, count).join('')).length)
  return count
}

test.each<[about: string, fields: Record<string, string>]>([
  ['as little as possible', {}],
  ['an id in Vietnamese that settles nothing', { id: 'bài-ộ' }],
  ['the other date', { date: '2024-03-09', evidence: 'y' }],
  ['other terms', { status: 'rejected', channel: 'portal', level: 'unit', partner: 'army' }],
  ['what was submitted', { status: 'submitted' }],
  ['nothing', { quantity: '0' }],
  ['eight digits', { quantity: '12345678' }],
  ['a decimal', { quantity: '7.5' }],
  ['persons reached', { reached: '30' }],
  ['persons to be reached', { audience: '40' }],
  ['both', { reached: '3.5', audience: '40' }],
  ['evidence in quotes', { evidence: '"a, ""b"""' }],
  ['a link', { 'link-key': 'https://x.example/1' }],
  ['an event', { event: 'e' }],
  ['both keys', { 'link-key': 'l', event: 'e' }],
  ['a title', { title: 'Tin' }],
  ['a title in quotes', { title: '"Tin, ""bài"""' }],
])('a row like those before it is read at once: %s', (_, fields) => {
  expect(plainOf(csvRow(fields), csvRow(fields), csvRow())).toBe(3)
})

test.each<[about: string, fields: Record<string, string>]>([
  ['no id', { id: '' }],
  ['an id in quotes', { id: '"a"' }],
  ['another unit', { unit: 'v' }],
  ['another kind', { kind: 'post' }],
  ['another state', { status: 'submitted', evidence: 'x' }],
  ['a wrong date', { date: '2024-03-0x' }],
  ['an earlier date', { date: '2024-02-29' }],
  ['a later date', { date: '2024-03-10' }],
  ['no amount', { quantity: '' }],
  ['a wrong amount', { quantity: '1x' }],
  ['more decimals', { quantity: '0.25' }],
  ['an amount that does not fit', { quantity: '99999999999' }],
  ['an id in Vietnamese that settles ties', { id: 'bài-ộ', event: 'e' }],
  ['a link in Vietnamese', { 'link-key': 'ộ' }],
  ['an event in quotes', { event: '"e"' }],
  ['a wrong status', { status: 'verifiex' }],
  ['a quote in a title', { title: 'x"' }],
  ['a field too many', { title: 'x,' }],
])('in front of any other it stops: %s', (_, fields) => {
  expect(plainOf(csvRow(), csvRow(fields), csvRow())).toBe(1)
})
