import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { describeIssue, describeProblem, type Language } from '../intake/text/describe.ts'
import type { RowProblem } from '../intake/types.ts'
import { sentencesIn } from '../problem.ts'
import { selectImports } from './import.repository.ts'
import type { ImportAnswer } from './import.schema.ts'

export const placeOf = ({
  sheet,
  row,
}: {
  readonly sheet?: string | null | undefined
  readonly row: number
}) => ({
  sheet: sheet ?? null,
  row,
})

export const describeRemark = (problem: RowProblem, language: Language) => ({
  code: problem.code,
  column: problem.column ?? null,
  params: { ...problem.params },
  ...describeProblem(problem, language),
})

/** A preview that nobody commits is discarded after so many days. */
export const previewDays = 7

const keptUntil = (at: string): string =>
  new Date(new Date(at).getTime() + previewDays * 86_400_000).toISOString()

type ImportRecord = Awaited<ReturnType<ReturnType<typeof selectImports>['execute']>>[number]

/** A sentence about the file: intake's own, or else one of the API's. */
const remark = (found: Issue, language: Language) => {
  const { message, remedy } = describeIssue(found, language)
  const { code, params } = found
  return { code, message: message === code ? sentencesIn(language).issue(code, params) : message, remedy }
}

export const answerOf = (record: ImportRecord, language: Language): ImportAnswer => {
  const { done, total, report, options, issues, counts, ...others } = record
  const { isPreview, madeOn, previewedAt, isOvertaken, effects, revision, ...rest } = others
  const { groups = [], tables, ...sums } = report
  const remarks = (severity: Issue['severity']) =>
    issues.filter(found => found.severity === severity).map(found => remark(found, language))
  return {
    ...rest,
    change: rest.change === null ? null : Number(rest.change),
    progress: { done, total },
    counts,
    status: options.status,
    emptyCells: options.emptyCells ?? 'keep',
    ...sums,
    // A report that was stored before these were told lacks them.
    tables: tables.map(table => ({ ...table, header: table.header ?? 0, senders: table.senders ?? [] })),
    groups: groups.map(({ problem, rows, places }) => ({
      ...describeRemark(problem, language),
      rows,
      places: places.map(placeOf),
    })),
    changedNothing: rest.state === 'done' && counts.new + counts.changed === 0,
    problems: remarks('error'),
    warnings: remarks('warning'),
    preview:
      rest.state === 'previewed' && madeOn !== null && previewedAt !== null && effects !== null
        ? {
            ...{ madeOn, at: previewedAt, keptUntil: keptUntil(previewedAt) },
            ...{ isOvertaken: revision !== madeOn, wasOvertaken: isOvertaken, effects },
          }
        : null,
  }
}

export const readImport = async (db: Db, id: string, language: Language): Promise<Result<ImportAnswer>> => {
  const record = await selectImports(db).where('id', '=', id).executeTakeFirst()
  return record
    ? success(answerOf(record, language))
    : failure([issue('import-not-found', [], { import: id })])
}
