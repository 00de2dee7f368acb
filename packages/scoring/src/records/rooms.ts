import type { ScoringInput } from '../input.ts'
import type { Issue } from '../result.ts'
import { activityRoom } from './activity.ts'
import { councilDecisionRoom } from './council-decision.ts'
import { declarationRoom } from './declaration.ts'
import { gateRulingRoom } from './gate-ruling.ts'
import { holdRoom } from './hold.ts'
import { markRoom } from './mark.ts'
import { pastOutcomeRoom } from './past-outcome.ts'
import type { Known, RecordRoom, RecordRules } from './room.ts'
import { rulingRoom } from './ruling.ts'
import { successionRoom } from './succession.ts'
import { unitRoom } from './unit.ts'

/** The lists of records in an input. */
export type RecordList = Exclude<keyof ScoringInput, 'period' | 'asOf'>

/** The records of one list. Example: `RecordIn<'holds'>` is `Hold`. */
export type RecordIn<L extends RecordList> = NonNullable<ScoringInput[L]>[number]

/**
 * Every kind of record, by its list in an input: its shape, what a record is called, and what does not fit.
 *
 * Example: `recordRooms.rulings.nameOf(ruling)` is `'QN01'`.
 */
export const recordRooms: { readonly [L in RecordList]: RecordRoom<RecordIn<L>> } = {
  units: unitRoom,
  activities: activityRoom,
  declarations: declarationRoom,
  marks: markRoom,
  rulings: rulingRoom,
  holds: holdRoom,
  gateRulings: gateRulingRoom,
  history: pastOutcomeRoom,
  successions: successionRoom,
  councilDecisions: councilDecisionRoom,
}

/**
 * Everything that keeps some records from being kept beside what is known: what must not be, and what a scoring would
 * leave out in silence. Paths begin with the place of the record.
 *
 * Example: `checkRecords(recordRooms.holds, [hold], known)[0]` is at `[0, 'unit']` with code `unknown-unit`.
 */
export const checkRecords = <R>(
  rules: RecordRules<R>,
  records: readonly R[],
  known: Known,
): readonly Issue[] => [...rules.check(records, known), ...(rules.doubt?.(records, known) ?? [])]
