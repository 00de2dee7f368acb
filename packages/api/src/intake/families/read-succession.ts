import type { Succession } from '@thidua/scoring/records'
import { fingerprintOf } from '../fingerprint.ts'
import { excerpt, type RowReader } from '../row-reader.ts'
import { findUnit } from '../unit-of-row.ts'
import { idFromCode, strictKey, tidyText } from '../values/text-key.ts'
import type { RowReading } from './row-reading.ts'

/** Which unit became, or became part of, which. The one that ended need not be listed; the one that goes on must be. */
export function readSuccession(row: RowReader): RowReading | undefined {
  const former = readFormer(row)
  const to = readSuccessor(row)
  const on = row.date('date')
  const document = row.text('document', 'document', 500)
  const inherits = row.isEmpty('inherits') ? undefined : row.yesOrNo('inherits', 'unit')
  if (former !== undefined && former.from === to) row.reject('succession-to-itself', 'unit', 'successor')
  const found = row.settle({ former, to, on, document })
  if (found === undefined) return undefined
  const { former: left, ...rest } = found
  const record: Succession = { ...left, ...rest, ...(inherits !== undefined && { inherits }) }
  const { from, name } = record
  const parts = [from, name && strictKey(name), record.to, record.on, strictKey(record.document)]
  return {
    record: { family: 'successions', record },
    fingerprint: fingerprintOf([
      'succession',
      ...parts,
      inherits === undefined ? undefined : String(inherits),
    ]),
    key: `${from} ${record.to}`,
  }
}

/** By code or name where it is listed; else the code and the name that the file gives, so that other files find it. */
function readFormer(row: RowReader): Pick<Succession, 'from' | 'name'> | undefined {
  const text = row.text('formerUnit', 'unit', 300)
  if (text === undefined) return undefined
  const { found, candidates } = findUnit(row, text, 'formerUnit')
  if (found !== undefined) return { from: found.id }
  if (candidates.length > 1) {
    const ids = candidates.map(({ id }) => id).join(', ')
    return row.reject('unit-shared', 'unit', 'formerUnit', { value: excerpt(text), candidates: ids })
  }
  const named = tidyText(row.cell('formerName').text)
  return { from: idFromCode(text, 'dv'), name: named === '' ? text : named }
}

function readSuccessor(row: RowReader): string | undefined {
  const text = row.text('successor', 'unit', 300)
  if (text === undefined) return undefined
  const { found, candidates } = findUnit(row, text, 'successor')
  if (found !== undefined) return found.id
  const value = excerpt(text)
  if (candidates.length > 1) {
    const ids = candidates.map(({ id }) => id).join(', ')
    return row.reject('unit-shared', 'unit', 'successor', { value, candidates: ids })
  }
  const nearest = row.lookups.units.suggest(text).join(' · ')
  return nearest === ''
    ? row.reject('unit-unknown', 'unit', 'successor', { value })
    : row.reject('unit-unknown-like', 'unit', 'successor', { value, nearest })
}
