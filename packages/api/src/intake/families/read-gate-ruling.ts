import type { GateRuling } from '@thidua/scoring/records'
import { fingerprintOf } from '../fingerprint.ts'
import type { RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { idFromCode, strictKey } from '../values/text-key.ts'
import type { RowReading } from './row-reading.ts'

export function readGateRuling(row: RowReader): RowReading | undefined {
  const number = row.text('number', 'code', 60)
  const unit = unitOfRow(row)
  const gate = row.term('gate', 'gate', row.lookups.gates)
  const author = row.text('author', 'author', 200)
  const reason = row.text('explanation', 'explanation', 2000)
  const document = row.text('document', 'document', 500)
  const found = row.settle({ number, unit, gate, author, reason, document })
  if (found === undefined) return undefined
  const { number: _, unit: owner, ...said } = found
  const record: GateRuling = { id: idFromCode(found.number, 'so'), unit: owner.id, ...said }
  const texts = [record.author, record.reason, record.document].map(strictKey)
  return {
    record: { family: 'gateRulings', record },
    fingerprint: fingerprintOf(['gate ruling', record.id.toLowerCase(), record.unit, record.gate, ...texts]),
    key: record.id.toLowerCase(),
  }
}
