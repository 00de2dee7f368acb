import type { LayoutKind } from '../codes.ts'
import type { TermIndex } from '../lookup/term-index.ts'
import type { Cell, Row } from '../reading/sheet.ts'
import { readDate } from '../values/date-text.ts'
import { readDecimal, readWorkbookNumber } from '../values/decimal-text.ts'
import { looseKey, tidyText } from '../values/text-key.ts'
import type { FieldDefinition } from '../words/fields.ts'
import {
  nationalHeadings,
  noteStarts,
  placeAndDatePattern,
  sectionPattern,
  signatureStarts,
  totalPattern,
} from '../words/layout.ts'
import type { Table } from './find-tables.ts'
import { withoutNumbering } from './sections.ts'

interface FilledCell {
  readonly cell: Cell
  readonly text: string
  readonly field: FieldDefinition | undefined
}

/** Data, or the kind of row that a form has around its data. When in doubt it is data: rejected beats lost. */
export function classifyRow(
  row: Row,
  table: Table,
  kinds: TermIndex,
  before: { readonly isFirst: boolean; readonly hasSignature: boolean },
): LayoutKind | 'data' {
  if (table.repeatedHeaders.has(row)) return 'repeated-header'
  const filled = filledCells(row, table)
  const ordinal = filled.find(({ field }) => field?.id === 'ordinal')?.text ?? ''
  const spoken = filled.filter(({ field, text }) => field?.id !== 'ordinal' || !isArabic(text))
  if (spoken.length === 0) return 'blank'
  if (before.isFirst && isColumnNumbers(filled)) return 'column-numbers'
  if (isTotal(spoken)) return 'total'
  const texts = spoken.filter(({ field, text }) => field?.id !== 'ordinal' || !isBullet(text))
  if (isSection(texts, ordinal, kinds)) return 'section'
  if (spoken.some(hasFigure)) return 'data'
  const keys = spoken.map(({ text }) => looseKey(text))
  if (keys.some(key => nationalHeadings.some(heading => key.startsWith(heading)))) return 'national-heading'
  const isFewWords = spoken.length <= 3
  if (isFewWords && keys.some(isSignature)) return 'signature'
  if (isFewWords && before.hasSignature) return 'signature'
  if (spoken.length === 1 && isNote(spoken[0]!.text, keys[0]!)) return 'note'
  return 'data'
}

function filledCells(row: Row, table: Table): FilledCell[] {
  const filled: FilledCell[] = []
  for (const [column, cell] of row.cells.entries()) {
    if (cell.carried || cell.text === '') continue
    const text = tidyText(cell.text)
    if (text !== '') filled.push({ cell, text, field: table.header.fields.get(column) })
  }
  return filled
}

const isArabic = (text: string): boolean => /^\d{1,5}[.)]?$/.test(text)
const isBullet = (text: string): boolean => /^([IVXLC]{1,7}|[A-HĐa-hđ]|[*+•#-])[.)]?$/u.test(text)

/** `(1) (2) (3)` or `A B 1 2`: each cell a number one higher than the last, or a letter. */
function isColumnNumbers(filled: readonly FilledCell[]): boolean {
  if (filled.length < 3) return false
  const names = filled.map(({ text }) => text.replace(/^[([]|[)\]]$/g, ''))
  const numbers = names.filter(name => /^\d{1,2}$/.test(name)).map(Number)
  const isCounting = numbers.every((number, position) => number === numbers[0]! + position)
  return numbers.length > 0 && isCounting && names.every(name => /^(\d{1,2}|[A-Z])$/.test(name))
}

/** A total says a word for total, figures, and nothing else. */
function isTotal(spoken: readonly FilledCell[]): boolean {
  const [label, ...others] = spoken
  if (label === undefined || !totalPattern.test(looseKey(label.text))) return false
  return others.every(other => other.field === undefined || other.field.isAmount || other.field.id === 'note')
}

/** One text, marked as a section by its numbering, capitals, width or words; it may carry a subtotal. */
function isSection(texts: readonly FilledCell[], ordinal: string, kinds: TermIndex): boolean {
  const [label, ...others] = texts.filter(({ field }) => !field?.isAmount)
  if (label === undefined || others.length > 0 || label.field?.id === 'note') return false
  if (label.cell.date !== undefined || label.cell.isNumber) return false
  const namesKind = kinds.find(withoutNumbering(label.text)) !== undefined
  const isMarked = isBullet(ordinal) || /^([IVX]{1,5}|[A-HĐ])[.)/-] ?\p{L}/u.test(label.text)
  if (texts.some(hasFigure)) return (isMarked || namesKind) && label.field?.id !== 'kind'
  if (isSignature(looseKey(label.text)) || isNational(label.text)) return false
  const isWide = (label.cell.span ?? 1) >= 3
  if (isMarked || namesKind || isWide || sectionPattern.test(looseKey(label.text))) return true
  // Capitals alone prove nothing in the column of units, which some officers write in capitals.
  return isLoud(label.text) && label.field?.id !== 'unit'
}

const isNational = (text: string): boolean =>
  nationalHeadings.some(heading => looseKey(text).startsWith(heading))

/** Capitals only, and more than a code. */
const isLoud = (text: string): boolean =>
  /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase() && (text.includes(' ') || !/\d/.test(text))

const isSignature = (key: string): boolean =>
  signatureStarts.some(start => key === start || key.startsWith(`${start} `)) || placeAndDatePattern.test(key)

const isNote = (text: string, key: string): boolean =>
  text.startsWith('(') || noteStarts.some(start => key.startsWith(start))

/** A number or a date where the table has one: the row tries to be data. */
function hasFigure({ cell, field }: FilledCell): boolean {
  if (field?.isAmount)
    return (cell.isNumber ? readWorkbookNumber : readAnyNumber)(cell.text).value !== undefined
  return (
    field !== undefined && ['date', 'from', 'until'].includes(field.id) && readDate(cell).value !== undefined
  )
}

const readAnyNumber = (text: string) => readDecimal(text, 'count', true)
