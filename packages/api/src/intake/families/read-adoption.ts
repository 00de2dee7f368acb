import { fingerprintOf } from '../fingerprint.ts'
import type { AdoptionRecord, ModelRecord } from '../records.ts'
import type { RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { modelKey, strictKey } from '../values/text-key.ts'
import { orStored } from './keep-stored.ts'
import { activitiesOfAdoption } from './model-activities.ts'
import type { RowReading } from './row-reading.ts'

/** A model taken over: an activity of the adopting unit and one of the unit it comes from. */
export function readAdoption(row: RowReader): RowReading | undefined {
  const { context } = row.lookups
  const model = readModelCode(row)
  const unit = unitOfRow(row)
  const date = row.dateWithin(context.period, 'date')
  const stored = unit && model && row.lookups.stored.adoption(model.code, unit.id)
  const readResult = row.optionalText('result', 'explanation')
  const result = orStored(row, 'result', 'explanation', readResult, stored?.result)
  const evidence = orStored(row, 'evidence', 'evidence', row.evidence(), stored?.evidence)
  if (model !== undefined && model.unit === unit?.id) row.reject('model-of-own-unit', 'model', 'unit')
  const found = row.settle({ model, unit, date })
  if (found === undefined) return undefined
  const adoption: AdoptionRecord = {
    model: found.model.code,
    unit: found.unit.id,
    date: found.date,
    result,
    evidence,
  }
  const activities = activitiesOfAdoption(context, adoption, found.model)
  const texts = [result, evidence].map(text => (text === undefined ? undefined : strictKey(text)))
  return {
    record: { family: 'adoptions', adoption, activities },
    fingerprint: fingerprintOf([
      'adoption',
      modelKey(adoption.model),
      adoption.unit,
      adoption.date,
      ...texts,
    ]),
    key: `${modelKey(adoption.model)} ${adoption.unit}`,
  }
}

function readModelCode(row: RowReader): ModelRecord | undefined {
  const code = row.text('code', 'model', 60)
  if (code === undefined) return undefined
  return (
    row.lookups.models.get(modelKey(code)) ?? row.reject('model-unknown', 'model', 'code', { value: code })
  )
}
