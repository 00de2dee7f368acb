import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

export const selectUnits = (db: Db, period: string) =>
  db
    .selectFrom('unit')
    .innerJoin('block', join =>
      join.onRef('block.period', '=', 'unit.period').onRef('block.id', '=', 'unit.block'),
    )
    .select(['unit.id', 'unit.name', 'unit.kind', 'unit.attributes', 'unit.parent'])
    .select(['block.id as blockId', 'block.label as blockLabel'])
    .where('unit.period', '=', period)
    .orderBy('unit.id')

/** The block of every unit of a period. */
export const selectUnitBlocks = async (db: Db, period: string): Promise<ReadonlyMap<string, string>> => {
  const units = await db.selectFrom('unit').select(['id', 'block']).where('period', '=', period).execute()
  return new Map(units.map(({ id, block }) => [id, block]))
}

export const selectUnitNames = async (db: Db, period: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.selectFrom('unit').select(['id', 'name']).where('period', '=', period).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const selectBlocks = (db: Db, period: string) =>
  db
    .selectFrom('block')
    .leftJoin('unit', join =>
      join.onRef('unit.period', '=', 'block.period').onRef('unit.block', '=', 'block.id'),
    )
    .select(['block.id', 'block.label', sql<number>`count(unit.id)::int`.as('units')])
    .where('block.period', '=', period)
    .groupBy(['block.id', 'block.label'])
    .execute()

export const upsertBlocks = (
  trx: Transaction,
  period: string,
  blocks: readonly { readonly id: string; readonly label: string }[],
) =>
  upsert(
    trx,
    'block',
    ['period', 'id'],
    blocks.map(({ id, label }) => ({ period, id, label })),
  )

export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly block: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent?: string | undefined
}

export const upsertUnits = (trx: Transaction, period: string, units: readonly UnitRow[]) =>
  upsert(
    trx,
    'unit',
    ['period', 'id'],
    units.map(({ id, name, kind, block, attributes, parent }) => ({
      period,
      id,
      name,
      kind,
      block,
      attributes: JSON.stringify(attributes),
      parent: parent ?? null,
    })),
  )
