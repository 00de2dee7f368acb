import type { z } from '@hono/zod-openapi'
import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { checkRepeats } from '../records/input-checks.ts'
import type { InputContext } from '../records/input-context.ts'
import { writeInputs } from '../records/write-inputs.ts'
import { selectUnitRows } from '../results/result.repository.ts'
import { checkParents } from './check-parents.ts'
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
  const rows = await selectUnitRows(db, period, version).execute()
  return rows
    .map(({ summary }) => summary.unit)
    .sort((a, b) => compareNames(a.block.label, b.block.label) || compareNames(a.name, b.name))
}

type NewUnit = z.output<typeof newUnitsSchema>['units'][number]

const checkUnits = (units: readonly NewUnit[], { set }: InputContext): Issue[] =>
  units.flatMap((unit, i) => [
    ...(Object.hasOwn(set.vocabulary.unitKinds, unit.kind)
      ? []
      : [issue('unknown-term', ['units', i, 'kind'], { field: 'unitKinds', value: unit.kind })]),
    ...Object.keys(unit.attributes)
      .filter(id => !Object.hasOwn(set.attributes, id))
      .map(value => issue('unknown-term', ['units', i, 'attributes', value], { field: 'attributes', value })),
  ])

/** Adds units, or replaces those with the same id; blocks come with their units. */
export const storeUnits = (
  db: Db,
  period: string,
  units: readonly NewUnit[],
): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async (trx, context) => {
    const stored = await selectUnits(trx, period).execute()
    const parentOf = new Map([...stored, ...units].map(({ id, parent }) => [id, parent ?? undefined]))
    const issues = [
      ...checkRepeats(units, ({ id }) => id, 'units'),
      ...checkUnits(units, context),
      ...checkParents(units, parentOf),
    ]
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
