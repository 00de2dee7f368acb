import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { digestOf } from './digest.ts'

/**
 * Digest of a parsed criteria set. The order of its keys says nothing but in `vocabulary.levels`, which runs from
 * lowest to highest; there it is kept as a list of pairs.
 *
 * Example: `digestCriteriaSet(parsed.value)` is the same for a YAML file and for its JSON twin.
 */
export const digestCriteriaSet = (set: CriteriaSet): string => {
  const { vocabulary } = set
  return digestOf({ ...set, vocabulary: { ...vocabulary, levels: Object.entries(vocabulary.levels) } })
}
