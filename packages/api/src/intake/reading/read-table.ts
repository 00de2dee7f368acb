import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { identifyFile } from './identify-file.ts'
import { keepWithin, refusedFor } from './limits.ts'
import { mendText } from './mend-text.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import type { TableFile } from './sheet.ts'

/**
 * File bytes → sheets of rows with their places, each cell as its sender saw it. What the file is, its bytes say, not
 * its name. Never throws: a file that is no table is an issue that says what it is (`file-is-word`, `workbook-old`,
 * `workbook-corrupt`, `encoding-unknown`, `quote-not-closed` …).
 *
 * Example: `await readTable(await readFile('hoat-dong.csv'))`.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<TableFile>> {
  if (bytes.length === 0) return failure([issue('empty-file', [])])
  try {
    keepWithin('megabytes', Math.ceil(bytes.length / 1_000_000))
    return await readKnown(bytes)
  } catch (thrown) {
    return refusedFor(thrown)
  }
}

async function readKnown(bytes: Uint8Array): Promise<Result<TableFile>> {
  const file = await identifyFile(bytes)
  if (file.kind === 'other') return failure([issue(file.code, [], file.params)])
  const read = file.kind === 'workbook' ? await readWorkbook(file.archive) : await readCsv(bytes)
  if (!read.ok) return read
  const { encoding, sheets, ...rest } = read.value
  const isEmpty = sheets.every(({ rows }) =>
    rows.every(({ cells }) => cells.every(cell => cell.text.trim() === '')),
  )
  if (isEmpty) return failure([issue('empty-file', [])])
  return success({ ...rest, sheets: await mendText(sheets, encoding) }, read.warnings)
}
