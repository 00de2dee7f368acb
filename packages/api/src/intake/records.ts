import type {
  Activity,
  CouncilDecision,
  Declaration,
  GateRuling,
  Hold,
  Mark,
  PastOutcome,
  Ruling,
  Succession,
  Unit,
} from '@thidua/scoring/records'
import type { Closure } from '../records/kinds/closure.ts'

/** Records that are kept as their rows state them, by what the API calls their list. */
export interface KeptRecords {
  readonly declarations: Declaration
  readonly marks: Mark
  readonly rulings: Ruling
  readonly holds: Hold
  readonly gateRulings: GateRuling
  readonly successions: Succession
  readonly closures: Closure
  readonly history: PastOutcome
  readonly councilDecisions: CouncilDecision
}
export type RecordFamily = keyof KeptRecords

export const recordFamilies = [
  'successions',
  'closures',
  'declarations',
  'marks',
  'rulings',
  'holds',
  'gateRulings',
  'history',
  'councilDecisions',
] as const satisfies readonly RecordFamily[]

/**
 * What a table holds, in the order in which tables are read and rows stored: units before what names them, reorganisations
 * before work under an old name, decisions on ties last. Recognised by its headings, never by the name of the file.
 */
export const families = [
  'units',
  'successions',
  'closures',
  'models',
  'activities',
  'declarations',
  'marks',
  'adoptions',
  'rulings',
  'holds',
  'gateRulings',
  'history',
  'councilDecisions',
] as const
export type Family = (typeof families)[number]

/** A block of like units; its id is made of its label (`Khối 1` → `khoi-1`). */
export interface Block {
  readonly id: string
  readonly label: string
}

/** A model (mô hình) as its unit describes it. */
export interface ModelRecord {
  readonly code: string
  readonly unit: string
  readonly name: string
  readonly description?: string | undefined
  readonly date: string
  readonly evidence?: string | undefined
}

/** A model taken over by another unit. */
export interface AdoptionRecord {
  /** Code of the model. */
  readonly model: string
  /** The unit that took it over. */
  readonly unit: string
  readonly date: string
  readonly result?: string | undefined
  readonly evidence?: string | undefined
}

/** The typed content of one accepted row. */
export type RowRecord =
  | { readonly family: 'units'; readonly unit: Unit; readonly block: Block }
  | {
      readonly family: 'activities'
      readonly activity: Activity
      /** Id of the stored activity that it corrects and whose place it takes. */
      readonly replaces?: string | undefined
    }
  | { readonly family: 'models'; readonly model: ModelRecord; readonly activities: readonly Activity[] }
  | {
      readonly family: 'adoptions'
      readonly adoption: AdoptionRecord
      readonly activities: readonly Activity[]
    }
  | KeptRecord

/** A row that is a record as it is; of a decision on a tie, one ballot. */
export type KeptRecord = {
  [F in RecordFamily]: { readonly family: F; readonly record: KeptRecords[F] }
}[RecordFamily]

/** Everything the new rows hold, in the shape the engine reads. */
export type ImportedRecords = {
  readonly units: readonly Unit[]
  readonly blocks: readonly Block[]
  /** Those that models and adoptions stand for are among them. */
  readonly activities: readonly Activity[]
  readonly models: readonly ModelRecord[]
  readonly adoptions: readonly AdoptionRecord[]
} & { readonly [F in RecordFamily]: readonly KeptRecords[F][] }

export type StoredInputs = Pick<ImportedRecords, 'declarations' | 'marks' | 'holds' | 'adoptions'>
