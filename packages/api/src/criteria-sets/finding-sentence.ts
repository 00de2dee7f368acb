import type { LintIssue } from '@thidua/scoring/criteria'
import type { Issue } from '@thidua/scoring/issues'
import { issueSentence } from '../issue-sentence.ts'
import { sheetLanguages } from '../score-sheet/sheet-language.ts'
import { lintSentence } from '../text/lint.ts'
import type { LanguageCode } from '../text/writing.ts'

/** Sentence and remedy of a finding; what the reader of criteria sets refuses has its sentence among the API's. */
export const findingSentence = (
  found: Issue | LintIssue,
  language: LanguageCode,
): { readonly message: string; readonly remedy: string } => {
  const own = lintSentence(found, sheetLanguages[language])
  return own.message === found.code ? { message: issueSentence(found, language), remedy: '' } : own
}
