import { conditionWordOf } from '../conditions/condition-words.ts'
import { conditionDeep, placedConditions } from '../reading/places.ts'
import { type Finding, finding, list } from './finding.ts'
import type { LintContext } from './lint-context.ts'
import { shareQuotas } from './quotas.ts'
import type { LintRule } from './rule.ts'

/** Forms that go by place, where a gate may close them for the leader and nobody says whose the seat is then. */
const leaderForms = ({ set }: LintContext): Finding[] => {
  // Format 1 had no word for it.
  const isOpen = set.format !== '1' && set.policies.ranking.gated === undefined
  if (!isOpen || set.gates.every(({ effect }) => effect === 'lower-one')) return []
  return placedConditions(set)
    .filter(({ stage }) => stage === 'commendation')
    .flatMap(conditionDeep)
    .filter(({ item }) => conditionWordOf(item).finds === 'place')
    .map(({ path }) => finding(path))
}

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
  {
    code: 'leader-may-be-gated',
    severity: 'warning',
    remedy: 'say-whose-seat-it-is',
    check: leaderForms,
  },
]
