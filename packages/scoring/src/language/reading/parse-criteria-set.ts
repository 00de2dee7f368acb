import { failure, type Result, success } from '../../result.ts'
import { type CriteriaSet, criteriaSetSchema } from '../schema/criteria-set.ts'
import { checkCycles } from './check-cycles.ts'
import { checkFigures } from './check-figures.ts'
import { checkNesting } from './check-nesting.ts'
import { checkQuotas } from './check-quotas.ts'
import { checkReferences } from './check-references.ts'
import { checkDocumentLimits } from './document-limits.ts'
import { nameKeys, refusalsOf } from './refusals.ts'

/**
 * Reads a criteria set from plain data (YAML or JSON already parsed) and checks it: limits, shape, names, rings,
 * figures. All problems of a stage are reported at once, each with the deepest place that can be blamed. Whatever
 * it is given, it answers and never throws.
 *
 * Example: `parseCriteriaSet({ format: '1' })` is `{ ok: false, issues: [{ code: 'missing-key', path: ['id'] … }] }`.
 */
export const parseCriteriaSet = (value: unknown): Result<CriteriaSet> => {
  const limits = checkDocumentLimits(value)
  if (limits.length > 0) return failure(limits)
  const parsed = criteriaSetSchema.safeParse(value, { error: nameKeys })
  if (!parsed.success) return failure(refusalsOf(parsed.error, value))
  const checks = [checkReferences, checkCycles, checkNesting, checkFigures, checkQuotas]
  const issues = checks.flatMap(check => check(parsed.data))
  const errors = issues.filter(found => found.severity === 'error')
  return errors.length > 0 ? failure(issues) : success(parsed.data, issues)
}
