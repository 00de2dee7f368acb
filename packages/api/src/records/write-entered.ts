import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import { overtaken, type ReadRecord } from './conflict.ts'
import { findEntered, findPublished, type Values } from './entered.repository.ts'
import type { EnteredKind } from './entered-kind.ts'
import type { CheckScored } from './record.service.ts'
import type { RecordWriter } from './record-writer.ts'
import { recordWriters } from './record-writers.ts'
import { selectNaming, selectPublishedWith } from './standing.repository.ts'
import type { InputChange } from './write-inputs.ts'
import { writeInputs } from './write-inputs.ts'

/** Who writes, and why. */
export interface Writing {
  readonly actor: Writer
  readonly reason: string | undefined
}

interface Stored {
  readonly key: readonly string[]
  readonly warnings: readonly Issue[]
}

const subjectOf = (kind: EnteredKind, key: readonly string[], was?: readonly string[]) => ({
  kind: kind.table,
  key: JSON.stringify(key),
  ...(was && { was: JSON.stringify(was) }),
})

const changeOf = (
  action: InputChange['action'],
  { actor, reason }: Writing,
  period: string,
  subject: InputChange['subject'],
): InputChange => ({ actor, action, period, ...(subject && { subject }), reason })

const writerFor = ({ table }: EnteredKind): RecordWriter => recordWriters.get(table) as RecordWriter

const atValues = (issues: readonly Issue[]): readonly Issue[] =>
  issues.map(found => ({ ...found, path: ['values', ...found.path] }))

/** Once something is published, what it was made of is changed with a reason. */
const reasonIssues = async (trx: Transaction, period: string, reason: string | undefined) =>
  reason === undefined && (await findPublished(trx, period))
    ? [issue('change-reason-needed', ['reason'])]
    : []

/** Enters one record; one that is there under its key is left as it is and told. */
export const addEntered = (
  db: Db,
  writing: Writing,
  kind: EnteredKind,
  { period, values }: { readonly period: string; readonly values: Values },
  checkScored: CheckScored,
): Promise<Result<Stored>> =>
  writeInputs(db, changeOf('record-added', writing, period, undefined), async (trx, known) => {
    const kept = await writerFor(kind).store(trx, { period, values, former: null, known, checkScored })
    if ('issues' in kept) return { issues: atValues(kept.issues) }
    return { value: kept, changed: true, told: { subject: subjectOf(kind, kept.key) } }
  })

/** Puts one record right: what was read is replaced, unless somebody else changed it since. */
export const correctEntered = (
  db: Db,
  writing: Writing,
  kind: EnteredKind,
  one: ReadRecord & { readonly values: Values },
  checkScored: CheckScored,
): Promise<Result<Stored>> => {
  const { period, key, values } = one
  const change = changeOf('record-corrected', writing, period, subjectOf(kind, key))
  return writeInputs(db, change, async (trx, known) => {
    const stored = await findEntered(trx, kind, period, key)
    if (stored?.revision !== one.read) return { issues: [overtaken(one, stored)] }
    const needed = await reasonIssues(trx, period, writing.reason)
    const former = { key, values: stored?.values ?? {} }
    const kept = await writerFor(kind).store(trx, { period, values, former, known, checkScored })
    const issues = [...('issues' in kept ? atValues(kept.issues) : []), ...needed]
    if ('issues' in kept || issues.length > 0) return { issues }
    const isMoved = kept.key.some((value, i) => value !== key[i])
    const told = isMoved ? { subject: subjectOf(kind, kept.key, key) } : {}
    const now = await findEntered(trx, kind, period, kept.key)
    return { value: kept, changed: isMoved || now?.revision !== one.read, told }
  })
}

/** Everything that keeps a record from being removed. */
const standingIssues = async (
  trx: Transaction,
  kind: EnteredKind,
  period: string,
  key: readonly string[],
): Promise<readonly Issue[]> => {
  const naming = await selectNaming(trx, period, kind.table, key[0] as string)
  const isNameable = ['unit', 'block', 'model'].includes(kind.table)
  const versions = writerFor(kind).isDecision ? await selectPublishedWith(trx, kind, period, key) : []
  return [
    ...(isNameable
      ? naming.map(({ kind: records, count }) =>
          issue('record-in-use', [], { records, count: String(count) }),
        )
      : []),
    ...versions.map(version => issue('record-published', [], { version: String(version) })),
  ]
}

/** Takes one record back, with a reason, unless somebody changed it since it was read or something stands on it. */
export const removeEntered = (
  db: Db,
  writing: Writing,
  kind: EnteredKind,
  one: ReadRecord,
): Promise<Result<{ readonly key: readonly string[] }>> => {
  const { period, key } = one
  const change = changeOf('record-removed', writing, period, subjectOf(kind, key))
  return writeInputs(db, change, async trx => {
    const stored = await findEntered(trx, kind, period, key)
    if (stored?.revision !== one.read) return { issues: [overtaken(one, stored)] }
    const issues = await standingIssues(trx, kind, period, key)
    if (issues.length > 0) return { issues }
    await writerFor(kind).remove(trx, period, key, writing.reason ?? '')
    return { value: { key }, changed: true }
  })
}
