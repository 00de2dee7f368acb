import { compare, divide, fraction, integer, multiply, parse, smaller } from '@thidua/scoring/numbers'

const none = fraction(0)
const track = fraction(1000)

/** Length of a bar in thousandths of its track, from 0 to 1000. Points never become floats. */
export function barLength(points: string, of: string): number {
  const [part, whole] = [parse(points), parse(of)]
  if (compare(part, none) <= 0 || compare(whole, none) <= 0) return 0
  return integer(multiply(divide(smaller(part, whole), whole), track), 'floor')
}
