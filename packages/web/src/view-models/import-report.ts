import type { Reason } from '@thidua/api/intake'
import type { ImportAnswer, ImportLayoutAnswer, ImportRowsAnswer } from '../api/answers.ts'
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
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}

/** Equal problems of several rows. */
export interface ProblemGroupView {
  readonly where: string | null
  readonly what: string
  readonly remedy: string
  readonly rows: string
  readonly places: string
}

export interface ImportReportView {
  readonly id: string
  readonly fileName: string
  readonly state: ImportAnswer['state']
  readonly stateName: string
  readonly time: string
  readonly isRunning: boolean
  readonly progress: string
  /** How the activities of the file were taken in. */
  readonly status: string
  readonly notes: readonly string[]
  readonly failures: readonly string[]
  readonly physicalEquation: string
  readonly equation: string
  readonly acceptedEquation: string
  readonly figures: readonly { readonly value: string; readonly name: string; readonly isBad: boolean }[]
  readonly rejectedBy: readonly { readonly name: string; readonly rows: string }[]
  readonly groups: readonly ProblemGroupView[]
  readonly layoutTotal: string
  readonly layout: readonly { readonly name: string; readonly rows: string }[]
  readonly tables: readonly {
    readonly family: string
    readonly sheet: string | null
    readonly columns: string
    readonly ignored: string | null
    readonly senders: readonly string[]
  }[]
  readonly next: readonly { readonly name: string; readonly href: string }[]
}

export function importReportView(answer: ImportAnswer, t: Translation): ImportReportView {
  const words = t.text.intake
  const told = t.text.importReport
  const { counts } = answer
  return {
    id: answer.id,
    fileName: answer.fileName,
    state: answer.state,
    stateName: words.states[answer.state],
    time: t.time(answer.createdAt),
    isRunning: answer.state === 'queued' || answer.state === 'running',
    progress: progressSentence(answer, t),
    status: isVerified(answer) ? told.statuses[answer.status] : told.noStatus,
    notes: [
      ...answer.warnings.map(withRemedy),
      // The same bytes may bring something new: the units of a file may have come after it.
      ...(answer.repeats !== null && answer.changedNothing ? [words.repeatsFile] : []),
      ...(answer.changedNothing && counts.accepted > 0 ? [words.changedNothing] : []),
      ...(isVerified(answer) ? [told.takenAs(told.statuses[answer.status])] : []),
      ...(answer.emptyCells === 'erase' ? [told.erases] : []),
    ],
    failures: answer.problems.map(withRemedy),
    physicalEquation: told.physicalEquation(
      ...([counts.physical, counts.layout, counts.read].map(t.count) as [string, string, string]),
    ),
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
    groups: answer.groups.filter(({ rows }) => rows > 1).map(group => groupView(group, t)),
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
      senders: table.senders.map(sender => senderSentence(sender, t)),
    })),
    next: nextSteps(answer, t),
  }
}

/** Units, marks and decisions are not verified: how they were taken in says nothing. */
export const isVerifiedFamily = (family: ImportAnswer['tables'][number]['family']): boolean =>
  verifiedFamilies.has(family)

const isVerified = ({ tables }: ImportAnswer): boolean =>
  tables.length === 0 || tables.some(({ family }) => isVerifiedFamily(family))

const verifiedFamilies: ReadonlySet<ImportAnswer['tables'][number]['family']> = new Set([
  'activities',
  'declarations',
  'models',
  'adoptions',
])

const groupView = (group: ImportAnswer['groups'][number], t: Translation): ProblemGroupView => {
  const places = group.places.map(place => placeName(place, t)).join('; ')
  return {
    ...problemView(group, t),
    rows: t.count(group.rows),
    places: group.rows > group.places.length ? t.text.importReport.andMore(places) : places,
  }
}

function senderSentence(sender: ImportAnswer['tables'][number]['senders'][number], t: Translation): string {
  const { sender: sentence, nobody, where } = t.text.importReport
  const { name, text, row, from, rows } = sender
  const place =
    from === 'caller' ? where.caller : row === null ? where.sheet(text) : where.row(String(row), text)
  return sentence(name ?? nobody(text), place, t.count(rows))
}

/** What to do now, the most pressing first, each with where it is done. */
function nextSteps(answer: ImportAnswer, t: Translation): ImportReportView['next'] {
  const { next } = t.text.importReport
  const intake = `/ky/${answer.period}/nhap`
  if (answer.state === 'failed' || answer.state === 'set-aside') return [{ name: next.failed, href: intake }]
  const has = (family: string) => answer.tables.some(table => table.family === family)
  const lacksUnits = answer.groups.some(({ code }) => code === 'units-missing')
  const steps = [
    ...(lacksUnits ? [next.units] : answer.counts.rejected > 0 ? [next.rejected] : []),
    ...(has('activities') && answer.status === 'submitted' && answer.counts.accepted > 0
      ? [next.verify]
      : []),
    ...(has('units') && !has('activities') && answer.counts.accepted > 0 ? [next.activities] : []),
  ].map(name => ({ name, href: intake }))
  if (lacksUnits || answer.counts.accepted === 0 || (has('units') && !has('activities'))) return steps
  return [...steps, { name: next.score, href: `/ky/${answer.period}/cham-diem` }]
}

const withRemedy = ({ message, remedy }: ImportAnswer['problems'][number]): string =>
  remedy === '' ? message : `${message} ${remedy}`

export const importRowView = (row: Row, t: Translation): ImportRowView => ({
  place: placeName(row.place, t),
  problems: [...row.problems, ...row.warnings].map(problem => problemView(problem, t)),
  repeats: row.repeats === null ? null : t.text.intake.repeats(placeName(row.repeats, t)),
  changes: row.changes.map(({ field, before, after }) => ({
    ...{ field, before: before ?? t.text.importReport.none, after: after ?? t.text.importReport.none },
  })),
})

const problemView = (problem: Row['problems'][number], t: Translation) => ({
  where: problem.column === null ? null : t.text.intake.column(problem.column.letter, problem.column.heading),
  what: problem.message,
  remedy: problem.remedy,
})

export interface LayoutRowView {
  readonly place: string
  readonly kind: string
  readonly text: string
}

/** A row that holds no data: where it stands, what it is, what it says. */
export function layoutRowView(
  { place, lastRow, kind, text }: ImportLayoutAnswer['rows'][number],
  t: Translation,
): LayoutRowView {
  const isRange = lastRow > place.row
  const range = t.text.importReport.rowsTo(String(place.row), String(lastRow))
  return { place: isRange ? range : placeName(place, t), kind: t.text.intake.layout[kind], text }
}

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
