const millisecondsOfDay = 86_400_000

export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay

const dateOf = (year: number, month: number, day: number): string => {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10)
}

/** A written day in a period: a date, or the first `MM-DD` or `DD` on or after the period's start. */
export const resolve = (written: string, from: string): string => {
  const parts = written.split('-').map(Number)
  if (parts.length === 3) return written
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1]
  const candidates =
    parts.length === 2
      ? [0, 1].map(later => dateOf(year + later, (parts[0] as number) - 1, parts[1] as number))
      : [0, 1].map(later => dateOf(year, month + later, parts[0] as number))
  return candidates.find(date => date >= from) as string
}

/** Months from the month of `from` to the month of `date`. */
export const monthsBetween = (from: string, date: string): number =>
  (Number(date.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(date.slice(5, 7)) -
  Number(from.slice(5, 7))
