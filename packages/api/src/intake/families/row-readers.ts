import type { Family, KeptRecords, RecordFamily } from '../records.ts'
import type { RowReader } from '../row-reader.ts'
import { readActivity } from './read-activity.ts'
import { readAdoption } from './read-adoption.ts'
import { readClosure } from './read-closure.ts'
import { joinBallots, readCouncilDecision } from './read-council-decision.ts'
import { readDeclaration } from './read-declaration.ts'
import { readGateRuling } from './read-gate-ruling.ts'
import { readHold } from './read-hold.ts'
import { readMark } from './read-mark.ts'
import { readModel } from './read-model.ts'
import { readPastOutcome } from './read-past-outcome.ts'
import { readRuling } from './read-ruling.ts'
import { readSuccession } from './read-succession.ts'
import { readUnit } from './read-unit.ts'
import type { RowReading } from './row-reading.ts'

/** Undefined exactly when the reader has a problem to tell. */
export const rowReaders: Readonly<Record<Family, (row: RowReader) => RowReading | undefined>> = {
  units: readUnit,
  models: readModel,
  activities: readActivity,
  declarations: readDeclaration,
  marks: readMark,
  adoptions: readAdoption,
  rulings: readRuling,
  holds: readHold,
  gateRulings: readGateRuling,
  successions: readSuccession,
  closures: readClosure,
  history: readPastOutcome,
  councilDecisions: readCouncilDecision,
}

/** What several rows of a file state together; of most kinds a row is a record. */
const joins: { readonly [F in RecordFamily]?: (rows: readonly KeptRecords[F][]) => KeptRecords[F][] } = {
  councilDecisions: joinBallots,
}

/** The records of some rows. */
export const joinRows = <F extends RecordFamily>(
  family: F,
  rows: readonly KeptRecords[F][],
): readonly KeptRecords[F][] => joins[family]?.(rows) ?? rows
