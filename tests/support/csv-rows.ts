import { csvHeader, readActivitiesCsv } from '@thidua/scoring/columns'
import { dateOf } from '../../packages/scoring/src/calendar/day.ts'
import { unscaled } from '../../packages/scoring/src/numbers/scaled.ts'
import { print } from '../../packages/scoring/src/numbers/text.ts'

export const headerLine = `${csvHeader.join(',')}\r\n`
export const listedUnits = ['u', 'v', 'đơn vị', 'a "b", c']
const unitIndex = new Map(listedUnits.map((id, i) => [id, i]))

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A row with the named fields as they stand in the file; the others as short as they may be. */
export const csvRow = (fields: Readonly<Record<string, string>> = {}): string => {
  const least = { id: 'a', unit: 'u', date: '2024-03-01', kind: 'article', quantity: '1', status: 'verified' }
  const row: Readonly<Record<string, string>> = { ...least, ...fields }
  return `${csvHeader.map(name => row[name] ?? '').join(',')}\r\n`
}

/** The header and these rows, every character a byte: so a row may hold bytes that are no UTF-8. */
export const bytesOfRows = (...rows: readonly string[]): Uint8Array =>
  Uint8Array.from(headerLine + rows.join(''), letter => letter.charCodeAt(0))

/** What a file says of each activity, or what is wrong: code, line, field, and what belongs there. */
export const readCsv = (
  bytes: Uint8Array,
  units: ReadonlyMap<string, number> = unitIndex,
  mostIssues?: number,
) => {
  const file = readActivitiesCsv(bytes, units, mostIssues === undefined ? {} : { mostIssues })
  if (!file.ok) return file.issues.map(({ code, path, params }) => [code, ...path, params.expected])
  const { columns, idOf } = file.value
  const names = [...units.keys()]
  const { keyed } = columns
  return Array.from({ length: columns.length }, (_, row) => {
    const amount = (column: Int32Array | null) =>
      column ? print(unscaled(column[row] as number, columns.places)) : null
    const at = keyed.row.indexOf(row)
    return {
      id: idOf(row),
      unit: names[columns.unit[row] as number],
      date: dateOf(columns.firstDay + (columns.day[row] as number)),
      ...columns.signatures[columns.signature[row] as number],
      quantity: amount(columns.quantity),
      reached: amount(columns.reached),
      audience: amount(columns.audience),
      link: at < 0 ? 0 : keyed.link[at],
      event: at < 0 ? 0 : keyed.event[at],
    }
  })
}
