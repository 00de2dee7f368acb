import type { Reason } from '../codes.ts'
import type { Family } from '../records.ts'
import { excerpt, type RowReader } from '../row-reader.ts'
import type { ValueChange } from '../types.ts'
import { familyFields } from '../words/fields.ts'

/**
 * The value of an optional field, or what is stored of it: an absent column says nothing. A cell that is empty in a
 * present column is told, and erases only where the uploader wants that. `shown` is the stored value as a file has it.
 */
export function orStored<T>(
  row: RowReader,
  field: string,
  reason: Reason,
  read: T | undefined,
  stored: T | undefined,
  shown = String(stored),
): T | undefined {
  if (stored === undefined || !row.isEmpty(field)) return read
  if (row.columns(field).length === 0) return stored
  const erases = row.lookups.context.emptyCells === 'erase'
  row.warn(erases ? 'cell-erased' : 'cell-empty', reason, field, { value: excerpt(shown) })
  return erases ? read : stored
}

/** What replaces a stored value: field, or the label of one, before and after as a file would say them. */
export type Replaced = readonly [field: string, before: string | undefined, after: string | undefined]

/** Only what differs, each under its canonical heading. */
export const changesOf = (family: Family, replaced: readonly Replaced[]): ValueChange[] =>
  replaced
    .filter(([, before, after]) => (before ?? '') !== (after ?? ''))
    .map(([field, before, after]) => ({
      field: familyFields[family].find(({ id }) => id === field)?.headings[0] ?? field,
      before: before === undefined || before === '' ? null : before,
      after: after === undefined || after === '' ? null : after,
    }))
