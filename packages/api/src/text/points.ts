import {
  approximate,
  column,
  type Exact,
  type FigureSigns,
  parse,
  percent,
  punctuate,
} from '@thidua/scoring/numbers'

const minus = '\u2212'
const signs = {
  ',': { point: ',', group: '.', minus },
  '.': { point: '.', group: ',', minus },
} as const satisfies Record<string, FigureSigns>

type Mark = keyof typeof signs

/** Decimal text as it is written in a language: `-1234.5` becomes `−1.234,5` in Vietnamese. */
export const decimalText = (decimal: string, mark: Mark): string => punctuate(decimal, signs[mark])

/** With at least so many places, for columns of figures: `83` → `83,00`; a fraction is rounded to them. */
export const columnText = (exact: string, places: number, mark: Mark): string =>
  decimalText(column(parse(exact), places), mark)

const edgesOf = (edges: readonly string[]): Exact[] => edges.map(parse)

/**
 * `12.5` → `12,5`; `2/3` → `2/3 ≈ 0,67`, with as many decimals as tell it from the edges: 1216/69 is not written
 * `≈ 17,62` where points begin at 17,62.
 */
export const exactText = (exact: string, mark: Mark, edges: readonly string[] = []): string => {
  if (!exact.includes('/')) return decimalText(exact, mark)
  const rounded = approximate(parse(exact), 2, edgesOf(edges))
  return `${exact.replace('-', minus)} ≈ ${decimalText(rounded, mark)}`
}

/** A share as a percentage: `0.96999` → `96,999%`, `2/3` → `≈ 66,67%`, with as many decimals as tell it from the edges. */
export const percentText = (exact: string, mark: Mark, edges: readonly string[] = []): string => {
  const { percent: figure, isRounded } = percent(parse(exact), edgesOf(edges))
  return `${isRounded ? '≈ ' : ''}${decimalText(figure, mark)}%`
}
