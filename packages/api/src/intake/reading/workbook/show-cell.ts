import { isDecimal, punctuate } from '@thidua/scoring/numbers'
import { readDate } from '../../values/date-text.ts'
import { convertByFont } from '../../values/old-encodings.ts'
import { type Cell, emptyCell } from '../sheet.ts'
import { decimalText, formatFor, shownFigures } from './number-format.ts'
import type { Run } from './rich-text.ts'
import type { CellStyle } from './styles.ts'

/** A cell as its sheet writes it down. */
export interface WrittenCell {
  readonly type: string
  readonly style: CellStyle | undefined
  /** Absent where the cell has no value, as a formula that was never computed. */
  readonly value: string | undefined
  readonly runs: readonly Run[] | undefined
}

const dayMs = 86_400_000
const daysFrom1900To1904 = 1462

/** The cell as the sender saw it: the text, date or figure that its format shows. */
export function showCell({ type, style, value, runs }: WrittenCell, from1904: boolean): Cell {
  if (runs !== undefined) return textCell(runs, style)
  if (value === undefined) return emptyCell
  switch (type) {
    case 'str':
      return textCell([{ text: value }], style)
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: value, trouble: 'formula-error' }
    case 'd':
      return writtenDate(value)
    default:
      return value.trim() === '' ? emptyCell : numberCell(value, style, from1904)
  }
}

function textCell(runs: readonly Run[], style: CellStyle | undefined): Cell {
  let text = ''
  let readAs: Cell['readAs']
  for (const run of runs) {
    const converted = convertByFont(run.text, run.font ?? style?.font)
    text += converted?.text ?? run.text
    readAs ??= converted?.encoding
  }
  if (text === '') return emptyCell
  return readAs === undefined ? { text } : { text, readAs }
}

/** A date as text, as some programs write it; with a time of day in another zone it is for the reader of dates. */
function writtenDate(value: string): Cell {
  const reading = readDate({ text: value })
  return reading.value === undefined || reading.note !== undefined ? { text: value } : dateCell(reading.value)
}

const dateCell = (date: string): Cell => ({ text: date.split('-').reverse().join('/'), date })

function numberCell(text: string, style: CellStyle | undefined, from1904: boolean): Cell {
  const value = Number(text)
  if (!Number.isFinite(value)) return { text }
  const format = formatFor(style?.formats ?? [], value)
  switch (format.kind) {
    case 'general':
      return { text: decimalText(value), isNumber: true }
    case 'nothing':
      return emptyCell
    case 'time':
      return { text: timeOf(value) }
    case 'date': {
      const days = Math.floor(value) + (from1904 ? daysFrom1900To1904 : 0)
      if (days < 61 || days > 2_958_465) return { text: decimalText(value), isNumber: true }
      const date = new Date(Date.UTC(1899, 11, 30) + days * dayMs).toISOString().slice(0, 10)
      // What shows a month alone is no day, though the workbook keeps its first.
      return format.hasDay ? dateCell(date) : { text: date.slice(0, 7).split('-').reverse().join('/') }
    }
    case 'percent':
      return { text: `${inVietnamese(shownFigures(value, format))}%` }
    case 'decimal': {
      const shown = shownFigures(value, format)
      const exact = decimalText(value)
      return Number(shown) === Number(exact)
        ? { text: shown, isNumber: true }
        : { text: shown, isNumber: true, exact }
    }
  }
}

const inVietnamese = (figures: string): string =>
  isDecimal(figures) ? punctuate(figures, { point: ',', group: '', minus: '-' }) : figures

const timeOf = (value: number): string => {
  const minutes = Math.round((value - Math.floor(value)) * 1440)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
