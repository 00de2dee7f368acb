import type { Kept } from '../journal/journal.table.ts'
import { closures } from './kinds/closure.ts'
import { councilDecisions } from './kinds/council-decision.ts'
import { declarations } from './kinds/declaration.ts'
import { gateRulings } from './kinds/gate-ruling.ts'
import { holds } from './kinds/hold.ts'
import { marks } from './kinds/mark.ts'
import { history } from './kinds/past-outcome.ts'
import { rulings } from './kinds/ruling.ts'
import { successions } from './kinds/succession.ts'
import type { RecordKind, RowOf } from './record-kind.ts'

/** Every kind of record, by its field, in the order in which they are described and counted. */
export const recordKinds = {
  declarations,
  marks,
  rulings,
  holds,
  gateRulings,
  history,
  successions,
  closures,
  councilDecisions,
}

export type RecordKinds = typeof recordKinds
export type RecordField = keyof RecordKinds

/** The same list, for what does the same with every kind. */
export const everyRecordKind: readonly RecordKind[] = Object.values(recordKinds)

/** The tables of the records, by name. */
export type RecordTables = {
  [F in RecordField as RecordKinds[F]['table']]: RowOf<RecordKinds[F]['columns']> & { period: string } & Kept
}
