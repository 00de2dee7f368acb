import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import type { JournalQuery } from './journal.schema.ts'
import {
  type JournalRow,
  selectJournal,
  selectJournalHeads,
  selectJournalRows,
  selectRevisions,
} from './journal-list.repository.ts'
import { keptKinds } from './kept-kinds.ts'

/** A row as answers tell it. */
export const journalAnswer = ({ id, seal, records, details, subject, ...row }: JournalRow) => ({
  ...row,
  id: Number(id),
  seal: seal === null ? null : Number(seal),
  subject: { ...subject },
  details: { ...details },
  records: { ...records },
})

/** A page of what was done in a period, the newest first. */
export const readJournal = async (db: Db, period: string, query: JournalQuery) => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const rows = await selectJournal(db, period, query)
  const last = rows.at(-1)
  return success({
    rows: rows.map(journalAnswer),
    next: last && rows.length === query.limit ? last.id : null,
    ...(await selectJournalHeads(db, period)),
  })
}

type Answer = ReturnType<typeof journalAnswer>

interface HistoryRevision {
  readonly revision: number
  readonly content: Record<string, unknown>
  readonly made: Answer | null
  readonly removed: Answer | null
}

/** Every revision of one record, with the change that made it and the one that removed it. */
export const readHistory = async (
  db: Db,
  period: string,
  wanted: { readonly kind: string; readonly key: readonly string[] },
): Promise<Result<{ readonly revisions: HistoryRevision[] }>> => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const kind = keptKinds.find(({ table }) => table === wanted.kind)
  const stored =
    kind && !kind.isConcealed && kind.key.length === wanted.key.length
      ? await selectRevisions(db, kind, period, wanted.key)
      : []
  if (stored.length === 0)
    return failure([issue('record-not-found', ['key'], { key: wanted.key.join(', ') })])
  const ids = new Set(
    stored.flatMap(({ change, endedBy }) => (endedBy === null ? [change] : [change, endedBy])),
  )
  const rows = new Map((await selectJournalRows(db, [...ids])).map(row => [row.id, journalAnswer(row)]))
  return success({
    revisions: stored.map(({ revision, change, endedBy, content }, i) => ({
      revision,
      content: { ...content },
      made: rows.get(change) ?? null,
      // One that another replaced was not removed.
      removed: endedBy === null || stored[i + 1]?.change === endedBy ? null : (rows.get(endedBy) ?? null),
    })),
  })
}
