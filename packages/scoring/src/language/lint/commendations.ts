import { type Finding, finding, list } from './finding.ts'
import { shareQuotas } from './quotas.ts'
import type { LintRule } from './rule.ts'

/** Commendations are settled from the first listed to the last, so a name can only mean one that stands before. */
export const commendationRules: readonly LintRule[] = [
  {
    code: 'quota-base-misread',
    severity: 'error',
    remedy: 'name-the-base-of-the-quota',
    check: context =>
      shareQuotas(context).flatMap(({ quota, path }): Finding[] =>
        quota.ratings !== undefined && quota.percentOf !== 'rated'
          ? [finding([...path, 'ratings'], { percentOf: quota.percentOf })]
          : [],
      ),
  },
  {
    code: 'not-with-later',
    severity: 'error',
    remedy: 'list-from-highest-to-lowest',
    check: ({ set }) =>
      set.commendations.flatMap(({ notWith = [] }, i) => {
        const later = notWith.filter(id => set.commendations.findIndex(other => other.id === id) >= i)
        return later.length > 0 ? [finding(['commendations', i, 'notWith'], { names: list(later) })] : []
      }),
  },
]
