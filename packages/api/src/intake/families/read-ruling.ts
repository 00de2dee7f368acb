import type { Ruling } from '@thidua/scoring/records'
import { fingerprintOf } from '../fingerprint.ts'
import { excerpt, type RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { idFromCode, looseKey, strictKey } from '../values/text-key.ts'
import { decisions } from '../words/values.ts'
import type { RowReading } from './row-reading.ts'

export function readRuling(row: RowReader): RowReading | undefined {
  const number = row.text('number', 'code', 60)
  const unit = unitOfRow(row)
  const criterion = readCriterion(row)
  const decision = readDecision(row)
  const author = row.text('author', 'author', 200)
  const reason = row.text('explanation', 'explanation', 2000)
  const document = row.text('document', 'document', 500)
  const found = row.settle({ number, unit, criterion, decision, author, reason, document })
  if (found === undefined) return undefined
  const ruling: Ruling = {
    id: idFromCode(found.number, 'so'),
    unit: found.unit.id,
    criterion: found.criterion,
    decision: found.decision,
    author: found.author,
    reason: found.reason,
    document: found.document,
  }
  const points = ruling.decision.kind === 'points' ? ruling.decision.points : undefined
  const texts = [ruling.author, ruling.reason, ruling.document].map(strictKey)
  return {
    record: { family: 'rulings', record: ruling },
    fingerprint: fingerprintOf([
      'ruling',
      ruling.id.toLowerCase(),
      ruling.unit,
      ruling.criterion,
      ruling.decision.kind,
      points,
      ...texts,
    ]),
    key: ruling.id.toLowerCase(),
  }
}

function readCriterion(row: RowReader): string | undefined {
  const code = row.text('criterion', 'criterion', 64)
  if (code === undefined) return undefined
  return (
    row.lookups.criteria.get(code.toLowerCase()) ??
    row.reject('criterion-unknown', 'criterion', 'criterion', { value: excerpt(code) })
  )
}

function readDecision(row: RowReader): Ruling['decision'] | undefined {
  const text = row.text('decision', 'decision', 200)
  if (text === undefined) return undefined
  const kind = decisions[looseKey(text)]
  if (kind === undefined)
    return row.reject('decision-unknown', 'decision', 'decision', { value: excerpt(text) })
  if (kind === 'points') {
    const points = row.number('points', 'points', 'points', true)
    return points === undefined ? undefined : { kind, points }
  }
  if (!row.isEmpty('points')) return row.reject('points-not-wanted', 'points', 'points')
  return { kind }
}
