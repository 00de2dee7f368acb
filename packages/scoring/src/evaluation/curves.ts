import type { Curve } from '../language/schema/curve.ts'
import type { Expression } from '../language/schema/expression.ts'
import type { Step } from '../language/step.ts'
import type { Value } from '../language/value.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  isNegative,
  isZero,
  larger,
  multiply,
  one,
  smaller,
  subtract,
  zero,
} from '../numbers/exact.ts'
import { floor } from '../numbers/round.ts'
import { parse, print } from '../numbers/text.ts'

/** Points a curve gives, with the steps that led there; or the size it needed is absent. */
export type Curved =
  | { readonly state: 'known'; readonly points: Exact; readonly steps: readonly Step[] }
  | Exclude<Value, { state: 'known' }>

const gave = (points: Exact, ...steps: readonly Step[]): Curved => ({ state: 'known', points, steps })

type CurveOf<K extends string> = Extract<Curve, Record<K, unknown>>

const perItem = ({ perItem: rule }: CurveOf<'perItem'>, value: Exact): Curved => {
  const above = parse(rule.above ?? '0')
  const each = parse(rule.each ?? '1')
  const shares = divide(larger(zero, subtract(value, above)), each)
  const items = rule.steps === 'whole' ? floor(shares) : shares
  return gave(multiply(items, parse(rule.points)), {
    kind: 'per-item',
    items: print(items),
    each: print(each),
    above: print(above),
    points: rule.points,
  })
}

/**
 * The class with the highest `from` that the value reaches: half-open, so a threshold belongs to the band it opens.
 * `below` is the lowest `from` that it does not reach.
 */
export const classOf = <T extends { readonly from: string }>(classes: readonly T[], value: Exact) => {
  let found: T | undefined
  let next: T | undefined
  let highest = zero
  let lowest = zero
  for (const each of classes) {
    const from = parse(each.from)
    if (compare(value, from) >= 0) {
      if (found && compare(from, highest) <= 0) continue
      found = each
      highest = from
    } else if (!next || compare(from, lowest) <= 0) {
      next = each
      lowest = from
    }
  }
  return { found, from: found?.from ?? null, below: next?.from ?? null }
}

const bands = ({ bands: list }: CurveOf<'bands'>, value: Exact): Curved => {
  const { found, from, below } = classOf(list, value)
  const points = found?.points ?? '0'
  return gave(parse(points), { kind: 'band', from, below, points })
}

const proportion = ({ proportion: { points } }: CurveOf<'proportion'>, value: Exact): Curved => {
  const share = smaller(one, larger(zero, value))
  return gave(multiply(share, parse(points)), { kind: 'proportion', share: print(share), of: points })
}

const yesNo = ({ yesNo: rule }: CurveOf<'yesNo'>, value: Exact): Curved => {
  const isYes = !isZero(value)
  return gave(parse(isYes ? rule.yes : (rule.no ?? '0')), { kind: 'yes-no', yes: isYes })
}

const interpolate = ({ interpolate: points }: CurveOf<'interpolate'>, value: Exact): Curved => {
  const knots = points
    .map(knot => ({ at: parse(knot.at), points: parse(knot.points) }))
    .sort((a, b) => compare(a.at, b.at))
  const after = knots.findIndex(({ at }) => compare(value, at) < 0)
  const right = after < 0 ? knots.at(-1)! : knots[after]!
  const left = after < 0 ? right : (knots[after - 1] ?? right)
  const width = subtract(right.at, left.at)
  const share = isZero(width) ? zero : divide(subtract(value, left.at), width)
  const result = add(left.points, multiply(share, subtract(right.points, left.points)))
  return gave(result, { kind: 'interpolate', from: print(left.at), to: print(right.at) })
}

const marked = (
  { marked: { from, to, flagSpread } }: CurveOf<'marked'>,
  value: Exact,
  spread: Exact | null,
): Curved => {
  const held = smaller(parse(to), larger(parse(from), value))
  const isFlagged = spread && flagSpread !== undefined && compare(spread, parse(flagSpread)) >= 0
  const flags: Step[] = isFlagged ? [{ kind: 'large-spread', spread: print(spread), from: flagSpread }] : []
  if (compare(held, value) === 0) return gave(held, ...flags)
  const limit = isNegative(subtract(value, held)) ? from : to
  return gave(held, ...flags, { kind: 'outside-limits', before: print(value), limit })
}

/**
 * Turns a known value into points. `read` reads the size of the unit where the curve depends on it; `spread` is how
 * far the marks behind the value lie apart, if there are any.
 */
export const evaluateCurve = (
  curve: Curve,
  value: Exact,
  read: (expression: Expression) => Value,
  spread: Exact | null = null,
): Curved => {
  if ('perItem' in curve) return perItem(curve, value)
  if ('bands' in curve) return bands(curve, value)
  if ('proportion' in curve) return proportion(curve, value)
  if ('yesNo' in curve) return yesNo(curve, value)
  if ('interpolate' in curve) return interpolate(curve, value)
  if ('marked' in curve) return marked(curve, value, spread)
  const size = read(curve.bySize.of)
  if (size.state !== 'known') return size
  const { found, from, below } = classOf(curve.bySize.classes, size.number)
  const step: Step = { kind: 'size-class', size: print(size.number), from, below }
  if (!found) return gave(zero, step)
  const inner = evaluateCurve(found.points, value, read, spread)
  return inner.state === 'known' ? gave(inner.points, step, ...inner.steps) : inner
}
