import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { failure, type Issue, type Result, success } from '@thidua/scoring/issues'
import { type CriteriaDocument, readCriteriaDocument } from '../intake/reading/read-criteria-document.ts'
import { readBytes } from './read-files.ts'

/** A criteria file that holds together, with the places of its parts. */
export interface CriteriaFile {
  readonly file: string
  readonly set: CriteriaSet
  readonly locate: CriteriaDocument['locate']
  readonly warnings: readonly Issue[]
}

/** An issue with where it stands in the file: `path` in the document, `line` and `column` from 1. */
export interface FileIssue extends Issue {
  readonly file: string
  readonly line: number
  readonly column: number
}

const placeOf = ({ params }: Issue): { line: number; column: number } => ({
  line: Number(params.line ?? 1),
  column: Number(params.column ?? 1),
})

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
  const document = readCriteriaDocument(bytes.value)
  if (!document.ok)
    return { kind: 'wrong', issues: document.issues.map(found => ({ ...found, file, ...placeOf(found) })) }
  const { value, locate } = document.value
  const parsed = parseCriteriaSet(value)
  if (!parsed.ok)
    return { kind: 'wrong', issues: parsed.issues.map(found => ({ ...found, file, ...locate(found.path) })) }
  return { kind: 'read', value: { file, set: parsed.value, locate, warnings: parsed.warnings } }
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
