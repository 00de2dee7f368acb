import type { LayoutKind } from '../codes.ts'
import type { Lookups } from '../lookup/lookups.ts'
import type { Cell, Row } from '../reading/sheet.ts'
import { readDate } from '../values/date-text.ts'
import { readDecimal, readWorkbookNumber } from '../values/decimal-text.ts'
import { looseKey, tidyText } from '../values/text-key.ts'
import type { FieldDefinition } from '../words/field.ts'
import {
  nationalHeadings,
  noteStarts,
  placeAndDatePattern,
  sectionPattern,
  signatureStarts,
  totalPattern,
} from '../words/layout.ts'
import type { Table } from './find-tables.ts'
import { marksSection, withoutNumbering } from './sections.ts'
import { claimOf, isOpenLabel, isRecipient, looksLikeOffice } from './unit-claims.ts'

interface FilledCell {
  readonly cell: Cell
  readonly text: string
  readonly field: FieldDefinition | undefined
  /** In the first column of the table, where lines of text begin whatever the column is called. */
  readonly isFirst: boolean
}

/** What the rows above say about a row. */
export interface RowsBefore {
  readonly isFirst: boolean
  readonly hasSignature: boolean
}

/** Data, or the kind of row that a form has around its data. When in doubt it is data: rejected beats lost. */
export function classifyRow(
  row: Row,
  table: Table,
  lookups: Lookups,
  before: RowsBefore,
): LayoutKind | 'data' {
  if (table.repeatedHeaders.has(row)) return 'repeated-header'
  const filled = filledCells(row, table)
  const ordinal = filled.find(({ field }) => field?.id === 'ordinal')?.text ?? ''
  const spoken = filled.filter(({ field, text }) => field?.id !== 'ordinal' || !isArabic(text))
  if (spoken.length === 0) return 'blank'
  if (before.isFirst && isColumnNumbers(filled)) return 'column-numbers'
  if (isTotal(spoken)) return 'total'
  if (isCovered(row, table)) return 'data'
  const texts = spoken.filter(({ field, text }) => field?.id !== 'ordinal' || !isBullet(text))
  const hasFigures = spoken.some(hasFigure)
  // `Nơi nhận` is followed by a list of offices, which names no sender.
  if (before.hasSignature && !hasFigures && spoken.every(({ text }) => /^[-–+•*]/u.test(text)))
    return 'signature'
  if (isUnitLine(texts, table, lookups)) return 'unit'
  if (isSection(texts, ordinal, lookups)) return 'section'
  if (hasFigures) return 'data'
  // A number in the first column counts data.
  if (isArabic(ordinal)) return 'data'
  if (isNationalHeading(spoken)) return 'national-heading'
  if (isSignatureRow(spoken, before, lookups)) return 'signature'
  if (spoken.length === 1 && isNote(spoken[0]!.text)) return 'note'
  return 'data'
}

/** Nothing in the row tries to be data: no figure, no value that is merged down to it, a few texts at most. */
export const mayBeHeading = (row: Row, table: Table): boolean => {
  const filled = filledCells(row, table)
  return filled.length <= 4 && !filled.some(hasFigure) && !isCovered(row, table)
}

function filledCells(row: Row, table: Table): FilledCell[] {
  const filled: FilledCell[] = []
  const first = Math.min(...table.header.fields.keys())
  for (const [column, cell] of row.cells.entries()) {
    if (cell.carried || cell.text === '') continue
    const text = tidyText(cell.text)
    if (text !== '')
      filled.push({ cell, text, field: table.header.fields.get(column), isFirst: column <= first })
  }
  return filled
}

/** What these columns share over several rows says nothing of one of them. */
const sharedFields: ReadonlySet<string> = new Set(['ordinal', 'unit', 'evidence', 'note'])

/** A value above is merged down over the row, as over data that share a date or a kind. */
const isCovered = (row: Row, { header }: Table): boolean =>
  row.cells.some((cell, column) => {
    const field = cell.carried ? header.fields.get(column) : undefined
    return field !== undefined && !sharedFields.has(field.id)
  })

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

