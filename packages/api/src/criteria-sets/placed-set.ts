import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Issue } from '@thidua/scoring/issues'
import { type CriteriaDocument, readCriteriaDocument } from '../intake/reading/read-criteria-document.ts'

/** Where an issue stands in the text of a criteria set: line and column from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** A criteria set out of a text, with the places of its parts; or what keeps it from being one. */
export type PlacedSet =
  | {
      readonly kind: 'read'
      readonly set: CriteriaSet
      readonly locate: CriteriaDocument['locate']
      readonly warnings: readonly Issue[]
    }
  | { readonly kind: 'wrong'; readonly issues: readonly (Issue & TextPlace)[] }

const placeOf = ({ params }: Issue): TextPlace => ({
  line: Number(params.line ?? 1),
  column: Number(params.column ?? 1),
})

/**
 * Reads the text of a criteria set, YAML or JSON; what is wrong with it is named with line and column.
 *
 * Example: `readPlacedSet(new TextEncoder().encode('format: 1'))` is `wrong`, with an issue for each part it lacks.
 */
export const readPlacedSet = (bytes: Uint8Array): PlacedSet => {
  const document = readCriteriaDocument(bytes)
  if (!document.ok)
    return { kind: 'wrong', issues: document.issues.map(found => ({ ...found, ...placeOf(found) })) }
  const { value, locate } = document.value
  const parsed = parseCriteriaSet(value)
  return parsed.ok
    ? { kind: 'read', set: parsed.value, locate, warnings: parsed.warnings }
    : { kind: 'wrong', issues: parsed.issues.map(found => ({ ...found, ...locate(found.path) })) }
}
