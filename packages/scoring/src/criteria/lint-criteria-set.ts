import type { CriteriaSet } from './criteria-set.ts'
import { alternativeRules, tieBreakRules } from './lint/alternatives.ts'
import { applicabilityRules } from './lint/applicability.ts'
import { bandRules } from './lint/bands.ts'
import { capRules } from './lint/caps.ts'
import { commendationRules } from './lint/commendations.ts'
import { conditionRules } from './lint/conditions.ts'
import { dateRules } from './lint/dates.ts'
import { lintContext } from './lint/lint-context.ts'
import { monotoneRules } from './lint/monotone.ts'
import { quotaRules } from './lint/quotas.ts'
import { ratingRules } from './lint/ratings.ts'
import type { LintIssue, LintRule } from './lint/rule.ts'
import { successionRules } from './lint/succession.ts'
import { sumRules } from './lint/sums.ts'
import { unreadRules } from './lint/unread.ts'
import { wordRules } from './lint/words.ts'

export type { LintIssue }

const rules: readonly LintRule[] = [
  ...sumRules,
  ...bandRules,
  ...capRules,
  ...dateRules,
  ...conditionRules,
  ...applicabilityRules,
  ...alternativeRules,
  ...tieBreakRules,
  ...ratingRules,
  ...quotaRules,
  ...commendationRules,
  ...wordRules,
  ...unreadRules,
  ...successionRules,
  ...monotoneRules,
]

/** Every rule of the linter with what mends it, for catalogues of sentences and for documentation. */
export const lintRules: readonly { readonly code: string; readonly remedy: string }[] = rules.map(
  ({ code, remedy }) => ({ code, remedy }),
)

/**
 * Looks for what a criteria set that can be read would hardly mean: place, rule, figures and remedy of each finding.
 * An *error* is a rule that cannot do what it says; a *warning* can be meant. Nothing is thrown for a parsed set.
 *
 * Example: `lintCriteriaSet(parsed.value)[0]` is
 * `{ code: 'cap-without-effect', remedy: 'lower-or-remove-cap', path: ['groups', 0 … 'cap'], params: { cap: '5', best: '4' }, severity: 'warning' }`.
 */
export const lintCriteriaSet = (set: CriteriaSet): readonly LintIssue[] => {
  const context = lintContext(set)
  return rules.flatMap(({ code, severity, remedy, check }) =>
    check(context).map(({ path, params }) => ({
      code,
      path,
      params,
      severity: typeof severity === 'function' ? severity(set) : severity,
      remedy,
    })),
  )
}
