import type { Issue } from '../../result.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Finding } from './finding.ts'
import type { LintContext } from './lint-context.ts'

/** A question about a whole criteria set, answered with every place that breaks it. */
export interface LintRule {
  readonly code: string
  /** *error*: the set cannot do what it says. *warning*: it can, and hardly anybody would mean it. */
  readonly severity: Issue['severity'] | ((set: CriteriaSet) => Issue['severity'])
  /** What mends it; the sentence stands in the text catalogues, like that of the code. */
  readonly remedy: string
  readonly check: (context: LintContext) => readonly Finding[]
}

/** An issue of the linter; `remedy` names what mends it. */
export interface LintIssue extends Issue {
  readonly remedy: string
}
