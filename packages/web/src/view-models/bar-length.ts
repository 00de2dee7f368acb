import { ratioOf } from '@thidua/api/text/points'

/** Length of a bar in thousandths of its track, from 0 to 1000. Integer arithmetic: points never become floats. */
export function barLength(points: string, of: string): number {
  const [a, b] = ratioOf(points)
  const [c, d] = ratioOf(of)
  if (a <= 0n || c <= 0n) return 0
  const thousandths = (a * d * 1000n) / (b * c)
  return thousandths > 1000n ? 1000 : Number(thousandths)
}
