import { divide, isDecimal, multiply, parse, print, round } from '@thidua/scoring/numbers'

/** What a number format makes of a number, as far as it changes what the sender saw. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date'; readonly hasDay: boolean; readonly hasYear: boolean }
  | { readonly kind: 'time' }
  /** Shows nothing. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'percent' | 'decimal'
      readonly decimals: number
      readonly leading: number
      readonly scale: number
    }

const general: NumberFormat = { kind: 'general' }

/** Formats that a workbook may name without writing them down. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0',
  6: '#,##0',
  7: '#,##0.00',
  8: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss.0',
}

/** Codes of an East Asian workbook, all of them dates. */
const isForeignDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

export const builtInFormat = (id: number): string =>
  builtIn[id] ?? (isForeignDate(id) ? 'd/m/yyyy' : 'General')

/** The sections of a format code: for positive numbers, negative ones and zero. */
export const parseFormat = (code: string): readonly NumberFormat[] =>
  code.length > longestCode ? [general] : sectionsOf(code).map(parseSection)

/** Places that a format may show, as spreadsheet programs have it. */
const mostDecimals = 30

/** No spreadsheet program takes a longer one. */
const longestCode = 255

/** The section that shows the number. */
export function formatFor(sections: readonly NumberFormat[], value: number): NumberFormat {
  const [positive = general, negative = positive, zero = positive] = sections
  return value > 0 ? positive : value < 0 ? negative : zero
}

/** What is written out, escaped, or said in brackets is no part of the pattern. */
const written = /"[^"]*"?|\\.|_.|\*.|\[(?:\$[^\]]*|[^\]hms]*[^\]hms\d][^\]]*)\]/giu

function sectionsOf(code: string): string[] {
  const sections = ['']
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|[\s\S]/gu)) {
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  }
  return sections.slice(0, 3)
}

function parseSection(section: string): NumberFormat {
  const hasCondition = /\[[<>=]/.test(section)
  const pattern = section.replace(written, '')
  if (hasCondition || /general|@|\?\/|\/\?|[0#?]\/\d/i.test(pattern) || /[0#?]E[+-]/i.test(pattern))
    return general
  if (/[dy]/i.test(pattern)) return { kind: 'date', hasDay: /d/i.test(pattern), hasYear: /y/i.test(pattern) }
  // Minutes have hours or seconds beside them; without, the letter is a month.
  if (/[hs]/i.test(pattern)) return { kind: 'time' }
  if (/m/i.test(pattern)) return { kind: 'date', hasDay: false, hasYear: false }
  const digits = /^[^0#?]*([0#?,]*)(?:\.([0#?]*))?(,*)/.exec(pattern)
  if (digits === null || !/[0#?]/.test(pattern)) {
    return section.trim() === '' || /^(?:\\.|_.|\*.|\[[^\]]*\]|\s)*$/u.test(section)
      ? { kind: 'nothing' }
      : general
  }
  const [, whole = '', part = '', scaling = ''] = digits
  const thousands = part === '' ? (/,*$/.exec(whole)?.[0] ?? '') : scaling
  return {
    kind: pattern.includes('%') ? 'percent' : 'decimal',
    decimals: Math.min(part.length, mostDecimals),
    leading: Math.min(whole.replace(/[^0]/g, '').length, mostDecimals),
    scale: Math.min(thousands.length, mostDecimals),
  }
}

/** Excel keeps 15 digits; `0.1 + 0.2` computed in a sheet is `0.3`, as the sheet shows it. */
export function decimalText(value: number): string {
  const text = value.toPrecision(15)
  return isDecimal(text) ? print(parse(text)) : String(value)
}

/**
 * The figures that a format shows, as decimal text with a point: rounded half away from zero to its decimals, with
 * its leading zeros, divided by a thousand for each comma at its end, times a hundred for a percentage.
 */
export function shownFigures(
  value: number,
  { kind, decimals, leading, scale }: Extract<NumberFormat, { readonly decimals: number }>,
): string {
  const exact = decimalText(value)
  if (!isDecimal(exact)) return exact
  const scaled = divide(
    multiply(parse(exact), parse(kind === 'percent' ? '100' : '1')),
    parse(`1${'000'.repeat(scale)}`),
  )
  const shown = print(round(scaled, decimals, 'half-up'))
  const whole = /\d+/.exec(shown)![0]
  return shown.replace(whole, whole.padStart(leading, '0'))
}
