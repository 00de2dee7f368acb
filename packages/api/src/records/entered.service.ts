import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { readPositionCursor } from '../http/cursors.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import {
  countEntered,
  type EnteredFilter,
  findEntered,
  type StoredRecord,
  selectEntered,
} from './entered.repository.ts'
import { type EnteredKind, fieldsOf } from './entered-kind.ts'
import { enteredKindOf, enteredKinds } from './entered-kinds.ts'

/** Its key as the journal keeps it: texts. */
const keyOf = ({ key }: EnteredKind, values: StoredRecord['values']): string[] =>
  key.map(name => String(values[name]))

const answerOf = (kind: EnteredKind, { values, revision, change, at, actor, action }: StoredRecord) => ({
  key: keyOf(kind, values),
  values: { ...values },
  revision,
  made:
    at === null || actor === null || action === null ? null : { change: Number(change), at, actor, action },
})

/** Every kind of what is entered, with its fields and how much of it the period has. */
export const readKinds = async (db: Db, period: string) => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const counts: number[] = []
  for (const kind of enteredKinds) counts.push(await countEntered(db, kind, period, {}))
  return success({
    kinds: enteredKinds.map((kind, i) => ({
      kind: kind.table,
      count: counts[i] as number,
      fields: [...fieldsOf(kind)],
    })),
  })
}

/** A page of the records of one kind, what was written last first. */
export const listEntered = async (
  db: Db,
  period: string,
  table: string,
  query: EnteredFilter & { readonly after?: string | undefined; readonly limit: number },
) => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const kind = enteredKindOf(table) as EnteredKind
  const from = readPositionCursor(query.after)
  if (!from.ok) return from
  const records = await selectEntered(db, kind, period, query, { from: from.value, limit: query.limit })
  const total = await countEntered(db, kind, period, query)
  const end = from.value + records.length
  return success({
    records: records.map(record => answerOf(kind, record)),
    total,
    next: end < total && records.length > 0 ? String(end - 1) : null,
  })
}

/** One record with its fields. */
export const readEntered = async (db: Db, period: string, table: string, key: readonly string[]) => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const kind = enteredKindOf(table) as EnteredKind
  const record = key.length === kind.key.length ? await findEntered(db, kind, period, key) : undefined
  return record ? success({ ...answerOf(kind, record), fields: [...fieldsOf(kind)] }) : notFound(key)
}

const notFound = (key: readonly string[]): Result<never> =>
  failure([issue('record-not-found', ['key'], { key: key.join(', ') })])
