import fc from 'fast-check'
import type { CellValue } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportContext } from '../../packages/api/src/intake/types.ts'
import { hostileContext } from './hostile.ts'
import { importBytes } from './support.ts'
import { csv, type SheetSketch, workbook } from './tables.ts'

/**
 * Sheets are drawn around known records: letterhead, titles, recipients, blocks per unit, names between the rows,
 * merged cells, repeated headers, headers over two rows, hidden columns, tables side by side, totals, signatures, columns
 * in any order under any of their names. Each record must come back once, at its own unit; those of an unknown unit must be told; rows must balance.
 */
let context: ImportContext
beforeAll(async () => {
  context = await hostileContext()
})

interface Known {
  readonly title: string
  readonly date: string
  readonly kind: string
  readonly quantity: string
}

const names = {
  THPT01: 'Trường THPT Đồi Chè',
  THPT02: 'Trường THPT Hoà Bình Xa',
  THPT04: 'Trường THPT số 4 Nậm Sen',
  THPT05: 'Trường THPT số 5 Nậm Sen',
  TT01: 'Trung tâm GDNN-GDTX Mường Sương',
  PGD01: 'Phòng GD&ĐT huyện Thác Ngàn',
} as const
const strangers = [
  'Trường THPT Đồi Chè 2',
  'Trường THPT Hoà Bình',
  'Trường Tiểu học Bản Mây',
  'THPT Đồi Chè',
  'Trường THPT số 6 Nậm Sen',
] as const

const kinds = { 'Tin, bài': 'article', 'Hội thi': 'contest', 'Họp dân': 'meeting' } as const

interface Block {
  /** A known unit's id, or the name of a stranger. */
  readonly unit: string
  readonly records: readonly Known[]
  readonly spelling: 'label' | 'plain' | 'capitals' | 'code'
}

const isKnown = (unit: string): unit is keyof typeof names => Object.hasOwn(names, unit)
const nameOf = (unit: string): string => (isKnown(unit) ? names[unit] : unit)

/** Titles that look like headings, bullets, totals or units. */
const title = fc.constantFrom(
  'Khai giảng',
  'NGÀY HỘI ĐỌC SÁCH',
  'A. Giới thiệu sách mới',
  '- Bài gương người tốt',
  'Sở Giáo dục và Đào tạo thăm trường',
  'Tổng kết năm học',
  'Hội thi',
  'Giám đốc Sở dự lễ',
  'Trường THPT Hoà Bình Xa đón đoàn',
  'Kính gửi thầy cô',
)
const record = fc.record({
  title,
  date: fc.constantFrom('05/10/2023', '29/02/2024', '31/05/2024'),
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  quantity: fc.constantFrom('1', '2', '15'),
})
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(names)) },
  { weight: 1, arbitrary: fc.constantFrom(...strangers) },
)
const block: fc.Arbitrary<Block> = fc.record({
  unit,
  records: fc.array(record, { minLength: 1, maxLength: 4 }),
  spelling: fc.constantFrom('label', 'plain', 'capitals', 'code'),
})

const spellingOf = ({ unit, spelling }: Block): string => {
  if (spelling === 'label') return `Đơn vị: ${nameOf(unit)}`
  if (spelling === 'capitals') return nameOf(unit).toUpperCase()
  return spelling === 'code' && isKnown(unit) ? unit : nameOf(unit)
}

/** Columns of an officer's table; each is called by one of its names. */
const columns = {
  ordinal: ['STT', 'TT', 'Số TT'],
  date: ['Ngày thực hiện', 'Thời gian', 'Ngày'],
  kind: ['Loại hoạt động', 'Loại', 'Phân loại'],
  title: ['Tên hoạt động, tin bài', 'Nội dung', 'Tiêu đề'],
  quantity: ['Số lượng', 'SL', 'Số lượng (bài)'],
  note: ['Ghi chú', 'Chú thích', 'Note'],
} as const
type Field = keyof typeof columns
const fields = Object.keys(columns) as Field[]

interface Frame {
  readonly order: readonly Field[]
  readonly heading: 0 | 1 | 2
  readonly hasLetterhead: boolean
  readonly hasRecipient: boolean
  readonly hasTotals: boolean
  readonly hasSections: boolean
  readonly hasSignature: boolean
  readonly repeatsHeader: boolean
  readonly isMerged: boolean
  readonly hasUnitColumn: boolean
  /** The columns, from the first to the last, that stand under one heading of their own. */
  readonly group: readonly [first: number, last: number] | null
  /** A column that is not shown, with other figures than the visible one of its meaning. */
  readonly hiddenColumn: Field | 'inner-note' | null
}
const frame: fc.Arbitrary<Frame> = fc.record({
  order: fc.shuffledSubarray(fields, { minLength: fields.length }),
  heading: fc.constantFrom(0, 1, 2),
  hasLetterhead: fc.boolean(),
  hasRecipient: fc.boolean(),
  hasTotals: fc.boolean(),
  hasSections: fc.boolean(),
  hasSignature: fc.boolean(),
  repeatsHeader: fc.boolean(),
  isMerged: fc.boolean(),
  hasUnitColumn: fc.boolean(),
  group: fc.constantFrom(null, null, [1, 3] as const, [2, 5] as const, [0, 1] as const),
  hiddenColumn: fc.constantFrom(null, null, 'quantity', 'date', 'title', 'inner-note'),
})

