import type { Issue } from '@thidua/scoring/issues'
import { isDecimal } from '@thidua/scoring/numbers'
import { decimalText } from '../../text/points.ts'
import { sentenceFor } from '../../text/sentences.ts'
import { voteIssuesEn } from '../../text/votes.en.ts'
import { voteIssuesVi } from '../../text/votes.vi.ts'
import { dateText } from '../../text/writing.ts'
import type { RowProblem } from '../types.ts'
import { familyNamesEn, fileSentencesEn, rowSentencesEn } from './en.ts'
import { fill, type Sentence } from './sentence.ts'
import { familyNamesVi, fileSentencesVi, rowSentencesVi } from './vi.ts'

export type Language = 'vi' | 'en'

const rowSentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  vi: rowSentencesVi,
  en: rowSentencesEn,
}
const fileSentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  vi: fileSentencesVi,
  en: fileSentencesEn,
}
/** What a decision of the council is refused for is said as everywhere. */
const voteSentences = { vi: voteIssuesVi, en: voteIssuesEn }
const familyNames = { vi: familyNamesVi, en: familyNamesEn }

/** A problem or warning of a row as sentences: what is wrong and what to do. */
export const describeProblem = ({ code, params }: RowProblem, language: Language): Sentence => {
  const ofVote = sentenceFor(voteSentences[language], code, params)
  if (ofVote !== undefined) return { message: ofVote, remedy: '' }
  return sentence(rowSentences[language][code], code, params, language)
}

/** An issue of the file as a whole, as sentences. Codes of other modules come back as they are. */
export function describeIssue(issue: Issue, language: Language): Sentence {
  const names: Readonly<Record<string, string>> = familyNames[language]
  const family = names[issue.params.family ?? '']
  const params = family === undefined ? issue.params : { ...issue.params, family }
  return sentence(fileSentences[language][issue.code], issue.code, params, language)
}

const sentence = (
  found: Sentence | undefined,
  code: string,
  params: Readonly<Record<string, string>>,
  language: Language,
): Sentence => ({
  message: fill(found?.message ?? code, printed(params, language)),
  remedy: fill(found?.remedy ?? '', printed(params, language)),
})

/** Days and figures that we name, not those that the sender wrote, in the way people here write them. */
const printed = (
  params: Readonly<Record<string, string>>,
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, ours.has(name) ? written(value, language) : value]),
  )

const ours = new Set([
  'limit',
  'amount',
  'date',
  'from',
  'to',
  'figureBefore',
  'figureAfter',
  'shown',
  'exact',
])

const written = (value: string, language: Language): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(value)
  return isDecimal(value) ? decimalText(value, language === 'vi' ? ',' : '.') : value
}
