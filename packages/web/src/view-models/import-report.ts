import type { Reason } from '@thidua/api/intake'
import type { ImportAnswer, ImportRowsAnswer } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

type Row = ImportRowsAnswer['rows'][number]

export interface ImportRowView {
  readonly place: string
  readonly problems: readonly {
    readonly where: string | null
    readonly what: string
    readonly remedy: string
  }[]
  readonly repeats: string | null
}

export interface ImportReportView {
  readonly id: string
  readonly fileName: string
  readonly state: ImportAnswer['state']
  readonly stateName: string
  readonly time: string
  readonly isRunning: boolean
  readonly progress: string
  readonly notes: readonly string[]
  readonly failures: readonly string[]
  readonly equation: string
  readonly acceptedEquation: string
  readonly figures: readonly { readonly value: string; readonly name: string; readonly isBad: boolean }[]
  readonly rejectedBy: readonly { readonly name: string; readonly rows: string }[]
  readonly layoutTotal: string
  readonly layout: readonly { readonly name: string; readonly rows: string }[]
  readonly tables: readonly {
    readonly family: string
    readonly sheet: string | null
    readonly columns: string
    readonly ignored: string | null
  }[]
}

export function importReportView(answer: ImportAnswer, t: Translation): ImportReportView {
  const words = t.text.intake
  const { counts } = answer
  return {
    id: answer.id,
    fileName: answer.fileName,
    state: answer.state,
    stateName: words.states[answer.state],
    time: t.time(answer.createdAt),
    isRunning: answer.state === 'queued' || answer.state === 'running',
    progress: progressSentence(answer, t),
    notes: [
      ...(answer.repeats === null ? [] : [words.repeatsFile]),
      ...(answer.changedNothing && counts.accepted > 0 ? [words.changedNothing] : []),
      ...answer.warnings.map(withRemedy),
    ],
    failures: answer.problems.map(withRemedy),
    equation: words.equation(t.count(counts.read), t.count(counts.accepted), t.count(counts.rejected)),
    acceptedEquation: words.acceptedEquation(t.count(counts.accepted), acceptedParts(counts, t)),
    figures: (['read', 'accepted', 'rejected', 'flagged'] as const).map(name => ({
      value: t.count(counts[name]),
      name: words.counts[name],
      isBad: name === 'rejected' && counts.rejected > 0,
    })),
    rejectedBy: Object.entries(answer.rejectedBy).map(([reason, rows]) => ({
      name: words.reasons[reason as Reason] ?? reason,
      rows: t.count(rows),
    })),
    layoutTotal: words.layoutHelp(t.count(counts.layout)),
    layout: Object.entries(answer.layout)
      .filter(([, rows]) => rows > 0)
      .map(([kind, rows]) => ({
        name: words.layout[kind as keyof typeof words.layout] ?? kind,
        rows: t.count(rows),
      })),
    tables: answer.tables.map(table => ({
      family: words.families[table.family],
      sheet: table.sheet,
      columns: table.columns.map(column => column.heading).join(' · '),
      ignored: table.ignored.length === 0 ? null : table.ignored.map(column => column.heading).join(' · '),
    })),
  }
}

const withRemedy = ({ message, remedy }: ImportAnswer['problems'][number]): string =>
  remedy === '' ? message : `${message} ${remedy}`

export const importRowView = (row: Row, t: Translation): ImportRowView => ({
  place: placeName(row.place, t),
  problems: [...row.problems, ...row.warnings].map(problem => ({
    where:
      problem.column === null ? null : t.text.intake.column(problem.column.letter, problem.column.heading),
    what: problem.message,
    remedy: problem.remedy,
  })),
  repeats: row.repeats === null ? null : t.text.intake.repeats(placeName(row.repeats, t)),
})

const placeName = (place: Row['place'], t: Translation): string =>
  place.sheet === null
    ? t.text.intake.row(String(place.row))
    : t.text.intake.rowInSheet(place.sheet, String(place.row))

function progressSentence(answer: ImportAnswer, t: Translation): string {
  const { done, total } = answer.progress
  return total === null
    ? t.text.intake.readingUnknown(t.count(done))
    : t.text.intake.reading(t.count(done), t.count(total))
}

function acceptedParts(counts: ImportAnswer['counts'], t: Translation): string {
  const words = t.text.intake.counts
  return (['new', 'changed', 'alreadyStored', 'repeated'] as const)
    .filter(part => counts[part] > 0 || part === 'new')
    .map(part => `${t.count(counts[part])} ${words[part]}`)
    .join(' + ')
}
