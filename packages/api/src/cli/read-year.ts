import { type CompiledCriteria, compileCriteria, scorePeriod } from '@thidua/scoring'
import type { CriteriaSet } from '@thidua/scoring/criteria'
import { type Issue, issue } from '@thidua/scoring/issues'
import { checkInput, checkVotes, doubtInput, type ScoringInput } from '@thidua/scoring/records'
import { groupIssues } from '../group-issues.ts'
import type { Block, ImportedRecords } from '../intake/records.ts'
import { describeProblem } from '../intake/text/describe.ts'
import type { CheckDecisions, ImportReport } from '../intake/types.ts'
import { issueSentence, placedSentence } from '../issue-sentence.ts'
import { scoredInput } from '../records/ended-units.ts'
import { commandText } from '../text/command.ts'
import type { LanguageCode } from '../text/writing.ts'
import type { ScoreArguments } from './arguments.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { readCriteriaSet } from './read-criteria-file.ts'
import { readFiles } from './read-files.ts'

/** Everything that a period's files hold, ready to be scored. */
export interface Year {
  readonly compiled: CompiledCriteria
  readonly input: ScoringInput
  readonly blocks: readonly Block[]
  readonly reports: readonly ImportReport[]
  /** What the scoring leaves out or takes as it stands. */
  readonly warnings: readonly Issue[]
}

/** Writes what is wrong and gives back the exit code. */
export const refuse = (issues: readonly Issue[], code: number, console: Console): number => {
  for (const { issue: found, count } of groupIssues(issues)) {
    const others = count === 1 ? '' : commandText[console.language].alsoElsewhere(count - 1)
    console.error(`${placedSentence(found, console.language)}${others}`)
  }
  return code
}

const rejectedRows = ({ fileName, outcomes }: ImportReport, language: LanguageCode): string[] =>
  outcomes.flatMap(outcome =>
    outcome.status === 'rejected'
      ? outcome.problems.map(problem => {
          const { sheet, row } = outcome.place
          const { message, remedy } = describeProblem(problem, language)
          const place = sheet === undefined ? fileName : `${fileName} [${sheet}]`
          return `${commandText[language].rowOf(place, String(row))}: ${message} ${remedy}`
        })
      : [],
  )

const reportFiles = (reports: readonly ImportReport[], { error, language }: Console): void => {
  for (const report of reports) {
    const { physical, layout, read, accepted, repeats, rejected } = report.counts
    error(commandText[language].rows(report.fileName, read, accepted, repeats, rejected))
    error(`  ${commandText[language].rowsOfFile(physical, layout, read)}`)
    for (const line of rejectedRows(report, language)) error(`  ${line}`)
  }
}

/** Everything a scoring reads of some files, without the units that ended within the period. */
const inputFrom = (
  { blocks: _, models: __, adoptions: ___, ...records }: ImportedRecords,
  set: CriteriaSet,
  days: Pick<ScoringInput, 'period' | 'asOf'>,
): ScoringInput => scoredInput(set, { ...records, ...days })

/** Reads criteria set, units and files, and reports on standard error what became of the rows; or an exit code. */
export const readYear = async (wanted: ScoreArguments, console: Console): Promise<Year | number> => {
  const { criteria, units: unitsFile, files, period, asOf, status, explain } = wanted
  const set = await readCriteriaSet(criteria)
  if (!set.ok) {
    const isUnreadable = set.issues.some(({ code }) => code === 'cli-file')
    return refuse(set.issues, isUnreadable ? exitCodes.unreadableFile : exitCodes.wrongCriteria, console)
  }
  const compiled = compileCriteria(set.value)
  const inputOf = (records: ImportedRecords) => inputFrom(records, set.value, { period, asOf })
  const checkWith =
    (records: ImportedRecords): CheckDecisions =>
    async decisions => {
      const asked = new Set(decisions.map(({ id }) => id))
      // Decisions of other files stand behind: a tie may only be one once they have settled theirs.
      const others = records.councilDecisions.filter(({ id }) => !asked.has(id))
      const input = { ...inputOf(records), councilDecisions: [...decisions, ...others] }
      const isAsked = ({ path: [list, i] }: Issue): boolean =>
        list === 'councilDecisions' && typeof i === 'number' && i < decisions.length
      const issues = checkInput(compiled, input).filter(isAsked)
      const unfit = issues.length > 0 ? issues : checkVotes(input, scorePeriod(compiled, input, 'final'))
      return unfit.filter(isAsked).map(found => ({ ...found, path: found.path.slice(1) }))
    }
  const read = await readFiles(unitsFile, files, { period, criteriaSet: set.value, status }, checkWith)
  if (!read.ok) return refuse(read.issues, exitCodes.unreadableFile, console)
  const input = inputOf(read.value.records)
  const { units } = input
  const { blocks } = read.value.records
  const known = new Set(units.map(({ id }) => id))
  const unknown = explain.filter(unit => !known.has(unit))
  if (unknown.length > 0) {
    const issues = unknown.map(unit => issue('unknown-unit', ['--unit'], { unit }))
    return refuse(issues, exitCodes.wrongUsage, console)
  }
  reportFiles(read.value.reports, console)
  const warnings = doubtInput(compiled, input)
  for (const { issue: found, count } of groupIssues(warnings))
    console.error(commandText[console.language].noted(issueSentence(found, console.language), count))
  return { compiled, input, blocks, reports: read.value.reports, warnings }
}

/** Done, or done with rows left out. */
export const exitCodeOf = ({ reports }: Year): number =>
  reports.every(({ counts }) => counts.rejected === 0) ? exitCodes.done : exitCodes.someRowsRejected

/** What a program is told of warnings, equal ones together. */
export const warningCounts = ({ warnings }: Year, language: LanguageCode) =>
  groupIssues(warnings).map(({ issue: found, count }) => ({
    code: found.code,
    message: issueSentence(found, language),
    params: found.params,
    count,
  }))

/** What a program is told of each file. */
export const fileCounts = ({ reports }: Year) =>
  reports.map(({ fileName, digest, counts }) => ({ fileName, sha256: digest, ...counts }))
