import { type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { describeProblem, type Language } from '../intake/text/describe.ts'
import { selectImportRows } from './import.repository.ts'
import type { ImportAnswer } from './import.schema.ts'
import { readImport } from './import-answer.ts'

/** Rows read from the database at once. */
export const rowsAtATime = 500

export const headings = {
  vi: {
    row: 'Dòng trong tệp',
    sheet: 'Trang tính',
    unit: 'Đơn vị',
    what: 'Vướng mắc',
    remedy: 'Cách sửa',
    data: 'Số liệu',
  },
  en: {
    row: 'Row of the file',
    sheet: 'Sheet',
    unit: 'Đơn vị',
    what: 'Problem',
    remedy: 'Remedy',
    data: 'Data',
  },
} as const

type TableAnswer = ImportAnswer['tables'][number]

/**
 * The rejected rows of an import as CSV: their cells under the headings of their table, with problem and remedy
 * beside them. Mended, the same file can be imported: only the rows are in it that were not taken in.
 */
export const rejectedRowsCsv = async (db: Db, id: string, language: Language): Promise<Result<string>> => {
  const found = await readImport(db, id, language)
  if (!found.ok) return found
  const words = headings[language]
  const lines: string[] = []
  let open: TableAnswer | undefined
  for (let from = 0; ; ) {
    const rows = await selectImportRows(db, id, { outcome: 'rejected', limit: rowsAtATime, from })
    for (const { sheet, row, cells, remarks } of rows) {
      const table = tableOf(found.value.tables, sheet, row)
      const columns = table === undefined ? [] : columnsOf(table)
      if (table !== open) {
        if (lines.length > 0) lines.push('')
        open = table
        const ofUnit = namesUnits(table) ? [words.unit] : []
        lines.push(
          line([
            ...columns.map(({ heading }) => heading),
            ...ofUnit,
            words.what,
            words.remedy,
            words.sheet,
            words.row,
          ]),
        )
      }
      const told = remarks.map(problem => describeProblem(problem, language))
      const unit = namesUnits(table) ? [unitAt(table, row)] : []
      const own = columns.map(({ index }) => cells[index] ?? '')
      const [what, remedy] = [told.map(one => one.message), told.map(one => one.remedy)]
      lines.push(line([...own, ...unit, what.join(' '), remedy.join(' '), sheet ?? '', String(row)]))
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtATime) break
    from = last.position + 1
  }
  // Excel takes a file with a byte order mark for UTF-8.
  return success(`\ufeff${lines.join('\r\n')}\r\n`)
}

/** The table of the sheet whose header stands nearest above the row. */
const tableOf = (
  tables: readonly TableAnswer[],
  sheet: string | null,
  row: number,
): TableAnswer | undefined =>
  tables.findLast(table => table.sheet === sheet && table.header < row) ??
  tables.find(table => table.sheet === sheet)

const columnsOf = ({ columns, ignored }: TableAnswer) =>
  [...columns, ...ignored]
    .map(({ letter, heading }) => ({ index: columnIndex(letter), heading }))
    .toSorted((a, b) => a.index - b.index)

/** `A` → 0, `AB` → 27. */
export const columnIndex = (letter: string): number =>
  [...letter].reduce((index, one) => index * 26 + one.charCodeAt(0) - 64, 0) - 1

const namesUnits = (table: TableAnswer | undefined): table is TableAnswer =>
  table !== undefined && table.family !== 'units' && table.columns.every(({ field }) => field !== 'unit')

/** The unit that was read for the row; empty where it is yet to be said. */
const unitAt = ({ senders }: TableAnswer, row: number): string =>
  senders.findLast(sender => (sender.row ?? 0) <= row)?.unit ?? ''

const line = (cells: readonly string[]): string => cells.map(quoted).join(';')

/** A text that a spreadsheet program would run as a formula is kept as text. */
const quoted = (cell: string): string => {
  const text = /^[=+@\t\r]|^-(?![\d\s])/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
