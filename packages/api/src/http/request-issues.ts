import { type Issue, issue } from '@thidua/scoring/issues'
import type { z } from 'zod'

/** A message that is itself a code, as the fields of this program set it: `invalid-date`. */
const ownCode = /^[a-z]+(-[a-z]+)+$/

type ZodIssue = z.core.$ZodIssue

const keysOf = (path: ZodIssue['path']): (string | number)[] =>
  path.map(key => (typeof key === 'number' ? key : String(key)))

const issuesOf = (found: ZodIssue): Issue[] => {
  const path = keysOf(found.path)
  if (ownCode.test(found.message)) return [issue(found.message, path)]
  switch (found.code) {
    case 'invalid_type':
      return found.message.endsWith('received undefined')
        ? [issue('required', path)]
        : [issue('wrong-type', path, { expected: found.expected })]
    case 'unrecognized_keys':
      return found.keys.map(field => issue('unknown-field', [...path, field], { field }))
    case 'invalid_value':
      return [issue('not-one-of', path, { values: found.values.map(String).join(', ') })]
    case 'too_small':
      return [issue('too-small', path, { minimum: String(found.minimum) })]
    case 'too_big':
      return [issue('too-big', path, { maximum: String(found.maximum) })]
    case 'invalid_format':
      return [issue(`invalid-${found.format}`, path)]
    default:
      return [issue('invalid-value', path)]
  }
}

/** Every problem of a request at once, as issues with their place in it. */
export const requestIssues = (error: { readonly issues: readonly ZodIssue[] }): Issue[] =>
  error.issues.flatMap(issuesOf)
