import { bytesOf, shortestFromDate } from './csv-format.ts'
import type { CsvTables } from './csv-row-reader.ts'
import { isAscii, plainEnd, quotedEnd, statusAt, statusLengths, statusNames } from './csv-scan.ts'
import { plainAmount, unreadable } from './csv-values.ts'
import { stateOf } from './signature-coder.ts'

const { quote, comma, lineFeed, carriageReturn } = bytesOf
const stateOfStatus = Int32Array.from(statusNames, status => stateOf(status, false))

/** Persons reached or to be reached, where a row tells them; false where that takes more than storing them. */
const storePersons = (
  bytes: Uint8Array,
  from: number,
  to: number,
  places: number,
  column: Int32Array | null | undefined,
  row: number,
): boolean => {
  if (from === to) return true
  const amount = plainAmount(bytes, from, to, places)
  if (!column || amount < 0) return false
  column[row] = amount
  return true
}

/**
 * The row as nearly all are: right, of a unit, a date and terms that occurred before. Everything about it is a
 * comparison of bytes and stays in the locals of one loop. Where a row is not like that, or anything is wrong with it,
 * the loop stops in front of it, and the reader of any row takes it from its beginning: this one never says what is wrong.
 */
export const createPlainRowsReader = (
  bytes: Uint8Array,
  view: DataView,
  { columns, units, dates, terms, keys }: CsvTables,
) => {
  const lastDate = bytes.length - shortestFromDate

  /** Reads rows from `from` on; where the first one begins that is not plain, or the end of the file. */
  return (from: number): number => {
    const { unit, signature, day, starts, capacity, originDay, firstDay, lastDay } = columns
    const { places, columns: amounts } = columns.amounts
    const [quantity, reached, audience] = amounts
    if (!quantity) return from
    let row = columns.rows
    let start = from
    while (start < bytes.length && row < capacity) {
      const idEnd = plainEnd(bytes, start)
      if (bytes[idEnd] !== comma || idEnd === start) break
      const ownUnit = units.find(idEnd + 1)
      const dateFrom = units.end
      if (ownUnit < 0 || dateFrom > lastDate) break
      const ownDay = dates.find(dateFrom)
      if (ownDay === unreadable || ownDay < firstDay || ownDay > lastDay) break
      const combination = terms.find(dateFrom + 11)
      if (combination < 0) break
      let at = terms.end
      const quantityEnd = plainEnd(bytes, at)
      const ownQuantity = plainAmount(bytes, at, quantityEnd, places)
      if (ownQuantity < 0 || bytes[quantityEnd] !== comma) break
      quantity[row] = ownQuantity
      at = quantityEnd + 1
      if (bytes[at] === comma && bytes[at + 1] === comma) at += 2
      else {
        const reachedEnd = plainEnd(bytes, at)
        const audienceEnd = plainEnd(bytes, reachedEnd + 1)
        if (bytes[reachedEnd] !== comma || bytes[audienceEnd] !== comma) break
        if (!storePersons(bytes, at, reachedEnd, places, reached, row)) break
        if (!storePersons(bytes, reachedEnd + 1, audienceEnd, places, audience, row)) break
        at = audienceEnd + 1
      }
      const evidenceEnd = bytes[at] === quote ? quotedEnd(bytes, at) : plainEnd(bytes, at)
      if (bytes[evidenceEnd] !== comma) break
      const hasEvidence = evidenceEnd - at > (bytes[at] === quote ? 2 : 0)
      let linkEnd = evidenceEnd + 1
      if (bytes[linkEnd] !== comma) linkEnd = plainEnd(bytes, linkEnd)
      let eventEnd = linkEnd + 1
      if (bytes[eventEnd] !== comma) eventEnd = plainEnd(bytes, eventEnd)
      if (bytes[linkEnd] !== comma || bytes[eventEnd] !== comma) break
      const status = statusAt(bytes, view, eventEnd + 1)
      if (status < 0) break
      const statusEnd = eventEnd + 1 + (statusLengths[status] as number)
      if (bytes[statusEnd] !== comma) break
      let end = statusEnd + 1
      if (bytes[end] !== carriageReturn)
        end = bytes[end] === quote ? quotedEnd(bytes, end) : plainEnd(bytes, end)
      if (bytes[end] !== carriageReturn || bytes[end + 1] !== lineFeed) break
      const ownSignature = terms.known(combination, (stateOfStatus[status] as number) + (hasEvidence ? 1 : 0))
      if (ownSignature < 0) break
      if (eventEnd - evidenceEnd > 2) {
        if (!isAscii(bytes, start, idEnd) || !isAscii(bytes, evidenceEnd, eventEnd)) break
        keys.add(row, start, evidenceEnd + 1, linkEnd, linkEnd + 1, eventEnd)
      }
      unit[row] = ownUnit
      signature[row] = ownSignature
      day[row] = ownDay - originDay
      starts[row] = start
      row++
      start = end + 2
    }
    columns.rows = row
    return start
  }
}
