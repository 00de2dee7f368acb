import { bytesOf, shortestFromDate, shortestFromStatus } from './csv-format.ts'
import type { CsvTables } from './csv-row-reader.ts'
import { fieldEnd, isAscii, plainEnd, statusAt, statusLengths, statusNames } from './csv-scan.ts'
import { largestInt32, powersOfTen, unreadable } from './csv-values.ts'
import { stateOf } from './signature-coder.ts'

const { quote, comma, lineFeed, carriageReturn, point, zero } = bytesOf
const stateOfStatus = Int32Array.from(statusNames, status => stateOf(status, false))
/** Digits and point of amounts that fit 31 bits whatever they are. */
const mostDigits = 9
const amountFields = 3

/** The amount at other places; −1 where it does not fit them. Trailing zeros need no place. */
const atPlaces = (value: number, own: number, places: number): number => {
  let [rest, needed] = [value, own]
  for (; needed > places && rest % 10 === 0; needed--) rest /= 10
  const scaled = needed > places ? -1 : rest * (powersOfTen[places - needed] as number)
  return scaled > largestInt32 ? -1 : scaled
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
  const lastStatus = bytes.length - shortestFromStatus - 1

  /** Reads rows from `from` on; where the first one begins that is not plain, or the end of the file. */
  return (from: number): number => {
    const { unit, signature, day, starts, capacity, originDay, firstDay, lastDay } = columns
    const { places, columns: amounts } = columns.amounts
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
      let field = 0
      for (; field < amountFields; field++, at++) {
        let byte = bytes[at] as number
        if (byte === comma && field > 0) continue
        const column = amounts[field]
        const begin = at
        let value = 0
        let fraction = 0
        for (; byte !== comma && at - begin < mostDigits; byte = bytes[++at] as number) {
          const digit = byte - zero
          if (digit >= 0 && digit <= 9) value = value * 10 + digit
          else if (byte === point && fraction === 0 && at > begin) fraction = at + 1
          else break
        }
        if (!column || byte !== comma || at === begin || at === fraction) break
        const own = fraction === 0 ? 0 : at - fraction
        const scaled = own === places ? value : atPlaces(value, own, places)
        if (scaled < 0) break
        column[row] = scaled
      }
      if (field < amountFields) break
      const evidenceEnd = fieldEnd(bytes, at)
      if (bytes[evidenceEnd] !== comma) break
      const hasEvidence = evidenceEnd - at > (bytes[at] === quote ? 2 : 0)
      let linkEnd = evidenceEnd + 1
      if (bytes[linkEnd] !== comma) linkEnd = plainEnd(bytes, linkEnd)
      let eventEnd = linkEnd + 1
      if (bytes[eventEnd] !== comma) eventEnd = plainEnd(bytes, eventEnd)
      if (eventEnd > lastStatus || bytes[linkEnd] !== comma || bytes[eventEnd] !== comma) break
      const status = statusAt(bytes, view, eventEnd + 1)
      if (status < 0) break
      let end = eventEnd + 1 + (statusLengths[status] as number)
      if (bytes[end] !== carriageReturn) end = fieldEnd(bytes, end)
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
