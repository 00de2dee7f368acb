import type { z } from 'zod'
import { failure, type Issue, issue, type Result, success } from '../result.ts'
import { checkCycles } from './check-cycles.ts'
import { checkFigures } from './check-figures.ts'
import { checkQuotas } from './check-quotas.ts'
import { checkReferences } from './check-references.ts'
import { type CriteriaSet, criteriaSetSchema } from './criteria-set.ts'

type ZodIssue = z.core.$ZodIssue

const pathOf = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map(key => (typeof key === 'number' ? key : String(key)))

/** Own codes travel in the message (`invalid-decimal`); a library's sentence becomes the code of its kind. */
const codeOf = (found: ZodIssue): string =>
  /^[a-z]+(-[a-z]+)*$/.test(found.message) ? found.message : found.code.replaceAll('_', '-')

const depth = (issues: readonly ZodIssue[]): number => Math.max(0, ...issues.map(found => found.path.length))

/**
 * Of the alternatives of a union, the one that was meant is the one that understood most: an alternative
 * that only refuses the shape as a whole says less than one that got inside before it failed.
 */
const meantAlternative = (alternatives: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] => {
  const unknownKeys = (issues: readonly ZodIssue[]): number =>
    issues.filter(found => found.code === 'unrecognized_keys' || found.code === 'invalid_type').length
  return [...alternatives].sort((a, b) => depth(b) - depth(a) || unknownKeys(a) - unknownKeys(b))[0] ?? []
}

const flatten = (found: ZodIssue, prefix: readonly (string | number)[]): Issue[] => {
  const path = [...prefix, ...pathOf(found.path)]
  if (found.code === 'invalid_union') {
    const meant = meantAlternative(found.errors)
    if (depth(meant) > 0) return meant.flatMap(inner => flatten(inner, path))
    return [issue('not-understood', path, {})]
  }
  if (found.code === 'unrecognized_keys')
    return found.keys.map(key => issue('unknown-key', [...path, key], { key }))
  const expected = 'expected' in found ? { expected: String(found.expected) } : {}
  return [issue(codeOf(found), path, expected)]
}

/**
 * Reads a criteria set from plain data (YAML or JSON already parsed) and checks it: shape, names, rings, figures.
 * All problems are reported at once, each with its place.
 *
 * Example: `parseCriteriaSet({ format: '1' })` is `{ ok: false, issues: [{ code: 'invalid-type', path: ['id'] … }] }`.
 */
export const parseCriteriaSet = (value: unknown): Result<CriteriaSet> => {
  const parsed = criteriaSetSchema.safeParse(value)
  if (!parsed.success) return failure(parsed.error.issues.flatMap(found => flatten(found, [])))
  const issues = [checkReferences, checkCycles, checkFigures, checkQuotas].flatMap(check =>
    check(parsed.data),
  )
  const errors = issues.filter(found => found.severity === 'error')
  return errors.length > 0 ? failure(issues) : success(parsed.data, issues)
}
