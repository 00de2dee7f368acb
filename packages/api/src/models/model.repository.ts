import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import type { AdoptionRecord, ModelRecord } from '../intake/records.ts'

export const selectModels = (db: Db, period: string) =>
  db
    .selectFrom('model')
    .innerJoin('unit', join =>
      join.onRef('unit.period', '=', 'model.period').onRef('unit.id', '=', 'model.unit'),
    )
    .select(['model.id', 'model.title', 'model.description', 'model.date', 'model.evidence'])
    .select(['unit.id as unitId', 'unit.name as unitName'])
    .where('model.period', '=', period)
    .orderBy('model.id')

export const selectAdoptions = (db: Db, period: string) =>
  db
    .selectFrom('adoption')
    .innerJoin('unit', join =>
      join.onRef('unit.period', '=', 'adoption.period').onRef('unit.id', '=', 'adoption.unit'),
    )
    .select(['adoption.model', 'adoption.date', 'adoption.result', 'adoption.evidence'])
    .select(['unit.id as unitId', 'unit.name as unitName'])
    .where('adoption.period', '=', period)
    .orderBy('adoption.date')
    .orderBy('adoption.unit')

export const upsertModels = (trx: Transaction, period: string, models: readonly ModelRecord[]) =>
  upsert(
    trx,
    'model',
    ['period', 'id'],
    models.map(({ code, unit, name, description, date, evidence }) => ({
      period,
      id: code,
      unit,
      title: name,
      description: description ?? '',
      date,
      evidence: evidence ?? null,
    })),
  )

export const upsertAdoptions = (trx: Transaction, period: string, adoptions: readonly AdoptionRecord[]) =>
  upsert(
    trx,
    'adoption',
    ['period', 'model', 'unit'],
    adoptions.map(({ model, unit, date, result, evidence }) => ({
      period,
      model,
      unit,
      date,
      result: result ?? '',
      evidence: evidence ?? null,
    })),
  )
