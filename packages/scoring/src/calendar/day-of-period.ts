import { dateOf, dayNumber, monthStart } from './day.ts'

/** The given day of a month, or the month's last day where the month is shorter. `month` is its first day. */
const dayInMonth = (month: string, day: string): string => {
  const last = dateOf(dayNumber(monthStart(month, 1)) - 1)
  const wanted = `${month.slice(0, 8)}${day}`
  return wanted < last ? wanted : last
}

/**
 * The date that a written day means in the period that starts on `from`: a date is itself; `MM-DD` and `DD`
 * are the first such day on or after `from`. One criteria set then serves year after year, month after month.
 *
 * Example: `dayOfPeriod('01-31', '2023-09-01')` is `'2024-01-31'`; `dayOfPeriod('31', '2024-02-01')` is `'2024-02-29'`.
 */
export const dayOfPeriod = (written: string, from: string): string => {
  if (written.length > 5) return written
  const day = written.slice(-2)
  const [first, step] =
    written.length === 5 ? [`${from.slice(0, 4)}-${written.slice(0, 2)}-01`, 12] : [monthStart(from), 1]
  const here = dayInMonth(first, day)
  return here >= from ? here : dayInMonth(monthStart(first, step), day)
}
