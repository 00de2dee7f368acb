import type { LayoutKind, Reason } from './codes.ts'
import { layoutKinds, reasons } from './codes.ts'
import { settleActivities } from './corrections/settle-activities.ts'
import { joinRows } from './families/row-readers.ts'
import type { RowReading } from './families/row-reading.ts'
import { settleDecisions } from './families/settle-council-decision.ts'
import {
  type Block,
  type ImportedRecords,
  type KeptRecords,
  type RecordFamily,
  recordFamilies,
} from './records.ts'
import type { ProblemCode } from './text/vi.ts'
import type { ImportContext, ImportReport, LayoutRow, Place, RowOutcome, RowProblem } from './types.ts'

interface AcceptedRow {
  readonly warnings: readonly RowProblem[]
  /** What its cells say. */
  readonly texts: readonly string[]
}

/** Gathers the outcome of every row and tells repeats, contradictions and shared links apart. */
export class OutcomeCollector {
  #outcomes: RowOutcome[] = []
  /** What the cells of each outcome's row say, until the rows are settled: a row may still be rejected there. */
  #texts: (readonly string[])[] = []
  readonly #firstByIdentity = new Map<string, { place: Place; fingerprint: string }>()
  readonly #occurrences = new Map<string, { place: Place; count: number }>()
  readonly #firstByKey = new Map<string, Place>()
  readonly #firstByLink = new Map<string, Place>()
  readonly #layoutRows: LayoutRow[] = []
  readonly #layout = Object.fromEntries(layoutKinds.map(kind => [kind, 0])) as Record<LayoutKind, number>

  drop(row: Omit<LayoutRow, 'text'>, texts: readonly string[]): void {
    this.#layout[row.kind] += (row.to ?? row.place.row) - row.place.row + 1
    const text = texts.join(' · ')
    if (text !== '')
      this.#layoutRows.push({ ...row, text: text.length <= 160 ? text : `${text.slice(0, 159)}…` })
  }

  reject(place: Place, problems: readonly RowProblem[], cells: readonly string[]): void {
    const found = new Set(problems.map(({ reason }) => reason))
    const reason = reasons.find(candidate => found.has(candidate))!
    this.#push({ status: 'rejected', place, reason, problems, cells }, cells)
  }

