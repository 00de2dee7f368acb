import { type Issue, issue } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import { type Place, type Reach, reachOf } from '../access/reach.ts'
import { checkInTime, type InTime } from '../calendar/step-is-open.ts'
import type { Db } from '../db/database.ts'
import { selectRecords } from './record.repository.ts'
import { type RecordKind, type RecordOf, unitsOf } from './record-kind.ts'

type Row = Readonly<Record<string, unknown>>

const rowOf = (kind: RecordKind, record: object): Row => {
  const row = (kind.rowOf?.(record) ?? record) as Row
  return Object.fromEntries(Object.keys(kind.columns).map(column => [column, row[column] ?? null]))
}

const isSame = (a: Row, b: Row, columns: readonly string[]): boolean =>
  columns.every(column => JSON.stringify(a[column]) === JSON.stringify(b[column]))

const criteriaOf = ({ fact, line }: Row): Place['criteria'] => {
  if (typeof fact === 'string') return readers => readers.ofFact(fact)
  return typeof line === 'string' ? readers => readers.ofLine(line) : undefined
}

const reaches = (reach: Reach, kind: RecordKind, record: object, row: Row): boolean =>
  unitsOf(kind, record).every(unit => reach.covers({ unit, criteria: criteriaOf(row) }))

const undecided: Pick<NonNullable<RecordKind['decision']>, 'open'> & { readonly columns: readonly string[] } =
  {
    columns: [],
    open: {},
  }

/** What of a record the writer changes: what is claimed, and what was decided on the claim. */
const changesOf = (kind: RecordKind, row: Row, stored: Row | undefined) => {
  const { columns: decided, open } = kind.decision ?? undecided
  const claimed = Object.keys(kind.columns).filter(column => !decided.includes(column))
  const isClaimNew = stored === undefined || !isSame(row, stored, claimed)
  const before = isClaimNew ? open : stored
  return { isClaimNew, isDecisionNew: !isSame(row, before, decided) }
}

const keyOf = (kind: RecordKind, row: Row): string => JSON.stringify(kind.key.map(column => row[column]))

const storedRows = async (db: Db, period: string, kind: RecordKind): Promise<ReadonlyMap<string, Row>> => {
  const all = (await selectRecords(db, kind, period)) as readonly object[]
  return new Map(all.map(record => rowOf(kind, record)).map(row => [keyOf(kind, row), row]))
}

interface OfKind<K extends RecordKind> {
  readonly period: string
  readonly kind: K
}

/** What of records lies beyond a writer's rights: each record of another's, and each decision that is not theirs. */
export const checkReach = async <K extends RecordKind>(
  db: Db,
  actor: Writer,
  { period, kind }: OfKind<K>,
  records: readonly RecordOf<K>[],
  known: Known,
): Promise<readonly Issue[]> => {
  const entering = reachOf(actor, kind.enteredBy, known)
  const deciding = kind.decision ? reachOf(actor, kind.decision.by, known) : entering
  if (entering.isAll && deciding.isAll) return []
  const stored = await storedRows(db, period, kind)
  return (records as readonly object[]).flatMap((record, i) => {
    const row = rowOf(kind, record)
    const { isClaimNew, isDecisionNew } = changesOf(kind, row, stored.get(keyOf(kind, row)))
    const mayEnter = reaches(entering, kind, record, row)
    const mayDecide = reaches(deciding, kind, record, row)
    if (!mayEnter && (isClaimNew || !mayDecide)) return [issue('not-yours', [kind.field, i])]
    return isDecisionNew && !mayDecide ? [issue('not-yours-to-decide', [kind.field, i, 'status'])] : []
  })
}

/** What of records is claimed out of time: refused, or marked where the writer may go on. */
export const checkClaimedInTime = async <K extends RecordKind>(
  db: Db,
  actor: Writer,
  { period, kind }: OfKind<K>,
  records: readonly RecordOf<K>[],
  known: Known,
): Promise<InTime> => {
  const { step } = kind
  if (step === undefined) return { issues: [] }
  const stored = await storedRows(db, period, kind)
  const entering = (records as readonly object[]).flatMap((record, i) => {
    const row = rowOf(kind, record)
    if (!changesOf(kind, row, stored.get(keyOf(kind, row))).isClaimNew) return []
    return unitsOf(kind, record).map(unit => ({ unit, steps: [step], path: [kind.field, i] }))
  })
  return checkInTime(db, actor, period, entering, known)
}
