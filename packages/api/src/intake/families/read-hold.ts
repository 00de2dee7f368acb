import type { Hold } from '@thidua/scoring/records'
import { fingerprintOf } from '../fingerprint.ts'
import type { RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { idFromCode, strictKey } from '../values/text-key.ts'
import { orStored } from './keep-stored.ts'
import type { RowReading } from './row-reading.ts'

export function readHold(row: RowReader): RowReading | undefined {
  const number = row.text('number', 'code', 60)
  const unit = unitOfRow(row)
  const from = row.date('from')
  const stored = number === undefined ? undefined : row.lookups.stored.hold(idFromCode(number, 'so'))
  const readUntil = row.isEmpty('until') ? undefined : row.date('until')
  const until = orStored(row, 'until', 'date', readUntil, stored?.until)
  if (from !== undefined && until !== undefined && until < from) row.reject('dates-reversed', 'date', 'until')
  const reason = row.text('explanation', 'explanation', 2000)
  const document = row.text('document', 'document', 500)
  const found = row.settle({ number, unit, from, reason, document })
  if (found === undefined) return undefined
  const hold: Hold = {
    id: idFromCode(found.number, 'so'),
    unit: found.unit.id,
    from: found.from,
    until,
    reason: found.reason,
    document: found.document,
  }
  const texts = [hold.reason, hold.document].map(strictKey)
  return {
    record: { family: 'holds', record: hold },
    fingerprint: fingerprintOf(['hold', hold.id.toLowerCase(), hold.unit, hold.from, until, ...texts]),
    key: hold.id.toLowerCase(),
  }
}
