import type { Unit } from '@thidua/scoring/records'
import { refuseUnlisted } from './ended-unit.ts'
import { type UnitFinding, unitCode } from './lookup/unit-directory.ts'
import { excerpt, type RowReader, troubles } from './row-reader.ts'
import { tidyText } from './values/text-key.ts'

/** The unit of the period that a row speaks of. */
export const unitOfRow = (row: RowReader): Unit | undefined => refuseUnlisted(row, unitNamedByRow(row))

/**
 * The unit that a row speaks of: by its columns of units, or by the heading or section above it. It may be one that
 * ended and is in no list any more.
 */
export function unitNamedByRow(row: RowReader): Unit | undefined {
  const columns = row.columns('unit')
  if (columns.length === 0) return unitAbove(row)
  const troubled = columns.flatMap(({ index }) => {
    const { trouble, text = '' } = row.row.cells[index] ?? {}
    return trouble === undefined ? [] : [{ trouble, text }]
  })[0]
  if (troubled !== undefined)
    return row.reject(troubles[troubled.trouble], 'unit', 'unit', { value: excerpt(troubled.text) })
  const texts = columns
    .map(({ index }) => tidyText(row.row.cells[index]?.text ?? ''))
    .filter(text => text !== '')
  if (texts.length === 0) return row.reject('unit-missing', 'unit', 'unit')
  const findings = texts.map(text => findUnit(row, text))
  const unknown = findings.findIndex(({ found }) => found === undefined)
  if (unknown >= 0) return rejectUnit(row, texts[unknown]!, findings[unknown]!.candidates)
  const [first, ...others] = findings.map(({ found }) => found!)
  if (others.every(other => other.id === first!.id)) return first
  return row.reject('unit-conflict', 'unit', 'unit', {
    value: excerpt(texts[0]!),
    other: excerpt(texts[1]!),
  })
}

/** By name or code; a code that a spreadsheet rewrote is understood where only one unit can be meant, and told. */
export function findUnit(row: RowReader, text: string, field = 'unit'): UnitFinding {
  const { units } = row.lookups
  const finding = units.find(text)
  if (finding.candidates.length > 0) return finding
  const rewritten = units.findByFigures(text)
  if (rewritten.found === undefined) return rewritten
  const { found } = rewritten
  row.warn('unit-code-without-zeros', 'unit', field, { value: excerpt(text), code: unitCode(found) })
  return rewritten
}

function unitAbove(row: RowReader): Unit | undefined {
  const { naming } = row.surroundings
  const known = naming?.unit === undefined ? undefined : row.lookups.units.get(naming.unit)
  if (known !== undefined) return known
  if (row.lookups.units.isEmpty) return row.reject('units-missing', 'unit')
  if (naming === undefined) return row.reject('unit-heading-missing', 'unit')
  const { text, against } = naming
  if (against === undefined) return rejectUnit(row, text, row.lookups.units.find(text).candidates, naming.row)
  return row.reject('unit-heading-conflict', 'unit', undefined, {
    value: excerpt(text),
    other: excerpt(against.text),
    row: String(naming.row ?? ''),
  })
}

/** `above` is the row that names the unit, when it is not the row itself. */
function rejectUnit(row: RowReader, text: string, candidates: readonly Unit[], above?: number): undefined {
  const value = excerpt(text)
  if (candidates.length > 1) {
    const ids = candidates.map(({ id }) => id).join(', ')
    return row.reject('unit-shared', 'unit', 'unit', { value, candidates: ids })
  }
  if (row.lookups.units.isEmpty) return row.reject('units-missing', 'unit', 'unit', { value })
  const nearest = row.lookups.units.suggest(text).join(' · ')
  const params = { value, ...(nearest !== '' && { nearest }) }
  const like = nearest === '' ? '' : '-like'
  return above === undefined
    ? row.reject(`unit-unknown${like}`, 'unit', 'unit', params)
    : row.reject(`unit-above-unknown${like}`, 'unit', 'unit', { ...params, row: String(above) })
}
