import type { Streak } from '@thidua/scoring/criteria'
import type { PastOutcome, ScoringInput } from '@thidua/scoring/records'
import { conjunction, negation, type Reply } from './answer.ts'

const isOneOf = (wanted: readonly string[] | undefined, found: readonly (string | null)[]): boolean =>
  wanted === undefined || found.some(id => id !== null && wanted.includes(id))

/** The periods that ended before this one, as the history knows them; the newest first. */
const periodsBefore = ({ period, history = [] }: ScoringInput): PastOutcome['period'][] => {
  const found: PastOutcome['period'][] = []
  for (const { period: past } of history)
    if (past.to < period.from && !found.some(({ from, to }) => from === past.from && to === past.to))
      found.push(past)
  return found.sort((a, b) => (a.to !== b.to ? (a.to < b.to ? 1 : -1) : a.from < b.from ? 1 : -1))
}

const predecessorsOf = ({ successions = [], period }: ScoringInput, unit: string): string[] =>
  successions.filter(({ to, on }) => to === unit && on <= period.to).map(({ from }) => from)

/** One period of a streak for a unit; a unit on the way is not asked twice. */
const inPeriod = (
  streak: Streak,
  input: ScoringInput,
  unit: string,
  past: PastOutcome['period'] | undefined,
  way: readonly string[],
): Reply => {
  const own = (input.history ?? []).filter(
    outcome => outcome.unit === unit && outcome.period.from === past?.from && outcome.period.to === past.to,
  )
  if (own.length > 0) {
    const rated = isOneOf(
      streak.rating,
      own.map(({ rating }) => rating),
    )
    const awarded = isOneOf(
      streak.commendation,
      own.flatMap(({ commendations }) => commendations),
    )
    return rated && awarded ? 'yes' : 'no'
  }
  const line = [...way, unit]
  const before = predecessorsOf(input, unit).filter(from => !line.includes(from))
  if (streak.predecessors === undefined || before.length === 0) return { unknown: ['history'] }
  const replies = before.map(from => inPeriod(streak, input, from, past, line))
  return streak.predecessors === 'every' ? conjunction(replies) : negation(conjunction(replies.map(negation)))
}

/** Period by period, what the past says of a streak. */
export const streakReplies = (streak: Streak, input: ScoringInput, unit: string): Reply[] => {
  const periods = periodsBefore(input)
  return Array.from({ length: streak.periods }, (_, back) => inPeriod(streak, input, unit, periods[back], []))
}

/** Commendations awarded in this period to a unit or to anyone it came from. */
export const alreadyAwarded = (input: ScoringInput, unit: string, way: readonly string[] = []): string[] => {
  const { period, history = [] } = input
  const line = [...way, unit]
  return [
    ...history
      .filter(past => past.unit === unit && past.period.to >= period.from && past.period.from <= period.to)
      .flatMap(({ commendations }) => commendations),
    ...predecessorsOf(input, unit)
      .filter(from => !line.includes(from))
      .flatMap(from => alreadyAwarded(input, from, line)),
  ]
}
