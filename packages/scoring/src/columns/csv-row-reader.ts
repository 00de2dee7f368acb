import type { CsvColumns } from './csv-columns.ts'
import type { CsvCursor } from './csv-cursor.ts'
import { bytesOf, type CsvField, csvHeader } from './csv-format.ts'
import type { CsvKeys } from './csv-keys.ts'
import { statusAt, statusLengths, statusNames } from './csv-scan.ts'
import type { CsvTerms } from './csv-terms.ts'
import { type CsvUnits, notUtf8 } from './csv-units.ts'
import { AmountReader, type DateReader, unreadable } from './csv-values.ts'
import { decodeUtf8 } from './utf8.ts'

/** What is wrong with a field, and what belongs there. */
export interface CsvProblem {
  readonly code: string
  readonly field: CsvField
  readonly expected: string
}

/** What rows are read into, and what of them is known. */
export interface CsvTables {
  readonly columns: CsvColumns
  readonly units: CsvUnits
  readonly dates: DateReader
  readonly terms: CsvTerms
  readonly keys: CsvKeys
}

const amountFields = ['quantity', 'reached', 'audience'] as const

/**
 * Reads any row, field by field, with what is wrong in it. It also teaches the tables the units, dates and terms that
 * the reader of plain rows then knows.
 */
export const createCsvRowReader = (cursor: CsvCursor, { columns, units, dates, terms, keys }: CsvTables) => {
  const { bytes } = cursor
  const amount = new AmountReader()
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
  const readAmount = (index: number, isListed: boolean): boolean => {
    const field = amountFields[index] as CsvField
    if (!cursor.next()) return broken(field)
    if (!amount.read(bytes, cursor.from, cursor.to))
      return wrong(field, 'csv-number', 'decimal digits with a point, such as 2.5')
    return (
      !isListed ||
      columns.amounts.set(index, columns.rows, amount.value, amount.places) ||
      wrong(field, 'csv-amount-large', 'at most 2147483647 units of the last decimal place in use')
    )
  }
  /** The combination of the four fields of terms, −1 where the row is broken. */
  const readTerms = (): number => {
    const combination = terms.read()
    if (combination < 0) return (cursor.hasFailed ? broken('kind') : notText('kind')) || -1
    return terms.hasKind(combination) ? combination : wrong('kind', 'csv-empty', 'the id of a kind') || -1
  }
  const readText = (field: CsvField): boolean => {
    if (!cursor.next()) return broken(field)
    return cursor.text() !== undefined || notText(field)
  }

  /** Reads the row at the cursor. False: `problem` says why, and the cursor stands somewhere in the row. */
  const readRow = (): boolean => {
    const start = cursor.at
    if (!cursor.next()) return broken('id')
    if (isEmpty()) return wrong('id', 'csv-empty', 'an id')
    if (!cursor.next()) return broken('unit')
    if (isEmpty()) return wrong('unit', 'csv-empty', 'the id of a unit')
    const unit = units.read()
    if (unit === notUtf8) return notText('unit')
    const isListed = unit >= 0
    if (!cursor.next()) return broken('date')
    const day = dates.read(cursor.from, cursor.to)
    if (day === unreadable) return wrong('date', 'csv-date', 'a date as YYYY-MM-DD')
    if (isListed && columns.isTooFar(day))
      return wrong('date', 'csv-date-far', 'dates at most 65,535 days apart')
    const combination = readTerms()
    if (combination < 0 || !readAmount(0, isListed)) return false
    if (!cursor.passEmpty() && !readAmount(1, isListed)) return false
    if (!cursor.passEmpty() && !readAmount(2, isListed)) return false
    if (!cursor.next()) return broken('evidence')
    const hasEvidence = !isEmpty()
    if (!readText('link-key')) return false
    const [link, linkEnd] = [cursor.from, cursor.to]
    if (!readText('event')) return false
    const [event, eventEnd] = [cursor.from, cursor.to]
    if (!cursor.next()) return broken('status')
    const found = statusAt(bytes, cursor.view, cursor.from)
    const isWhole = cursor.from + (statusLengths[found] ?? 0) === cursor.to
    const status = isWhole ? statusNames[found] : undefined
    if (status === undefined) return wrong('status', 'csv-status', statusNames.join(', '))
    if (!cursor.last()) return broken('title')
    if (!isListed) return true
    const signature = terms.signature(combination, status, hasEvidence)
    if (signature < 0) return wrong('kind', 'csv-signatures', 'at most 65,536 distinct combinations of terms')
    if (link !== linkEnd || event !== eventEnd) {
      if (idAt(bytes, start) === undefined) return notText('id')
      keys.add(columns.rows, start, link, linkEnd, event, eventEnd)
    }
    columns.add(start, unit, signature, day)
    return true
  }
  return { readRow, problem: () => problem as CsvProblem }
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
