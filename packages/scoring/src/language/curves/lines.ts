import { add, compare, divide, type Exact, isZero, multiply, subtract, zero } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import { slopeBetween } from '../lint/direction.ts'
import { canBe, spanOf } from '../lint/range.ts'
import type { CurveOf } from './curve.ts'
import { repeatedThresholds } from './thresholds.ts'
import { type CurveRuleBook, type CurveWords, gave } from './word.ts'

/** The points at a value, and the two knots that it lies between. */
const pointsAt = (interpolate: CurveOf<'interpolate'>['interpolate']) => {
  const knots = interpolate
    .map(knot => ({ at: parse(knot.at), points: parse(knot.points) }))
    .sort((a, b) => compare(a.at, b.at))
  return (value: Exact) => {
    const after = knots.findIndex(({ at }) => compare(value, at) < 0)
    const right = after < 0 ? knots.at(-1)! : knots[after]!
    const left = after < 0 ? right : (knots[after - 1] ?? right)
    const width = subtract(right.at, left.at)
    const share = isZero(width) ? zero : divide(subtract(value, left.at), width)
    const points = add(left.points, multiply(share, subtract(right.points, left.points)))
    return { points, from: left.at, to: right.at }
  }
}

/** Straight lines between given points, flat outside them. */
export const lineWords = {
  interpolate: {
    compile: ({ interpolate }) => {
      const find = pointsAt(interpolate)
      return value => {
        const { points, from, to } = find(value)
        return gave(points, { kind: 'interpolate', from: print(from), to: print(to) })
      }
    },
    outline: ({ interpolate }) => ({
      kind: 'line',
      rows: interpolate.map(({ at, points }) => ({ from: at, points })),
    }),
  },
} satisfies CurveWords<'interpolate'>

export const lineRules = {
  interpolate: {
    schema: ({ z, decimalSchema }) =>
      z
        .strictObject({
          interpolate: z
            .array(z.strictObject({ at: decimalSchema, points: decimalSchema }))
            .min(2)
            .max(64),
        })
        .describe('Straight lines between the given points, flat outside them.'),
    check: ({ interpolate }, path) =>
      repeatedThresholds(
        interpolate.map(({ at }) => at),
        [...path, 'interpolate'],
      ),
    range: ({ interpolate }, value) => {
      const at = pointsAt(interpolate)
      const ends = [value.least, value.most].flatMap(end => (end ? [at(end).points] : []))
      const knots = interpolate.filter(knot => canBe(value, parse(knot.at)))
      return spanOf([...ends, ...knots.map(({ points }) => parse(points))])
    },
    slope: ({ interpolate }) => {
      const knots = [...interpolate].sort((a, b) => compare(parse(a.at), parse(b.at)))
      return slopeBetween(knots.map(({ points }) => points))
    },
    turns: ({ interpolate }) => interpolate.map(({ at }) => parse(at)),
  },
} satisfies CurveRuleBook<'interpolate'>
