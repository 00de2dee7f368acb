import type { Cell } from '../reading/sheet.ts'
import { tidyText } from './text-key.ts'

export type DateFault =
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-short-year'
  | 'date-month-first'
  | 'date-other-weekday'
export type DateReading =
  | { readonly value: string; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: DateFault }

const time = String.raw`(?:[T ,]+\d{1,2}(?::|h| giờ )\d{0,2}(?::\d{2}(?:\.\d+)?)?(?: phút)?)?`
const dayFirst = new RegExp(
  String.raw`^(?:ngày )?(\d{1,2}) ?[/.\-\u2010-\u2015\u2212] ?(\d{1,2}) ?[/.\-\u2010-\u2015\u2212] ?(\d{4})${time}$`,
  'iu',
)
const yearFirst = new RegExp(
  String.raw`^(\d{4}) ?[/.\-\u2010-\u2015\u2212] ?(\d{1,2}) ?[/.\-\u2010-\u2015\u2212] ?(\d{1,2})${time}$`,
  'iu',
)
const inWords = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu
/** From Sunday on, as the calendar counts them. */
const weekdays = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']
const weekday = /^(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])) ?,? (?=\S)/iu
const shortYear = /^\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2}$/
/** A day of a workbook as a bare number, 2000 to 2099. */
const serial = /^\d{5}(?:\.\d+)?$/
const dayMs = 86_400_000
const daysFrom1900To1904 = 1462

/**
 * Date cell → `YYYY-MM-DD`: a real date, `31/01/2024`, `1/2/2024`, `31-01-2024`, `31.01.2024`, `2024-01-31`,
 * `31 tháng 01 năm 2024`, each also behind `ngày` or its weekday, or a workbook's day number. The day always comes
 * first; nothing is guessed, and a weekday that the date does not have is a fault.
 */
export function readDate(cell: Cell, from1904 = false): DateReading {
  if (cell.date !== undefined) return { value: cell.date }
  const text = tidyText(cell.text)
  const named = weekday.exec(text)
  if (named === null) return readText(text, from1904)
  const reading = readText(text.slice(named[0].length), from1904)
  const isOther = reading.value !== undefined && weekdayOf(reading.value) !== weekdayNamed(named[1]!)
  return isOther ? { fault: 'date-other-weekday' } : reading
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

const weekdayNamed = (name: string): number => {
  const digit = /[2-7]$/.exec(name)
  return digit === null ? weekdays.indexOf(name.toLowerCase()) : Number(digit[0]) - 1
}

function readText(text: string, from1904: boolean): DateReading {
  const dmy = dayFirst.exec(text) ?? inWords.exec(text)
  if (dmy !== null) return toDate(dmy[3]!, dmy[2]!, dmy[1]!)
  const ymd = yearFirst.exec(text)
  if (ymd !== null) return toDate(ymd[1]!, ymd[2]!, ymd[3]!)
  if (serial.test(text)) return fromSerial(Math.floor(Number(text)), from1904)
  return { fault: shortYear.test(text) ? 'date-short-year' : 'date-unreadable' }
}

function toDate(year: string, month: string, day: string): DateReading {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${iso}T00:00:00Z`)
  // The clock turns 31 February into 2 March; a date that does not come back unchanged does not exist.
  if (!Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)) return { value: iso }
  return { fault: Number(month) > 12 && Number(day) <= 12 ? 'date-month-first' : 'date-impossible' }
}

function fromSerial(days: number, from1904: boolean): DateReading {
  const since1900 = from1904 ? days + daysFrom1900To1904 : days
  if (since1900 < 36_526 || since1900 > 73_050) return { fault: 'date-unreadable' }
  const instant = new Date(Date.UTC(1899, 11, 30) + since1900 * dayMs)
  return { value: instant.toISOString().slice(0, 10) }
}
