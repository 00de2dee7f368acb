import { compare, divide, equals, isWhole, parse, subtract } from '@thidua/scoring/numbers'

/** What a criteria set allows a judge to give. */
export interface MarkedRange {
  readonly from: string
  readonly to: string
  readonly step?: string | undefined
  readonly scale?: readonly string[] | undefined
}

export interface MarkedFault {
  readonly code: 'points-out-of-range' | 'points-off-step' | 'points-off-scale'
  readonly params: Readonly<Record<string, string>>
}

/** Whether points lie within the range, on a step from its lower end, or on its scale. Exact. */
export function checkMarkedPoints(text: string, range: MarkedRange): MarkedFault | undefined {
  const { from, to, step, scale } = range
  const points = parse(text)
  if (scale !== undefined) {
    const isOnScale = scale.some(value => equals(parse(value), points))
    return isOnScale ? undefined : { code: 'points-off-scale', params: { scale: scale.join(' · ') } }
  }
  if (compare(points, parse(from)) < 0 || compare(points, parse(to)) > 0) {
    return { code: 'points-out-of-range', params: { from, to } }
  }
  if (step === undefined) return undefined
  const isOnStep = isWhole(divide(subtract(points, parse(from)), parse(step)))
  return isOnStep ? undefined : { code: 'points-off-step', params: { step } }
}
