import type { PastOutcome } from '../../input.ts'
import { fraction } from '../../numbers/exact.ts'
import { still } from '../lint/direction.ts'
import { eitherAnswer, settledAnswer } from '../lint/possible.ts'
import { type Answered, answerOf, every, some, unknown } from './answer.ts'
import type { Streak } from './condition.ts'
import { nothing, shownBy } from './found.ts'
import type { ConditionPossibles, ConditionRuleBook, ConditionWords, PastOfUnit } from './word.ts'

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
  const answers = before.map(each => inPeriod(streak, each, back))
  return streak.predecessors === 'any' ? some(answers) : every(answers)
}

const periodsOf = (streak: Streak, past: PastOfUnit): readonly Answered[] =>
  Array.from({ length: streak.periods }, (_, back) => inPeriod(streak, past, back))

/** How many of the periods hold without a break, counted back from this one. */
const lengthOf = (streak: Streak, past: PastOfUnit): number => {
  const broken = periodsOf(streak, past).findIndex(({ answer }) => answer !== 'yes')
  return broken < 0 ? streak.periods : broken
}

/** The same outcome in each of the last so many periods. */
export const streakWords = {
  streak: {
    compile: ({ streak }) => ({
      answer: ({ past }) => (past ? every(periodsOf(streak, past)) : unknown(['history'])),
      found: ({ past }) => {
        if (!past) return nothing
        const length = lengthOf(streak, past)
        return { found: String(length), by: shownBy(fraction(streak.periods - length)) }
      },
    }),
    finds: 'periods',
    again: ({ streak }, { found, answer }) =>
      found === String(streak.periods) ? 'yes' : answer === 'yes' ? 'unknown' : answer,
  },
} satisfies ConditionWords<'streak'>

export const streakRules = {
  streak: {
    schema: ({ z, idSchema, integerSchema }) =>
      z
        .strictObject({
          streak: z
            .strictObject({
              periods: integerSchema.refine(periods => periods >= 1 && periods <= 50, 'invalid-periods'),
              rating: z.array(idSchema).min(1).optional().describe('One of these ratings in each period.'),
              commendation: z
                .array(idSchema)
                .min(1)
                .optional()
                .describe('One of these commendations in each period.'),
              predecessors: z
                .enum(['any', 'every'])
                .optional()
                .describe(
                  'Who answers for a unit that was not there yet: any, or every, predecessor; absent = nobody.',
                ),
            })
            .refine(s => s.rating !== undefined || s.commendation !== undefined, 'streak-without-outcome')
            .meta({ anyOf: [{ required: ['rating'] }, { required: ['commendation'] }] }),
        })
        .describe('Not in lines: the same outcome in each of so many earlier periods.'),
    asked: 'scored',
    check: ({ streak }, path, { ratings, commendations, unknown: unknownNames }) => [
      ...unknownNames(streak.rating, ratings, 'unknown-rating', [...path, 'streak', 'rating']),
      ...unknownNames(streak.commendation, commendations, 'unknown-commendation', [
        ...path,
        'streak',
        'commendation',
      ]),
    ],
    direction: () => still,
  },
} satisfies ConditionRuleBook<'streak'>

/** What is left open of it while facts are open. */
export const streakPossible = {
  streak: (_, { now }) =>
    now().answer === 'unknown' ? { ...eitherAnswer, unknown: true } : settledAnswer(now()),
} satisfies ConditionPossibles<'streak'>
