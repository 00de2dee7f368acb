import { compare } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import { finding } from './finding.ts'
import { exceeds, totalReach } from './reach.ts'
import type { LintRule } from './rule.ts'

/** Ratings that no total can earn, or that no unit can be left with. */
export const ratingRules: readonly LintRule[] = [
  {
    code: 'rating-unreachable',
    severity: 'error',
    remedy: 'lower-rating-threshold',
    check: context => {
      const { most } = totalReach(context)
      return context.set.ratings.flatMap(({ from }, i) =>
        most && from !== undefined && !exceeds(most, parse(from)) && compare(most, parse(from)) !== 0
          ? [finding(['ratings', i, 'from'], { from, best: print(most) })]
          : [],
      )
    },
  },
  {
    code: 'rating-never-given',
    severity: 'warning',
    remedy: 'raise-rating-threshold-above',
    check: context => {
      const { least } = totalReach(context)
      if (least === null) return []
      return context.set.ratings
        .slice(0, -1)
        .flatMap(({ from, conditions = [] }, i) =>
          from !== undefined && conditions.length === 0 && compare(parse(from), least) <= 0
            ? [finding(['ratings', i + 1], { from, least: print(least) })]
            : [],
        )
    },
  },
  {
    code: 'last-rating-conditional',
    severity: 'warning',
    remedy: 'add-last-rating-without-conditions',
    check: ({ set }) => {
      const last = set.ratings.at(-1)
      return last && (last.from !== undefined || (last.conditions ?? []).length > 0)
        ? [finding(['ratings', set.ratings.length - 1])]
        : []
    },
  },
]
