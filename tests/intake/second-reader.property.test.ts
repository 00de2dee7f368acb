import fc from 'fast-check'
import type { CellValue } from 'hucre/xlsx'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { readTable } from '../../packages/api/src/intake/reading/read-table.ts'
import type { Cell } from '../../packages/api/src/intake/reading/sheet.ts'
import { day, workbook } from './tables.ts'

/** What both readers say of a cell, in one way of writing: dates as days, figures as text, empty as null. */
const ofOurs = ({ text, date }: Cell): string | null => date ?? (text === '' ? null : text)
const ofTheirs = (value: unknown): string | null => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value === null || value === '' ? null : String(value)
}

const isFilled = (row: readonly (string | null)[]): boolean => row.some(cell => cell !== null)
/** Without empty cells at the end of a row and without empty rows. */
const trimmed = (rows: readonly (readonly (string | null)[])[]): (string | null)[][] =>
  rows.filter(isFilled).map(row => row.slice(0, row.findLastIndex(cell => cell !== null) + 1))

const text = fc.oneof(
  fc.constantFrom(
    'Trường THPT Đồi Chè',
    '  hai  đầu ',
    'a\nb',
    '<b>&amp;"',
    '=1+1',
    '_x000D_',
    '007',
    'ＡＢ',
    '😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: text.filter(one => one.trim() === one && !one.includes('\r')) },
  { weight: 2, arbitrary: fc.integer({ min: -999_999, max: 999_999 }) },
  { weight: 1, arbitrary: fc.integer({ min: -9_999, max: 9_999 }).map(hundredths => hundredths / 100) },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc
      .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map(date => day(date.toISOString().slice(0, 10))),
  },
  { weight: 2, arbitrary: fc.constant(null) },
)
const sheet = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 })

test('a workbook says to our reader what it says to read-excel-file, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async rows => {
      const bytes = await workbook({ name: 'Bảng', rows })
      const read = await readTable(bytes)
      const theirs = await readSheet(Buffer.from(bytes), { trim: false })
      const ours = read.ok ? read.value.sheets[0]!.rows.map(({ cells }) => cells.map(ofOurs)) : []
      expect(trimmed(ours)).toEqual(trimmed((theirs as unknown[][]).map(row => row.map(ofTheirs))))
    }),
    { numRuns: 150 },
  )
}, 120_000)
