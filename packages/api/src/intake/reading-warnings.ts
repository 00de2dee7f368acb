import { type Issue, issue, warning } from '@thidua/scoring/issues'
import type { Table } from './layout/find-tables.ts'
import type { Cell, Sheet } from './reading/sheet.ts'
import { excerpt } from './row-reader.ts'

function* cellsOf(sheets: readonly Sheet[]): Generator<Cell> {
  for (const { rows } of sheets) for (const { cells } of rows) yield* cells
}

/** Why a file has no table, where its text is what is wrong with it. */
export function damagedText(sheets: readonly Sheet[]): Issue | undefined {
  let isOld = false
  for (const { trouble, text } of cellsOf(sheets)) {
    if (trouble === 'text-damaged') return issue('text-damaged', [], { value: excerpt(text) })
    isOld ||= trouble === 'text-old-font'
  }
  return isOld ? issue('text-old-font', []) : undefined
}

/** What the sender is told of the file as a whole: text that was converted, columns that the sheet hides. */
export function warningsAboutReading(sheets: readonly Sheet[], tables: readonly Table[]): Issue[] {
  let converted = 0
  for (const { readAs } of cellsOf(sheets)) if (readAs !== undefined) converted++
  const warnings = converted === 0 ? [] : [warning('text-converted', [], { cells: String(converted) })]
  for (const { header } of tables) {
    const read = [...header.columns.values()].flat().filter(({ isHidden }) => isHidden)
    for (const [code, columns] of [
      ['column-hidden', header.unseen],
      ['column-hidden-read', read],
    ] as const) {
      warnings.push(...columns.map(({ letter, heading }) => warning(code, [], { letter, heading })))
    }
  }
  return warnings
}
