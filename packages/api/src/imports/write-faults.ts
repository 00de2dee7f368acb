import { type Result, success } from '@thidua/scoring/issues'
import { type Cell as CellOverride, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { readTable } from '../intake/reading/read-table.ts'
import type { Cell, Sheet } from '../intake/reading/sheet.ts'
import { defineJob } from '../work/job.ts'

/** A row that was not taken in: which of its cells are to blame, and what is said of it. */
export interface Fault {
  /** Null in CSV. */
  readonly sheet: string | null
  readonly row: number
  /** Columns from 0; empty: no single cell is to blame. */
  readonly columns: readonly number[]
  readonly what: string
  readonly remedy: string
}

export interface FaultsToWrite {
  readonly bytes: Uint8Array
  readonly faults: readonly Fault[]
  /** Where the headings of tables stand. */
  readonly headers: readonly { readonly sheet: string | null; readonly row: number }[]
  /** Headings of the columns that are added, and what the only sheet of a CSV file is called. */
  readonly words: { readonly what: string; readonly remedy: string; readonly sheet: string }
}

type Style = NonNullable<CellOverride['style']>
const fill = (rgb: string): Style => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } })
const faulty: Style = fill('FFC7CE')
const beside: Style = { ...fill('FFF2CC'), alignment: { wrapText: true, vertical: 'top' } }
const heading: Style = { ...beside, font: { bold: true } }
const day: Style = { numFmt: 'dd/mm/yyyy' }

/** A value as its sender saw it. A text stays a text, whatever it begins with: no cell becomes a formula. */
const cellValueOf = ({ text, date, isNumber, exact }: Cell): CellValue => {
  if (date !== undefined) return new Date(`${date}T00:00:00Z`)
  const figure = exact ?? text
  // What a spreadsheet cannot hold as a number without changing it stays a text.
  if (isNumber === true && String(Number(figure)) === figure) return Number(figure)
  return text === '' ? null : text
}

const sheetOf = (
  { name: own, hidden, rows }: Sheet,
  { faults, headers, words }: Omit<FaultsToWrite, 'bytes'>,
): WriteSheet => {
  const name = own ?? null
  const last = rows.at(-1)?.number ?? 0
  const table: CellValue[][] = Array.from({ length: last }, () => [])
  const cells = new Map<string, Partial<CellOverride>>()
  for (const { number, cells: read } of rows) {
    table[number - 1] = read.map(cellValueOf)
    for (const [column, { date }] of read.entries())
      if (date !== undefined) cells.set(`${number - 1},${column}`, { style: day })
  }
  const width = table.reduce((widest, row) => Math.max(widest, row.length), 0)
  const addBeside = (row: number, texts: readonly string[], style: Style): void => {
    const line = table[row - 1]
    if (line === undefined) return
    while (line.length < width) line.push(null)
    line.push(...texts)
    for (const i of texts.keys()) cells.set(`${row - 1},${width + i}`, { style })
  }
  for (const { sheet, row } of headers)
    if (sheet === name) addBeside(row, [words.what, words.remedy], heading)
  for (const { sheet, row, columns, what, remedy } of faults) {
    if (sheet !== name) continue
    addBeside(row, [what, remedy], beside)
    for (const column of columns) cells.set(`${row - 1},${column}`, { style: faulty })
  }
  return { name: name ?? words.sheet, rows: table, cells, ...(hidden && { hidden }) }
}

const writeFaults = async ({ bytes, ...rest }: FaultsToWrite): Promise<Result<Uint8Array>> => {
  const file = await readTable(bytes)
  if (!file.ok) return file
  return success(await writeXlsx({ sheets: file.value.sheets.map(sheet => sheetOf(sheet, rest)) }))
}

/** Writes a file again as a workbook in which the faulty cells are marked, outside the server's process. */
export const writeFaultsJob = defineJob(import.meta.url, 'writeFaultsJob', writeFaults)
