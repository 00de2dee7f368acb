export {
  add,
  compare,
  divide,
  type Exact,
  equals,
  fraction,
  isNegative,
  isZero,
  larger,
  multiply,
  negate,
  smaller,
  subtract,
  sum,
} from './numbers/exact.ts'
export {
  approximate,
  column,
  type FigureSigns,
  type Percentage,
  percent,
  punctuate,
} from './numbers/figure.ts'
export { integer, isWhole, type RoundingMode, round } from './numbers/round.ts'
export { isDecimal, parse, print } from './numbers/text.ts'
