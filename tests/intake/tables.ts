import { type CellValue, writeXlsx } from 'hucre/xlsx'

/** Headings of the portal export, in the order of its columns. */
export const activityHeadings = [
  'Đơn vị',
  'Ngày thực hiện',
  'Loại hoạt động',
  'Kênh, hình thức',
  'Cấp',
  'Tên hoạt động, tin bài',
  'Số lượng',
  'Số người được phổ biến',
  'Tổng số người',
  'Minh chứng',
] as const
export type ActivityHeading = (typeof activityHeadings)[number]

const goodRow: Readonly<Record<ActivityHeading, string>> = {
  'Đơn vị': 'THPT02',
  'Ngày thực hiện': '05/10/2023',
  'Loại hoạt động': 'Tin, bài',
  'Kênh, hình thức': 'Cổng TTĐT của đơn vị',
  Cấp: 'Đơn vị',
  'Tên hoạt động, tin bài': 'Khai giảng (số liệu minh hoạ)',
  'Số lượng': '1',
  'Số người được phổ biến': '',
  'Tổng số người': '',
  'Minh chứng': 'Kế hoạch số 1/KH',
}

/** Cells of a row that is accepted, but for the given changes. */
export const activityRow = (changes: Partial<Record<ActivityHeading, string>> = {}): string[] =>
  activityHeadings.map(heading => changes[heading] ?? goodRow[heading])

export const quoted = (cell: string, delimiter = ';'): string =>
  cell.includes(delimiter) || cell.includes('"') || cell.includes('\n')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell

/** Rows of cells → text of a CSV file. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ';', lineEnd = '\r\n'): string =>
  rows.map(row => row.map(cell => quoted(cell, delimiter)).join(delimiter) + lineEnd).join('')

/** A portal export with the given rows below its header. */
export const activityTable = (...rows: readonly (readonly string[])[]): string =>
  csv([activityHeadings, ...rows])

/** `A4:I4` → indexes from 0. */
function mergeOf(range: string) {
  const [, startColumn, startRow, endColumn, endRow] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range)!
  const column = (letter: string | undefined) => letter!.charCodeAt(0) - 65
  return {
    startRow: Number(startRow) - 1,
    startCol: column(startColumn),
    endRow: Number(endRow) - 1,
    endCol: column(endColumn),
  }
}

export interface SheetSketch {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly merges?: readonly string[]
  readonly hidden?: boolean
  /** Columns that are not shown, from 0. */
  readonly hiddenColumns?: readonly number[]
}

export const workbook = (...sheets: readonly SheetSketch[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], hidden = false, hiddenColumns = [] }) => ({
      name,
      hidden,
      ...(hiddenColumns.length > 0 && {
        columns: Array.from({ length: Math.max(...hiddenColumns) + 1 }, (_, column) =>
          hiddenColumns.includes(column) ? { hidden: true } : {},
        ),
      }),
      rows: rows.map(row => [...row]),
      merges: merges.map(mergeOf),
    })),
  })

export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

/** An officer's form: national heading, header over two rows, sections, total, signatures. */
export const officersForm = (
  unitLine: string,
  rows: readonly (readonly CellValue[])[],
): Promise<Uint8Array> =>
  workbook({
    name: 'Phụ lục',
    rows: [
      ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [unitLine, null, null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
      [null],
      ['BẢNG TỔNG HỢP HOẠT ĐỘNG TRUYỀN THÔNG (số liệu minh hoạ)'],
      ['STT', 'Thời gian', 'Nội dung', 'Hình thức', null, null, 'Số lượng', 'Minh chứng', 'Ghi chú'],
      [null, null, null, 'Loại', 'Kênh', 'Cấp'],
      ...rows,
      [null, null, 'Tổng cộng', null, null, null, rows.length],
      [null],
      [null, 'NGƯỜI LẬP BIỂU', null, null, null, null, 'THỦ TRƯỞNG ĐƠN VỊ'],
    ],
    merges: ['A4:I4', 'D5:F5', 'A5:A6', 'B5:B6', 'C5:C6', 'G5:G6', 'H5:H6', 'I5:I6'],
  })
