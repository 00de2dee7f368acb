import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { isDecimal, parse, print } from '@thidua/scoring/numbers'
import { type CellValue, readXlsx, type Cell as WorkbookCell, type Sheet as WorkbookSheet } from 'hucre/xlsx'
import { checkArchive } from './check-archive.ts'
import { type Cell, emptyCell, type Row, type Sheet, type TableFile } from './sheet.ts'

/** XLSX bytes → sheets of rows. The only module that knows the workbook library. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<TableFile>> {
  const archive = checkArchive(bytes)
  if (archive === 'too-large') return failure([issue('workbook-too-large', [])])
  if (archive === 'corrupt') return failure([issue('workbook-corrupt', [])])
  try {
    const workbook = await readXlsx(bytes)
    const sheets = workbook.sheets.map(toSheet)
    return success({ format: 'xlsx', sheets, from1904: workbook.dateSystem === '1904' })
  } catch {
    // Whatever the reader stumbles over is the file's fault: its bytes are all it was given.
    return failure([issue('workbook-corrupt', [])])
  }
}

/** Overlapping merges of a hostile file could be carried over and over; beyond this many, cells stay empty. */
const maximumCarriedCells = 1_000_000

function toSheet(sheet: WorkbookSheet): Sheet {
  const grid = sheet.rows.map((values, row) => {
    if (values.every(value => value === null)) return []
    return values.map((value, column) => toCell(value, sheet.cells?.get(`${row},${column}`)))
  })
  let budget = maximumCarriedCells
  for (const merge of sheet.merges ?? []) budget -= spread(grid, merge, budget)
  const rows = grid.map((cells, index): Row => ({ number: index + 1, cells }))
  return { name: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, rows }
}

function toCell(value: CellValue, detail: WorkbookCell | undefined): Cell {
  if (value === null || value === '') return emptyCell
  const cell = toPlainCell(value)
  const link = detail?.hyperlink?.target
  return link ? { ...cell, link } : cell
}

function toPlainCell(value: string | number | boolean | Date): Cell {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return emptyCell
    const date = value.toISOString().slice(0, 10)
    return { text: date.split('-').reverse().join('/'), date }
  }
  if (typeof value === 'number') return { text: decimalText(value), isNumber: true }
  return { text: String(value) }
}

/** Excel keeps 15 digits; `0.1 + 0.2` computed in a sheet is `0.3`, as the sheet shows it. */
function decimalText(value: number): string {
  const text = value.toPrecision(15)
  return isDecimal(text) ? print(parse(text)) : String(value)
}

interface Merge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** A merged cell says how many columns it covers, and speaks for every row it covers. Returns the rows filled. */
function spread(grid: Cell[][], merge: Merge, budget: number): number {
  const cell = grid[merge.startRow]?.[merge.startCol]
  if (cell === undefined || cell.text === '') return 0
  const span = merge.endCol - merge.startCol + 1
  const spanning = span > 1 ? { ...cell, span } : cell
  grid[merge.startRow]![merge.startCol] = spanning
  const last = Math.min(merge.endRow, grid.length - 1, merge.startRow + budget)
  for (let row = merge.startRow + 1; row <= last; row++) {
    const cells = grid[row]!
    while (cells.length <= merge.startCol) cells.push(emptyCell)
    cells[merge.startCol] = { ...spanning, carried: true }
  }
  return Math.max(0, last - merge.startRow)
}
