import type { TermIndex } from '../lookup/term-index.ts'
import type { Row, Sheet } from '../reading/sheet.ts'
import { tidyText } from '../values/text-key.ts'

/** `I. TIN, BÀI` → `TIN, BÀI`. */
export const withoutNumbering = (text: string): string =>
  text.replace(/^([IVX]{1,5}|[A-HĐ]|\d{1,2})[.)/-]+ ?/u, '')

/** An ordinal that numbers sections, not rows: `II`, `B`, `*`. Small letters and dashes list data as well. */
export const marksSection = (ordinal: string): boolean => /^([IVXLC]{1,7}|[A-HĐ]|[*#])[.)]?$/u.test(ordinal)

export const textsOf = (row: Row): string[] =>
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

/** How a row that stands between the data is numbered; rows of one level are numbered alike. */
export function numberingOf(row: Row): 'roman' | 'letter' | 'number' | 'none' {
  const [first = ''] = textsOf(row)
  if (/^[IVX]{1,5}([.)/-]|$)/u.test(first)) return 'roman'
  if (/^[A-HĐ]([.)/-]|$)/u.test(first)) return 'letter'
  return /^\d{1,3}([.)/-]|$)/u.test(first) ? 'number' : 'none'
}

/** Whether some row of the sheet is a section that names a kind, so that a column of kinds may be missing. */
export const sectionsNameKinds = (sheet: Sheet, kinds: TermIndex): boolean =>
  sheet.rows.some(row => {
    const texts = textsOf(row)
    return texts.length >= 1 && texts.length <= 2 && kinds.find(withoutNumbering(texts.at(-1)!)) !== undefined
  })
