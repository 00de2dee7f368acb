import { fingerprintOf } from '../fingerprint.ts'
import type { RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { strictKey } from '../values/text-key.ts'
import type { RowReading } from './row-reading.ts'

export function readClosure(row: RowReader): RowReading | undefined {
  const unit = unitOfRow(row)
  const on = row.dateWithin(row.lookups.context.period, 'date')
  const document = row.text('document', 'document', 500)
  const found = row.settle({ unit, on, document })
  if (found === undefined) return undefined
  const record = { ...found, unit: found.unit.id }
  return {
    record: { family: 'closures', record },
    fingerprint: fingerprintOf(['closure', record.unit, record.on, strictKey(record.document)]),
    key: record.unit,
  }
}
