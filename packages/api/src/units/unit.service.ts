import type { z } from '@hono/zod-openapi'
import type { Issue, Result } from '@thidua/scoring/issues'
import { checkRecords, type Known, recordRooms } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { readKnown, writeInputs } from '../records/write-inputs.ts'
import { selectUnitRows } from '../results/result.repository.ts'
import { compareNames } from './compare-names.ts'
import { selectBlocks, selectUnits, upsertBlocks, upsertUnits } from './unit.repository.ts'
import type { newUnitsSchema } from './unit.schema.ts'

/** The blocks of a period in the order of their labels. */
export const listBlocks = async (db: Db, period: string) =>
  (await selectBlocks(db, period)).sort((a, b) => compareNames(a.label, b.label))

/** The units of a period by block and name. */
export const listUnits = async (db: Db, period: string) => {
  const rows = await selectUnits(db, period).execute()
  return rows
    .map(({ blockId, blockLabel, ...unit }) => ({ ...unit, block: { id: blockId, label: blockLabel } }))
    .sort((a, b) => compareNames(a.block.label, b.block.label) || compareNames(a.name, b.name))
}

/** The units of a result version, in the same order. */
export const listKeptUnits = async (db: Db, period: string, version: number) => {
  const rows = await selectUnitRows(db, period, version)
  return rows
    .map(({ summary }) => summary.unit)
    .sort((a, b) => compareNames(a.block.label, b.block.label) || compareNames(a.name, b.name))
}

type NewUnit = z.output<typeof newUnitsSchema>['units'][number]

/** Units that are stored may be parents of those that are given. */
export const unitIssues = async (
  db: Db,
  period: string,
  units: readonly NewUnit[],
  known: Known,
): Promise<Issue[]> => {
  const stored = await selectUnits(db, period).execute()
  const parents = new Map([...stored, ...units].map(({ id, parent }) => [id, parent ?? undefined]))
  const given = units.map(unit => ({ ...unit, block: unit.block.id }))
  return checkRecords(recordRooms.units, given, { ...known, parents }).map(found => ({
    ...found,
    path: ['units', ...found.path],
  }))
}

/** What does not fit in units that are not to be stored, because others beside them cannot be read. */
export const checkUnstoredUnits = async (
  db: Db,
  period: string,
  units: readonly NewUnit[],
): Promise<readonly Issue[]> => {
  const known = await readKnown(db, period)
  return known.ok ? unitIssues(db, period, units, known.value) : []
}

/** Adds units, or replaces those with the same id; blocks come with their units. */
export const storeUnits = (
  db: Db,
  actor: Writer,
  period: string,
  units: readonly NewUnit[],
): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, { actor, action: 'units-stored', period }, async (trx, known) => {
    const issues = await unitIssues(trx, period, units, known)
    if (issues.length > 0) return { issues }
    const blocks = new Map(units.map(({ block }) => [block.id, block]))
    const ofBlocks = await upsertBlocks(trx, period, [...blocks.values()])
    const value = await upsertUnits(
      trx,
      period,
      units.map(unit => ({ ...unit, block: unit.block.id })),
    )
    return { value, changed: [...ofBlocks, ...value].some(outcome => outcome !== 'already-stored') }
  })
