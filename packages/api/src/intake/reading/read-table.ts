import { failure, issue, type Result } from '@thidua/scoring/issues'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import type { TableFile } from './sheet.ts'

/** Largest file, in bytes. */
const maximumFileBytes = 50_000_000

/**
 * File bytes → sheets of rows with their places. What the file is, its bytes say, not its name.
 * Never throws: an unreadable file is an issue (`empty-file`, `file-too-large`, `workbook-encrypted`,
 * `workbook-old`, `workbook-corrupt`, `format-unknown`, `encoding-unknown`, `quote-not-closed` …).
 *
 * Example: `await readTable(await readFile('hoat-dong.csv'))`.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<TableFile>> {
  if (bytes.length === 0) return failure([issue('empty-file', [])])
  if (bytes.length > maximumFileBytes) return failure([issue('file-too-large', [])])
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return failure([issue(isEncrypted(bytes) ? 'workbook-encrypted' : 'workbook-old', [])])
  }
  if (otherFormats.some(start => startsWith(bytes, start)) || isMarkup(bytes)) {
    return failure([issue('format-unknown', [])])
  }
  const table = await readCsv(bytes)
  if (!table.ok) return table
  const isEmpty = table.value.sheets.every(sheet =>
    sheet.rows.every(row => row.cells.every(cell => cell.text.trim() === '')),
  )
  return isEmpty ? failure([issue('empty-file', [])]) : table
}

/** What people send by mistake, or under the name of a workbook: PDF, photos, packed folders. */
const otherFormats: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** Portals like to call an HTML page `.xls`. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^\s*<(!doctype|html|\?xml|table|meta|head)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))

/** A workbook with a password is an old-style container around a stream of this name. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
