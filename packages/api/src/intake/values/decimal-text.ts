import { parse, print } from '@thidua/scoring/numbers'
import { unitWords } from '../words/values.ts'
import { looseKey, tidyText } from './text-key.ts'

/**
 * `count`: things and persons, where `1.200` is twelve hundred. `points`: small figures, where a single separator
 * is always the decimal one. `number`: neither can be told, so what could be both is refused.
 */
export type NumberStyle = 'count' | 'points' | 'number'
export type NumberFault =
  | 'number-unreadable'
  | 'number-negative'
  | 'number-ambiguous'
  | 'number-too-long'
  | 'number-percent'
export type NumberReading =
  | { readonly value: string; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: NumberFault }

/**
 * Number as people write it → canonical decimal text, exactly: `0,25` and `0.25` → `0.25`, `1.234,5` → `1234.5`,
 * `02` → `2`, `2,0` → `2`, `2 bài` → `2`. Words, ranges, percentages and unknown units are faults.
 */
export function readDecimal(text: string, style: NumberStyle, mayBeNegative = false): NumberReading {
  const match = /^([-+\u2010-\u2015\u2212]?)\s*(\d[\d.,\s]*)(.*)$/su.exec(tidyText(text))
  if (match === null) return { fault: 'number-unreadable' }
  const [, sign, figures, rest] = match as unknown as [string, string, string, string]
  if (/^\s*[%\uff05‰]/.test(rest)) return { fault: 'number-percent' }
  if (rest.trim() !== '' && !unitWords.has(looseKey(rest))) return { fault: 'number-unreadable' }
  const plain = toPlain(figures.trim(), style)
  if (plain.fault !== undefined) return plain
  const value = canonical(plain.value)
  if (!/^\d{1,12}(\.\d{1,8})?$/.test(value)) return { fault: 'number-too-long' }
  const isNegative = sign !== '' && sign !== '+' && value !== '0'
  if (isNegative && !mayBeNegative) return { fault: 'number-negative' }
  return { value: isNegative ? `-${value}` : value }
}

/** A real number of a workbook: already decimal text with a point. */
export function readWorkbookNumber(text: string, mayBeNegative = false): NumberReading {
  const match = /^(-?)(\d+(?:\.\d+)?)$/.exec(text)
  if (match === null) return { fault: 'number-unreadable' }
  const value = canonical(match[2]!)
  if (!/^\d{1,12}(\.\d{1,8})?$/.test(value)) return { fault: 'number-too-long' }
  if (match[1] === '-' && value !== '0')
    return mayBeNegative ? { value: `-${value}` } : { fault: 'number-negative' }
  return { value }
}

/** Digits with at most one point. */
function toPlain(figures: string, style: NumberStyle): NumberReading {
  const joined = /^\d{1,3}(\s\d{3})+([.,]\d+)?$/.test(figures) ? figures.replace(/\s/g, '') : figures
  if (/^\d+$/.test(joined)) return { value: joined }
  if (/^\d+[.,]\d+$/.test(joined)) {
    if (style === 'points' || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(joined))
      return { value: joined.replace(',', '.') }
    if (style === 'count') {
      return joined.includes('.') ? { value: joined.replace('.', '') } : { fault: 'number-ambiguous' }
    }
    return joined.includes(',') ? { value: joined.replace(',', '.') } : { fault: 'number-ambiguous' }
  }
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(joined)) {
    return { value: joined.replaceAll('.', '').replace(',', '.') }
  }
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(joined)) return { value: joined.replaceAll(',', '') }
  return { fault: 'number-unreadable' }
}

/** Digits of a cell that is no number that anyone wrote: they are not worth the work. */
const mostDigits = 1000

/** `02` → `2`, `2.0` → `2`. */
const canonical = (plain: string): string => (plain.length > mostDigits ? plain : print(parse(plain)))
