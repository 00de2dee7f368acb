import type { Group } from '@thidua/scoring'
import { ratioOf } from '../text/points.ts'

const places = 8

/** Standard points of a group: the sum of its criteria and of its inner groups, as decimal text. */
export function groupStandard(group: Group): string {
  const scaled = scaledStandard(group)
  const digits = String(scaled).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
}

function scaledStandard(group: Group): bigint {
  const own = (group.criteria ?? []).map(criterion => {
    const [over, under] = ratioOf(criterion.standard)
    return (over * 10n ** BigInt(places)) / under
  })
  const inner = (group.groups ?? []).map(scaledStandard)
  return [...own, ...inner].reduce((sum, points) => sum + points, 0n)
}
