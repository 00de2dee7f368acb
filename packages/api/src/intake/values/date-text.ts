import type { Cell } from '../reading/sheet.ts'
import { tidyText } from './text-key.ts'
import { splitTime, vietnamDay } from './time-of-day.ts'

export type DateFault =
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-short-year'
  | 'date-month-first'
  | 'date-order-doubtful'
  | 'date-other-weekday'
/** What the sender is told though the date was read. */
export type DateNote = 'date-in-zone' | 'date-read-month-first'
export type DateReading =
  | { readonly value: string; readonly note?: DateNote | undefined; readonly fault?: undefined }
  | { readonly value?: undefined; readonly note?: undefined; readonly fault: DateFault }

/** Which of two figures is the day, where both could be: as the whole column proves it. */
export type DateOrder = 'day-first' | 'month-first' | 'doubtful'

const separator = String.raw` ?[/.\-\u2010-\u2015\u2212] ?`
const numeric = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4})$`, 'u')
const yearFirst = new RegExp(`^(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})$`, 'u')
const compact = /^(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$/
const inWords =
  /^(\d{1,2})(?:[ -]| ?[,/] ?)?(?: ?(?:tháng|thg|th)[ .]?)(\d{1,2})(?:,? năm |[ ,-]{1,2}|\/)(\d{4})$/iu
const shortYear = new RegExp(
  `^(?:\\d{1,2}${separator}\\d{1,2}${separator}|\\d{1,2}[ -]\\p{L}{3,9}[ -])\\d{2}$`,
  'u',
)
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const english = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`
const englishDayFirst = new RegExp(String.raw`^(\d{1,2})[ -]${english}(?:, |[ -])(\d{4})$`, 'i')
const englishMonthFirst = new RegExp(String.raw`^${english} (\d{1,2}),? (\d{4})$`, 'i')
/** From Sunday on, as the calendar counts them. */
const weekdays = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']
const englishWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const weekday =
  /^(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)(?: ?,? )(?=\S)/iu
/** A day of a workbook as a bare number, 2000 to 2099. */
const serial = /^\d{5}(?:\.\d+)?$/
/** Characters of the longest date that anyone writes, with weekday, time and zone. */
const longestDate = 120
const dayMs = 86_400_000
const daysFrom1900To1904 = 1462

/**
 * Date cell → `YYYY-MM-DD`: a real date, `31/01/2024`, `1/2/2024`, `31-01-2024`, `31.01.2024`, `2024-01-31`,
 * `31 tháng 01 năm 2024`, `31 Jan 2024`, each also behind `ngày` or its weekday and beside a time of day, or a
 * workbook's day number. Of two figures the day comes first unless the column proves otherwise (`order`); nothing is
 * guessed, and a weekday that the date does not have is a fault. A time with a zone is a day of Vietnam.
 */
export function readDate(cell: Cell, from1904 = false, order: DateOrder = 'day-first'): DateReading {
  if (cell.date !== undefined) return { value: cell.date }
  if (cell.text.length > longestDate) return { fault: 'date-unreadable' }
  const { date: text, time } = splitTime(tidyText(cell.text))
  const named = weekday.exec(text)
  const written = (named === null ? text : text.slice(named[0].length)).replace(/^ngày /iu, '')
  const reading = readText(written, from1904, order)
  if (reading.value === undefined) return reading
  if (named !== null && weekdayOf(reading.value) !== weekdayNamed(named[1]!))
    return { fault: 'date-other-weekday' }
  if (time?.zone === undefined) return reading
  const day = vietnamDay(reading.value, time.minutes, time.zone)
  // Midnight in Vietnam is how a program writes a bare date that it keeps in another zone.
  return day === reading.value || time.isMidnightInVietnam
    ? { ...reading, value: day }
    : { value: day, note: 'date-in-zone' }
}

/** First and second figure of a date written in figures with the year last: what tells the order of a column. */
export function figuresOf(text: string): readonly [first: number, second: number] | undefined {
  if (text.length > longestDate) return undefined
  const { date } = splitTime(tidyText(text))
  const match = numeric.exec(date.replace(weekday, '').replace(/^ngày /iu, ''))
  return match === null ? undefined : [Number(match[1]), Number(match[2])]
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

const weekdayNamed = (name: string): number => {
  const digit = /[2-7]$/.exec(name)
  if (digit !== null) return Number(digit[0]) - 1
  const lower = name.toLowerCase()
  return Math.max(weekdays.indexOf(lower), englishWeekdays.indexOf(lower.slice(0, 3)))
}

function readText(text: string, from1904: boolean, order: DateOrder): DateReading {
  const figures = numeric.exec(text)
  if (figures !== null) return inOrder(figures[1]!, figures[2]!, figures[3]!, order)
  const words = inWords.exec(text)
  if (words !== null) return toDate(words[3]!, words[2]!, words[1]!)
  const ymd = yearFirst.exec(text) ?? compact.exec(text)
  if (ymd !== null) return toDate(ymd[1]!, ymd[2]!, ymd[3]!)
  const named = englishDayFirst.exec(text)
  if (named !== null) return toDate(named[3]!, monthNumber(named[2]!), named[1]!)
  const american = englishMonthFirst.exec(text)
  if (american !== null) return toDate(american[3]!, monthNumber(american[1]!), american[2]!)
  if (serial.test(text)) return fromSerial(Math.floor(Number(text)), from1904)
  return { fault: shortYear.test(text) ? 'date-short-year' : 'date-unreadable' }
}

const monthNumber = (name: string): string => String(months.indexOf(name.toLowerCase().slice(0, 3)) + 1)

function inOrder(first: string, second: string, year: string, order: DateOrder): DateReading {
  if (order === 'month-first') {
    const reading = toDate(year, first, second)
    const isSame = Number(first) === Number(second)
    return reading.value === undefined || isSame ? reading : { ...reading, note: 'date-read-month-first' }
  }
  const isDoubtful =
    order === 'doubtful' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
  return isDoubtful ? { fault: 'date-order-doubtful' } : toDate(year, second, first)
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
