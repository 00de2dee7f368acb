import { dayNumber } from '../../calendar/day.ts'
import { dayOfPeriod } from '../../calendar/day-of-period.ts'
import { type Exact, fraction, negate, subtract } from '../../numbers/exact.ts'
import { issue } from '../../result.ts'
import { still } from '../lint/direction.ts'
import { finding } from '../lint/finding.ts'
import { readFrom } from '../lint/possible.ts'
import { addRanges, exactly, type Range } from '../lint/range.ts'
import { type Effective, isDate, type WordLint } from '../lint/word-lint.ts'
import { combine, known } from '../value.ts'
import type { Expression, WrittenExpressions } from './expression.ts'
import type { ExpressionPossibles, ExpressionRuleBook, ExpressionWords } from './word.ts'

/** The day number of a deadline in the period that starts on a day. */
const dueIn = (deadline: string, start: string): Exact => fraction(dayNumber(dayOfPeriod(deadline, start)))

export const dayWords = {
  daysAfter: {
    inner: ({ daysAfter: { date } }) => [{ item: date, path: ['daysAfter', 'date'] }],
    figures: 'days',
    compile: ({ daysAfter: { date, deadline } }) => {
      let latest = { start: '', due: fraction(0) }
      return (unit, _, from) => {
        const { periodStart } = from
        if (latest.start !== periodStart) latest = { start: periodStart, due: dueIn(deadline, periodStart) }
        const { due } = latest
        return combine([from.fact(unit, date)], ([day]) => known(subtract(day as Exact, due)))
      }
    },
  },
} satisfies ExpressionWords<'daysAfter'>

/** The date and the deadline that an expression itself compares, if it does. */
export const deadlinesIn = (expression: Expression) =>
  typeof expression !== 'string' && 'daysAfter' in expression ? [expression.daysAfter] : []

/** A date of a period lies on or after its first day, so no answer is earlier than that. */
const daysAfterRange = (effective: Effective, deadline: string): Range => {
  const earliest = (): number => {
    if (deadline.length === 10) return dayNumber(effective.from) - dayNumber(deadline)
    return deadline.length === 5 ? -366 : -31
  }
  const least = effective.by === 'period' ? fraction(earliest()) : null
  return { least, most: null, whole: true }
}

const beforeEffective: WordLint<WrittenExpressions['daysAfter']> = {
  code: 'deadline-before-effective',
  severity: 'warning',
  remedy: 'move-dates-into-effective',
  check: (found, { effective }) =>
    found.flatMap(({ item: { daysAfter }, path }) => {
      const { deadline } = daysAfter
      return isDate(deadline) && deadline < effective.from
        ? [finding([...path, 'daysAfter', 'deadline'], { date: deadline, from: effective.from })]
        : []
    }),
}

const dueDiffers: WordLint<WrittenExpressions['daysAfter']> = {
  code: 'due-differs-from-deadline',
  severity: 'warning',
  remedy: 'make-dates-agree',
  check: (found, { declarations }) =>
    Object.entries(declarations).flatMap(([id, { due }]) => {
      const own = found.filter(({ item }) => item.daysAfter.date === id)
      const deadlines = own.map(({ item }) => item.daysAfter.deadline)
      return due !== undefined && deadlines.length > 0 && !deadlines.includes(due)
        ? [finding(['declarations', id, 'due'], { due, deadline: deadlines[0] ?? '' })]
        : []
    }),
}

export const dayRules = {
  daysAfter: {
    schema: ({ z, idSchema, periodDaySchema }) =>
      z
        .strictObject({ daysAfter: z.strictObject({ date: idSchema, deadline: periodDaySchema }) })
        .describe('Days late; negative = early.'),
    check: ({ daysAfter: { date } }, path, names) =>
      Object.hasOwn(names.facts, date) && names.declarationType(date) !== 'date'
        ? [issue('not-a-date', [...path, 'daysAfter', 'date'], { name: date })]
        : [],
    range: ({ daysAfter: { deadline } }, { effective }) => daysAfterRange(effective, deadline),
    direction: () => still,
    lint: [beforeEffective, dueDiffers],
  },
} satisfies ExpressionRuleBook<'daysAfter'>

/** What is left open of it while facts are open. */
export const dayPossible = {
  daysAfter: ({ daysAfter: { date, deadline } }, { ofFact, periodStart }) => {
    const day = ofFact(date)
    const due = exactly(negate(dueIn(deadline, periodStart)), true)
    return readFrom([day], { ...day, range: day.range && addRanges([day.range, due]) })
  },
} satisfies ExpressionPossibles<'daysAfter'>
