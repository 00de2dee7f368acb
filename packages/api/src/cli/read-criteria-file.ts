import type { CriteriaSet } from '@thidua/scoring/criteria'
import { failure, type Issue, type Result, success } from '@thidua/scoring/issues'
import { readPlacedSet, type TextPlace } from '../criteria-sets/placed-set.ts'
import type { CriteriaDocument } from '../intake/reading/read-criteria-document.ts'
import { readBytes } from './read-files.ts'

/** A criteria file that holds together, with the places of its parts. */
export interface CriteriaFile {
  readonly file: string
  readonly set: CriteriaSet
  readonly locate: CriteriaDocument['locate']
  readonly warnings: readonly Issue[]
}

/** An issue with where it stands in the file: `path` in the document, `line` and `column` from 1. */
export interface FileIssue extends Issue, TextPlace {
  readonly file: string
}

/** Reads one criteria file, YAML or JSON; what is wrong with it is named with line and column. */
export const readCriteriaFile = async (
  file: string,
): Promise<
  | { readonly kind: 'read'; readonly value: CriteriaFile }
  | { readonly kind: 'wrong'; readonly issues: readonly FileIssue[] }
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] }
> => {
  const bytes = await readBytes(file)
  if (!bytes.ok) return { kind: 'unreadable', issues: bytes.issues }
  const read = readPlacedSet(bytes.value)
  if (read.kind === 'wrong') return { kind: 'wrong', issues: read.issues.map(found => ({ ...found, file })) }
  const { set, locate, warnings } = read
  return { kind: 'read', value: { file, set, locate, warnings } }
}

/** The same for commands that only need the set: issues carry their place in their path. */
export const readCriteriaSet = async (file: string): Promise<Result<CriteriaSet>> => {
  const read = await readCriteriaFile(file)
  if (read.kind === 'read') return success(read.value.set)
  if (read.kind === 'unreadable') return failure(read.issues)
  return failure(
    read.issues.map(({ line, column, path, code, params, severity }) => ({
      code,
      params,
      severity,
      path: [`${file}:${line}:${column}${path.length > 0 ? ` ${path.join('.')}` : ''}`],
    })),
  )
}