interface Drawn {
  readonly rows: CellValue[][]
  readonly merges: string[]
  readonly hiddenColumns: number[]
}

const letterOf = (index: number): string => String.fromCharCode(65 + index)

/** The rows of a sheet around the blocks, and its merged cells. */
function draw(blocks: readonly Block[], frame: Frame): Drawn {
  const { order, heading } = frame
  const headings = order.map(field => columns[field][heading])
  const width = order.length + (frame.hasUnitColumn ? 1 : 0)
  const rows: CellValue[][] = []
  const merges: string[] = []
  const unseen = frame.hiddenColumn
  const hiddenColumns = unseen === null ? [] : [width]
  const withUnseen = (cells: CellValue[], text: CellValue): CellValue[] =>
    unseen === null ? cells : [...Array.from({ length: width }, (_, at) => cells[at] ?? null), text]
  const line = (text: string): void => {
    if (frame.isMerged) merges.push(`A${rows.length + 1}:${letterOf(width - 1)}${rows.length + 1}`)
    rows.push([text])
  }
  const lead = frame.hasUnitColumn ? 1 : 0
  const header = (): void => {
    const own = frame.hasUnitColumn ? ['Đơn vị', ...headings] : [...headings]
    const unseenHeading = unseen === null || unseen === 'inner-note' ? 'Lưu nội bộ' : columns[unseen][heading]
    if (!frame.group) return void rows.push(withUnseen(own, unseenHeading))
    const [first, last] = frame.group.map(column => column + lead) as [number, number]
    const isWithin = (column: number): boolean => column >= first && column <= last
    const above = rows.length + 1
    const top = own.map((text, column) => (isWithin(column) ? (column === first ? 'Chi tiết' : null) : text))
    rows.push(withUnseen(top, unseenHeading))
    rows.push(own.map((text, column) => (isWithin(column) ? text : null)))
    merges.push(`${letterOf(first)}${above}:${letterOf(last)}${above}`)
    for (const column of own.keys()) {
      if (!isWithin(column)) merges.push(`${letterOf(column)}${above}:${letterOf(column)}${above + 1}`)
    }
  }
  if (frame.hasLetterhead)
    rows.push(['SỞ GIÁO DỤC VÀ ĐÀO TẠO', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
  line('BẢNG TỔNG HỢP HOẠT ĐỘNG TRUYỀN THÔNG')
  if (frame.hasRecipient) rows.push(['Kính gửi: Văn phòng Sở'])
  rows.push([null])
  const ownHeader = frame.repeatsHeader && !frame.hasUnitColumn
  if (!ownHeader) header()
  for (const block of blocks) {
    if (!frame.hasUnitColumn) line(spellingOf(block))
    if (ownHeader) header()
    if (frame.hasSections) line('Tháng 10')
    const first = rows.length + 1
    block.records.forEach((one, position) => {
      const values = { ...one, ordinal: String(position + 1), note: null }
      const cells = order.map(field => values[field])
      const shown = frame.hasUnitColumn ? [nameOf(block.unit), ...cells] : cells
      rows.push(withUnseen(shown, unseen === null ? null : unseenValues[unseen]))
    })
    const isShared = block.records.every(({ date }) => date === block.records[0]?.date)
    if (frame.isMerged && isShared && block.records.length > 1) {
      const column = letterOf(order.indexOf('date') + (frame.hasUnitColumn ? 1 : 0))
      for (let row = first; row < rows.length; row++) rows[row]![column.charCodeAt(0) - 65] = null
      merges.push(`${column}${first}:${column}${rows.length}`)
    }
    if (frame.hasTotals) {
      const total = Array<CellValue>(width).fill(null)
      total[0] = 'Cộng'
      total[order.indexOf('quantity') + (frame.hasUnitColumn ? 1 : 0)] = block.records.length
      if (total[0] === 'Cộng') rows.push(total)
    }
  }
  if (frame.hasSignature) {
    rows.push([null])
    rows.push(['NGƯỜI LẬP BIỂU', null, null, 'HIỆU TRƯỞNG'])
    rows.push(['(Ký, ghi rõ họ tên)'])
    rows.push(['Nơi nhận:'])
    rows.push(['- Văn phòng Sở'])
  }
  return { rows, merges, hiddenColumns }
}

/** What the hidden column says: never what the visible one does. */
const unseenValues = {
  ...{ quantity: '77', date: '01/01/2024', title: 'Bản nháp', 'inner-note': 'gửi lần 2' },
  ...{ ordinal: '9', kind: 'Hội thi', note: '' },
} as const

/** What must come back: each record once, at its unit; those of strangers rejected. */
const expectedOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ unit, records }) =>
    records.map(({ title, kind, quantity }) => ({
      ...{ unit: isKnown(unit) ? unit : null, title, quantity },
      kind: kinds[kind as keyof typeof kinds],
    })),
  )

