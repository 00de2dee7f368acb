import { type Exact, fraction, larger, multiply, one, smaller, zero } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import { constantColumn, type IntegerColumn, multiplyColumns, runLength } from '../integer/integer-column.ts'
import { sloped } from '../lint/direction.ts'
import { holdRange, spanOf } from '../lint/range.ts'
import { type CurveLanes, type CurveRuleBook, type CurveWords, gave } from './word.ts'

/** Points times the value, the value held between 0 and 1. */
export const shareWords = {
  proportion: {
    compile: ({ proportion: { points } }) => {
      const full = parse(points)
      return value => {
        const share = smaller(one, larger(zero, value))
        return gave(multiply(share, full), { kind: 'proportion', share: print(share), of: points })
      }
    },
    outline: ({ proportion: { points } }) => ({ kind: 'share', points }),
  },
} satisfies CurveWords<'proportion'>

export const shareRules = {
  proportion: {
    schema: ({ z, decimalSchema }) =>
      z
        .strictObject({ proportion: z.strictObject({ points: decimalSchema }) })
        .describe('Points times the value, the value held between 0 and 1.'),
    range: ({ proportion }, value) => {
      const points = parse(proportion.points)
      const held = holdRange(value, zero, fraction(1))
      return spanOf([multiply(held.least as Exact, points), multiply(held.most as Exact, points)])
    },
    slope: ({ proportion: { points } }) => sloped(points),
  },
} satisfies CurveRuleBook<'proportion'>

/** The numerator held between 0 and the denominator: a share between 0 and 1. */
const heldNumerator = (numerator: IntegerColumn, denominator: IntegerColumn): IntegerColumn => {
  const buffer = new Float64Array(runLength)
  return {
    places: 0,
    fill: (from, count) => {
      const [above, below] = [numerator.fill(from, count), denominator.fill(from, count)]
      for (let i = 0; i < count; i++) {
        const n = above[i] as number
        buffer[i] = n > (below[i] as number) ? (below[i] as number) : n < 0 ? 0 : n
      }
      return buffer
    },
  }
}

export const shareLanes = {
  proportion: ({ proportion: { points } }, { value }) => {
    const number = value()
    if (number?.kind !== 'quotient') return undefined
    const { numerator, denominator } = number
    const share = heldNumerator(numerator, denominator)
    return { kind: 'quotient', numerator: multiplyColumns(share, constantColumn(points)), denominator }
  },
} satisfies CurveLanes<'proportion'>
