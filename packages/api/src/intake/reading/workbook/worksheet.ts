import { setImmediate as nextTurn } from 'node:timers/promises'
import { keepWithin } from '../limits.ts'
import { type Cell, columnLetter, emptyCell } from '../sheet.ts'
import { ArchiveError } from './archive.ts'
import { type Area, areaOf } from './area.ts'
import { columnIndex, type Offset, readConstant, readHyperlink } from './formula.ts'
import { decodeEscapes, type Run, readRuns } from './rich-text.ts'
import { showCell, type WrittenCell } from './show-cell.ts'
import type { CellStyle } from './styles.ts'
import { XmlReader } from './xml-reader.ts'

/** What a sheet needs of its workbook. */
export interface WorkbookParts {
  readonly sheet: string
  /** Rows and cells of the workbook so far, for the limits of the file. */
  readonly so: { rows: number; cells: number }
  readonly strings: readonly (readonly Run[])[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
  /** Targets of the sheet's relations by their id. */
  readonly targets: ReadonlyMap<string, string>
}

/** Cells by row and column from 0; a row ends with its last cell, the sheet with its last row that has any. */
export interface Worksheet {
  readonly grid: Cell[][]
  readonly merges: readonly Area[]
  readonly hiddenRows: ReadonlySet<number>
  /** 1 for each column that is not shown. */
  readonly hiddenColumns: Uint8Array
}

/** Columns of a spreadsheet program, which may hide all of them. */
const hideableColumns = 16_384
/** Cells that links and their overlaps may reach. */
const maximumLinkedCells = 3_000_000
const rowsPerTurn = 2_000
/** Characters of formulas that are looked at; beyond, a HYPERLINK is what its cell shows. */
const maximumFormulaLength = 20_000_000

interface Formula {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly offset: Offset
  readonly hasResult: boolean
}

export const readWorksheet = (xml: string, parts: WorkbookParts): Promise<Worksheet> =>
  new WorksheetReader(xml, parts).read()

class WorksheetReader {
  readonly #xml: XmlReader
  readonly #parts: WorkbookParts
  readonly #grid: Cell[][] = []
  readonly #merges: Area[] = []
  readonly #links: { readonly area: Area; readonly target: string }[] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Uint8Array(hideableColumns)
  #columnRanges = 0
  readonly #formulas: Formula[] = []
  readonly #shared = new Map<
    string,
    { readonly text: string; readonly row: number; readonly column: number }
  >()
  #areas = 0

  constructor(xml: string, parts: WorkbookParts) {
    this.#xml = new XmlReader(xml)
    this.#parts = parts
  }

  async read(): Promise<Worksheet> {
    const xml = this.#xml
    while (xml.next()) {
      if (xml.kind !== 'open') continue
      if (xml.name === 'col') this.#readColumn()
      else if (xml.name === 'sheetData') await this.#readRows()
      else if (xml.name === 'mergeCell') this.#merges.push(this.#area())
      else if (xml.name === 'hyperlink') this.#readLink()
      else if (xml.name === 'extLst' || xml.name === 'conditionalFormatting') xml.skip()
    }
    this.#placeLinks()
    let length = 0
    for (const formula of this.#formulas) {
      length += formula.text.length
      if (length <= maximumFormulaLength) this.#settle(formula)
    }
    return {
      grid: this.#grid,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    }
  }

  #readColumn(): void {
    const xml = this.#xml
    if (!xml.isSet('hidden') && Number(xml.attribute('width') ?? 1) !== 0) return
    if (++this.#columnRanges > hideableColumns) throw new ArchiveError('corrupt')
    this.#hiddenColumns.fill(1, Number(xml.attribute('min')) - 1, Number(xml.attribute('max')))
  }

  async #readRows(): Promise<void> {
    const xml = this.#xml
    let row = -1
    let rows = 0
    while (xml.next() && !(xml.kind === 'close' && xml.name === 'sheetData')) {
      if (xml.kind !== 'open' || xml.name !== 'row') continue
      row = Number(xml.attribute('r') ?? row + 2) - 1
      if (!Number.isInteger(row) || row < 0) throw new ArchiveError('corrupt')
      if (xml.isSet('hidden') || Number(xml.attribute('ht') ?? 1) === 0) this.#hiddenRows.add(row)
      this.#readCells(row)
      keepWithin('empty-rows', ++rows)
      if (rows % rowsPerTurn === 0) await nextTurn()
    }
  }

  #readCells(row: number): void {
    const xml = this.#xml
    let column = -1
    while (xml.next() && !(xml.kind === 'close' && xml.name === 'row')) {
      if (xml.kind !== 'open' || xml.name !== 'c') continue
      const reference = /^[A-Za-z]{1,3}/.exec(xml.attribute('r') ?? '')?.[0]
      column = reference === undefined ? column + 1 : columnIndex(reference)
      const cell = this.#readCell(row, column)
      if (cell !== emptyCell) this.#place(row, column, cell)
    }
  }

