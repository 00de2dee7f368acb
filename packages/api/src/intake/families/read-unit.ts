import type { Unit } from '@thidua/scoring/records'
import { decimalText } from '../../text/points.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { attributePrefix } from '../layout/heading-index.ts'
import { numericCodePrefix, unitCode } from '../lookup/unit-directory.ts'
import type { Block } from '../records.ts'
import type { RowReader } from '../row-reader.ts'
import { findUnit } from '../unit-of-row.ts'
import { idFromCode, strictKey } from '../values/text-key.ts'
import { changesOf, orStored, type Replaced } from './keep-stored.ts'
import type { RowReading } from './row-reading.ts'

export function readUnit(row: RowReader): RowReading | undefined {
  const { units, blocks, unitKinds } = row.lookups
  const code = row.text('code', 'code', 60)
  const name = row.text('name', 'name', 300)
  const kind = row.term('unitKind', 'unit-kind', unitKinds)
  const blockLabel = row.text('block', 'block', 200)
  const id = code === undefined || name === undefined ? undefined : idOf(row, code, name)
  const stored = id === undefined ? undefined : row.lookups.stored.unit(id)
  const attributes = readAttributes(row, stored)
  const parent = orStored(row, 'parent', 'unit', readParent(row), stored?.parent)
  const found = row.settle({ id, name, kind, blockLabel })
  if (found === undefined) return undefined
  const block = blocks.take(found.blockLabel)
  const unit: Unit = { id: found.id, name: found.name, kind: found.kind, block: block.id, attributes, parent }
  const namesake = units.find(unit.name).found
  if (namesake !== undefined && namesake.id.toLowerCase() !== unit.id.toLowerCase()) {
    row.warn('name-shared', 'name', 'name', { value: unit.name, other: namesake.id })
  }
  const attributeParts = Object.entries(attributes).map(([attribute, value]) => `${attribute}=${value}`)
  const parts = [
    'unit',
    unit.id.toUpperCase(),
    strictKey(unit.name),
    unit.kind,
    unit.block,
    parent,
    ...attributeParts,
  ]
  return {
    record: { family: 'units', unit, block },
    fingerprint: fingerprintOf(parts),
    key: unit.id.toUpperCase(),
    changes: stored === undefined ? undefined : changesOf('units', replacedIn(row, stored, unit, block)),
  }
}

function replacedIn(row: RowReader, stored: Unit, unit: Unit, block: Block): Replaced[] {
  const { criteriaSet, blocks = [] } = row.lookups.context
  const kindOf = ({ kind }: Unit) => criteriaSet.vocabulary.unitKinds[kind]?.label.vi ?? kind
  const storedBlock = blocks.find(({ id }) => id === stored.block)?.label ?? stored.block
  return [
    ['name', stored.name, unit.name],
    ['unitKind', kindOf(stored), kindOf(unit)],
    ['block', storedBlock, stored.block === unit.block ? storedBlock : block.label],
    ['parent', stored.parent, unit.parent],
    ...Object.entries(criteriaSet.attributes).map(
      ([id, { label }]): Replaced => [
        label.vi,
        asWritten(stored.attributes[id]),
        asWritten(unit.attributes[id]),
      ],
    ),
  ]
}

/** A canonical number with the decimal comma of the file. */
const asWritten = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : decimalText(value, ',')

/** `thpt02` is `THPT02` where that one is known; `1` is `001` where that one is known by the same name. */
function idOf(row: RowReader, code: string, name: string): string {
  const { units } = row.lookups
  const id = idFromCode(code, numericCodePrefix)
  const known = units.find(id).found
  if (known?.id.toLowerCase() === id.toLowerCase()) return known.id
  const rewritten = units.findByFigures(code).found
  if (rewritten === undefined || strictKey(rewritten.name) !== strictKey(name)) return id
  row.warn('unit-code-without-zeros', 'code', 'code', { value: code, code: unitCode(rewritten) })
  return rewritten.id
}

/** Empty is missing, not zero. */
function readAttributes(row: RowReader, stored: Unit | undefined): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const id of Object.keys(row.lookups.context.criteriaSet.attributes).toSorted()) {
    const field = attributePrefix + id
    const read = row.optionalNumber(field, 'attribute', 'count')
    const value = orStored(
      row,
      field,
      'attribute',
      read,
      stored?.attributes[id],
      asWritten(stored?.attributes[id]),
    )
    if (value !== undefined) attributes[id] = value
  }
  return attributes
}

/** A unit above this one: it is known already, or stands higher up in the same file. */
function readParent(row: RowReader): string | undefined {
  const text = row.optionalText('parent', 'unit')
  if (text === undefined) return undefined
  const { found } = findUnit(row, text, 'parent')
  return found?.id ?? row.reject('parent-unknown', 'unit', 'parent', { value: text })
}
