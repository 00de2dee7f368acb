import type { PastOutcome } from '../input.ts'
import { type Answered, answerOf, every, some, unknown } from '../language/conditions/answer.ts'
import type { Streak } from '../language/schema/condition.ts'
import type { PastOfUnit } from './past.ts'

const includesOne = (wanted: readonly string[] | undefined, found: readonly string[]): boolean =>
  wanted?.some(id => found.includes(id)) ?? true

const holdsFor = ({ rating, commendation }: Streak, outcomes: readonly PastOutcome[]): boolean =>
  includesOne(
    rating,
    outcomes.flatMap(past => past.rating ?? []),
  ) &&
  includesOne(
    commendation,
    outcomes.flatMap(past => past.commendations),
  )

/** One period of a streak. What nobody recorded is unknown; a successor asks those it came from, where the set says so. */
const inPeriod = (streak: Streak, past: PastOfUnit, back: number): Answered => {
  const own = past.own(back)
  if (own.length > 0) return answerOf(holdsFor(streak, own))
  const before = streak.predecessors === undefined ? [] : past.predecessors()
  if (before.length === 0) return unknown(['history'])
  const answers = before.map(one => inPeriod(streak, one, back))
  return streak.predecessors === 'any' ? some(answers) : every(answers)
}

const periodsOf = (streak: Streak, past: PastOfUnit): readonly Answered[] =>
  Array.from({ length: streak.periods }, (_, back) => inPeriod(streak, past, back))

/** Whether each of the last so many periods gave the unit what the streak asks for. */
export const streakAnswer = (streak: Streak, past: PastOfUnit): Answered => every(periodsOf(streak, past))

/** How many of those periods hold without a break, counted back from this one. */
export const streakLength = (streak: Streak, past: PastOfUnit): number => {
  const broken = periodsOf(streak, past).findIndex(({ answer }) => answer !== 'yes')
  return broken < 0 ? streak.periods : broken
}
