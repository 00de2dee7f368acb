import type { CriteriaIndex } from '@thidua/api/sheet'
import { isShareQuota, isSizeQuota } from '@thidua/scoring/criteria'
import type { ImportAnswer, ImportRowsAnswer } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'
import { importRowView, isVerifiedFamily } from './import-report.ts'
import {
  fieldLabel,
  type RecordField,
  type RecordNames,
  type RecordValues,
  recordTitle,
  valueText,
} from './record-values.ts'

type Row = ImportRowsAnswer['rows'][number]
type Preview = NonNullable<ImportAnswer['preview']>

/** The fields of every kind of record, by kind. */
export type FieldsByKind = ReadonlyMap<string, readonly RecordField[]>

export interface PreviewRowView {
  readonly place: string
  readonly outcome: Row['outcome']
  /** What becomes of it, and what an earlier preview said, where that was something else. */
  readonly outcomeName: string
  readonly earlier: string | null
  /** What the record is called; null for a row that is none. */
  readonly record: string | null
  readonly values: readonly {
    readonly field: string
    readonly before: string | null
    readonly after: string
  }[]
  readonly problems: ReturnType<typeof importRowView>['problems']
  readonly repeats: string | null
}

/** Whether a field is worth a line: what follows from others is none, except where the record stands. */
const isShown = ({ isDerived, name }: RecordField): boolean => !isDerived || name === 'status'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

const valuesOf = (
  fields: readonly RecordField[],
  before: RecordValues | null,
  after: RecordValues,
  names: RecordNames,
): PreviewRowView['values'] =>
  fields
    .filter(field => isShown(field) && !isSame(before?.[field.name], after[field.name]))
    .map(field => ({
      field: fieldLabel(field, names.t),
      before: before === null ? null : valueText(field, before, names),
      after: valueText(field, after, names),
    }))

export function previewRowView(row: Row, kinds: FieldsByKind, names: RecordNames): PreviewRowView {
  const words = names.t.text.importPreview
  const { place, problems, repeats } = importRowView(row, names.t)
  const fields = kinds.get(row.kind ?? '') ?? []
  const after = row.after as RecordValues | null
  return {
    ...{ place, problems, repeats, outcome: row.outcome, outcomeName: words[row.outcome] },
    earlier: row.earlier === null ? null : words.earlier(words[row.earlier]),
    record: after === null ? (row.record?.id ?? null) : recordTitle(fields, after, names),
    values: after === null ? [] : valuesOf(fields, row.before as RecordValues | null, after, names),
  }
}

/** As what the rows of a file count, and why; one sentence each. */
export function statusSentences(answer: ImportAnswer, preview: Preview, t: Translation): readonly string[] {
  const words = t.text.importPreview
  const verified = preview.effects.families.filter(({ family }) => isVerifiedFamily(family))
  if (verified.length === 0) return [words.statusNone]
  const rows = verified.reduce((sum, one) => sum + one.new + one.changed + one.alreadyStored, 0)
  const families = verified.map(({ family }) => t.text.intake.families[family]).join(', ')
  const hasDeclarations = verified.some(({ family }) => family === 'declarations')
  return [
    words.statusNow[answer.status](t.count(rows), families),
    words.statusWhy[answer.status],
    ...(hasDeclarations ? [words.statusOwn] : []),
  ]
}

interface Effect {
  readonly text: string
  readonly details: readonly string[]
  /** The filter that lists the rows behind it. */
  readonly filter?: 'erases'
}

/** Seats of commendations that rest on how many units a block has. */
function seatChanges(index: CriteriaIndex, before: number, after: number, t: Translation): readonly string[] {
  const words = t.text.importPreview
  return index.set.commendations.flatMap(({ id, quota }) => {
    if (quota === undefined) return []
    const name = index.commendationName(id)
    if (isSizeQuota(quota)) {
      const seats = (units: number): number =>
        quota.byBlockSize.toSorted((a, b) => b.from - a.from).find(({ from }) => units >= from)?.seats ?? 0
      if (seats(before) === seats(after)) return []
      return [words.seats(name, t.count(seats(before)), t.count(seats(after)))]
    }
    return isShareQuota(quota) && quota.percentOf !== 'seats' ? [words.shareOf(name)] : []
  })
}

/** What committing the file may bring about beside its rows. */
export function effectViews({ effects }: Preview, index: CriteriaIndex, t: Translation): readonly Effect[] {
  const words = t.text.importPreview
  return [
    ...effects.blocks.map(({ label, before, after }) => ({
      text:
        before === 0
          ? words.newBlock(label, t.count(after))
          : words.blockGrows(label, t.count(before), t.count(after)),
      details: seatChanges(index, before, after, t),
    })),
    ...(effects.erasing > 0
      ? [{ text: words.erasing(t.count(effects.erasing)), details: [], filter: 'erases' as const }]
      : []),
    ...(effects.waitingAgain > 0
      ? [{ text: words.waitingAgain(t.count(effects.waitingAgain)), details: [] }]
      : []),
  ]
}
