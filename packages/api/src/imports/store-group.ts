import type { Insertable } from 'kysely'
import type { Transaction } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { type Comparison, compareStored, erasesValues } from './compare-stored.ts'
import type { ImportRowTable } from './import-row.table.ts'
import type { PlacedOutcome } from './read-file.ts'
import { recordId, storeRecords } from './store-records.ts'

/** A row of the report, with what was compared for it. */
export type StoredRow = Insertable<ImportRowTable> &
  Pick<ImportRowTable, 'outcome' | 'flagged' | 'erases'> & { readonly comparison: Comparison | undefined }

/** Whose file it is, and whether only a try is made of it. */
export interface GroupTarget {
  readonly id: string
  readonly period: string
  readonly isPreview: boolean
}

const importRow = (
  { id, isPreview }: GroupTarget,
  { outcome, position }: PlacedOutcome,
  stored: StoreOutcome | undefined,
  comparison: Comparison | undefined,
): StoredRow => {
  const { place } = outcome
  const remarks = outcome.status === 'rejected' ? outcome.problems : outcome.warnings
  const record =
    outcome.status === 'new' ? { family: outcome.record.family, id: recordId(outcome.record) } : null
  const became =
    outcome.status === 'repeat' ? 'repeated' : outcome.status === 'rejected' ? 'rejected' : stored!
  // Of what is new the record itself tells, once it is stored.
  const isTold = became === 'changed' || (isPreview && became === 'new')
  return {
    import: id,
    position,
    sheet: place.sheet ?? null,
    row: place.row,
    outcome: became,
    reason: outcome.status === 'rejected' ? outcome.reason : null,
    repeats: JSON.stringify(outcome.status === 'repeat' ? outcome.of : null),
    changes: JSON.stringify((outcome.status === 'new' && outcome.changes) || []),
    cells: JSON.stringify((outcome.status === 'rejected' && outcome.cells) || []),
    record: JSON.stringify(record),
    flagged: outcome.status !== 'rejected' && remarks.length > 0,
    remarks: JSON.stringify(remarks),
    before: JSON.stringify((isTold && comparison?.before) || null),
    after: JSON.stringify((isTold && comparison?.after) || null),
    erases: became === 'changed' && comparison !== undefined && erasesValues(comparison),
    earlier: null,
    comparison,
  }
}

/** Stores the records of a group of rows and says of every row what became of it. */
export const storeGroup = async (
  trx: Transaction,
  target: GroupTarget,
  group: readonly PlacedOutcome[],
): Promise<StoredRow[]> => {
  const records = group.flatMap(({ outcome }) => (outcome.status === 'new' ? [outcome.record] : []))
  const { stored, comparisons } = await compareStored(trx, target.period, records, () =>
    storeRecords({ trx, period: target.period, importId: target.id }, records),
  )
  // Rows without a record have neither: those of a group have one all, or none.
  return group.map((placed, i) => importRow(target, placed, stored[i], comparisons[i]))
}
