import type { CriteriaSet } from '../schema/criteria-set.ts'
import { alternativeRules, tieBreakRules } from './alternatives.ts'
import { applicabilityRules } from './applicability.ts'
import { capRules } from './caps.ts'
import { commendationRules } from './commendations.ts'
import { conditionRules } from './conditions.ts'
import { dateRules } from './dates.ts'
import { lintContext } from './lint-context.ts'
import { missingRules } from './missing.ts'
import { monotoneRules } from './monotone.ts'
import { quotaRules } from './quotas.ts'
import { ratingRules } from './ratings.ts'
import type { LintIssue, LintRule } from './rule.ts'
import { silenceRules } from './silence.ts'
import { successionRules } from './succession.ts'
import { sumRules } from './sums.ts'
import { unreadRules } from './unread.ts'
import { conditionWordRules, curveWordRules, expressionWordRules } from './word-rules.ts'
import { wordRules } from './words.ts'

export type { LintIssue }

const rules: readonly LintRule[] = [
  ...sumRules,
  ...curveWordRules,
  ...capRules,
  ...missingRules,
  ...dateRules,
  ...expressionWordRules,
  ...conditionRules,
  ...conditionWordRules,
  ...applicabilityRules,
  ...alternativeRules,
  ...tieBreakRules,
  ...ratingRules,
  ...quotaRules,
  ...commendationRules,
  ...wordRules,
  ...unreadRules,
  ...successionRules,
  ...silenceRules,
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
