import type { z } from 'zod'
import { failure, type Issue, issue, type Result, success } from '../../result.ts'
import { type CriteriaSet, criteriaSetSchemaOf } from '../schema/criteria-set.ts'
import { type CriteriaFormat, criteriaFormat, criteriaFormats } from '../schema/format.ts'
import { checkCycles } from './check-cycles.ts'
import { checkFigures } from './check-figures.ts'
import { checkGated } from './check-gated.ts'
import { checkNesting } from './check-nesting.ts'
import { checkQuotas } from './check-quotas.ts'
import { checkReferences } from './check-references.ts'
import { checkDocumentLimits } from './document-limits.ts'
import { nameKeys, refusalsOf } from './refusals.ts'

/** The format that a document names; of one that names none that is known the newest, which refuses the name. */
const formatOf = (document: unknown): CriteriaFormat => {
  const named = (document as { readonly format?: unknown } | null | undefined)?.format
  const text = typeof named === 'number' ? String(named) : named
  return criteriaFormats.find(format => format === text) ?? criteriaFormat
}

/** What the format of a document refuses; where a later format does not, that is what is wrong. */
const shapeIssues = (error: z.ZodError, document: object, format: CriteriaFormat): readonly Issue[] => {
  const refused = refusalsOf(error, document)
  if (format === criteriaFormat) return refused
  const newer = { ...document, format: criteriaFormat }
  const later = criteriaSetSchemaOf(criteriaFormat).safeParse(newer, { error: nameKeys })
  const placeOf = ({ path }: Issue): string => JSON.stringify(path)
  const alsoLater = new Set(later.success ? [] : refusalsOf(later.error, newer).map(placeOf))
  return refused.map(found =>
    alsoLater.has(placeOf(found))
      ? found
      : issue('of-later-format', found.path, { key: String(found.path.at(-1)), format: criteriaFormat }),
  )
}

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
  const format = formatOf(value)
  const parsed = criteriaSetSchemaOf(format).safeParse(value, { error: nameKeys })
  if (!parsed.success) return failure(shapeIssues(parsed.error, value as object, format))
  const checks = [checkReferences, checkCycles, checkNesting, checkFigures, checkQuotas, checkGated]
  const issues = checks.flatMap(check => check(parsed.data))
  const errors = issues.filter(found => found.severity === 'error')
  return errors.length > 0 ? failure(issues) : success(parsed.data, issues)
}
