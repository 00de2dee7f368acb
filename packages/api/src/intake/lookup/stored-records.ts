import type { Declaration, Hold, Mark, Unit } from '@thidua/scoring/records'
import type { AdoptionRecord, ImportedRecords, ModelRecord } from '../records.ts'
import { modelKey } from '../values/text-key.ts'

/** What is stored already, by what a row may state only once. */
export interface StoredRecords {
  unit(id: string): Unit | undefined
  declaration(unit: string, fact: string): Declaration | undefined
  mark(unit: string, line: string, member: string): Mark | undefined
  hold(id: string): Hold | undefined
  model(code: string): ModelRecord | undefined
  adoption(model: string, unit: string): AdoptionRecord | undefined
}

export function indexStored(records: Partial<ImportedRecords>): StoredRecords {
  const units = indexBy(records.units, ({ id }) => id.toUpperCase())
  const declarations = indexBy(records.declarations, ({ unit, fact }) => `${unit} ${fact}`)
  const marks = indexBy(records.marks, ({ unit, line, member }) => `${unit} ${line} ${member}`)
  const holds = indexBy(records.holds, ({ id }) => id.toUpperCase())
  const models = indexBy(records.models, ({ code }) => modelKey(code))
  const adoptions = indexBy(records.adoptions, ({ model, unit }) => `${modelKey(model)} ${unit}`)
  return {
    unit: id => units.get(id.toUpperCase()),
    declaration: (unit, fact) => declarations.get(`${unit} ${fact}`),
    mark: (unit, line, member) => marks.get(`${unit} ${line} ${member}`),
    hold: id => holds.get(id.toUpperCase()),
    model: code => models.get(modelKey(code)),
    adoption: (model, unit) => adoptions.get(`${modelKey(model)} ${unit}`),
  }
}

const indexBy = <T>(
  records: readonly T[] | undefined,
  keyOf: (record: T) => string,
): ReadonlyMap<string, T> => new Map((records ?? []).map(record => [keyOf(record), record]))
