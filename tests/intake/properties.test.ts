import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { readCriteriaDocument } from '../../packages/api/src/intake/reading/read-criteria-document.ts'
import type { Import, ImportContext } from '../../packages/api/src/intake/types.ts'
import { readDecimal } from '../../packages/api/src/intake/values/decimal-text.ts'
import { exampleContext, importBytes } from './support.ts'
import { activityHeadings, activityRow, csv, workbook } from './tables.ts'

let context: ImportContext
beforeAll(async () => {
  context = await exampleContext()
})

/** Cells of every quality, from good to hopeless. */
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '1',
      '02',
      '2 bài',
      'nhiều',
      '-3',
      '05/10/2023',
      '31/02/2024',
      '5/10/2019',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('THPT02', 'Trường THPT số 2 Suối Mơ', 'Tin, bài', 'Fanpage', 'Đơn vị', 'Tỉnh'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Tổng cộng', 'I', 'TIN, BÀI', 'Người lập biểu', 'STT', 'Số lượng', '"', 'a"b'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)
const mangledRow = fc.oneof(
  { weight: 3, arbitrary: fc.array(cell, { maxLength: 13 }) },
  {
    weight: 3,
    arbitrary: fc
      .record({ column: fc.nat(activityHeadings.length - 1), cell })
      .map(({ column, cell }) => activityRow().with(column, cell)),
  },
  { weight: 1, arbitrary: fc.constant<string[]>([...activityHeadings]) },
)
const mangledRows = fc.array(mangledRow, { maxLength: 25 })

const sums = ({ report }: Import) => {
  const { physical, layout, read, accepted, rejected, repeats } = report.counts
  const dropped = Object.values(report.layout).reduce((sum, rows) => sum + rows, 0)
  const byReason = Object.values(report.rejectedBy).reduce((sum, rows) => sum + rows, 0)
  return {
    physical: physical === layout + read,
    read: read === accepted + rejected && read === report.outcomes.length,
    accepted: accepted === report.counts.new + repeats,
    layout: dropped === layout,
    reasons: byReason === rejected,
  }
}
const allHold = { physical: true, read: true, accepted: true, layout: true, reasons: true }

describe('whatever the file', () => {
  test('every row is accounted for, and each figure adds up', async () => {
    await fc.assert(
      fc.asyncProperty(mangledRows, async rows => {
        const text = csv([activityHeadings, ...rows], ';', '\n')
        const done = await importBytes(Buffer.from(text), 'x.csv', context)
        expect(sums(done)).toEqual(allHold)
        // Cells of several lines aside, a row of the file is a line of it.
        const records = rows.map(row => csv([row], ';', '\n'))
        expect(done.report.counts.physical).toBe(records.length + 1)
        expect(done.records.activities.length).toBe(done.report.counts.new)
      }),
      { numRuns: 150 },
    )
  })

  test('the same figures come from the same rows in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(mangledRows, async rows => {
        // A sheet has no way to say how many empty cells or rows follow the last that holds something.
        const held = [activityHeadings, ...rows.map(row => [...row, '', 'x'].slice(0, 10))]
        const done = await importBytes(await workbook({ name: 'A', rows: held }), 'x.xlsx', context)
        expect(sums(done)).toEqual(allHold)
      }),
      { numRuns: 40 },
    )
  })

  test('a second import gives the same outcomes and the same fingerprints', async () => {
    await fc.assert(
      fc.asyncProperty(mangledRows, async rows => {
        const bytes = Buffer.from(csv([activityHeadings, ...rows]))
        const [first, second] = [
          await importBytes(bytes, 'a', context),
          await importBytes(bytes, 'a', context),
        ]
        expect(second).toEqual(first)
        const ids = first.records.activities.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 40 },
    )
  })

  test('arbitrary bytes give a result, never an exception', async () => {
    const workbookBytes = await workbook({ name: 'A', rows: [activityHeadings, activityRow()] })
    const damaged = fc
      .array(fc.record({ at: fc.nat(workbookBytes.length - 1), byte: fc.nat(255) }), { maxLength: 30 })
      .map(changes => {
        const bytes = workbookBytes.slice()
        for (const { at, byte } of changes) bytes[at] = byte
        return bytes
      })
    const text = fc.string({ unit: 'binary', maxLength: 400 }).map(text => new Uint8Array(Buffer.from(text)))
    const start = fc.constantFrom(
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0',
      '\u00ff\u00fe',
      '\u00ef\u00bb\u00bf',
      '',
    )
    const prefixed = fc
      .tuple(start, fc.uint8Array({ maxLength: 400 }))
      .map(([mark, rest]) => new Uint8Array(Buffer.concat([Buffer.from(mark, 'latin1'), rest])))
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, text, prefixed), async bytes => {
        const result = await importFile({ bytes, fileName: 'x', context })
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0)
        readCriteriaDocument(bytes)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the way a file is written does not change what it says', () => {
  const goodRow = fc
    .record({
      'Đơn vị': fc.constantFrom(
        'Trường THPT số 2 Suối Mơ',
        'Phòng GD&ĐT huyện Bản Hoa',
        'Trung tâm GDNN-GDTX Bản Hoa',
      ),
      'Ngày thực hiện': fc.constantFrom('05/10/2023', '29/02/2024', '31/05/2024'),
      'Loại hoạt động': fc.constantFrom('Tin, bài', 'Họp dân', 'Quán triệt văn bản'),
      'Kênh, hình thức': fc.constantFrom('Cổng TTĐT của đơn vị', 'Họp thôn, bản', ''),
      'Số lượng': fc.constantFrom('1', '2', '0,25'),
    })
    .map(activityRow)
  const goodRows = fc.array(goodRow, { minLength: 1, maxLength: 8 })
  const isTitle = (column: number) => activityHeadings[column] === 'Tên hoạt động, tin bài'

  const variants: Record<string, (cell: string, column: number) => string> = {
    'in decomposed Unicode': text => text.normalize('NFD'),
    'in capitals': (text, column) => (isTitle(column) ? text : text.toUpperCase()),
    'in small letters': (text, column) => (isTitle(column) ? text : text.toLowerCase()),
    'with spaces around and between': text => `  ${text.replaceAll(' ', ' \u00a0 ')} `,
  }
  for (const [name, rewrite] of Object.entries(variants)) {
    test(name, async () => {
      await fc.assert(
        fc.asyncProperty(goodRows, async rows => {
          const evidence = activityHeadings.length - 1
          const plain = [activityHeadings, ...rows.map(row => row.with(evidence, ''))]
          const written = plain.map(row => row.map(rewrite))
          const first = await importBytes(Buffer.from(csv(plain)), 'a', context)
          const second = await importBytes(Buffer.from(csv(written)), 'a', context)
          expect(first.report.counts.rejected).toBe(0)
          expect(second.records).toEqual(first.records)
          expect(second.report.outcomes).toEqual(first.report.outcomes)
        }),
        { numRuns: 25 },
      )
    })
  }

  test('in any order of columns, and by code instead of name', async () => {
    const codes: Record<string, string> = {
      'Trường THPT số 2 Suối Mơ': 'THPT02',
      'Phòng GD&ĐT huyện Bản Hoa': 'PGD03',
      'Trung tâm GDNN-GDTX Bản Hoa': 'TT03',
    }
    const columns = activityHeadings.map((_, index) => index)
    await fc.assert(
      fc.asyncProperty(
        goodRows,
        fc.shuffledSubarray(columns, { minLength: columns.length }),
        async (rows, order) => {
          const table = [activityHeadings, ...rows]
          const shuffled = table.map(row => order.map(column => codes[row[column]!] ?? row[column]!))
          const first = await importBytes(Buffer.from(csv(table)), 'a', context)
          const second = await importBytes(Buffer.from(csv(shuffled, '\t')), 'a', context)
          expect(second.records).toEqual(first.records)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('values', () => {
  test('a number keeps its digits, however it is written', () => {
    const amount = fc.record({
      whole: fc.bigInt({ min: 0n, max: 999_999_999_999n }),
      part: fc.nat(99_999_999),
    })
    fc.assert(
      fc.property(amount, ({ whole, part }) => {
        const decimals = String(part).padStart(8, '0').replace(/0+$/, '')
        const canonical = decimals === '' ? `${whole}` : `${whole}.${decimals}`
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '.')
        const tail = decimals === '' ? '' : `,${decimals}`
        expect(readDecimal(`${whole}${tail}`, 'points')).toEqual({ value: canonical })
        expect(readDecimal(`00${whole}${tail} bài`, 'points')).toEqual({ value: canonical })
        if (tail !== '') expect(readDecimal(`${grouped}${tail}`, 'number')).toEqual({ value: canonical })
      }),
      { numRuns: 300 },
    )
  })
})
