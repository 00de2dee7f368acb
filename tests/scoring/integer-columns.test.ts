import { describe, expect, test } from 'vitest'
import {
  addColumns,
  align,
  capColumn,
  constantColumn,
  type IntegerColumn,
  multiplyColumns,
  storedColumn,
  subtractColumns,
} from '../../packages/scoring/src/language/integer/integer-column.ts'
import { quotientHalfUp, roundColumn } from '../../packages/scoring/src/language/integer/integer-round.ts'

const largest = Number.MAX_SAFE_INTEGER
const stored = (value: number, places = 0) => storedColumn(Float64Array.of(value), places)
const first = (column: IntegerColumn): number => (column.fill(0, 1)[0] as number) + 0

describe('whole numbers end where floats no longer count every one', () => {
  test.each<[about: string, column: IntegerColumn, value: number]>([
    ['the largest sum', addColumns(stored(largest - 1), stored(1)), largest],
    ['a larger one', addColumns(stored(largest), stored(1)), Number.NaN],
    ['the smallest difference', subtractColumns(stored(1 - largest), stored(1)), -largest],
    ['a smaller one', subtractColumns(stored(-largest), stored(1)), Number.NaN],
    ['a product', multiplyColumns(stored(2 ** 26), stored(2 ** 26)), 2 ** 52],
    ['too large a product', multiplyColumns(stored(2 ** 27), stored(2 ** 26)), Number.NaN],
    ['too small a product', multiplyColumns(stored(-(2 ** 27)), constantColumn('67108864')), Number.NaN],
    ['a number at more places', align(stored(900_719_925_474_099), 1), 9_007_199_254_740_990],
    ['at too many', align(stored(900_719_925_474_100), 1), Number.NaN],
    ['a constant at too many', align(constantColumn('900719925474100'), 1), Number.NaN],
    ['a number rounded to fewer places', roundColumn(stored(largest - 5, 1), 0), 900_719_925_474_099],
    ['whose half step is too large', roundColumn(stored(largest - 4, 1), 0), Number.NaN],
    ['on the tie, away from zero', roundColumn(stored(25, 1), 0), 3],
    ['below zero too', roundColumn(stored(-25, 1), 0), -3],
    ['next to the tie', roundColumn(stored(-249, 2), 0), -2],
    ['what is missing', roundColumn(stored(Number.NaN, 1), 0), Number.NaN],
    ['what is missing under a cap', capColumn(stored(Number.NaN, 1), '0.5'), Number.NaN],
  ])('%s', (_, column, value) => {
    expect(first(column)).toBe(value)
  })

  // A float quotient can fall on a whole number that the exact one stays just below: here it may not.
  test.each([
    [4_503_599_627_370_495, 1],
    [3_002_399_751_580_330, 3],
    [4_503_599_627_360_494, 9_999],
    [1_125_899_906_842_623, 67_108_865],
    [2 ** 51 - 1, 2 ** 51 + 3],
  ])('%i / %i is rounded as exactly as by big integers', (n, d) => {
    for (const near of [n - 2, n - 1, n, -n]) {
      const [twice, by] = [2n * BigInt(Math.abs(near)) + BigInt(d), 2n * BigInt(d)]
      expect(Math.abs(quotientHalfUp(near, d))).toBe(Number(twice / by))
    }
  })
})
