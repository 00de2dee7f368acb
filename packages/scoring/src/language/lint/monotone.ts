import { isMeasure } from '../schema/kinds.ts'
import { finding, list } from './finding.ts'
import { lineDirections } from './line-direction.ts'
import type { LintRule } from './rule.ts'

/** A set that promises to be monotone breaks its word; another one may mean it. */
const severity: LintRule['severity'] = set => (set.policies.monotone ? 'error' : 'warning')

const rules: readonly LintRule[] = [
  {
    code: 'points-fall-with-activities',
    severity,
    remedy: 'make-points-rise-with-work',
    check: context =>
      context.lines.flatMap(({ line, criterion, path }) =>
        lineDirections(context, line, criterion).points.falls ? [finding([...path, 'points'])] : [],
      ),
  },
  {
    code: 'condition-closes-with-activities',
    severity,
    remedy: 'make-points-rise-with-work',
    check: context =>
      context.lines.flatMap(({ line, criterion, path }) =>
        lineDirections(context, line, criterion).when.falls ? [finding([...path, 'when'])] : [],
      ),
  },
  {
    code: 'higher-level-leaves-filter',
    severity,
    remedy: 'filter-by-level-at-least',
    check: ({ set }) => {
      const levels = Object.keys(set.vocabulary.levels)
      const once = set.policies.highestLevelOnly ?? []
      return Object.entries(set.facts).flatMap(([id, fact]) => {
        if (!isMeasure(fact) || !fact.where?.level) return []
        const kinds = once.filter(kind => fact.where?.kind?.includes(kind) ?? true)
        const lowest = Math.min(...fact.where.level.map(level => levels.indexOf(level)))
        const above = levels.slice(lowest).filter(level => !fact.where?.level?.includes(level))
        return kinds.length > 0 && above.length > 0
          ? [finding(['facts', id, 'where', 'level'], { kinds: list(kinds), levels: list(above) })]
          : []
      })
    },
  },
]

/**
 * Rules under which recording more work can cost points, as far as reading them tells; `findMonotonicityBreach`
 * tries. `monotone: no` says that points may fall, as a mean does with a bad mark, and is believed.
 */
export const monotoneRules: readonly LintRule[] = rules.map(rule => ({
  ...rule,
  check: context => (context.set.policies.monotone === false ? [] : rule.check(context)),
}))
