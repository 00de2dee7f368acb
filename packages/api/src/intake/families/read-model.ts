import { fingerprintOf } from '../fingerprint.ts'
import type { ModelRecord } from '../records.ts'
import type { RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { idFromCode, modelKey, strictKey } from '../values/text-key.ts'
import { orStored } from './keep-stored.ts'
import { activitiesOfModel } from './model-activities.ts'
import type { RowReading } from './row-reading.ts'

/** A model for the gallery, and an activity of the unit that describes it. */
export function readModel(row: RowReader): RowReading | undefined {
  const { context } = row.lookups
  const code = row.text('code', 'code', 60)
  const unit = unitOfRow(row)
  const name = row.text('name', 'name', 300)
  const stored = code === undefined ? undefined : row.lookups.stored.model(idFromCode(code, 'mh'))
  const readDescription = row.optionalText('description', 'name', 5000)
  const description = orStored(row, 'description', 'name', readDescription, stored?.description)
  const date = row.dateWithin(context.period, 'date')
  const evidence = orStored(row, 'evidence', 'evidence', row.evidence(), stored?.evidence)
  const found = row.settle({ code, unit, name, date })
  if (found === undefined) return undefined
  const model: ModelRecord = {
    code: idFromCode(found.code, 'mh'),
    unit: found.unit.id,
    name: found.name,
    description,
    date: found.date,
    evidence,
  }
  const activities = activitiesOfModel(context, model)
  const texts = [model.name, description, evidence].map(text =>
    text === undefined ? undefined : strictKey(text),
  )
  return {
    record: { family: 'models', model, activities },
    fingerprint: fingerprintOf(['model', modelKey(model.code), model.unit, model.date, ...texts]),
    key: modelKey(model.code),
  }
}
