import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import {
  type ActivityDifference,
  type MarkDifference,
  type OpenBundle,
  parseBundle,
  parseMarks,
  type Verification,
  verifyActivities,
  verifyMarks,
  verifyOpenBundle,
} from '@thidua/scoring/receipt'
import { describeIssue } from '../intake/text/describe.ts'
import type { ImportReport } from '../intake/types.ts'
import { sentencesIn } from '../problem.ts'
import { sheetLanguages } from '../score-sheet/sheet-language.ts'
import { findRepeatedKey } from './find-repeated-key.ts'
import { exitCodes } from './help.ts'
import type { Output } from './output.ts'
import {
  printActivities,
  printMarks,
  printVerification,
  type VerifyLanguage,
  verifyText,
} from './print-verification.ts'
import { readActivities } from './read-activities.ts'
import { readBytes } from './read-files.ts'
import { readVerifyArguments, type VerifyArguments } from './verify-arguments.ts'

const sentence = (found: Issue, language: VerifyLanguage): string => {
  const { message, remedy } = describeIssue(found, language)
  const isKnown = message !== found.code
  const text = isKnown ? `${message} ${remedy}`.trim() : sentencesIn(language).issue(found.code, found.params)
  return found.path.length > 0 ? `${found.path.join('.')}: ${text}` : text
}

const openBundle = async (file: string): Promise<Result<OpenBundle>> => {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const text = new TextDecoder().decode(bytes.value)
  // Readers differ in which of two they take, so such a file says two things under one digest.
  const repeated = findRepeatedKey(text)
  return repeated === undefined
    ? parseBundle(text)
    : failure([issue('repeated-field', [], { key: repeated })])
}

/** Whether the trouble lies in the criteria set that the file carries. */
const isOfCriteria = ({ path }: Issue): boolean => path[0] === 'criteriaSet'

interface CheckedActivities {
  readonly differences: readonly ActivityDifference[]
  readonly count: number
  readonly reports: readonly ImportReport[]
}

/** Holds the facts to the given activities; null where none were given. */
const checkActivities = async (
  wanted: VerifyArguments,
  open: OpenBundle,
): Promise<Result<CheckedActivities | null>> => {
  if (wanted.activities.length === 0) return success(null)
  const context = { criteriaSet: open.compiled.set, period: open.bundle.facts.period }
  const read = await readActivities(wanted, context)
  if (!read.ok) return read
  const { activities, reports } = read.value
  return success({ differences: verifyActivities(open, activities), count: activities.length, reports })
}

/** Holds the judged lines to the committee's marks; null where none were given. */
const checkMarks = async (
  file: string | undefined,
  open: OpenBundle,
): Promise<Result<readonly MarkDifference[] | null>> => {
  if (file === undefined) return success(null)
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const marks = parseMarks(new TextDecoder().decode(bytes.value))
  return marks.ok ? success(verifyMarks(open, marks.value)) : marks
}

/** What there is to check in a file: its judged lines have marks behind them, or it holds the marks itself. */
const hasSealedMarks = ({ facts }: OpenBundle['bundle']): boolean =>
  facts.units.some(({ marksDigest }) => marksDigest !== undefined)

interface Outcome {
  readonly verification: Verification
  /** Whether the digest is the one that was published; null where none was given. */
  readonly isPublished: boolean | null
  readonly activities: CheckedActivities | null
  readonly marks: readonly MarkDifference[] | null
  readonly holds: boolean
}

const tellPrograms = (
  { verification, isPublished, activities, marks, holds }: Outcome,
  output: Output,
): void => {
  const { receipt, mismatches, differences } = verification
  const ofActivities = activities?.differences ?? null
  output.out(
    JSON.stringify({
      ...{ holds, isPublished, receipt, mismatches, differences, activities: ofActivities, marks },
    }),
  )
}

const tellPeople = (
  { verification, isPublished, activities, marks, holds }: Outcome,
  bundle: OpenBundle['bundle'],
  published: string | undefined,
  language: VerifyLanguage,
  output: Output,
): void => {
  const t = verifyText(language)
  const { facts, criteriaSet } = bundle
  const { receipt, isReproduced } = verification
  const name = `${criteriaSet.title[language]} (${criteriaSet.id}/${criteriaSet.version})`
  const { date } = sheetLanguages[language]
  output.out(t.head(name, date(facts.period.from), date(facts.period.to), String(facts.units.length)))
  output.out(t.digest(receipt.digest))
  output.out(t.made(receipt.semantics, receipt.engine))
  output.out(printVerification(verification, criteriaSet, language))
  if (isPublished === false) output.out(t.otherDigest(published ?? ''))
  for (const { fileName, counts } of activities?.reports ?? [])
    output.error(t.rows(fileName, String(counts.read), String(counts.rejected)))
  if (activities !== null) output.out(printActivities(activities.differences, activities.count, language))
  if (marks !== null) output.out(printMarks(marks, language))
  // A digest proves nothing of a file that does not fit it.
  if (isReproduced && isPublished !== false) output.out(isPublished === null ? t.compare : t.sameDigest)
  const links = [
    { name: t.links.result, isChecked: true },
    { name: t.links.activities, isChecked: activities !== null },
    ...(hasSealedMarks(bundle) ? [{ name: t.links.marks, isChecked: marks !== null }] : []),
  ]
  const named = (isChecked: boolean): string =>
    links.flatMap(link => (link.isChecked === isChecked ? [link.name] : [])).join('; ')
  output.out(t.verdict(holds, named(true), named(false)))
}

/**
 * `thidua verify`: recomputes a published result from its file and says which figure differs. Gives back the exit code.
 */
export const verifyCommand = async (
  args: readonly string[],
  output: Output & { readonly language?: VerifyLanguage },
): Promise<number> => {
  const wanted = readVerifyArguments(args)
  const language = (wanted.ok ? wanted.value.language : undefined) ?? output.language ?? 'vi'
  const refuse = (issues: readonly Issue[], code: number): number => {
    for (const found of issues) output.error(sentence(found, language))
    return code
  }
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage)
  const { bundle: file, digest, isJson } = wanted.value
  const opened = await openBundle(file)
  if (!opened.ok) {
    const code = opened.issues.every(isOfCriteria) ? exitCodes.wrongCriteria : exitCodes.unreadableFile
    return refuse(opened.issues, code)
  }
  const checked = await checkActivities(wanted.value, opened.value)
  if (!checked.ok) return refuse(checked.issues, exitCodes.unreadableFile)
  const activities = checked.value
  const checkedMarks = await checkMarks(wanted.value.marks, opened.value)
  if (!checkedMarks.ok) return refuse(checkedMarks.issues, exitCodes.unreadableFile)
  const marks = checkedMarks.value
  const verification = verifyOpenBundle(opened.value)
  const isPublished = digest === undefined ? null : verification.receipt.digest.startsWith(digest)
  const holds =
    verification.isReproduced &&
    isPublished !== false &&
    (activities?.differences ?? []).length === 0 &&
    (marks ?? []).length === 0
  const outcome = { verification, isPublished, activities, marks, holds }
  if (isJson) tellPrograms(outcome, output)
  else tellPeople(outcome, opened.value.bundle, digest, language, output)
  return holds ? exitCodes.done : exitCodes.notReproduced
}
