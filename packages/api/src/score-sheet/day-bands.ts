import type { SheetLanguage } from './sheet-language.ts'

/** A set that opens a band a year before the deadline means "at any time before it". */
const farthest = -365

/**
 * A stretch of whole days around a deadline, from `from` to under `below`, as people say it: `sớm từ 3 ngày trở lên`,
 * `chậm từ 1 đến 7 ngày`. Null on a side: open.
 */
export const dayRange = (
  from: string | null,
  below: string | null,
  write: (days: string) => string,
  t: SheetLanguage,
): string | null => {
  const words = t.text.steps.days
  // Nobody is late by less than a day: under a day late is on time.
  const last = below === null ? null : Math.ceil(Number(below)) - 1
  const first = from === null || Number(from) <= farthest ? null : Math.ceil(Number(from))
  const figure = (days: number): string => t.exact(String(Math.abs(days)))
  if (first === null) {
    if (last === null) return null
    if (last === 0) return words.onTimeOrEarlier
    return last < 0 ? words.atLeastEarly(figure(last)) : words.atMostLate(figure(last))
  }
  if (last === null) {
    if (first === 0) return words.onTimeOrLater
    return first < 0 ? words.atMostEarly(figure(first)) : words.atLeastLate(figure(first))
  }
  if (first >= last) return write(String(last))
  if (last < 0) return words.early(figure(last), figure(first))
  return first > 0
    ? words.late(figure(first), figure(last))
    : words.between(write(String(first)), write(String(last)))
}
