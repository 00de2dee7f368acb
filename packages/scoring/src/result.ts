/** A problem the caller can mend: what is wrong (`code`), where (`path`), and the figures its sentence needs. */
export interface Issue {
  /** Stable identifier of the rule that was broken, e.g. `band-overlap`. Sentences live outside the engine. */
  readonly code: string
  /** Place in the document: keys and indexes from the root, e.g. `['groups', 0, 'criteria', 2, 'standard']`. */
  readonly path: readonly (string | number)[]
  readonly params: Readonly<Record<string, string>>
  /** A warning never stops the work; an error does. */
  readonly severity: 'error' | 'warning'
}

/** Expected trouble is a value: either the parsed value, or every issue found at once. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A value, and warnings about it. */
export const success = <T>(value: T, warnings: readonly Issue[] = []): Result<T> => ({
  ok: true,
  value,
  warnings,
})
/** Every issue that stands in the way of a value. */
export const failure = <T>(issues: readonly Issue[]): Result<T> => ({ ok: false, issues })

/** An error issue. Example: `issue('unknown-fact', ['groups', 0], { fact: 'x' })`. */
export const issue = (
  code: string,
  path: readonly (string | number)[],
  params: Readonly<Record<string, string>> = {},
): Issue => ({ code, path, params, severity: 'error' })

/** An issue that does not stop the work. */
export const warning = (
  code: string,
  path: readonly (string | number)[],
  params: Readonly<Record<string, string>> = {},
): Issue => ({ code, path, params, severity: 'warning' })