async function readBack(bytes: Uint8Array) {
  const { report } = await importBytes(bytes, 'x', context)
  const { physical, layout, read, accepted, rejected } = report.counts
  expect(physical).toBe(layout + read)
  expect(read).toBe(accepted + rejected)
  expect(report.outcomes.length).toBe(read)
  return report
}

const firstOf = (blocks: readonly Block[]) => {
  // One unit may be drawn for two blocks: a record that says the same is rightly a repeat.
  const seen = new Set<string>()
  return blocks.map(block => ({
    ...block,
    records: block.records.filter(one => {
      const key = JSON.stringify([block.unit, one])
      return !seen.has(key) && seen.add(key)
    }),
  }))
}

const told = (report: Awaited<ReturnType<typeof readBack>>) =>
  report.outcomes.map(outcome => {
    if (outcome.status === 'rejected') return outcome.reason
    if (outcome.status !== 'new' || outcome.record.family !== 'activities') return outcome.status
    const { unit, title, quantity, kind } = outcome.record.activity
    return { unit, title, quantity, kind }
  })
const wanted = (blocks: readonly Block[]) =>
  expectedOf(blocks).map(({ unit, ...rest }) => (unit === null ? 'unit' : { unit, ...rest }))

const blocks = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map(firstOf)
  .filter(drawn => drawn.every(({ records }) => records.length > 0))

describe('known records come back from whatever sheet they are drawn on', () => {
  test('in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, frame, async (blocks, frame) => {
        const { rows, merges, hiddenColumns } = draw(blocks, frame)
        const report = await readBack(await workbook({ name: 'Bảng', rows, merges, hiddenColumns }))
        expect(told(report)).toEqual(wanted(blocks))
        const filled = rows.filter(row => row.some(cell => cell !== null && cell !== '')).length
        expect(report.layoutRows.length + report.counts.read).toBe(filled)
      }),
      { numRuns: 60 },
    )
  }, 240_000)

  test('in CSV, where nothing says which cells are merged', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, frame, async (blocks, frame) => {
        const { rows } = draw(blocks, { ...frame, isMerged: false, hiddenColumn: null })
        const text = csv(rows.map(row => row.map(cell => (cell === null ? '' : String(cell)))))
        expect(told(await readBack(Buffer.from(text)))).toEqual(wanted(blocks))
      }),
      { numRuns: 120 },
    )
  }, 240_000)

  test('on a sheet for each unit, named by its sheet', async () => {
    const distinct = fc.uniqueArray(block, { minLength: 1, maxLength: 4, selector: ({ unit }) => unit })
    await fc.assert(
      fc.asyncProperty(distinct.map(firstOf), frame, async (blocks, frame) => {
        const sheets = blocks.map((block): SheetSketch => {
          const own = { ...frame, hasUnitColumn: false, repeatsHeader: false }
          const { rows, merges, hiddenColumns } = draw([block], own)
          const named = rows.map(row => (row[0] === spellingOf(block) ? ['Tháng 9'] : row))
          return { name: nameOf(block.unit).slice(0, 31), rows: named, merges, hiddenColumns }
        })
        expect(told(await readBack(await workbook(...sheets)))).toEqual(wanted(blocks))
      }),
      { numRuns: 30 },
    )
  }, 240_000)

  test('on tables side by side, each of its own unit', async () => {
    const pair = fc.tuple(block, block).filter(([left, right]) => left.unit !== right.unit)
    await fc.assert(
      fc.asyncProperty(pair, frame, fc.boolean(), async ([left, right], frame, hasGap) => {
        const own = {
          ...frame,
          hasUnitColumn: false,
          repeatsHeader: true,
          isMerged: false,
          hasSignature: false,
          group: null,
          hiddenColumn: null,
        }
        const plain = { ...own, hasLetterhead: false, hasRecipient: false }
        const [a, b] = [draw(firstOf([left]), plain).rows, draw(firstOf([right]), plain).rows]
        const width = frame.order.length
        const rows = Array.from({ length: Math.max(a.length, b.length) }, (_, at) => {
          const cells = Array.from({ length: width }, (_, column) => a[at]?.[column] ?? null)
          return [...cells, ...(hasGap ? [null] : []), ...(b[at] ?? [])]
        })
        const report = await readBack(await workbook({ name: 'Bảng', rows }))
        const byText = (one: unknown) => JSON.stringify(one)
        expect(told(report).map(byText).toSorted()).toEqual(
          wanted(firstOf([left]).concat(firstOf([right])))
            .map(byText)
            .toSorted(),
        )
      }),
      { numRuns: 40 },
    )
  }, 240_000)
})
