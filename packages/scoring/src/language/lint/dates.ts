import { placedDeep, placedExpressions } from '../reading/places.ts'
import { isMeasure } from '../schema/is-measure.ts'
import type { LintContext } from './lint-context.ts'
import { finding, type LintRule } from './rule.ts'

/** A written date; days that come back each period have no year and always fit. */
const isDate = (day: string | undefined): day is string => day?.length === 10

const filters = ({ set }: LintContext) =>
  Object.entries(set.facts).flatMap(([id, fact]) =>
    isMeasure(fact) && fact.where ? [{ where: fact.where, path: ['facts', id, 'where'] }] : [],
  )

/** Dates that lie outside the time in which the set is used. */
export const dateRules: readonly LintRule[] = [
  {
    code: 'dates-outside-effective',
    severity: 'error',
    remedy: 'move-dates-into-effective',
    check: context => {
      const { effective } = context.set
      if (effective.by !== 'period') return []
      const span = { from: effective.from, to: effective.to ?? '' }
      return filters(context).flatMap(({ where, path }) => [
        ...(isDate(where.from) && effective.to !== undefined && where.from > effective.to
          ? [finding([...path, 'from'], { date: where.from, ...span })]
          : []),
        ...(isDate(where.to) && where.to < effective.from
          ? [finding([...path, 'to'], { date: where.to, ...span })]
          : []),
      ])
    },
  },
  {
    code: 'deadline-before-effective',
    severity: 'warning',
    remedy: 'move-dates-into-effective',
    check: ({ set }) =>
      placedExpressions(set)
        .flatMap(placedDeep)
        .flatMap(({ item, path }) => {
          if (typeof item === 'string' || !('daysAfter' in item)) return []
          const { deadline } = item.daysAfter
          return isDate(deadline) && deadline < set.effective.from
            ? [finding([...path, 'daysAfter', 'deadline'], { date: deadline, from: set.effective.from })]
            : []
        }),
  },
  {
    code: 'due-differs-from-deadline',
    severity: 'warning',
    remedy: 'make-dates-agree',
    check: ({ set }) => {
      const deadlines = placedExpressions(set)
        .flatMap(placedDeep)
        .flatMap(({ item }) => (typeof item !== 'string' && 'daysAfter' in item ? [item.daysAfter] : []))
      return Object.entries(set.declarations).flatMap(([id, { due }]) => {
        const own = deadlines.filter(({ date }) => date === id).map(({ deadline }) => deadline)
        return due !== undefined && own.length > 0 && !own.includes(due)
          ? [finding(['declarations', id, 'due'], { due, deadline: own[0] ?? '' })]
          : []
      })
    },
  },
  {
    code: 'version-not-effective-from',
    severity: 'warning',
    remedy: 'make-dates-agree',
    check: ({ set }) =>
      set.version === set.effective.from
        ? []
        : [finding(['version'], { version: set.version, from: set.effective.from })],
  },
]
