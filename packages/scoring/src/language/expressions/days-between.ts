import { dayNumber } from '../../calendar/day.ts'
import { type Exact, fraction, larger, smaller, subtract, zero } from '../../numbers/exact.ts'
import { issue } from '../../result.ts'
import { still } from '../lint/direction.ts'
import { readFrom } from '../lint/possible.ts'
import { addRanges, negateRange, type Range } from '../lint/range.ts'
import { placedAll } from '../placed.ts'
import { combine, known } from '../value.ts'
import type { WrittenExpressions } from './expression.ts'
import type { ExpressionPossibles, ExpressionRuleBook, ExpressionWords } from './word.ts'

/** Days from Monday to Friday up to and on a day, counted from the Monday before 1970. */
const weekdaysTo = (day: number): number => {
  const fromMonday = day + 3
  const weeks = Math.floor(fromMonday / 7)
  return weeks * 5 + Math.min(fromMonday - weeks * 7 + 1, 5)
}

const isWeekday = (day: number): boolean => weekdaysTo(day) > weekdaysTo(day - 1)

/** Working days after the first day, up to and on the second; negative where the second lies before the first. */
const workingDays = (holidays: readonly number[], from: number, to: number): number => {
  if (to < from) return -workingDays(holidays, to, from)
  return weekdaysTo(to) - weekdaysTo(from) - holidays.filter(day => from < day && day <= to).length
}

/** Days from one declared day to another. */
export const daysBetweenWords = {
  daysBetween: {
    inner: ({ daysBetween }) => placedAll(daysBetween, 'daysBetween'),
    figures: 'days',
    compile: ({ daysBetween: [first, second], only, holidays = [] }) => {
      const closed = [...new Set(holidays.map(dayNumber))].filter(isWeekday)
      const between = (from: Exact, to: Exact): Exact =>
        only === undefined ? subtract(to, from) : fraction(workingDays(closed, Number(from.n), Number(to.n)))
      return (unit, _, from) =>
        combine([from.fact(unit, first), from.fact(unit, second)], ([a, b]) =>
          known(between(a as Exact, b as Exact)),
        )
    },
  },
} satisfies ExpressionWords<'daysBetween'>

/** Of so many days none, some or all are working days. */
const rangeBetween = (
  first: Range,
  second: Range,
  only: WrittenExpressions['daysBetween']['only'],
): Range => {
  const days = addRanges([second, negateRange(first)])
  return only === undefined
    ? days
    : { ...days, least: days.least && smaller(zero, days.least), most: days.most && larger(zero, days.most) }
}

export const daysBetweenRules = {
  daysBetween: {
    since: '2',
    schema: ({ z, idSchema, dateSchema }) =>
      z
        .strictObject({
          daysBetween: z.tuple([idSchema, idSchema]),
          only: z.literal('working-days').optional().describe('Mondays to Fridays that are no holidays.'),
          holidays: z.array(dateSchema).max(366).optional().describe('Only with `only: working-days`.'),
        })
        .describe('Days from the first declared day to the second; negative = the second is earlier.'),
    check: ({ daysBetween, only, holidays }, path, names) => [
      ...daysBetween.flatMap((name, i) =>
        Object.hasOwn(names.facts, name) && names.declarationType(name) !== 'date'
          ? [issue('not-a-date', [...path, 'daysBetween', i], { name })]
          : [],
      ),
      ...(holidays !== undefined && only === undefined
        ? [issue('holidays-without-working-days', [...path, 'holidays'])]
        : []),
    ],
    range: ({ daysBetween: [first, second], only }, { of }) => rangeBetween(of(first), of(second), only),
    direction: () => still,
  },
} satisfies ExpressionRuleBook<'daysBetween'>

/** What is left open of it while facts are open. */
export const daysBetweenPossible = {
  daysBetween: ({ daysBetween, only }, { ofFact }) => {
    const [first, second] = daysBetween.map(ofFact) as [ReturnType<typeof ofFact>, ReturnType<typeof ofFact>]
    return readFrom([first, second], {
      range: first.range && second.range && rangeBetween(first.range, second.range, only),
      missing: first.missing || second.missing,
      notApplicable: first.notApplicable || second.notApplicable,
      isTight: first.isTight && second.isTight && only === undefined,
    })
  },
} satisfies ExpressionPossibles<'daysBetween'>
