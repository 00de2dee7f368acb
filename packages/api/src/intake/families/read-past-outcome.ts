import type { PastOutcome } from '@thidua/scoring/records'
import { fingerprintOf } from '../fingerprint.ts'
import { excerpt, type RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { looseKey, strictKey, tidyText } from '../values/text-key.ts'
import { unratedWords } from '../words/values.ts'
import type { RowReading } from './row-reading.ts'

export function readPastOutcome(row: RowReader): RowReading | undefined {
  const unit = unitOf(row)
  const from = row.date('from')
  const to = row.date('until')
  if (from !== undefined && to !== undefined && to < from) row.reject('dates-reversed', 'date', 'until')
  const rating = readRating(row)
  const commendations = readCommendations(row)
  const document = row.text('document', 'document', 500)
  if (row.isEmpty('rating') && row.isEmpty('commendations'))
    row.reject('outcome-missing', 'outcome', 'rating')
  const found = row.settle({ unit, from, to, rating, commendations, document })
  if (found === undefined) return undefined
  const record: PastOutcome = {
    unit: found.unit,
    period: { from: found.from, to: found.to },
    rating: found.rating === '' ? null : found.rating,
    commendations: found.commendations,
    document: found.document,
  }
  const key = [record.unit, found.from, found.to, strictKey(record.document)]
  return {
    record: { family: 'history', record },
    fingerprint: fingerprintOf(['history', ...key, found.rating, ...record.commendations]),
    key: key.join(' '),
  }
}

/** A unit of this period, or the code of one of earlier times, which is told. */
function unitOf(row: RowReader): string | undefined {
  const [column] = row.columns('unit')
  const text = column === undefined ? '' : tidyText(row.row.cells[column.index]?.text ?? '')
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text) || row.lookups.units.find(text).candidates.length > 0)
    return unitOfRow(row)?.id
  row.warn('unit-of-earlier-times', 'unit', 'unit', { value: excerpt(text) })
  return text
}

/** Empty where there is none. */
function readRating(row: RowReader): string | undefined {
  if (row.isEmpty('rating') || unratedWords.has(looseKey(row.cell('rating').text))) return ''
  return row.term('rating', 'outcome', row.lookups.ratings)
}

/** Several in one cell stand on lines of their own, or behind a semicolon. */
function readCommendations(row: RowReader): readonly string[] | undefined {
  const forms = row.lookups.commendations
  const texts = row
    .cell('commendations')
    .text.split(/[;\n]/)
    .map(tidyText)
    .filter(text => text !== '')
  const ids = texts.map(text => forms.find(text))
  const unknown = ids.indexOf(undefined)
  if (unknown < 0) return ids as string[]
  const known = forms.labels.slice(0, 30).join(' · ')
  return row.reject('word-unknown', 'outcome', 'commendations', { value: excerpt(texts[unknown]!), known })
}
