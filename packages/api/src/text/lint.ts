import type { LintIssue } from '@thidua/scoring/criteria'
import { lintFindingsEn, lintRemediesEn } from './lint.en.ts'
import { lintFindingsVi, lintRemediesVi } from './lint.vi.ts'
import { sentenceFor } from './sentences.ts'
import type { LanguageCode, Writing } from './writing.ts'

const findings = { vi: lintFindingsVi, en: lintFindingsEn }
const remedies: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>> = {
  vi: lintRemediesVi,
  en: lintRemediesEn,
}

const number = /^-?\d+(\.\d+)?(\/\d+)?$/
const date = /^\d{4}-\d{2}-\d{2}$/

/** Figures and dates as the language writes them; ids and words stay as they stand in the file. */
const writtenIn = ({ exact, date: dateText }: Writing<unknown>, params: LintIssue['params']) =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (date.test(value)) return [key, dateText(value)]
      return [key, number.test(value) ? exact(value) : value]
    }),
  )

/** A finding of the linter as sentences; a code that nobody has written one for is named. */
export const lintSentence = (
  found: Pick<LintIssue, 'code' | 'params'> & { readonly remedy?: string },
  t: Writing<unknown>,
): { readonly message: string; readonly remedy: string } => ({
  message: sentenceFor(findings[t.code], found.code, writtenIn(t, found.params)) ?? found.code,
  remedy: found.remedy === undefined ? '' : (remedies[t.code][found.remedy] ?? found.remedy),
})
