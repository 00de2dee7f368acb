import type { Path } from '../placed.ts'

/** One place that breaks a rule, with the figures its sentence needs. */
export interface Finding {
  readonly path: Path
  readonly params: Readonly<Record<string, string>>
}

export const finding = (path: Path, params: Readonly<Record<string, string>> = {}): Finding => ({
  path,
  params,
})

/** Names in a sentence. */
export const list = (names: Iterable<string>): string => [...names].join(', ')