  #place(row: number, column: number, cell: Cell): void {
    const { so } = this.#parts
    const place = (): string => this.#placeOf(row, column)
    keepWithin('columns', column + 1, place)
    keepWithin('rows', so.rows + row + 1 - this.#grid.length)
    keepWithin('cell-length', cell.text.length, place)
    for (; this.#grid.length <= row; so.rows++) this.#grid.push([])
    const cells = this.#grid[row]!
    for (; cells.length < column; so.cells++) cells.push(emptyCell)
    if (cells.length === column) so.cells++
    keepWithin('cells', so.cells)
    cells[column] = cell
  }

  #placeOf(row: number, column: number): string {
    return `${this.#parts.sheet}!${columnLetter(column)}${row + 1}`
  }

  #area(): Area {
    keepWithin('areas', ++this.#areas)
    return areaOf(this.#xml.attribute('ref') ?? '')
  }

  #readCell(row: number, column: number): Cell {
    const xml = this.#xml
    const type = xml.attribute('t') ?? 'n'
    const style = this.#parts.styles[Number(xml.attribute('s') ?? 0)]
    let value: string | undefined
    let runs: readonly Run[] | undefined
    let formula: Omit<Formula, 'hasResult'> | undefined
    while (xml.next() && !(xml.kind === 'close' && xml.name === 'c')) {
      if (xml.kind !== 'open') continue
      if (xml.name === 'v') value = xml.textWithin()
      else if (xml.name === 'is') runs = readRuns(xml, 'is')
      else if (xml.name === 'f') formula = this.#readFormula(row, column)
    }
    if (value !== undefined) keepWithin('cell-length', value.length, () => this.#placeOf(row, column))
    if (type === 's' && value !== undefined) {
      runs = this.#parts.strings[Number(value)]
      if (runs === undefined) throw new ArchiveError('corrupt')
    }
    const written: WrittenCell = {
      type,
      style,
      value: type === 'str' && value ? decodeEscapes(value) : value,
      runs,
    }
    const cell = showCell(written, this.#parts.from1904)
    if (formula === undefined) return cell
    // A text may be computed to nothing; a number without a figure was never computed.
    const hasResult = runs !== undefined || (value !== undefined && (type === 'str' || value.trim() !== ''))
    if (hasResult && !/hyperlink/i.test(formula.text)) return cell
    this.#formulas.push({ ...formula, hasResult })
    return hasResult ? cell : { text: `=${formula.text}`, trouble: 'formula-without-result' }
  }

  /** Of a formula that several cells share only the first says what it is. */
  #readFormula(row: number, column: number): Omit<Formula, 'hasResult'> {
    const xml = this.#xml
    const shared = xml.attribute('t') === 'shared' ? xml.attribute('si') : undefined
    const text = xml.textWithin()
    const own = { text, row, column, offset: { rows: 0, columns: 0 } }
    if (shared === undefined) return own
    if (text !== '') this.#shared.set(shared, { text, row, column })
    const first = this.#shared.get(shared)
    if (first === undefined) return own
    return { ...own, text: first.text, offset: { rows: row - first.row, columns: column - first.column } }
  }

  #readLink(): void {
    const xml = this.#xml
    const target = this.#parts.targets.get(xml.attribute('id') ?? '')
    if (target === undefined) return
    // Excel keeps what follows `#` apart from the address.
    const place = xml.attribute('location')
    this.#links.push({
      area: this.#area(),
      target: place === undefined || target.includes('#') ? target : `${target}#${place}`,
    })
  }

  #placeLinks(): void {
    let budget = maximumLinkedCells
    for (const { area, target } of this.#links) {
      const isSingle = area.startRow === area.endRow && area.startCol === area.endCol
      // A link on an empty cell shows nowhere, but nothing that was sent may be lost.
      if (isSingle && this.#at(area.startRow, area.startCol) === undefined) {
        this.#place(area.startRow, area.startCol, { text: '', link: target })
      }
      for (let row = area.startRow; row <= Math.min(area.endRow, this.#grid.length - 1); row++) {
        const cells = this.#grid[row]!
        for (let column = area.startCol; column <= Math.min(area.endCol, cells.length - 1); column++) {
          if (--budget < 0) return
          const cell = cells[column]!
          if (cell !== emptyCell) cells[column] = { ...cell, link: target }
        }
      }
    }
  }

  #at(row: number, column: number): Cell | undefined {
    const cell = this.#grid[row]?.[column]
    return cell === emptyCell ? undefined : cell
  }

  /** The address of a HYPERLINK, and what a formula without a result says where it only says a text. */
  #settle({ row, column, text, offset, hasResult }: Formula): void {
    const cell = this.#at(row, column)
    if (cell === undefined) return
    const textAt = (at: number, of: number): string | undefined => {
      const other = this.#at(at, of)
      return other?.trouble === undefined ? (other?.text ?? '') : undefined
    }
    const link = readHyperlink(text, textAt, offset)
    const shown = hasResult ? cell.text : (link?.label ?? link?.address ?? readConstant(text, textAt, offset))
    const settled: Cell = shown === undefined ? cell : hasResult ? cell : { text: shown }
    if (link === undefined) this.#grid[row]![column] = settled
    else if (link.address === undefined) this.#grid[row]![column] = { ...settled, hasUnreadLink: true }
    else this.#grid[row]![column] = { ...settled, link: link.address }
  }
}
