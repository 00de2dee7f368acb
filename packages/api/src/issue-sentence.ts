import type { Issue } from '@thidua/scoring/issues'
import { describeIssue } from './intake/text/describe.ts'
import { sentencesIn } from './problem.ts'
import type { LanguageCode } from './text/writing.ts'

/** An issue as a sentence, with what to do about it where intake knows. */
export const issueSentence = (found: Issue, language: LanguageCode): string => {
  const { message, remedy } = describeIssue(found, language)
  if (message === found.code) return sentencesIn(language).issue(found.code, found.params)
  return `${message} ${remedy}`.trim()
}

/** The same behind its place: a file, or keys of a document. */
export const placedSentence = (found: Issue, language: LanguageCode): string => {
  const place = found.path.length > 0 ? `${found.path.join('.')}: ` : ''
  return `${place}${issueSentence(found, language)}`
}
