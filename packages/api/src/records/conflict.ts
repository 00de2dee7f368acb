import { issue, type Result } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { readHistory } from '../journal/journal.service.ts'
import { type Conflict, ProblemException, unwrap } from '../problem.ts'
import { findEntered, type StoredRecord, type Values } from './entered.repository.ts'
import type { EnteredKind } from './entered-kind.ts'

/** What a caller read of a record: its revision. */
export interface ReadRecord {
  readonly period: string
  readonly key: readonly string[]
  /** Undefined: the caller does not say. */
  readonly read: number | undefined
}

/** Says that a record is no longer what the caller read; nothing is then changed. */
export const overtaken = (
  { key, read }: ReadRecord,
  stored: Pick<StoredRecord, 'revision' | 'at'> | undefined,
) =>
  stored === undefined
    ? issue('record-gone', [], { id: key.join(', '), read: String(read) })
    : issue('record-changed', [], {
        ...{ id: key.join(', '), read: String(read), stored: String(stored.revision), at: stored.at ?? '' },
      })

const camel = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const byField = (content: Values): Values =>
  Object.fromEntries(Object.entries(content).map(([column, value]) => [camel(column), value]))

/** Both readings of a record that somebody changed or removed after the caller read it, and who that was. */
const readConflict = async (
  db: Db,
  kind: EnteredKind,
  { period, key, read }: ReadRecord,
  mine: Values | null,
): Promise<Conflict | undefined> => {
  const history = await readHistory(db, period, { kind: kind.table, key })
  if (!history.ok) return undefined
  const { revisions } = history.value
  const newest = revisions.at(-1)
  const now = movedTo(newest?.removed?.subject, key) ?? key
  const stored = await findEntered(db, kind, period, now)
  const by = (now === key && stored ? newest?.made : newest?.removed) ?? null
  const before = revisions.find(({ revision }) => revision === read)
  return {
    ...{ kind: kind.table, key: [...now], read: read ?? 0, revision: stored?.revision ?? null },
    made: by && { change: by.id, at: by.at, actor: by.actor, action: by.action },
    before: before ? byField(before.content) : null,
    theirs: stored ? { ...stored.values } : null,
    mine,
  }
}

/** Where a correction of its key moved a record, as the journal tells. */
const movedTo = (
  { key, was }: Readonly<Record<string, string>> = {},
  former: readonly string[],
): readonly string[] | undefined =>
  key !== undefined && was === JSON.stringify(former) ? (JSON.parse(key) as string[]) : undefined

/** The value of a change of one record; where it was overtaken, the problem carries both readings. */
export const unwrapAsRead = async <T>(
  db: Db,
  kind: EnteredKind | undefined,
  one: ReadRecord,
  mine: Values | null,
  result: Result<T>,
): Promise<T> => {
  const isOvertaken =
    !result.ok && result.issues.some(({ code }) => code === 'record-changed' || code === 'record-gone')
  if (result.ok || !isOvertaken || kind === undefined) return unwrap(result)
  throw new ProblemException(result.issues, undefined, await readConflict(db, kind, one, mine))
}
