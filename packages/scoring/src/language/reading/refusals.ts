import type { z } from 'zod'
import { type Issue, issue } from '../../result.ts'
import { createHints, type Hints } from './nearest.ts'

type Found = z.core.$ZodIssue
type Path = readonly (string | number)[]

/** Own codes travel in the message; a library's sentence never looks like one. */
const ownCode = (message: string): string | undefined =>
  /^[a-z]+(-[a-z]+)+$/.test(message) ? message : undefined

/** Lets the refusal of an unknown key say which keys its object has; see `keysIn`. */
export const nameKeys: z.core.$ZodErrorMap = raw => {
  if (raw.code !== 'unrecognized_keys') return undefined
  const { shape } = (raw.inst as z.ZodObject | undefined)?._zod.def ?? {}
  return Object.keys(shape ?? {}).join(' ')
}

const keysIn = (found: Found): readonly string[] =>
  found.code === 'unrecognized_keys' ? found.message.split(' ') : []

/** What stands where no text, number or flag does. */
const typeOf = (given: unknown): string =>
  given === null ? 'nothing' : Array.isArray(given) ? 'list' : typeof given

const isScalar = (given: unknown): boolean =>
  typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean'

/** What was given, short enough for a sentence. */
const given = (value: unknown): Record<string, string> =>
  isScalar(value) ? { given: String(value).slice(0, 80) } : { givenType: typeOf(value) }

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    document,
  )

const pathOf = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map(key => (typeof key === 'number' ? key : String(key)))

/** Unions of unions laid out as one list of alternatives, each with what it refuses. */
const alternativesOf = (errors: readonly (readonly Found[])[]): (readonly Found[])[] =>
  errors.flatMap(refused => {
    const [only] = refused
    return refused.length === 1 && only?.code === 'invalid_union' && only.path.length === 0
      ? alternativesOf(only.errors)
      : [refused]
  })

const isAtRoot = (found: Found): boolean => found.path.length === 0

/** How much of an object an alternative understood: keys it knows, then keys it misses. */
const understanding = (refused: readonly Found[], value: object) => {
  const isObject = refused.every(
    found => !isAtRoot(found) || found.code === 'unrecognized_keys' || found.code === 'custom',
  )
  const strange = refused.flatMap(found =>
    found.code === 'unrecognized_keys' && isAtRoot(found) ? found.keys : [],
  )
  const missing = refused.flatMap(found => {
    const [key] = pathOf(found.path)
    return found.path.length === 1 && key !== undefined && !Object.hasOwn(value, key) ? [String(key)] : []
  })
  return { refused, missing, known: isObject ? Object.keys(value).length - strange.length : -1 }
}

/** An object that fits no alternative: the one that was meant is the one that knows most of its keys. */
const refusedObject = (
  alternatives: readonly (readonly Found[])[],
  value: object,
  path: Path,
  hint: Hints,
): Refusal => {
  const ranked = alternatives
    .map(refused => understanding(refused, value))
    .sort((a, b) => b.known - a.known || a.missing.length - b.missing.length)
  const meant = ranked[0]
  if (meant && meant.known > 0) return { meant: meant.refused }
  const expected = [...new Set(ranked.flatMap(({ missing }) => missing.slice(0, 1)))]
  const all = ranked.flatMap(({ refused, missing }) => [...missing, ...refused.flatMap(keysIn)])
  const strange = Object.keys(value).map(key =>
    issue('unknown-key', [...path, key], { key, expected: expected.join(', '), ...hint(key, all) }),
  )
  if (strange.length > 0) return { issues: strange }
  return { issues: [issue('not-understood', path, { ...given(value), expected: expected.join(', ') })] }
}

/** Text or a number that fits no alternative: text that starts like a number was meant as one. */
const refusedScalar = (
  alternatives: readonly (readonly Found[])[],
  value: unknown,
  path: Path,
): readonly Issue[] => {
  const codes = new Set(
    alternatives.flatMap(refused => refused.flatMap(({ message }) => ownCode(message) ?? [])),
  )
  const preferred = /^\s*[-+.,]?\d/.test(String(value)) ? 'invalid-decimal' : 'invalid-id'
  const code = codes.has(preferred) ? preferred : [...codes][0]
  if (isScalar(value) && code !== undefined) return [issue(code, path, given(value))]
  const expected = alternatives.flatMap(refused =>
    refused.flatMap(found => ('expected' in found && isAtRoot(found) ? [String(found.expected)] : [])),
  )
  return [issue('not-understood', path, { ...given(value), expected: [...new Set(expected)].join(', ') })]
}

type Refusal = { readonly meant: readonly Found[] } | { readonly issues: readonly Issue[] }

const refusedUnion = (
  errors: readonly (readonly Found[])[],
  value: unknown,
  path: Path,
  hint: Hints,
): Refusal => {
  const alternatives = alternativesOf(errors)
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return refusedObject(alternatives, value, path, hint)
  return { issues: refusedScalar(alternatives, value, path) }
}

const paramsOf = (found: Found): Record<string, string> => {
  if (found.code === 'too_small') return { minimum: String(found.minimum) }
  if (found.code === 'too_big') return { maximum: String(found.maximum) }
  return 'expected' in found ? { expected: String(found.expected) } : {}
}

const refusalOf = (found: Found, prefix: Path, document: unknown, hint: Hints): readonly Issue[] => {
  const path = [...prefix, ...pathOf(found.path)]
  const value = valueAt(document, path)
  if (found.code === 'unrecognized_keys')
    return found.keys.map(key => issue('unknown-key', [...path, key], { key, ...hint(key, keysIn(found)) }))
  if (found.code === 'invalid_key')
    return [issue(ownCode(found.issues[0]?.message ?? '') ?? 'invalid-id', path, given(path.at(-1)))]
  if (value === undefined && path.length > 0)
    return [issue('missing-key', path, { key: String(path.at(-1)) })]
  const own = ownCode(found.message)
  if (own !== undefined) return [issue(own, path, { ...given(value), ...paramsOf(found) })]
  if (found.code === 'invalid_union') {
    const refusal = refusedUnion(found.errors, value, path, hint)
    return 'issues' in refusal
      ? refusal.issues
      : refusal.meant.flatMap(inner => refusalOf(inner, path, document, hint))
  }
  if (found.code === 'invalid_value') {
    const choices = found.values.map(String)
    const meant = isScalar(value) ? hint(String(value), choices) : {}
    return [issue('unknown-choice', path, { ...given(value), choices: choices.join(', '), ...meant })]
  }
  const code = found.code === 'invalid_type' ? 'wrong-type' : found.code.replaceAll('_', '-')
  return [issue(code, path, { ...given(value), ...paramsOf(found) })]
}

/** What a schema refused, each with the deepest place that can be blamed, what stood there and what was meant. */
export const refusalsOf = (error: z.ZodError, document: unknown): Issue[] => {
  const hint = createHints()
  return error.issues.flatMap(found => refusalOf(found, [], document, hint))
}
