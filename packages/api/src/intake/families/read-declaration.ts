import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Declaration } from '@thidua/scoring/records'
import { fingerprintOf } from '../fingerprint.ts'
import { excerpt, type RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { looseKey, strictKey } from '../values/text-key.ts'
import { verdicts } from '../words/values.ts'
import type { RowReading } from './row-reading.ts'

type Definition = CriteriaSet['declarations'][string]

export function readDeclaration(row: RowReader): RowReading | undefined {
  const { context, declarations } = row.lookups
  const unit = unitOfRow(row)
  const fact = row.term('declaration', 'declaration', declarations)
  const definition = fact === undefined ? undefined : context.criteriaSet.declarations[fact]
  const value = row.isEmpty('value')
    ? row.reject('text-missing', 'value', 'value')
    : definition && readValue(row, 'value', definition)
  const status = readVerdict(row)
  const verifiedValue =
    definition === undefined || row.isEmpty('verifiedValue')
      ? undefined
      : readValue(row, 'verifiedValue', definition)
  if (verifiedValue !== undefined && status !== 'verified')
    row.reject('verdict-missing', 'verdict', 'verdict')
  const evidence = row.evidence()
  const found = row.settle({ unit, fact, value, status })
  if (found === undefined) return undefined
  const declaration: Declaration = {
    unit: found.unit.id,
    fact: found.fact,
    value: found.value,
    status: found.status,
    verifiedValue: verifiedValue === found.value ? undefined : verifiedValue,
    evidence,
  }
  if (definition?.appliesTo?.includes(found.unit.kind) === false) {
    row.warn('declaration-not-for-kind', 'declaration', 'declaration', { value: definition.label.vi })
  }
  return {
    record: { family: 'declarations', declaration },
    fingerprint: fingerprintOf([
      'declaration',
      declaration.unit,
      declaration.fact,
      declaration.value,
      declaration.status,
      declaration.verifiedValue,
      evidence === undefined ? undefined : strictKey(evidence),
    ]),
    key: `${declaration.unit} ${declaration.fact}`,
  }
}

function readValue(row: RowReader, field: string, { type }: Definition): string | undefined {
  switch (type) {
    case 'yes-no': {
      const answer = row.yesOrNo(field, 'value')
      return answer === undefined ? undefined : answer ? 'yes' : 'no'
    }
    case 'count':
      return row.wholeNumber(field, 'value')
    case 'number':
      return row.optionalNumber(field, 'value', 'number', true)
    case 'date':
      return row.date(field, 'value')
  }
}

/** Empty = not verified yet. */
function readVerdict(row: RowReader): Declaration['status'] | undefined {
  if (row.isEmpty('verdict')) return 'submitted'
  const { text } = row.cell('verdict')
  return (
    verdicts[looseKey(text)] ?? row.reject('verdict-unknown', 'verdict', 'verdict', { value: excerpt(text) })
  )
}