  #push(outcome: RowOutcome, texts: readonly string[]): void {
    this.#outcomes.push(outcome)
    this.#texts.push(texts)
  }

  /** Returns whether the row is new: neither a repeat nor a contradiction of an earlier one. */
  accept(place: Place, reading: RowReading, { warnings, texts }: AcceptedRow): boolean {
    const identity = reading.written ?? reading.fingerprint
    const first = this.#firstByIdentity.get(identity)
    if (first !== undefined) {
      const { fingerprint } = first
      this.#push({ status: 'repeat', place, fingerprint, of: first.place, warnings }, texts)
      return false
    }
    const key = reading.key === undefined ? undefined : `${reading.record.family} ${reading.key}`
    const contradicted = key === undefined ? undefined : this.#firstByKey.get(key)
    if (contradicted !== undefined) {
      this.reject(place, [rowProblem('conflict', 'conflict', { row: placeText(contradicted) })], texts)
      return false
    }
    if (key !== undefined) this.#firstByKey.set(key, place)
    const flags = [...this.#lookAlike(reading), ...this.#sharedLink(place, reading)]
    const { fingerprint, record } = this.#asOccurrence(place, reading)
    this.#firstByIdentity.set(identity, { place, fingerprint })
    const { changes = [] } = reading
    const outcome = { status: 'new', place, fingerprint, record, warnings: [...warnings, ...flags] } as const
    this.#push({ ...outcome, ...(changes.length > 0 && { changes }) }, texts)
    return true
  }

  /** A row that means what an earlier one means, written otherwise, is pointed out and never merged. */
  #lookAlike({ fingerprint }: RowReading): RowProblem[] {
    const alike = this.#occurrences.get(fingerprint)
    return alike === undefined ? [] : [rowProblem('looks-alike', 'conflict', { row: placeText(alike.place) })]
  }

  /** The second row of the same meaning has an id of its own. */
  #asOccurrence(place: Place, reading: RowReading): RowReading {
    const before = this.#occurrences.get(reading.fingerprint)
    const count = (before?.count ?? 0) + 1
    this.#occurrences.set(reading.fingerprint, { place: before?.place ?? place, count })
    return count === 1 ? reading : (reading.again?.(count) ?? reading)
  }

  /** A page that a unit names again is pointed out and never merged: it may be two pieces of work. */
  #sharedLink(place: Place, { record }: RowReading): RowProblem[] {
    if (record.family !== 'activities' || record.activity.link === undefined) return []
    const keys = record.activity.link.split(' ').map(page => `${record.activity.unit} ${page}`)
    const first = keys.map(key => this.#firstByLink.get(key)).find(found => found !== undefined)
    for (const key of keys) if (!this.#firstByLink.has(key)) this.#firstByLink.set(key, place)
    return first === undefined ? [] : [rowProblem('same-link', 'evidence', { row: placeText(first) })]
  }

  /** Says of the rows what they mean beside what is stored. */
  async settle(context: ImportContext): Promise<void> {
    const texts = this.#texts
    this.#texts = []
    const textsOf = (at: number): readonly string[] => texts[at] ?? []
    this.#outcomes = await settleDecisions(this.#outcomes, context.checkDecisions, textsOf)
    if (context.findAlike === undefined) return
    this.#outcomes = await settleActivities(this.#outcomes, context.findAlike, context, textsOf)
  }

  /** Tables are read in the order of what refers to what; the report is in the order of the file. */
  sortBySheet(sheets: readonly (string | undefined)[]): void {
    const positions = new Map(sheets.map((name, position) => [name, position]))
    const orderOf = ({ place }: { readonly place: Place }): number => positions.get(place.sheet) ?? -1
    const inOrder = (a: { readonly place: Place }, b: { readonly place: Place }): number =>
      orderOf(a) - orderOf(b) || a.place.row - b.place.row
    this.#outcomes.sort(inOrder)
    this.#layoutRows.sort(inOrder)
  }

  report(): Omit<ImportReport, 'fileName' | 'format' | 'digest' | 'tables'> {
    const count = (status: RowOutcome['status']) => this.#outcomes.filter(one => one.status === status).length
    const [added, repeats, rejected] = [count('new'), count('repeat'), count('rejected')]
    const layout = Object.values(this.#layout).reduce((sum, rows) => sum + rows, 0)
    const read = this.#outcomes.length
    const rejectedBy: Partial<Record<Reason, number>> = {}
    for (const outcome of this.#outcomes) {
      if (outcome.status === 'rejected') rejectedBy[outcome.reason] = (rejectedBy[outcome.reason] ?? 0) + 1
    }
    return {
      counts: {
        physical: layout + read,
        layout,
        read,
        accepted: added + repeats,
        new: added,
        repeats,
        rejected,
      },
      layout: this.#layout,
      layoutRows: this.#layoutRows,
      rejectedBy,
      outcomes: this.#outcomes,
    }
  }

  records(): ImportedRecords {
    const records = this.#outcomes.flatMap(outcome => (outcome.status === 'new' ? [outcome.record] : []))
    const of = <F extends RecordFamily>(family: F) =>
      joinRows(
        family,
        records.flatMap(one =>
          'record' in one && one.family === family ? [one.record as KeptRecords[F]] : [],
        ),
      )
    const kept = Object.fromEntries(recordFamilies.map(family => [family, of(family)])) as unknown as Pick<
      ImportedRecords,
      RecordFamily
    >
    const blocks = new Map<string, Block>()
    for (const one of records) if (one.family === 'units') blocks.set(one.block.id, one.block)
    return {
      units: records.flatMap(one => (one.family === 'units' ? [one.unit] : [])),
      blocks: [...blocks.values()],
      activities: records.flatMap(one =>
        'activity' in one ? [one.activity] : 'activities' in one ? one.activities : [],
      ),
      models: records.flatMap(one => (one.family === 'models' ? [one.model] : [])),
      adoptions: records.flatMap(one => (one.family === 'adoptions' ? [one.adoption] : [])),
      ...kept,
    }
  }
}

const rowProblem = (
  code: ProblemCode,
  reason: Reason,
  params: Readonly<Record<string, string>> = {},
): RowProblem => ({ code, reason, params })

const placeText = ({ sheet, row }: Place): string => (sheet === undefined ? `${row}` : `${row} (${sheet})`)
