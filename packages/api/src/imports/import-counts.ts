import type { StoreOutcome } from '../db/upsert.ts'
import type { ImportReport } from '../intake/types.ts'
import type { ImportCounts, ImportRowAnswer } from './import.schema.ts'

export const noCounts: ImportCounts = {
  physical: 0,
  layout: 0,
  read: 0,
  accepted: 0,
  rejected: 0,
  new: 0,
  changed: 0,
  alreadyStored: 0,
  repeated: 0,
  flagged: 0,
}

/** What is known before any row is stored. */
export const countsOfReport = ({ counts }: ImportReport): ImportCounts => ({
  ...noCounts,
  physical: counts.physical,
  layout: counts.layout,
})

const fieldOf = {
  new: 'new',
  changed: 'changed',
  'already-stored': 'alreadyStored',
  repeated: 'repeated',
  rejected: 'rejected',
} as const satisfies Record<ImportRowAnswer['outcome'] | StoreOutcome, keyof ImportCounts>

/** Adds rows to the counts, so that the sums hold at every moment of the import. */
export const countRows = (
  counts: ImportCounts,
  rows: readonly { readonly outcome: ImportRowAnswer['outcome']; readonly flagged: boolean }[],
): ImportCounts => {
  const sums = { ...counts }
  for (const { outcome, flagged } of rows) {
    sums.read++
    sums[fieldOf[outcome]]++
    if (outcome !== 'rejected') sums.accepted++
    if (flagged) sums.flagged++
  }
  return sums
}
