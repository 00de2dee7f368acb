import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { SessionTable } from '../access/session.table.ts'
import type { TokenTable } from '../access/token.table.ts'
import type { ActivityTable } from '../activities/activity.table.ts'
import type { CriteriaSetTable } from '../criteria-sets/criteria-set.table.ts'
import type { DeclarationTable } from '../declarations/declaration.table.ts'
import type { GateRulingTable } from '../gate-rulings/gate-ruling.table.ts'
import type { PastOutcomeTable } from '../history/past-outcome.table.ts'
import type { HoldTable } from '../holds/hold.table.ts'
import type { ImportTable } from '../imports/import.table.ts'
import type { ImportRowTable } from '../imports/import-row.table.ts'
import type { MarkTable } from '../marks/mark.table.ts'
import type { AdoptionTable } from '../models/adoption.table.ts'
import type { ModelTable } from '../models/model.table.ts'
import type { PeriodTable } from '../periods/period.table.ts'
import type { ResultTable } from '../results/result.table.ts'
import type { ResultUnitTable } from '../results/result-unit.table.ts'
import type { RulingTable } from '../rulings/ruling.table.ts'
import type { SuccessionTable } from '../successions/succession.table.ts'
import type { BlockTable } from '../units/block.table.ts'
import type { UnitTable } from '../units/unit.table.ts'

export interface Database {
  activity: ActivityTable
  adoption: AdoptionTable
  block: BlockTable
  criteriaSet: CriteriaSetTable
  declaration: DeclarationTable
  gateRuling: GateRulingTable
  hold: HoldTable
  import: ImportTable
  importRow: ImportRowTable
  mark: MarkTable
  model: ModelTable
  pastOutcome: PastOutcomeTable
  period: PeriodTable
  result: ResultTable
  resultUnit: ResultUnitTable
  ruling: RulingTable
  session: SessionTable
  succession: SuccessionTable
  token: TokenTable
  unit: UnitTable
}

/** The database, or a transaction on it: what a reading function takes first. */
export type Db = Kysely<Database>

/** What a function takes that must not run outside a transaction. */
export type Transaction = KyselyTransaction<Database>
