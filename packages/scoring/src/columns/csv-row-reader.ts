import type { Status } from '../input.ts'
import { type ActivityColumns, createKeyedRows, mostDays } from './activity-columns.ts'
import type { CsvCursor } from './csv-cursor.ts'
import { bytesOf, type CsvField, csvHeader, shortestRow } from './csv-format.ts'
import { createCsvTerms, createCsvUnits } from './csv-terms.ts'
import { AmountReader, AmountStore, createDateReader, unreadable } from './csv-values.ts'
import { decodeUtf8 } from './utf8.ts'

/** What is wrong with a field, and what belongs there. */
export interface CsvProblem {
  readonly code: string
  readonly field: CsvField
  readonly expected: string
}

const statusNames: readonly Status[] = ['submitted', 'verified', 'rejected']
const statusBytes = statusNames.map(status => Uint8Array.from(status, letter => letter.charCodeAt(0)))

const isAt = (bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean => {
  if (to - from !== wanted.length) return false
  for (let i = 0; i < wanted.length; i++) if (bytes[from + i] !== wanted[i]) return false
  return true
}

const column = Object.fromEntries(csvHeader.map((name, i) => [name, i])) as Readonly<Record<CsvField, number>>

/** Reads one row after another into columns that are as long as the file could make them. */
export const createCsvRowReader = (cursor: CsvCursor, unitIndex: ReadonlyMap<string, number>) => {
  const { bytes } = cursor
  const capacity = Math.floor(bytes.length / shortestRow) + 1
  const unit = new Int32Array(capacity)
  const signature = new Uint16Array(capacity)
  const days = new Int32Array(capacity)
  const starts = new Int32Array(capacity)
  const amounts = new AmountStore(capacity, 3)
  const amount = new AmountReader()
  const dateOf = createDateReader()
  const terms = createCsvTerms(cursor)
  const unitOf = createCsvUnits(cursor, unitIndex)
  const keyed = createKeyedRows()
  let rows = 0
  let firstDay = Number.MAX_SAFE_INTEGER
  let lastDay = Number.MIN_SAFE_INTEGER
  let problem: CsvProblem | undefined

  const wrong = (field: CsvField, code: string, expected: string): false => {
    problem = { code, field, expected }
    return false
  }
  const broken = (field: CsvField): false =>
    cursor.hasWrongQuotes
      ? wrong(field, 'csv-quotes', 'quotes around the field, those inside it doubled')
      : wrong(field, 'csv-field-count', csvHeader.join(','))
  const notText = (field: CsvField): false => wrong(field, 'csv-utf8', 'UTF-8')
  const isEmpty = (): boolean => cursor.to === cursor.from

  /** Stored only for a listed unit, so that what is left out does not lengthen the decimals of the others. */
  const readAmount = (field: 'quantity' | 'reached' | 'audience', isListed: boolean): boolean => {
    if (!cursor.next()) return broken(field)
    if (!amount.read(bytes, cursor.from, cursor.to))
      return wrong(field, 'csv-number', 'decimal digits with a point, such as 2.5')
    return (
      !isListed ||
      amounts.set(column[field] - column.quantity, rows, amount.value, amount.places) ||
      wrong(field, 'csv-amount-large', 'at most 2147483647 units of the last decimal place in use')
    )
  }
  const readStatus = (): Status | undefined => {
    for (let i = 0; i < statusBytes.length; i++)
      if (isAt(bytes, cursor.from, cursor.to, statusBytes[i] as Uint8Array)) return statusNames[i]
    return undefined
  }
  /** The combination of the four fields of terms, −1 where the row is broken. */
  const readTerms = (): number => {
    const combination = terms.read()
    if (combination < 0) return (cursor.hasFailed ? broken('kind') : notText('kind')) || -1
    return terms.hasKind(combination) ? combination : wrong('kind', 'csv-empty', 'the id of a kind') || -1
  }
  /** A field's text; undefined where it is empty, null where the row is broken. */
  const readText = (field: CsvField): string | undefined | null => {
    if (cursor.passEmpty()) return undefined
    if (!cursor.next()) {
      broken(field)
      return null
    }
    const text = cursor.text()
    if (text === undefined) notText(field)
    return text === undefined ? null : text === '' ? undefined : text
  }

  /** False: `problem` says why, and the cursor stands somewhere in the row. */
  const readRow = (): boolean => {
    const start = cursor.at
    if (!cursor.next()) return broken('id')
    if (isEmpty()) return wrong('id', 'csv-empty', 'an id')
    if (!cursor.nextHashed()) return broken('unit')
    if (isEmpty()) return wrong('unit', 'csv-empty', 'the id of a unit')
    const at = unitOf()
    if (at === -2) return notText('unit')
    if (!cursor.next()) return broken('date')
    const day = dateOf(bytes, cursor.from, cursor.to)
    if (day === unreadable) return wrong('date', 'csv-date', 'a date as YYYY-MM-DD')
    if (at >= 0 && (day > firstDay + mostDays || day < lastDay - mostDays))
      return wrong('date', 'csv-date-far', 'dates at most 65,535 days apart')
    const combination = readTerms()
    if (combination < 0 || !readAmount('quantity', at >= 0)) return false
    if (!cursor.passEmpty() && !readAmount('reached', at >= 0)) return false
    if (!cursor.passEmpty() && !readAmount('audience', at >= 0)) return false
    if (!cursor.next()) return broken('evidence')
    const hasEvidence = !isEmpty()
    const link = readText('link-key')
    if (link === null) return false
    const event = readText('event')
    if (event === null) return false
    if (!cursor.next()) return broken('status')
    const status = readStatus()
    if (status === undefined) return wrong('status', 'csv-status', statusNames.join(', '))
    if (!cursor.last()) return broken('title')
    if (at < 0) return true
    const number = terms.signature(combination, status, hasEvidence)
    if (number < 0) return wrong('kind', 'csv-signatures', 'at most 65,536 distinct combinations of terms')
    if (link !== undefined || event !== undefined) {
      const id = idAt(bytes, start)
      if (id === undefined) return notText('id')
      keyed.add(rows, id, link, event)
    }
    unit[rows] = at
    signature[rows] = number
    days[rows] = day
    starts[rows] = start
    if (day < firstDay) firstDay = day
    if (day > lastDay) lastDay = day
    rows++
    return true
  }
  const finish = (): { readonly columns: ActivityColumns; readonly starts: Int32Array } => {
    const day = new Uint16Array(rows)
    for (let i = 0; i < rows; i++) day[i] = (days[i] as number) - firstDay
    return {
      starts: starts.subarray(0, rows),
      columns: {
        length: rows,
        unit: unit.subarray(0, rows),
        signature: signature.subarray(0, rows),
        signatures: terms.signatures,
        day,
        firstDay,
        quantity: amounts.finish(0, rows) ?? new Int32Array(rows),
        places: amounts.places,
        reached: amounts.finish(1, rows),
        audience: amounts.finish(2, rows),
        keyed: keyed.finish(),
      },
    }
  }
  return { readRow, finish, problem: () => problem as CsvProblem }
}

/** The id at the beginning of a row that was read. */
export const idAt = (bytes: Uint8Array, start: number): string | undefined => {
  const { quote, comma } = bytesOf
  const isQuoted = bytes[start] === quote
  let end = start + 1
  if (!isQuoted) while (bytes[end] !== comma) end++
  else while (bytes[end] !== quote || bytes[end + 1] === quote) end += bytes[end] === quote ? 2 : 1
  const text = decodeUtf8(bytes, isQuoted ? start + 1 : start, end)
  return isQuoted ? text?.replaceAll('""', '"') : text
}
