import type { Db } from '../db/database.ts'
import { selectHolds } from './result.repository.ts'
import type { StoredUnitDetail, StoredUnitRow } from './stored-result.ts'

type StoredHold = StoredUnitDetail['holds'][number]

/** Whether a hold stands on a day, its last day included. */
export const isOn = (day: string, { from, until }: Pick<StoredHold, 'from' | 'until'>): boolean =>
  from <= day && (until === null || day <= until)

/** A hold is told only where it kept the unit from a proposal: who could not be proposed anyway is told why instead. */
export const isHeld = ({ proposals }: Pick<StoredUnitRow, 'proposals'>): boolean =>
  proposals.some(({ outcome }) => outcome === 'hold')

/** Gates that are closed for a unit, by id; one that a ruling opened is none of them. */
export const closedGates = ({ rating }: Pick<StoredUnitRow, 'rating'>): readonly string[] =>
  rating.gates
    .filter(({ answer, ruling }) => answer === 'yes' && ruling === undefined)
    .map(({ gate }) => gate)

/** What keeps units from a proposal on a day, of a version and without any reason: a document and its days. */
export const holdsOfUnits = async (
  db: Db,
  { period, version, day }: { readonly period: string; readonly version: number; readonly day: string },
  rows: readonly StoredUnitRow[],
) => {
  const held = rows.filter(isHeld).map(({ unit }) => unit.id)
  const found = held.length === 0 ? [] : await selectHolds(db, period, version, held)
  const holds = new Map(found.map(row => [row.unit, row.holds]))
  return (unit: string) =>
    (holds.get(unit) ?? [])
      .filter(hold => isOn(day, hold))
      .map(({ id, document, from, until }) => ({ id, document, from, until }))
}
