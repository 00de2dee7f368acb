import type { Curve } from '@thidua/scoring/criteria'
import {
  type Fraction,
  greatest,
  least,
  minus,
  nought,
  of,
  order,
  over,
  plus,
  read,
  sign,
  times,
  unity,
} from './fraction.ts'
import { below as floorOf } from './rounding.ts'
import { isKnown, type Reading } from './value.ts'

type Rule<K extends string> = Extract<Curve, Record<K, unknown>>

/** The entry with the highest threshold that the value reaches. */
const reached = <T extends { readonly from: string }>(
  entries: readonly T[],
  value: Fraction,
): T | undefined =>
  entries
    .filter(({ from }) => order(read(from), value) <= 0)
    .reduce<T | undefined>(
      (best, entry) => (best && order(read(best.from), read(entry.from)) > 0 ? best : entry),
      undefined,
    )

const perItem = ({ perItem: rule }: Rule<'perItem'>, value: Fraction): Fraction => {
  const beyond = greatest([nought, minus(value, read(rule.above ?? '0'))])
  const items = over(beyond, read(rule.each ?? '1'))
  return times(rule.steps === 'whole' ? of(floorOf(items)) : items, read(rule.points))
}

const interpolate = ({ interpolate: points }: Rule<'interpolate'>, value: Fraction): Fraction => {
  const knots = points
    .map(knot => ({ at: read(knot.at), points: read(knot.points) }))
    .sort((a, b) => order(a.at, b.at))
  const [first, last] = [knots[0] as (typeof knots)[0], knots.at(-1) as (typeof knots)[0]]
  if (order(value, first.at) <= 0) return first.points
  if (order(value, last.at) >= 0) return last.points
  const right = knots.findIndex(({ at }) => order(at, value) >= 0)
  const [a, b] = [knots[right - 1] as typeof first, knots[right] as typeof first]
  const slope = over(minus(b.points, a.points), minus(b.at, a.at))
  return plus(a.points, times(minus(value, a.at), slope))
}

/** Points for a known value; the size a curve asks for may itself be missing. */
export const curve = (
  rule: Curve,
  value: Fraction,
  sizeOf: (of: Rule<'bySize'>['bySize']['of']) => Reading,
): Reading => {
  if ('perItem' in rule) return { is: perItem(rule, value) }
  if ('bands' in rule) return { is: read(reached(rule.bands, value)?.points ?? '0') }
  if ('proportion' in rule)
    return { is: times(read(rule.proportion.points), least([unity, greatest([nought, value])])) }
  if ('yesNo' in rule) return { is: read(sign(value) === 0 ? (rule.yesNo.no ?? '0') : rule.yesNo.yes) }
  if ('interpolate' in rule) return { is: interpolate(rule, value) }
  if ('marked' in rule)
    return { is: least([read(rule.marked.to), greatest([read(rule.marked.from), value])]) }
  const size = sizeOf(rule.bySize.of)
  if (!isKnown(size)) return size
  const found = reached(rule.bySize.classes, size.is)
  return found ? curve(found.points, value, sizeOf) : { is: nought }
}
