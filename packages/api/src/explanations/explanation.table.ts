import type { ColumnType } from 'kysely'
import type { ShownFigure } from '../self-scores/self-score.table.ts'

export type ExplanationOutcome = 'kept' | 'changed'

/** Why a unit's own figure in a criterion is another than the verified one, and what the verifier makes of it. */
export interface ExplanationTable {
  period: string
  unit: string
  criterion: string
  /** The figures that it was written about; null: something was missing. */
  own: string | null
  verified: string | null
  text: string
  explainedOn: string
  /** Null: nobody has settled it. */
  outcome: ExplanationOutcome | null
  answer: string | null
  settledOn: string | null
}

/** The signature of a unit under the verified figures. */
export interface AgreementTable {
  period: string
  unit: string
  digest: string
  total: string | null
  /** Stored as JSON text, read as what it is. */
  figures: ColumnType<readonly ShownFigure[], string, string>
  agreedOn: string
}
