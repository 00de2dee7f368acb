import type { CriteriaSet } from '@thidua/scoring/criteria'
import { type Declaration, isDeclaredValue } from '@thidua/scoring/records'
import { decimalText } from '../../text/points.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { excerpt, type RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { looseKey, strictKey } from '../values/text-key.ts'
import { verdicts, verdictWords } from '../words/values.ts'
import { changesOf, orStored, type Replaced } from './keep-stored.ts'
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
  const verdict = readVerdict(row)
  const readVerified =
    definition === undefined || row.isEmpty('verifiedValue')
      ? undefined
      : readValue(row, 'verifiedValue', definition)
  const evidence = row.evidence()
  const found = row.settle({ unit, fact, value })
  const stored = found && row.lookups.stored.declaration(found.unit.id, found.fact)
  const status = found && statusOf(row, found.value, verdict, stored)
  const isSame = stored?.value === found?.value && status === 'verified'
  const verifiedValue = isSame
    ? orStored(row, 'verifiedValue', 'value', readVerified, stored?.verifiedValue)
    : readVerified
  if (readVerified !== undefined && (status ?? verdict) !== 'verified')
    row.reject('verdict-missing', 'verdict', 'verdict')
  if (found === undefined || status === undefined || row.problems.length > 0) return undefined
  const declaration: Declaration = {
    unit: found.unit.id,
    fact: found.fact,
    value: found.value,
    status,
    verifiedValue: verifiedValue === found.value ? undefined : verifiedValue,
    evidence: orStored(row, 'evidence', 'evidence', evidence, stored?.evidence),
  }
  if (definition?.appliesTo?.includes(found.unit.kind) === false) {
    row.warn('declaration-not-for-kind', 'declaration', 'declaration', { value: definition.label.vi })
  }
  return {
    record: { family: 'declarations', record: declaration },
    fingerprint: fingerprintOf([
      'declaration',
      declaration.unit,
      declaration.fact,
      declaration.value,
      declaration.status,
      declaration.verifiedValue,
      declaration.evidence === undefined ? undefined : strictKey(declaration.evidence),
    ]),
    key: `${declaration.unit} ${declaration.fact}`,
    changes: stored && changesOf('declarations', replacedIn(stored, declaration, definition)),
  }
}

/** Without a verdict of its own, a row leaves the stored one to the value that it was given for. */
function statusOf(
  row: RowReader,
  value: string,
  verdict: Declaration['status'] | undefined,
  stored: Declaration | undefined,
): Declaration['status'] | undefined {
  if (stored === undefined || stored.status === 'submitted' || !row.isEmpty('verdict')) return verdict
  const shown = verdictWords[stored.status]
  if (stored.value === value) return orStored(row, 'verdict', 'verdict', verdict, stored.status, shown)
  if (verdict === 'verified') return verdict
  row.warn('verdict-lapsed', 'verdict', 'value', { value: shown })
  return verdict
}

function replacedIn(
  stored: Declaration,
  declared: Declaration,
  definition: Definition | undefined,
): Replaced[] {
  const shown = (value: string | undefined) => value && asWritten(value, definition?.type)
  return [
    ['value', shown(stored.value), shown(declared.value)],
    ['verdict', verdictWords[stored.status], verdictWords[declared.status]],
    ['verifiedValue', shown(stored.verifiedValue), shown(declared.verifiedValue)],
    ['evidence', stored.evidence, declared.evidence],
  ]
}

/** A canonical value as a file would say it. */
function asWritten(value: string, type: Definition['type'] | undefined): string {
  if (type === 'yes-no') return value === 'yes' ? 'có' : 'không'
  return type === 'date' ? value.split('-').reverse().join('/') : decimalText(value, ',')
}

/** Read as people write it; what comes of it must be a value as everybody else takes one. */
function readValue(row: RowReader, field: string, definition: Definition): string | undefined {
  const { type } = definition
  const value = readWritten(row, field, definition)
  if (value === undefined || isDeclaredValue(type, value)) return value
  const code = type === 'date' ? 'date-unreadable' : 'number-unreadable'
  return row.reject(code, 'value', field, { value: excerpt(value) })
}

function readWritten(row: RowReader, field: string, { type, label }: Definition): string | undefined {
  switch (type) {
    case 'yes-no': {
      const answer = row.yesOrNo(field, 'value')
      return answer === undefined ? undefined : answer ? 'yes' : 'no'
    }
    case 'count':
      return row.wholeNumber(field, 'value')
    case 'number':
      return row.optionalNumber(field, 'value', 'number', true, isPercentage(label.vi))
    case 'date':
      return row.date(field, 'value')
  }
}

/** A declaration that asks for a percentage takes `85%` as the sender saw it: 85. */
const isPercentage = (label: string): boolean => /%|phần trăm/iu.test(label)

/** An empty cell: not verified yet. A file without verdicts is taken in as its sender says of the whole of it. */
function readVerdict(row: RowReader): Declaration['status'] | undefined {
  const { status = 'submitted' } = row.lookups.context
  if (row.isEmpty('verdict')) return row.columns('verdict').length === 0 ? status : 'submitted'
  const text = row.optionalText('verdict', 'verdict')
  if (text === undefined) return undefined
  return (
    verdicts[looseKey(text)] ?? row.reject('verdict-unknown', 'verdict', 'verdict', { value: excerpt(text) })
  )
}
