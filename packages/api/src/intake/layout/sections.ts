import type { TermIndex } from '../lookup/term-index.ts'
import type { UnitDirectory } from '../lookup/unit-directory.ts'
import type { Row, Sheet } from '../reading/sheet.ts'
import { tidyText } from '../values/text-key.ts'

/** `I. TIN, BÀI` → `TIN, BÀI`. */
export const withoutNumbering = (text: string): string =>
  text.replace(/^([IVX]{1,5}|[A-HĐ]|\d{1,2})[.)/-]+ ?/u, '')

const textsOf = (row: Row): string[] =>
  row.cells
    .filter(({ carried }) => !carried)
    .flatMap(({ text }) => (tidyText(text) === '' ? [] : [tidyText(text)]))

/** The kind of activity that a section row names. */
export function kindOfSection(row: Row, kinds: TermIndex): string | undefined {
  for (const text of textsOf(row)) {
    const kind = kinds.find(withoutNumbering(text))
    if (kind !== undefined) return kind
  }
  return undefined
}

/** The unit that a row between the data names, as a whole cell. */
export function unitOfSection(row: Row, units: UnitDirectory): string | undefined {
  for (const text of textsOf(row)) {
    const unit = units.find(text).found ?? units.find(withoutNumbering(text)).found
    if (unit !== undefined) return unit.id
  }
  return undefined
}

/** Whether some row of the sheet is a section that names a kind, so that a column of kinds may be missing. */
export const sectionsNameKinds = (sheet: Sheet, kinds: TermIndex): boolean =>
  sheet.rows.some(row => {
    const texts = textsOf(row)
    return texts.length >= 1 && texts.length <= 2 && kinds.find(withoutNumbering(texts.at(-1)!)) !== undefined
  })