/** The name of a unit alone, perhaps behind `Đơn vị:` and with a subtotal, in a table without a column of units. */
function isUnitLine(texts: readonly FilledCell[], { header }: Table, { units }: Lookups): boolean {
  if (header.family === 'units' || header.columns.has('unit')) return false
  const [label, ...others] = texts.filter(cell => !isAmount(cell))
  if (label === undefined || label.cell.date !== undefined || label.cell.isNumber) return false
  if (others.length === 1 && isOpenLabel(label.text)) return true
  const claim = others.length === 0 ? claimOf(label.text, units) : undefined
  if (claim === undefined) return false
  const isWhole = claim.by === 'label' || (claim.by === 'line' && claim.unit !== undefined)
  // Work without a day that is called like an office is told as one: rather nobody's than the unit's before.
  return isWhole || looksLikeOffice(withoutNumbering(label.text))
}

/** One text, marked as a section by its numbering, capitals, width or words; it may carry a subtotal. */
function isSection(texts: readonly FilledCell[], ordinal: string, { kinds }: Lookups): boolean {
  const [label, ...others] = texts.filter(cell => !isAmount(cell))
  if (label === undefined || others.length > 0) return false
  if (label.field?.id === 'note' && !label.isFirst) return false
  if (label.cell.date !== undefined || label.cell.isNumber) return false
  const namesKind = kinds.find(withoutNumbering(label.text)) !== undefined
  const isMarked = marksSection(ordinal) || /^([IVX]{1,5}|[A-HĐ])[.)/-] ?\p{L}/u.test(label.text)
  // Capitals alone prove nothing in the column of units, which some officers write in capitals.
  const isCapital = isLoud(label.text) && label.field?.id !== 'unit'
  if (texts.some(hasFigure)) {
    return label.field?.id !== 'kind' && isMarked && (namesKind || isCapital)
  }
  if (isSignature(looseKey(label.text)) || isNational(label.text)) return false
  const isWide = (label.cell.span ?? 1) >= 3
  return isMarked || namesKind || isWide || isCapital || sectionPattern.test(looseKey(label.text))
}

const isNational = (text: string): boolean => {
  const key = looseKey(text)
  return nationalHeadings.some(
    heading =>
      key === heading || (key.startsWith(heading) && (isLoud(text) || key.startsWith(`${heading} tỉnh `))),
  )
}

/** Every cell belongs to the head of an official form; a title of work may begin like one. */
const isNationalHeading = (spoken: readonly FilledCell[]): boolean =>
  spoken.length <= 2 &&
  spoken.some(({ text }) => isNational(text)) &&
  spoken.every(
    ({ text }) => isNational(text) || isLoud(text) || looksLikeOffice(text) || isSignature(looseKey(text)),
  )

/** Capitals only, and more than a code. */
const isLoud = (text: string): boolean =>
  /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase() && (text.includes(' ') || !/\d/.test(text))

const isSignature = (key: string): boolean =>
  signatureStarts.some(start => key === start || key.startsWith(`${start} `)) || placeAndDatePattern.test(key)

/** Who signs, where and when; below that, their names. */
function isSignatureRow(
  spoken: readonly FilledCell[],
  { hasSignature }: RowsBefore,
  { kinds, channels, levels, units }: Lookups,
): boolean {
  if (spoken.length > 3) return false
  // The title of a further form may follow right below the signatures of the one before.
  if (spoken.length === 1 && claimOf(spoken[0]!.text, units)?.by === 'title') return false
  if (spoken.every(({ text }) => isSignature(looseKey(text)) || isRemark(text))) {
    return spoken.some(({ text }) => isSignature(looseKey(text))) || hasSignature
  }
  const isTerm = (text: string) => [kinds, channels, levels].some(terms => terms.find(text) !== undefined)
  return hasSignature && !spoken.some(({ text }) => /\d/.test(text) || isTerm(text) || text.length > 60)
}

const isRemark = (text: string): boolean => text.startsWith('(')

const isNote = (text: string): boolean =>
  isRemark(text) || isRecipient(text) || noteStarts.some(start => looseKey(text).startsWith(start))

/** A number or a date where the table has one: the row tries to be data. */
const hasFigure = (filled: FilledCell): boolean =>
  isAmount(filled) ||
  (['date', 'from', 'until'].includes(filled.field?.id ?? '') && readDate(filled.cell).value !== undefined)

/** A number in a column of numbers; a line of text may begin in one as well. */
const isAmount = ({ cell, field }: FilledCell): boolean =>
  field?.isAmount === true &&
  (cell.isNumber ? readWorkbookNumber : readAnyNumber)(cell.text).value !== undefined

const readAnyNumber = (text: string) => readDecimal(text, 'count', true)
