import type { CompiledCriteria } from '../compile-criteria.ts'
import type { LintIssue } from '../language/lint/lint-criteria-set.ts'
import { placedCriteria } from '../language/reading/walk.ts'
import { type BreachSearch, findMonotonicityBreach } from './find-monotonicity-breach.ts'

/**
 * The search for lost points as the linter's last rule: an error where the set promises `monotone`, nothing where it
 * says that points may fall, else a warning. It stands apart because it runs the engine, some thousand times.
 *
 * Example: `[...lintCriteriaSet(set), ...checkMonotonicity(compileCriteria(set))]`.
 */
export const checkMonotonicity = (
  compiled: CompiledCriteria,
  search: BreachSearch = {},
): readonly LintIssue[] => {
  const { set } = compiled
  const found = set.policies.monotone === false ? null : findMonotonicityBreach(compiled, search)
  if (!found) return []
  const { criterion, work, unitKind, before, after } = found
  const place = placedCriteria(set).find(({ item }) => item.id === criterion?.id)
  return [
    {
      code: 'more-work-fewer-points',
      severity: set.policies.monotone ? 'error' : 'warning',
      remedy: 'make-points-rise-with-work',
      path: place?.path ?? ['policies', 'monotone'],
      params: {
        unitKind,
        how: work.how,
        kind: work.activity.kind,
        quantity: work.activity.quantity,
        before,
        after: after ?? '',
        ...(criterion && { criterion: criterion.id, had: criterion.before, has: criterion.after }),
      },
    },
  ]
}
