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
export function checkMarkedPoints(points: string, range: MarkedRange): MarkedFault | undefined {
  const { from, to, step, scale } = range
  if (scale !== undefined) {
    const isOnScale = scale.some(value => scaled(value) === scaled(points))
    return isOnScale ? undefined : { code: 'points-off-scale', params: { scale: scale.join(' · ') } }
  }
  if (scaled(points) < scaled(from) || scaled(points) > scaled(to)) {
    return { code: 'points-out-of-range', params: { from, to } }
  }
  if (step === undefined || scaled(step) === 0n) return undefined
  const isOnStep = (scaled(points) - scaled(from)) % scaled(step) === 0n
  return isOnStep ? undefined : { code: 'points-off-step', params: { step } }
}

const places = 8

/** Decimal text in units of 10⁻⁸. */
function scaled(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.replace('-', '').split('.')
  const magnitude = BigInt(whole + part.padEnd(places, '0').slice(0, places))
  return decimal.startsWith('-') ? -magnitude : magnitude
}
