import {
  type CompiledCriteria,
  compileCriteria,
  explainPeriod,
  type Issue,
  issue,
  parseCriteriaSet,
  type Result,
  type ScoringInput,
  scorePeriod,
} from '@thidua/scoring'
import { readCriteriaDocument } from '../intake/reading/read-criteria-document.ts'
import { describeIssue, describeProblem } from '../intake/text/describe.ts'
import type { ImportReport } from '../intake/types.ts'
import { sentencesIn } from '../problem.ts'
import { readScoreArguments, type ScoreArguments } from './arguments.ts'
import { exitCodes } from './help.ts'
import type { Output } from './output.ts'
import { printResult } from './print-result.ts'
import { printUnit } from './print-unit.ts'
import { type ReadFiles, readBytes, readFiles } from './read-files.ts'

const sentence = (found: Issue): string => {
  const { message, remedy } = describeIssue(found, 'vi')
  const text =
    message === found.code ? sentencesIn('vi').issue(found.code, found.params) : `${message} ${remedy}`
  const place = found.path.length > 0 ? `${found.path.join('.')}: ` : ''
  return `${place}${text.trim()}`
}

const readCriteria = async (file: string): Promise<Result<CompiledCriteria>> => {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const document = readCriteriaDocument(bytes.value)
  if (!document.ok) return document
  const parsed = parseCriteriaSet(document.value.value)
  if (parsed.ok) return { ...parsed, value: compileCriteria(parsed.value) }
  const placed = parsed.issues.map(found => {
    const { line, column } = document.value.locate(found.path)
    return { ...found, path: [file, line, column, ...found.path] }
  })
  return { ok: false, issues: placed }
}

const rejectedRows = ({ fileName, outcomes }: ImportReport): string[] =>
  outcomes.flatMap(outcome =>
    outcome.status === 'rejected'
      ? outcome.problems.map(problem => {
          const { sheet, row } = outcome.place
          const { message, remedy } = describeProblem(problem, 'vi')
          return `${fileName}${sheet === undefined ? '' : ` [${sheet}]`} dòng ${row}: ${message} ${remedy}`
        })
      : [],
  )

const reportLine = ({ fileName, counts }: ImportReport): string =>
  `${fileName}: đọc ${counts.read} dòng, nhận ${counts.accepted} (${counts.repeats} trùng), loại ${counts.rejected}`

const inputOf = ({ period, asOf }: ScoreArguments, { records }: ReadFiles): ScoringInput => {
  const { units, activities, declarations, marks, rulings, holds } = records
  return { period, asOf, units, activities, declarations, marks, rulings, holds }
}

const unknownUnits = ({ explain }: ScoreArguments, { records }: ReadFiles): Issue[] =>
  explain
    .filter(unit => !records.units.some(({ id }) => id === unit))
    .map(unit => issue('unknown-unit', ['--unit'], { unit }))

const writeOutcome = (
  wanted: ScoreArguments,
  compiled: CompiledCriteria,
  read: ReadFiles,
  output: Output,
) => {
  const input = inputOf(wanted, read)
  const result = scorePeriod(compiled, input, wanted.basis)
  const explain = explainPeriod(compiled, input, result)
  if (wanted.isJson) {
    const files = read.reports.map(({ fileName, digest, counts }) => ({
      fileName,
      sha256: digest,
      ...counts,
    }))
    output.out(JSON.stringify({ result, explanations: wanted.explain.map(explain), files }))
    return
  }
  const blocks = new Map(read.records.blocks.map(({ id, label }) => [id, label]))
  const activities = new Map(input.activities.map(activity => [activity.id, activity]))
  const { set } = compiled
  if (set.illustrative) output.out(`${set.illustrative.vi}\n`)
  output.out(printResult({ set, result, units: input.units, blocks }))
  for (const id of wanted.explain) {
    const unit = input.units.find(candidate => candidate.id === id)
    if (unit) output.out(`\n${printUnit(set, unit, explain(id), activities)}`)
  }
}

/** `thidua score`: the same job on files. Gives back the exit code. */
export const scoreCommand = async (args: readonly string[], output: Output): Promise<number> => {
  const refuse = (issues: readonly Issue[], code: number): number => {
    for (const found of issues) output.error(sentence(found))
    return code
  }
  const wanted = readScoreArguments(args)
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage)
  const { criteria, units, files, period, status } = wanted.value
  const compiled = await readCriteria(criteria)
  if (!compiled.ok) {
    const isUnreadable = compiled.issues.some(({ code }) => code === 'cli-file')
    return refuse(compiled.issues, isUnreadable ? exitCodes.unreadableFile : exitCodes.wrongCriteria)
  }
  const read = await readFiles(units, files, { period, criteriaSet: compiled.value.set, status })
  if (!read.ok) return refuse(read.issues, exitCodes.unreadableFile)
  const unknown = unknownUnits(wanted.value, read.value)
  if (unknown.length > 0) return refuse(unknown, exitCodes.wrongUsage)
  for (const report of read.value.reports) {
    output.error(reportLine(report))
    for (const line of rejectedRows(report)) output.error(`  ${line}`)
  }
  writeOutcome(wanted.value, compiled.value, read.value, output)
  const isClean = read.value.reports.every(({ counts }) => counts.rejected === 0)
  return isClean ? exitCodes.done : exitCodes.someRowsRejected
}
