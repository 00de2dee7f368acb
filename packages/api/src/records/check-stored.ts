import { grouped, type Issue, issue } from '@thidua/scoring/issues'
import { type Activity, checkRecords, type Known, recordRooms, type Unit } from '@thidua/scoring/records'
import { selectTerms } from '../activities/activity.repository.ts'
import type { Transaction } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import type { CountedIssue } from '../group-issues.ts'
import { selectUnits } from '../units/unit.repository.ts'
import { type PeriodRecords, readRecords } from './read-records.ts'
import { everyRecordKind, type RecordField } from './record-kinds.ts'

/** What a period holds, as a set is asked about it: of its activities the terms that they stand under, with their number. */
export interface Stored {
  readonly terms: readonly Terms[]
  readonly units: readonly Unit[]
  readonly records: Partial<PeriodRecords>
}

interface Terms {
  readonly kind: string
  readonly channel: string | null
  readonly level: string | null
  readonly partner: string | null
  readonly count: number
}

const unfitTerms = (terms: readonly Terms[], known: Known): CountedIssue[] => {
  const alike = grouped(terms, ({ kind, channel, level, partner }) =>
    JSON.stringify([kind, channel, level, partner]),
  )
  return [...alike.values()].flatMap(group => {
    const { kind, channel, level, partner } = group[0] as Terms
    const terms = withoutNulls({ kind, channel, level, partner })
    const one = { id: '', unit: '', date: known.period.from, quantity: '1', status: 'verified', ...terms }
    const count = group.reduce((sum, { count }) => sum + count, 0)
    return checkRecords(recordRooms.activities, [one as Activity], known)
      .filter(({ code }) => code === 'unknown-term')
      .map(found => ({ ...found, count }))
  })
}

/**
 * What a set would leave out of a period in silence, or guess about: kinds, facts, lines, criteria, gates and ratings
 * that stored inputs name and the set does not know, and values that it does not allow. Where there is any, the first
 * issue says so; none has a place, because nobody sent what is stored.
 */
export const unfitStored = ({ terms, units, records }: Stored, known: Known): readonly Issue[] => {
  const found: readonly CountedIssue[] = [
    ...unfitTerms(terms, known),
    ...checkRecords(recordRooms.units, units, known),
    ...everyRecordKind.flatMap(({ field, rules }) =>
      checkRecords(rules, records[field as RecordField] ?? [], known),
    ),
  ]
  return found.length === 0
    ? []
    : [issue('stored-data-unfit', []), ...found.map(unfit => ({ ...unfit, path: [] }))]
}

/** The same of what the database holds of the period now. */
export const checkStored = async (
  trx: Transaction,
  period: string,
  known: Known,
): Promise<readonly Issue[]> => {
  const units = await selectUnits(trx, period).execute()
  const stored: Stored = {
    terms: await selectTerms(trx, period),
    units: units.map(({ blockId: block, blockLabel: _, ...unit }) => ({ ...withoutNulls(unit), block })),
    records: await readRecords(trx, period),
  }
  return unfitStored(stored, known)
}
