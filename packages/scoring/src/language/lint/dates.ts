import { isMeasure } from '../schema/kinds.ts'
import { finding } from './finding.ts'
import type { LintContext } from './lint-context.ts'
import type { LintRule } from './rule.ts'
import { isDate } from './word-lint.ts'

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
    code: 'version-not-effective-from',
    severity: 'warning',
    remedy: 'make-dates-agree',
    check: ({ set }) =>
      set.version === set.effective.from
        ? []
        : [finding(['version'], { version: set.version, from: set.effective.from })],
  },
]
