import type { Issue } from '@thidua/scoring/issues'
import { issueSentence } from '../issue-sentence.ts'
import type { Console } from './console.ts'

/** Says what stands in the way, and gives the exit code back. */
export const refuseWith =
  ({ language, error }: Console) =>
  (issues: readonly Issue[], code: number): number => {
    for (const found of issues) error(issueSentence(found, language))
    return code
  }
