import type { Transaction } from '../db/database.ts'
import type { RowRecord } from '../intake/records.ts'
import { activities } from '../records/entered/activity.ts'
import { adoptions } from '../records/entered/adoption.ts'
import { models } from '../records/entered/model.ts'
import { units } from '../records/entered/unit.ts'
import { selectByKeys, type Values } from '../records/entered.repository.ts'
import type { EnteredKind } from '../records/entered-kind.ts'
import { enteredRecord } from '../records/entered-kinds.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { recordKinds } from '../records/record-kinds.ts'

/** The record of one row before and after it was stored; null: there was, or is, none. */
export interface Comparison {
  readonly before: Values | null
  readonly after: Values | null
}

/** Under which key a row stands, and under which stood what it replaces. */
interface Keys {
  readonly now: readonly string[]
  readonly before: readonly string[]
}

export const enteredKindOfFamily = (family: RowRecord['family']): EnteredKind => {
  switch (family) {
    case 'units':
      return units
    case 'activities':
      return activities
    case 'models':
      return models
    case 'adoptions':
      return adoptions
    default:
      return enteredRecord(recordKinds[family])
  }
}

const keysOf = (record: RowRecord): Keys => {
  const same = (...key: readonly string[]): Keys => ({ now: key, before: key })
  switch (record.family) {
    case 'units':
      return same(record.unit.id)
    case 'activities':
      return { now: [record.activity.id], before: [record.replaces ?? record.activity.id] }
    case 'models':
      return same(record.model.code)
    case 'adoptions':
      return same(record.adoption.model, record.adoption.unit)
    default: {
      const kind: RecordKind = recordKinds[record.family]
      const row = (kind.rowOf?.(record.record) ?? record.record) as Values
      return same(...kind.key.map(column => String(row[column])))
    }
  }
}

/** Rows of one family around their storing: what each record was, and what it has become. */
export const compareStored = async <T>(
  trx: Transaction,
  period: string,
  records: readonly RowRecord[],
  store: () => Promise<T>,
): Promise<{ readonly stored: T; readonly comparisons: readonly Comparison[] }> => {
  const [first] = records
  if (first === undefined) return { stored: await store(), comparisons: [] }
  const kind = enteredKindOfFamily(first.family)
  const keys = records.map(keysOf)
  const before = await selectByKeys(
    trx,
    kind,
    period,
    keys.map(key => key.before),
  )
  const stored = await store()
  const after = await selectByKeys(
    trx,
    kind,
    period,
    keys.map(key => key.now),
  )
  const comparisons = keys.map(key => ({
    before: before.get(JSON.stringify(key.before)) ?? null,
    after: after.get(JSON.stringify(key.now)) ?? null,
  }))
  return { stored, comparisons }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** Whether anything that was said before is said no longer. */
export const erasesValues = ({ before, after }: Comparison): boolean =>
  before !== null &&
  after !== null &&
  Object.entries(before).some(([field, value]) => {
    if (isEmpty(value) || field === 'reason') return false
    const now = after[field]
    if (isEmpty(now)) return true
    return isParts(value) && isParts(now) && Object.keys(value).some(part => !(part in now))
  })

const isParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether what a verifier accepted has to be looked at once more. */
export const waitsAgain = ({ before, after }: Comparison): boolean =>
  before?.status === 'verified' && after?.status === 'submitted'
