import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Issue, Result } from '@thidua/scoring/issues'
import type { Activity, CouncilDecision, Period, Status, Unit } from '@thidua/scoring/records'
import type { LayoutKind, Reason } from './codes.ts'
import type { Block, Family, ImportedRecords, ModelRecord, RowRecord, StoredInputs } from './records.ts'

/**
 * Stored activities that some given ones may mean: all of the same unit and day, and all that name one of their
 * pages; none that came with the file itself.
 */
export type FindAlike = (activities: readonly Activity[]) => Promise<readonly Activity[]>

/** What the file is read against. */
export interface ImportContext {
  readonly period: Period
  readonly criteriaSet: CriteriaSet
  /** Known units; units that the same file lists are known too. */
  readonly units: readonly Unit[]
  readonly blocks?: readonly Block[] | undefined
  /** Known models, which adoptions refer to; models that the same file describes are known too. */
  readonly models?: readonly ModelRecord[] | undefined
  /** Status given to activities; `submitted` unless the caller knows better. */
  readonly status?: Status | undefined
  /**
   * What is stored of what a row may state only once, apart from units and models: asked for once, when the file
   * turns out to hold one of these families. What its columns leave out stays as it is stored.
   */
  readonly stored?: (() => Promise<StoredInputs>) | undefined
  /** Whether a cell that is empty in a present column erases what is stored. Unless told so, it does not. */
  readonly emptyCells?: 'keep' | 'erase' | undefined
  /** Units that ended within the period; what is said to be theirs afterwards is nobody's. */
  readonly ended?: readonly EndedUnit[] | undefined
  /** Unit id for a table that names its unit nowhere, e.g. the unit of the officer who uploads. */
  readonly unit?: string | undefined
  /** Scores the period with the decisions of a file, before they are taken in; without it they are read as they stand. */
  readonly checkDecisions?: CheckDecisions | undefined
  /** Finds stored activities that rows of the file may mean; without it the file is read for itself alone. */
  readonly findAlike?: FindAlike | undefined
}

/** A unit that became, or became part of, another one within the period. */
export interface EndedUnit {
  readonly unit: string
  /** What it was called; undefined where only its code is known. */
  readonly name?: string | undefined
  /** Whether the list of the period still has it. */
  readonly isListed: boolean
  /** The unit that has its place: code and name. */
  readonly heir: { readonly id: string; readonly name: string }
  readonly on: string
  readonly document: string
  /** Whether the criteria set lets its records follow. */
  readonly follows: boolean
}

/** Why decisions of the council do not fit; each path begins with the place of the decision, then its `ballots`. */
export type CheckDecisions = (decisions: readonly CouncilDecision[]) => Promise<readonly Issue[]>

/** A stored value and what replaces it, as a file would say them; null where there is none. */
export interface ValueChange {
  /** What the column is called. */
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export interface ImportRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly context: ImportContext
  /** Called after every thousand rows; the event loop runs in between. */
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined
}

/** Where a row stands in the file: the line of a CSV file on which it begins, or the row of a sheet. From 1. */
export interface Place {
  /** Absent in CSV. */
  readonly sheet?: string | undefined
  readonly row: number
}

/** Something about one row that a person can mend. Its sentence and its remedy: `describeProblem`. */
export interface RowProblem {
  /** Key of the text catalogue, e.g. `unit-unknown`. */
  readonly code: string
  readonly reason: Reason
  /** Absent when the problem concerns the whole row, or a column that the file does not have. */
  readonly column?: { readonly letter: string; readonly heading: string } | undefined
  readonly params: Readonly<Record<string, string>>
}

/**
 * The outcome of one data row. `fingerprint` is the SHA-256 of the row's normalised content: whether it is
 * already stored is for the caller to say. An activity's id is made of it.
 */
export type RowOutcome =
  | {
      readonly status: 'new'
      readonly place: Place
      readonly fingerprint: string
      readonly record: RowRecord
      readonly warnings: readonly RowProblem[]
      /** What it replaces of a record that is stored; absent for one that is not. */
      readonly changes?: readonly ValueChange[] | undefined
    }
  | {
      readonly status: 'repeat'
      readonly place: Place
      readonly fingerprint: string
      /** The first row with the same content. */
      readonly of: Place
      readonly warnings: readonly RowProblem[]
    }
  | {
      readonly status: 'rejected'
      readonly place: Place
      /** Reason of the first problem in the order of `reasons`. */
      readonly reason: Reason
      /** Every problem of the row at once. */
      readonly problems: readonly RowProblem[]
      /** What its cells say. */
      readonly cells?: readonly string[] | undefined
    }

/** A row without data, passed over knowingly. Rows that hold nothing are counted and not listed. */
export interface LayoutRow {
  readonly place: Place
  /** Last row, where a sheet that is no table is listed as one. */
  readonly to?: number | undefined
  readonly kind: LayoutKind
  /** The start of what it says. */
  readonly text: string
}

/** Where the unit of a table's rows was read, for a table without a column of units. */
export interface SenderReport {
  /** Id of the unit; absent when the name is nobody's, or names contradict each other. */
  readonly unit?: string | undefined
  /** Name of the unit. */
  readonly name?: string | undefined
  /** The name as it is written. */
  readonly text: string
  /** The row that says it; absent for the name of the sheet and for the caller's word. */
  readonly row?: number | undefined
  readonly from: 'heading' | 'row' | 'sheet' | 'caller'
  /** Data rows that it speaks for. */
  readonly rows: number
}

/** How the headings of one table were understood. */
export interface TableReport {
  readonly sheet?: string | undefined
  readonly family: Family
  /** Rows of the header: one or two. */
  readonly headerRows: readonly number[]
  /** `heading` as written → the field it was read as. */
  readonly columns: readonly { readonly letter: string; readonly heading: string; readonly field: string }[]
  /** Headings that mean nothing to the import, or that repeat one already read. */
  readonly ignored: readonly { readonly letter: string; readonly heading: string }[]
  /** The one unit that a table without a column of units is of. */
  readonly unit?: string | undefined
  /** Where the units of such a table were read, block by block. */
  readonly senders: readonly SenderReport[]
}

/** Invariants, where a row that tables side by side share counts once for each: physical = layout + read; read = accepted + rejected; accepted = new + repeats. */
export interface RowCounts {
  readonly physical: number
  readonly layout: number
  readonly read: number
  readonly accepted: number
  readonly new: number
  readonly repeats: number
  readonly rejected: number
}

export interface ImportReport {
  readonly fileName: string
  readonly format: 'csv' | 'xlsx'
  /** SHA-256 of the file, hex. */
  readonly digest: string
  readonly tables: readonly TableReport[]
  readonly counts: RowCounts
  /** Rows that hold no data, dropped knowingly, by kind. */
  readonly layout: Readonly<Record<LayoutKind, number>>
  /** The same rows one by one, in the order of the file. */
  readonly layoutRows: readonly LayoutRow[]
  readonly rejectedBy: Readonly<Partial<Record<Reason, number>>>
  /** One per data row, in the order of the file. */
  readonly outcomes: readonly RowOutcome[]
}

export interface Import {
  readonly report: ImportReport
  readonly records: ImportedRecords
}

/** Fails only when no table can be read at all; then every issue says why (`describeIssue`). */
export type ImportResult = Result<Import>
