import {
  add,
  divide,
  type Exact,
  isNegative,
  isZero,
  larger,
  multiply,
  smaller,
  subtract,
  zero,
} from '../../numbers/exact.ts'
import { floor } from '../../numbers/round.ts'
import { placesOf, scaledNumber } from '../../numbers/scaled.ts'
import { parse, print } from '../../numbers/text.ts'
import { issue } from '../../result.ts'
import { align, constantColumn, type IntegerColumn, multiplyColumns } from '../integer/integer-column.ts'
import { itemsAbove, mapped } from '../integer/integer-map.ts'
import { whole } from '../integer/integer-number.ts'
import { sloped } from '../lint/direction.ts'
import { finding } from '../lint/finding.ts'
import { looksLikePercent } from '../lint/percent.ts'
import { exactly } from '../lint/range.ts'
import type { CurveOf } from './curve.ts'
import { type CurveLanes, type CurveRuleBook, type CurveWords, gave } from './word.ts'

type Rule = CurveOf<'perItem'>['perItem']

/** How many items a value is, with the points of each. */
const itemsOf = ({ points, each = '1', above = '0', steps }: Rule) => {
  const rule = { points: parse(points), each: parse(each), above: parse(above) }
  const count = (value: Exact): Exact => {
    const shares = divide(larger(zero, subtract(value, rule.above)), rule.each)
    return steps === 'whole' ? floor(shares) : shares
  }
  return { ...rule, count }
}

/** Points for each item. */
export const itemWords = {
  perItem: {
    compile: ({ perItem: rule }) => {
      const { points, each, above, count } = itemsOf(rule)
      const written = { each: print(each), above: print(above), points: rule.points }
      return value => {
        const items = count(value)
        return gave(multiply(items, points), { kind: 'per-item', items: print(items), ...written })
      }
    },
    outline: ({ perItem: { points, each = '1', above = '0' } }) => ({ kind: 'items', points, each, above }),
  },
} satisfies CurveWords<'perItem'>

export const itemRules = {
  perItem: {
    schema: ({ z, decimalSchema }) =>
      z
        .strictObject({
          perItem: z.strictObject({
            points: decimalSchema,
            each: decimalSchema.optional().describe('How much of the value makes one item; absent = 1.'),
            above: decimalSchema
              .optional()
              .describe('What the value must exceed before it counts; absent = 0.'),
            steps: z
              .enum(['whole', 'proportional'])
              .optional()
              .describe('Absent = `proportional`: part of an item gives part of the points.'),
          }),
        })
        .describe('Points for each item.'),
    check: ({ perItem }, path) => {
      const each = parse(perItem.each ?? '1')
      return isZero(each) || isNegative(each)
        ? [issue('each-not-positive', [...path, 'perItem', 'each'], { each: print(each) })]
        : []
    },
    range: ({ perItem }, { least, most }) => {
      const { points, count } = itemsOf(perItem)
      const at = (end: Exact): Exact => multiply(count(end), points)
      const [low, high] = [least ? at(least) : zero, most ? at(most) : null]
      if (high) return { least: smaller(low, high), most: larger(low, high), whole: false }
      if (isZero(points)) return exactly(zero)
      return isNegative(points)
        ? { least: null, most: low, whole: false }
        : { least: low, most: null, whole: false }
    },
    lint: [
      {
        code: 'percent-on-ratio-above',
        severity: 'warning',
        remedy: 'write-ratio-thresholds-from-0-to-1',
        check: ({ item: { perItem }, isShare, path }) =>
          isShare && looksLikePercent(perItem.above ?? '0')
            ? [finding([...path, 'perItem', 'above'], { from: perItem.above ?? '0' })]
            : [],
      },
    ],
    slope: ({ perItem: { points } }) => sloped(points),
    turns: ({ perItem }, cap) => {
      const { points, each, above } = itemsOf(perItem)
      const filled =
        cap === undefined || isZero(points) ? [] : [add(above, multiply(divide(parse(cap), points), each))]
      return [above, each, ...filled]
    },
  },
} satisfies CurveRuleBook<'perItem'>

const itemColumn = ({ points, each = '1', above = '0', steps }: Rule, value: IntegerColumn) => {
  if (steps !== 'whole' && each !== '1') return undefined
  const places = Math.max(value.places, placesOf(above), placesOf(each))
  const [floor, step] = [scaledNumber(above, places), scaledNumber(each, places)]
  const aligned = align(value, places)
  const items =
    steps === 'whole'
      ? mapped(aligned, 0, v => (v > floor ? (v - floor - ((v - floor) % step)) / step : v <= floor ? 0 : v))
      : itemsAbove(aligned, floor)
  return multiplyColumns(items, constantColumn(points))
}

export const itemLanes = {
  perItem: ({ perItem: rule }, { value }) => {
    const number = value()
    if (number?.kind !== 'quotient') return number && whole(itemColumn(rule, number.column))
    if (rule.each || rule.above || rule.steps === 'whole') return undefined
    const positive = itemsAbove({ ...number.numerator, places: 0 }, 0)
    return {
      kind: 'quotient',
      numerator: multiplyColumns(positive, constantColumn(rule.points)),
      denominator: number.denominator,
    }
  },
} satisfies CurveLanes<'perItem'>
