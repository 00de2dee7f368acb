import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { digestCriteriaSet } from '@thidua/scoring/receipt'
import { boundIssues } from '../group-issues.ts'
import { readJson } from '../http/read-json.ts'
import { readCriteriaDocument } from '../intake/reading/read-criteria-document.ts'
import { defineJob } from '../work/job.ts'
import { findZeroCharacter } from './zero-character.ts'

/** A criteria set as a request carries it. */
interface CriteriaBody {
  readonly bytes: Uint8Array
  readonly isYaml: boolean
}

/** A criteria set that holds together, with its digest. */
export interface CheckedSet {
  readonly set: CriteriaSet
  readonly digest: string
}

/** A map of a document, neither a list nor a single value. */
export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const documentOf = ({ bytes, isYaml }: CriteriaBody): Result<unknown> => {
  if (!isYaml) {
    const read = readJson(bytes)
    return read.ok && !isFields(read.value) ? failure([issue('invalid-value', [])]) : read
  }
  const read = readCriteriaDocument(bytes)
  if (!read.ok) return read
  // A table or a text is YAML too, of a single value; a programmer's words would say little of it.
  const { value } = read.value
  return isFields(value) ? success(value) : failure([issue('not-a-criteria-set', [])])
}

/** Whether a document can be kept as a criteria set. */
export const checkCriteriaDocument = (document: unknown): Result<CheckedSet> => {
  const parsed = parseCriteriaSet(document)
  if (!parsed.ok) return failure<never>(boundIssues(parsed.issues) as readonly Issue[])
  const zero = findZeroCharacter(parsed.value)
  if (zero !== undefined) return failure([issue('zero-character', zero)])
  return success({ set: parsed.value, digest: digestCriteriaSet(parsed.value) }, parsed.warnings)
}

/** Reads and checks the criteria set of a request. */
export const criteriaBodyJob = defineJob(import.meta.url, 'criteriaBodyJob', (body: CriteriaBody) => {
  const document = documentOf(body)
  return document.ok
    ? checkCriteriaDocument(document.value)
    : failure<CheckedSet>(boundIssues(document.issues))
})
