/** The steps of a period's year, in the order in which they come. */
export const calendarSteps = [
  'registration',
  'entry',
  'half-year',
  'self-score',
  'verification',
  'explanation',
  'block-meeting',
  'requests',
  'council',
  'decision',
] as const
export type CalendarStep = (typeof calendarSteps)[number]

/** From when until when a step is open; both days are days of it, and no day is no limit. */
export interface Window {
  readonly opensOn: string | null
  readonly closesOn: string | null
}

const dayMilliseconds = 86_400_000
const dayAt = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10)
/** Days from one to the other: 1 from a day to the next one. */
export const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds

/** A school year, by its months and days: what begins in the autumn is of its first year. */
const schoolYear: Readonly<Record<CalendarStep, readonly [opens: string, closes: string]>> = {
  registration: ['09-01', '10-15'],
  entry: ['09-01', '05-20'],
  'half-year': ['12-15', '01-31'],
  'self-score': ['04-15', '05-20'],
  verification: ['05-21', '06-10'],
  explanation: ['06-05', '06-12'],
  'block-meeting': ['06-13', '06-20'],
  requests: ['06-21', '06-30'],
  council: ['07-01', '07-15'],
  decision: ['07-16', '08-31'],
}

/** Any other period: days before (negative) and after its end, for a whole year; a shorter one takes its share. */
const afterItsEnd: Partial<Readonly<Record<CalendarStep, readonly [opens: number, closes: number]>>> = {
  'self-score': [-30, 5],
  verification: [6, 26],
  explanation: [20, 28],
  'block-meeting': [29, 36],
  requests: [37, 46],
  council: [47, 61],
  decision: [62, 107],
}

const isSchoolYear = (from: string, to: string): boolean => {
  const [start, end] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  return start >= 7 && start <= 9 && end >= 5 && end <= 8 && daysFrom(from, to) > 200
}

/**
 * The days that a period is offered and nobody has to take. Example: for 2024-09-01 to 2025-05-31 `self-score` is open
 * from 2025-04-15 to 2025-05-20.
 */
export const suggestedWindow = (step: CalendarStep, from: string, to: string): Window => {
  if (isSchoolYear(from, to)) {
    const year = Number(from.slice(0, 4))
    const dated = (day: string): string => `${day < '09' ? year + 1 : year}-${day}`
    const [opens, closes] = schoolYear[step]
    return { opensOn: opens === '09-01' ? from : dated(opens), closesOn: dated(closes) }
  }
  const length = daysFrom(from, to)
  const share = Math.min(1, length / 365)
  const offset = afterItsEnd[step]
  if (offset !== undefined) {
    const [opensOn, closesOn] = offset.map(days => dayAt(to, Math.round(days * share))) as [string, string]
    return { opensOn: opensOn < from ? from : opensOn, closesOn }
  }
  if (step === 'registration') return { opensOn: from, closesOn: dayAt(from, Math.round(45 * share)) }
  if (step === 'entry') return { opensOn: from, closesOn: dayAt(to, Math.round(5 * share)) }
  const middle = dayAt(from, Math.round(length / 2))
  const half = Math.round(15 * share)
  return { opensOn: dayAt(middle, -half), closesOn: dayAt(middle, half) }
}

export type StepState = 'no-dates' | 'not-yet' | 'open' | 'over'

/** Where a step stands on a day. */
export const stateOf = ({ opensOn, closesOn }: Window, day: string): StepState => {
  if (opensOn === null && closesOn === null) return 'no-dates'
  if (opensOn !== null && day < opensOn) return 'not-yet'
  return closesOn !== null && day > closesOn ? 'over' : 'open'
}
