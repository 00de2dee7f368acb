import type { Issue } from '../../result.ts'
import type { Path } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { LintContext } from './lint-context.ts'

/** One place that breaks a rule, with the figures its sentence needs. */
export interface Finding {
  readonly path: Path
  readonly params: Readonly<Record<string, string>>
}

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

export const finding = (path: Path, params: Readonly<Record<string, string>> = {}): Finding => ({
  path,
  params,
})

/** Names in a sentence. */
export const list = (names: Iterable<string>): string => [...names].join(', ')
