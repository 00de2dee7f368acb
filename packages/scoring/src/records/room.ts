import type { Activity, Period } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { type Issue, issue } from '../result.ts'
import type { Shape } from './shape.ts'

/** What a record is checked against: its criteria set and what its period knows already. */
export interface Known {
  readonly set: CriteriaSet
  readonly period: Period
  /** The block of each unit that is scored. */
  readonly blocks: ReadonlyMap<string, string>
  /** Units that records may name: those that are scored, and those whose records go to one of them. */
  readonly units: Pick<ReadonlySet<string>, 'has'>
  /** The parent of each unit, where units are known beside those that are checked. */
  readonly parents?: ReadonlyMap<string, string | undefined> | undefined
  /** The day on which each unit was gone whose records go to another. */
  readonly gone?: ReadonlyMap<string, string> | undefined
  /** Whether any rule of the set counts an activity. */
  readonly isCounted?: ((activity: Activity) => boolean) | undefined
}

/** Looks at some records of a kind; the path of an issue begins with the place of the record among them. */
export type RecordCheck<R> = (records: readonly R[], known: Known) => readonly Issue[]

/** What is the same wherever records of a kind come from: what they are called and what does not fit. */
export interface RecordRules<R> {
  /** What a record is called; where two are called the same, which of them counts would be a guess. */
  nameOf(record: R): string
  /** What must not be: names that lead nowhere, values that contradict the set or each other. */
  check(records: readonly R[], known: Known): readonly Issue[]
  /** What would be left out in silence: told by a scoring, refused where records are kept. */
  doubt?(records: readonly R[], known: Known): readonly Issue[]
  /** What only the whole input of a period can tell; asked before it is scored, not when a record is kept. */
  inWhole?(records: readonly R[], known: Known): readonly Issue[]
}

/** A kind of record of an input. */
export interface RecordRoom<R> extends RecordRules<R> {
  readonly shape: Shape
  /** An input may go without the list. */
  readonly isOptional?: true
  /** Its check reads the blocks of all units, so it waits until they can be read. */
  readonly readsBlocks?: true
}

/** Looks at each record by itself. */
export const each =
  <R>(check: (record: R, known: Known) => readonly Issue[]): RecordCheck<R> =>
  (records, known) =>
    records.flatMap((record, i) =>
      check(record, known).map(found => ({ ...found, path: [i, ...found.path] })),
    )

/** Several ways of looking, one after another. */
export const allOf =
  <R>(...checks: readonly RecordCheck<R>[]): RecordCheck<R> =>
  (records, known) =>
    checks.flatMap(check => check(records, known))

/** Records that are called like one before them. */
export const repeated =
  <R>(nameOf: (record: R) => string): RecordCheck<R> =>
  records => {
    const seen = new Set<string>()
    return records.flatMap((record, i) => {
      const id = nameOf(record)
      if (seen.has(id)) return [issue('repeated-key', [i], { id })]
      seen.add(id)
      return []
    })
  }

/** Records of units that nobody knows. */
export const namesUnit = (records: readonly { readonly unit: string }[], { units }: Known): Issue[] =>
  records.flatMap(({ unit }, i) => (units.has(unit) ? [] : [issue('unknown-unit', [i, 'unit'], { unit })]))
