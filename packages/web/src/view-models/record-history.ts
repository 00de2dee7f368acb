import type { JournalRow, RecordRevision } from '../api/answers.ts'
import { actorName } from './actor.ts'
import { changeSentence } from './journal.ts'
import {
  fieldLabel,
  type RecordField,
  type RecordNames,
  type RecordValues,
  valueText,
} from './record-values.ts'

/** One step of a record's history: a revision that was written, or its removal. */
export interface HistoryStep {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly reason: string | null
  /** Values before → after, each in a sentence. */
  readonly changes: readonly string[]
}

const camel = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The content of a revision by the names of fields. */
const valuesOf = ({ content }: RecordRevision): RecordValues =>
  Object.fromEntries(Object.entries(content).map(([column, value]) => [camel(column), value]))

const stepOf = (
  made: JournalRow | null,
  changes: readonly string[],
  { t }: Pick<RecordNames, 't'>,
): HistoryStep => ({
  at: made === null ? t.text.journal.running : t.time(made.at),
  who: made === null ? '' : actorName(made.actor, t),
  what: made === null ? '' : changeSentence(made, t),
  reason: made?.reason ?? null,
  changes,
})

/** The history of a record, the newest step first. */
export function recordHistory(
  revisions: readonly RecordRevision[],
  fields: readonly RecordField[],
  names: RecordNames,
): readonly HistoryStep[] {
  const words = names.t.text.journal
  const changesOf = (revision: RecordRevision, i: number): readonly string[] => {
    const before = revisions[i - 1]
    if (before === undefined) return [words.first]
    if (before.removed !== null) return [words.again]
    const [old, now] = [valuesOf(before), valuesOf(revision)]
    const told = fields.flatMap(field => {
      const texts = [valueText(field, old, names), valueText(field, now, names)] as const
      return texts[0] === texts[1] ? [] : [words.fromTo(fieldLabel(field, names.t), ...texts)]
    })
    return told.length === 0 ? [words.same] : told
  }
  return revisions
    .flatMap((revision, i) => [
      stepOf(revision.made, changesOf(revision, i), names),
      ...(revision.removed === null ? [] : [stepOf(revision.removed, [words.removed], names)]),
    ])
    .toReversed()
}

/** The values with which a record that is gone ended. */
export const lastValues = (revisions: readonly RecordRevision[]): RecordValues => {
  const last = revisions.at(-1)
  return last === undefined ? {} : valuesOf(last)
}
