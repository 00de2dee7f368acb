/** Exact text of the engine: a decimal (`-12.5`) or a fraction in lowest terms (`2/3`). */
const fraction = /^(-?)(\d+)\/(\d+)$/

const minus = '\u2212'

/** Decimal text as it is written in a language: `-1234.5` becomes `−1.234,5` in Vietnamese. */
export function decimalText(decimal: string, mark: ',' | '.'): string {
  const [whole = '', places] = decimal.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark === ',' ? '.' : ',')
  const sign = decimal.startsWith('-') ? minus : ''
  return sign + grouped + (places === undefined ? '' : mark + places)
}

/** A fraction rounded half-up to `places`, as decimal text; a decimal is returned as it stands. */
export function approximate(exact: string, places: number): string {
  const parts = fraction.exec(exact)
  if (parts === null) return exact
  const [, sign = '', over = '0', under = '1'] = parts
  const scale = 10n ** BigInt(places)
  const scaled = (2n * BigInt(over) * scale + BigInt(under)) / (2n * BigInt(under))
  const digits = String(scaled).padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** With at least so many places, for columns of figures: `83` → `83,00`; a fraction is rounded to them. */
export function columnText(exact: string, places: number, mark: ',' | '.'): string {
  const [whole = '0', decimals = ''] = approximate(exact, places).split('.')
  const padded = decimals.padEnd(places, '0')
  return decimalText(padded === '' ? whole : `${whole}.${padded}`, mark)
}

/** `12.5` → `12,5`; `2/3` → `2/3 ≈ 0,67`. */
export function exactText(exact: string, mark: ',' | '.'): string {
  if (!fraction.test(exact)) return decimalText(exact, mark)
  return `${exact.replace('-', minus)} ≈ ${decimalText(approximate(exact, 2), mark)}`
}

/**
 * A share as a percentage: `0.96999` → `96,999%`. One that never ends is cut, not rounded (`2/3` → `≈ 66,66%`):
 * 96,996 % must not look as if it reached 97 %.
 */
export function percentText(exact: string, mark: ',' | '.'): string {
  const [over, under] = ratioOf(exact)
  const isEndless = fraction.test(exact)
  const places = isEndless ? 2n : 8n
  const scaled = (over * 100n * 10n ** places) / under
  const sign = scaled < 0n ? '-' : ''
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(Number(places) + 1, '0')
  const [whole, decimals] = [digits.slice(0, -Number(places)), digits.slice(-Number(places))]
  const decimal = `${sign}${whole}.${decimals}`.replace(/\.?0+$/, '')
  return `${isEndless ? '≈ ' : ''}${decimalText(decimal, mark)}%`
}

/** Numerator and denominator of an exact text. */
export function ratioOf(exact: string): readonly [bigint, bigint] {
  const [over = '0', under = '1'] = exact.split('/')
  const [whole = '0', places = ''] = over.split('.')
  return [BigInt(whole + places), BigInt(under) * 10n ** BigInt(places.length)]
}
